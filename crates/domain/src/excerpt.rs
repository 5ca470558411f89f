//! The sentence of a text that holds what was looked for, in pieces, so that the found words can be marked.

use crate::search::Question;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::ops::Range;

/// The longest excerpt, in characters; a longer sentence is cut between words.
pub const LONGEST: usize = 240;
/// What stays before the first found word of a sentence that is cut, in characters.
const BEFORE: usize = 60;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    /// The text as it is written.
    pub text: String,
    /// Whether it is a word that was looked for.
    pub is_sought: bool,
}

/// Gives the sentence that holds the most of a question, of equals one in which the words stand in a row, then the first, in
/// pieces.
#[must_use]
pub fn excerpt(text: &str, question: &Question) -> Vec<Piece> {
    let mut best = ("", Vec::new(), (0, 0));
    for sentence in sentences(text) {
        let (places, there) = question.places(sentence);
        let worth = (there, in_a_row(sentence, &places));
        if best.0.is_empty() || worth > best.2 {
            best = (sentence, places, worth);
        }
        if there == question.runs.len() && worth.1 + 1 >= there {
            break;
        }
    }
    let (sentence, places, _) = best;
    let kept = window(sentence, places.first().map_or(0, |place| place.start));
    pieces(sentence, &places, kept)
}

/// How many found words follow another at once.
fn in_a_row(sentence: &str, places: &[Range<usize>]) -> usize {
    places.windows(2).filter(|pair| sentence[pair[0].end..pair[1].start].trim().is_empty()).count()
}

/// A sentence ends with a line, or with a full stop, a semicolon or the like before a blank.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = |line: &str| {
        let stops = line.match_indices(['.', '!', '?', ';']).map(|(at, stop)| at + stop.len());
        let mut ends: Vec<usize> = stops.filter(|end| line[*end..].starts_with(char::is_whitespace)).collect();
        ends.push(line.len());
        ends
    };
    let of_line = move |line| {
        let mut begin = 0;
        ends(line).into_iter().map(move |end| line[std::mem::replace(&mut begin, end)..end].trim())
    };
    text.lines().flat_map(of_line).filter(|sentence| !sentence.is_empty())
}

/// The part of a sentence that is kept: all of it, or some words around the first found one.
fn window(sentence: &str, first: usize) -> Range<usize> {
    if sentence.chars().count() <= LONGEST {
        return 0..sentence.len();
    }
    let before = sentence[..first].char_indices().rev().take(BEFORE).last().map_or(first, |(at, _)| at);
    let begin = if before == 0 { 0 } else { sentence[before..first].find(' ').map_or(before, |gap| before + gap + 1) };
    let end = sentence[begin..].char_indices().nth(LONGEST).map_or(sentence.len(), |(at, _)| begin + at);
    let whole = if end == sentence.len() { None } else { sentence[begin..end].rfind(' ') };
    begin..whole.map_or(end, |gap| begin + gap)
}

fn pieces(sentence: &str, places: &[Range<usize>], kept: Range<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |text: &str, is_sought: bool| match pieces.last_mut() {
        Some(last) if last.is_sought == is_sought => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece { text: text.to_owned(), is_sought }),
    };
    add(if kept.start > 0 { "… " } else { "" }, false);
    let mut at = kept.start;
    for place in places.iter().filter(|place| kept.start <= place.start && place.end <= kept.end) {
        let between = &sentence[at..place.start];
        // Found words side by side are one mark.
        add(between, at > kept.start && between.trim().is_empty());
        add(&sentence[place.clone()], true);
        at = place.end;
    }
    add(&sentence[at..kept.end], false);
    add(if kept.end < sentence.len() { " …" } else { "" }, false);
    pieces
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// The excerpt with its found words between brackets.
    fn marked(text: &str, typed: &str) -> String {
        let pieces = excerpt(text, &Question::parse(typed));
        pieces
            .iter()
            .map(|piece| if piece.is_sought { format!("[{}]", piece.text) } else { piece.text.clone() })
            .collect()
    }

    #[test]
    fn the_sentence_with_most_of_the_words_is_shown_with_its_marks() {
        let text = "Họp lúc 19.30. Sửa đường; kéo điện. Đề nghị làm đường điện ở tổ 3 trước mùa mưa.\nĐường điện.";
        assert_eq!(marked(text, "duong dien"), "Đề nghị làm [đường điện] ở tổ 3 trước mùa mưa.");
        assert_eq!(marked(text, "19"), "Họp lúc [19].30.");
        assert_eq!(marked(text, "điện 3"), "Đề nghị làm đường [điện] ở tổ [3] trước mùa mưa.");
        let apart = "Đông người dự, an toàn. Khóm Đông An xong trước.";
        assert_eq!(marked(apart, "dong an"), "Khóm [Đông An] xong trước.");
        assert_eq!(marked("Không có", "duong"), "Không có");
        assert_eq!(marked("", "duong"), "");
    }

    #[test]
    fn a_long_sentence_is_cut_between_words_around_the_first_find() {
        let long = format!("{}đường điện{}", "mở đầu ".repeat(60), " kết thúc".repeat(60));
        let shown = marked(&long, "duong dien");
        assert!(shown.starts_with("… ") && shown.ends_with(" …") && shown.contains(" [đường điện] "), "{shown}");
        assert!(!shown.contains("… ở") && shown.chars().count() <= LONGEST + 8, "{shown}");
    }

    proptest! {
        #[test]
        fn pieces_are_the_text_itself(text in "[a-zà-ỹ .;\n]{0,200}", typed in "[a-zà-ỹ]{1,3}") {
            let pieces = excerpt(&text, &Question::parse(&typed));
            let joined: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
            prop_assert!(text.contains(&joined));
        }

        #[test]
        fn no_text_is_too_long(text in "\\PC{0,900}", typed in "\\PC{1,3}") {
            let pieces = excerpt(&text, &Question::parse(&typed));
            let shown: usize = pieces.iter().map(|piece| piece.text.chars().count()).sum();
            prop_assert!(shown <= LONGEST + 4);
        }
    }
}
