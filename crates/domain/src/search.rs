//! What a person types to find something: words with and without marks, and words in a row between quotation marks.

use crate::words::{Word, is_of_word, words};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::ops::Range;

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum HitKind {
    /// A member: name, card, address and note; not the telephone.
    Member,
    /// A guest of a meeting.
    Guest,
    /// An agenda line: title, text and why it was put off.
    Line,
    /// The conclusion of an agenda line.
    Conclusion,
    /// The subject of a vote.
    Vote,
    /// An opinion.
    Opinion,
    /// A minority opinion on a vote.
    MinorityOpinion,
    /// A member praised, reminded or criticised by name.
    Mention,
    /// An assignment: task, expected result, area, what was reported and noted of it.
    Assignment,
    /// A document read out.
    DocumentRead,
    /// A document of the register.
    IncomingDocument,
    /// A petition with what was done about it.
    Petition,
    /// A topic of the parking list.
    ParkedTopic,
    /// An addendum to locked minutes.
    Addendum,
    /// A topic of the library: title, field, author, outline and note.
    Theme,
}

/// The kinds among which a search may be narrowed down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum HitGroup {
    /// Ý kiến phát biểu, ý kiến thiểu số.
    Opinions,
    /// Kết luận, biểu quyết.
    Conclusions,
    /// Diễn biến, biểu dương và nhắc nhở, bổ sung biên bản.
    Minutes,
    /// Phân công.
    Assignments,
    /// Văn bản đến, văn bản quán triệt.
    Documents,
    /// Kiến nghị.
    Petitions,
    /// Chuyên đề, nội dung chờ.
    Topics,
    /// Đảng viên, đại biểu.
    People,
}

impl HitKind {
    /// The group that it belongs to.
    #[must_use]
    pub const fn group(self) -> HitGroup {
        match self {
            Self::Opinion | Self::MinorityOpinion => HitGroup::Opinions,
            Self::Conclusion | Self::Vote => HitGroup::Conclusions,
            Self::Line | Self::Mention | Self::Addendum => HitGroup::Minutes,
            Self::Assignment => HitGroup::Assignments,
            Self::DocumentRead | Self::IncomingDocument => HitGroup::Documents,
            Self::Petition => HitGroup::Petitions,
            Self::ParkedTopic | Self::Theme => HitGroup::Topics,
            Self::Member | Self::Guest => HitGroup::People,
        }
    }
}

/// A question: every run of words of it must be found; one without any asks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Words alone, or several in a row where they stood between quotation marks.
    pub runs: Vec<WordRun>,
}

/// Words that stand in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordRun {
    /// The words as they are looked for.
    pub words: Vec<String>,
    /// In which form.
    pub form: Form,
    /// How the last word ends.
    pub end: End,
    /// Another writing of the last word, where it may go on and that would move its tone.
    pub going_on: Option<String>,
}

/// The form of words in which they are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Marks count: one was typed.
    Exact,
    /// Marks do not count: none was typed.
    Folded,
}

/// How a word that was typed ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It is whole: something else was typed after it.
    Whole,
    /// It may go on.
    Open,
}

impl Question {
    /// Understands what was typed: quotation marks hold words together, all other signs part words.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let end = if typed.ends_with(is_of_word) { End::Open } else { End::Whole };
        let mut runs = Vec::new();
        for (at, part) in typed.split(['"', '“', '”']).enumerate() {
            let found: Vec<Word> = words(part).collect();
            if at % 2 == 1 {
                runs.extend(WordRun::of(&found));
            } else {
                runs.extend(found.chunks(1).filter_map(WordRun::of));
            }
        }
        if let Some(last) = runs.pop() {
            runs.push(last.ending(end));
        }
        Self { runs }
    }

    /// All its words in a row, which is what is found first; `None` for a single run.
    #[must_use]
    pub fn in_a_row(typed: &str) -> Option<WordRun> {
        let runs = Self::parse(typed).runs;
        let (end, found) = (runs.last()?.end, words(typed).collect::<Vec<_>>());
        if runs.len() == 1 {
            return None;
        }
        WordRun::of(&found).map(|row| row.ending(end))
    }

    /// Gives the places of the words in a text, in order, and how many of the runs are there.
    #[must_use]
    pub fn places(&self, text: &str) -> (Vec<Range<usize>>, usize) {
        let written: Vec<Word> = words(text).collect();
        let (mut places, mut there) = (Vec::new(), 0);
        for run in &self.runs {
            let before = places.len();
            places.extend(run.places(&written));
            there += usize::from(places.len() > before);
        }
        places.sort_by_key(|place| place.start);
        places.dedup();
        (places, there)
    }
}

impl WordRun {
    /// Looks for words in a row; one with a mark makes marks count for all.
    fn of(found: &[Word]) -> Option<Self> {
        let form = if found.iter().any(Word::is_marked) { Form::Exact } else { Form::Folded };
        let words: Vec<String> = found.iter().map(|word| form.of(word).to_owned()).collect();
        let going_on = found.last()?.going_on();
        Some(Self { words, form, end: End::Whole, going_on })
    }

    fn ending(self, end: End) -> Self {
        Self { end, ..self }
    }

    /// The writings of its last word by which it is found.
    pub fn last_words(&self) -> impl Iterator<Item = &str> {
        let other = self.going_on.as_deref().filter(|_| self.end == End::Open);
        self.words.last().map(String::as_str).into_iter().chain(other)
    }

    fn places(&self, written: &[Word]) -> Vec<Range<usize>> {
        let rows = written.windows(self.words.len()).filter(|row| self.is(row));
        rows.flat_map(|row| row.iter().map(|word| word.place.clone())).collect()
    }

    fn is(&self, row: &[Word]) -> bool {
        let mut pairs = self.words.iter().zip(row).take(self.words.len() - 1);
        let ends = row.last().map(|word| self.form.of(word)).is_some_and(|word| {
            self.last_words().any(|last| match self.end {
                End::Whole => word == last,
                End::Open => word.starts_with(last),
            })
        });
        ends && pairs.all(|(sought, word)| self.form.of(word) == sought)
    }
}

impl Form {
    fn of(self, word: &Word) -> &str {
        match self {
            Self::Exact => &word.exact,
            Self::Folded => &word.folded,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// The words of a text that a question finds.
    fn found<'a>(typed: &str, text: &'a str) -> Vec<&'a str> {
        let question = Question::parse(typed);
        let (places, there) = question.places(text);
        if there < question.runs.len() {
            return Vec::new();
        }
        places.into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn typed_without_marks_finds_every_form() {
        assert_eq!(found("duong", "Đường dương DUONG đuông"), ["Đường", "dương", "DUONG", "đuông"]);
    }

    #[test]
    fn typed_with_marks_finds_exactly() {
        assert_eq!(found("đường", "Đường dương DUONG"), ["Đường"]);
        assert_eq!(found("hoà ", "hòa hoá Hoà hoàn"), ["hòa", "Hoà"]);
        assert_eq!(found("hoà", "hòa hoá Hoà hoàn hò"), ["hòa", "Hoà", "hoàn"]);
        assert_eq!(found("mì", "mì miền"), ["mì"]);
        assert_eq!(found("đư", "đường đương đúng"), ["đường", "đương"]);
    }

    #[test]
    fn the_last_word_may_go_on_and_others_are_whole() {
        assert_eq!(found("dong a", "Khóm Đông An"), ["Đông", "An"]);
        assert_eq!(found("don an", "Khóm Đông An"), [""; 0]);
        assert_eq!(found("dong a ", "Khóm Đông An"), [""; 0]);
    }

    #[test]
    fn quotation_marks_hold_words_together() {
        assert_eq!(found("\"duong dien\"", "đường điện, đường xấu, điện"), ["đường", "điện"]);
        assert_eq!(found("“đường điện”", "đường dây điện"), [""; 0]);
        assert_eq!(found("xa \"duong die", "đường điện ở xã"), ["đường", "điện", "xã"]);
    }

    #[test]
    fn a_question_without_a_word_asks_nothing() {
        for typed in ["", " ", "\"\"", "…?*"] {
            assert_eq!(Question::parse(typed).runs, [], "{typed}");
        }
    }

    #[test]
    fn several_words_are_first_looked_for_in_a_row() {
        let row = Question::in_a_row("chi bộ ").unwrap();
        assert_eq!((row.words.len(), row.form, row.end), (2, Form::Exact, End::Whole));
        assert_eq!(Question::in_a_row("chi"), None);
        assert_eq!(Question::in_a_row("\"chi bo\""), None);
    }

    proptest! {
        #[test]
        fn marks_put_on_a_text_never_hide_it_from_unmarked_words(
            text in "[a-z]{1,6}( [a-z]{1,6}){0,6}", marks in proptest::collection::vec(0_usize..7, 40), at in 0_usize..7,
        ) {
            const MARKS: [&str; 7] = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}", "\u{302}"];
            let marked: String = text.chars().zip(marks.iter().cycle())
                .flat_map(|(letter, mark)| std::iter::once(letter).chain(MARKS[*mark].chars())).collect();
            let sought = text.split(' ').cycle().nth(at).unwrap();
            prop_assert!(!found(sought, &marked).is_empty());
        }

        #[test]
        fn anything_typed_is_understood_or_asks_nothing(typed in "\\PC{0,40}", text in "\\PC{0,40}") {
            let question = Question::parse(&typed);
            let (places, there) = question.places(&text);
            prop_assert!(there <= question.runs.len() && places.iter().all(|place| text.get(place.clone()).is_some()));
        }
    }
}
