//! Vietnamese text: one form for what is kept, one for finding it, one for ordering names.

use unicode_normalization::char::{compose, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Puts text that a person wrote into NFC and drops characters that no paper can show (controls, except line breaks and tabs).
///
/// Nothing else changes: blanks and empty lines stay as typed.
#[must_use]
pub fn clean_text(text: &str) -> String {
    // Nearly every text is clean already, and every save goes through all of them.
    if !text.contains('\r') && !text.contains(is_unprintable) && is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n").nfc().filter(|c| !is_unprintable(*c)).collect()
}

/// Puts a one-line text into NFC, with every run of blanks as one space and none around it.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let cleaned = clean_text(text);
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_unprintable(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Folds text for searching: lower case, no marks, đ as d; "Đảng ủy" and "dang uy" become the same.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// Takes the marks off the letters, capitals stay: "Đảng ủy" becomes "Dang uy".
#[must_use]
pub fn unmarked(text: &str) -> String {
    let plain = |c| match c {
        'đ' => 'd',
        'Đ' => 'D',
        other => other,
    };
    text.nfd().filter(|c| !is_combining_mark(*c)).map(plain).collect()
}

/// Gives the given name (tên), the last word of a full name.
#[must_use]
pub fn given_name(name: &str) -> &str {
    name.split_whitespace().next_back().unwrap_or("")
}

/// Gives a key whose byte order is the Vietnamese order of names: by tên, then by họ and đệm.
///
/// Letters go a ă â b c d đ e ê ... o ô ơ ... u ư; of equal letters, tones go ngang, huyền, hỏi, ngã, sắc, nặng.
#[must_use]
pub fn name_order(name: &str) -> String {
    let name = name.trim();
    let given = given_name(name);
    let rest = &name[..name.len() - given.len()];
    format!("{} {}", order_key(given), order_key(rest.trim_end()))
}

/// The marks of the tones huyền, hỏi, ngã, sắc, nặng, in the order of Vietnamese dictionaries.
pub(crate) const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// Letters first, tones after them, so that a tone decides only between words of the same letters.
fn order_key(text: &str) -> String {
    let mut parts: Vec<(char, u8)> = Vec::with_capacity(text.len());
    for part in text.nfd().flat_map(char::to_lowercase) {
        match parts.last_mut() {
            Some((_, tone)) if TONES.contains(&part) => *tone = tone_rank(part),
            // Any other mark makes another letter, such as ê of e.
            Some((letter, _)) if is_combining_mark(part) => *letter = compose(*letter, part).unwrap_or(*letter),
            _ => parts.push((part, 0)),
        }
    }
    let letters = parts.iter().map(|(letter, _)| letter_rank(*letter));
    let tones = parts.iter().map(|(_, tone)| char::from(b'0' + tone));
    letters.chain(std::iter::once('!')).chain(tones).collect()
}

fn tone_rank(mark: char) -> u8 {
    TONES.iter().zip(1..).find(|(tone, _)| **tone == mark).map_or(0, |(_, rank)| rank)
}

/// Ranks a letter as one printable character: blanks first, then digits, then the alphabet.
fn letter_rank(letter: char) -> char {
    const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    /// Of the letters a to z, which most of a name is made of: looked up instead of searched for.
    const PLAIN: &[u8; 26] = b"ADEFHJKLMNOPQRSVWXYZ[]^_`a";
    match letter {
        ' ' => '"',
        '0'..='9' => letter,
        'a'..='z' => PLAIN.get(letter as usize - 'a' as usize).map_or('~', |rank| char::from(*rank)),
        _ => ALPHABET.chars().zip('A'..).find(|(known, _)| *known == letter).map_or('~', |(_, rank)| rank),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_finds_every_accented_form() {
        for form in ["Đảng ủy", "đảng uỷ", "ĐẢNG ỦY", "Đa\u{309}ng u\u{309}y"] {
            assert_eq!(fold(form), "dang uy");
        }
    }

    #[test]
    fn letters_without_marks_keep_their_size() {
        assert_eq!(unmarked("Đảng bộ ấp Ưu Điềm"), "Dang bo ap Uu Diem");
    }

    #[test]
    fn names_are_ordered_by_given_name_then_tone_then_family() {
        let expected = [
            "Trần Văn An",
            "Lê Thị Ánh",
            "Nguyễn Băng",
            "Đỗ Tấn Bằng",
            "Hồ Văn Bằng",
            "Nguyễn Đa",
            "Nguyễn Ê",
            "Lý Ma",
            "Lý Mà",
            "Lý Mả",
            "Lý Mã",
            "Lý Má",
            "Lý Mạ",
        ];
        let mut names = expected;
        names.reverse();
        names.sort_by_key(|n| name_order(n));
        // Đỗ stands before Hồ: đ comes before h.
        assert_eq!(names, expected);
    }

    #[derive(serde::Deserialize)]
    struct OrderCase {
        by: String,
        ordered: Vec<String>,
    }

    #[test]
    fn a_hundred_lists_stand_in_the_order_of_the_reference() {
        let cases: Vec<OrderCase> =
            serde_json::from_str(include_str!("../../../tests/fixtures/search/order.json")).unwrap();
        assert_eq!(cases.len(), 100);
        for case in cases {
            let mut ours = case.ordered.clone();
            ours.reverse();
            ours.sort_by_key(|text| if case.by == "name" { name_order(text) } else { order_key(text) });
            assert_eq!(ours, case.ordered);
        }
    }

    #[test]
    fn decomposed_and_composed_names_order_alike() {
        assert_eq!(name_order("Nguye\u{302}\u{303}n Thi\u{323} Thu\u{309}y"), name_order("Nguyễn Thị Thủy"));
    }

    #[test]
    fn plain_letters_stand_among_the_marked_ones() {
        let alphabet: Vec<char> = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".chars().map(letter_rank).collect();
        let expected: Vec<char> = ('A'..).take(alphabet.len()).collect();
        assert_eq!(alphabet, expected);
    }

    #[test]
    fn cleaning_keeps_lines_and_drops_controls() {
        assert_eq!(clean_text("a\r\nb\u{0}c\td"), "a\nbc\td");
        assert_eq!(clean_line("  Hồ \n Văn\tBằng "), "Hồ Văn Bằng");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in ".{0,80}") {
            let once = clean_text(&text);
            prop_assert_eq!(clean_text(&once), once);
        }

        #[test]
        fn ordering_never_fails(text in ".{0,80}") {
            let _ = name_order(&text);
        }
    }
}
