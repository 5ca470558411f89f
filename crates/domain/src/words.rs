//! The words of a Vietnamese text, each in the two forms by which it is found: without marks, and exactly.

use crate::text::fold;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The rhymes whose tone is written in two places: as dictionaries did, and as schools do. With a letter after it there is only
/// the second: "hòa" or "hoà", but "hoàn".
const RHYMES: [(&str, &str); 15] = [
    ("òa", "oà"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("óa", "oá"),
    ("ọa", "oạ"),
    ("òe", "oè"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("óe", "oé"),
    ("ọe", "oẹ"),
    ("ùy", "uỳ"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("úy", "uý"),
    ("ụy", "uỵ"),
];

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
    /// Small letters without any mark, đ as d: "hoa" of "Hòa".
    pub folded: String,
    /// Small letters with their marks, the same for both places of a tone and for both Unicode forms: "hòa" of "Hoà".
    pub exact: String,
}

impl Word {
    /// Tells whether any letter of it bears a mark, or is a đ.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.folded != self.exact
    }

    /// The exact form as it is written once another letter follows, where that moves the tone: "hoà" of "hòa".
    #[must_use]
    pub fn going_on(&self) -> Option<String> {
        RHYMES.iter().find_map(|(alone, before_more)| Some(self.exact.strip_suffix(alone)?.to_owned() + before_more))
    }
}

/// Lists the words of a text in order: runs of letters and digits.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let begin = rest + text.get(rest..)?.find(char::is_alphanumeric)?;
        let end = text[begin..].find(|c| !is_of_word(c)).map_or(text.len(), |length| begin + length);
        rest = end;
        Some(word(&text[begin..end], begin..end))
    })
}

/// Tells whether a character belongs to a word; a mark may stand apart from its letter.
#[must_use]
pub fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// The exact forms of the words of a text, in order.
#[must_use]
pub fn exact_words(text: &str) -> String {
    words(text).map(|word| word.exact).collect::<Vec<_>>().join(" ")
}

/// The forms without marks of the words of a text, in order.
#[must_use]
pub fn folded_words(text: &str) -> String {
    words(text).map(|word| word.folded).collect::<Vec<_>>().join(" ")
}

fn word(written: &str, place: Range<usize>) -> Word {
    if written.is_ascii() {
        let small = written.to_ascii_lowercase();
        return Word { place, folded: small.clone(), exact: small };
    }
    let (folded, small) = (fold(written), in_small(written));
    let exact =
        if ["oa", "oe", "uy"].iter().any(|rhyme| folded.ends_with(rhyme)) { in_one_place(small) } else { small };
    Word { place, folded, exact }
}

/// Nearly every text is composed already, and a search goes through all that it shows.
fn in_small(written: &str) -> String {
    if is_nfc_quick(written.chars()) == IsNormalized::Yes {
        return written.to_lowercase();
    }
    written.nfc().flat_map(char::to_lowercase).collect()
}

/// Puts the tone where dictionaries did; in "quý" the u belongs to the q.
fn in_one_place(word: String) -> String {
    for (alone, before_more) in RHYMES {
        if let Some(begin) = word.strip_suffix(before_more).filter(|begin| !begin.ends_with('q')) {
            return begin.to_owned() + alone;
        }
        if let Some(begin) = word.strip_suffix(alone).filter(|begin| begin.ends_with('q')) {
            return begin.to_owned() + before_more;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// Letters, capitals too, digits, blanks and stops.
    const VIETNAMESE: &str = "[ a-zA-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ0-9.,]{0,60}";

    fn exact(text: &str) -> String {
        words(text).next().unwrap().exact
    }

    #[test]
    fn words_stand_where_they_are_written() {
        let text = "Số 112-CV/ĐU: đường điện.";
        let written: Vec<_> = words(text).map(|word| text[word.place].to_owned()).collect();
        assert_eq!(written, ["Số", "112", "CV", "ĐU", "đường", "điện"]);
        assert_eq!(folded_words(text), "so 112 cv du duong dien");
    }

    #[test]
    fn both_places_of_a_tone_and_both_unicode_forms_are_one_word() {
        for (one, other) in
            [("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("Ủy", "uỷ"), ("qúy", "quý"), ("toán", "toa\u{301}n")]
        {
            assert_eq!(exact(one), exact(other), "{one}");
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (one, other) in [("quý", "quí"), ("hòa", "hóa"), ("đa", "da"), ("tan", "tân"), ("lý", "lí"), ("mua", "mưa")]
        {
            assert_ne!(exact(one), exact(other), "{one}");
        }
    }

    #[test]
    fn a_tone_moves_when_a_letter_follows() {
        let going_on = |text: &str| words(text).next().unwrap().going_on();
        assert_eq!(going_on("Hoà").as_deref(), Some("hoà"));
        assert_eq!(going_on("khỏe").as_deref(), Some("khoẻ"));
        for text in ["hoàn", "quý", "mì", "an"] {
            assert_eq!(going_on(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folded_words_are_the_words_of_the_folded_text(text in VIETNAMESE) {
            let parts: Vec<_> = words(&text).map(|word| word.folded).collect();
            let folded = fold(&text);
            let expected: Vec<_> = folded.split(|c| !is_of_word(c)).filter(|part| !part.is_empty()).collect();
            prop_assert_eq!(parts, expected);
        }

        #[test]
        fn decomposing_a_text_changes_no_form(text in VIETNAMESE) {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(exact_words(&text), exact_words(&decomposed));
            prop_assert_eq!(folded_words(&text), folded_words(&decomposed));
        }

        #[test]
        fn places_lie_in_the_text_one_after_another(text in "\\PC{0,60}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.place.start >= end && text.get(word.place.clone()).is_some());
                end = word.place.end;
            }
        }
    }
}
