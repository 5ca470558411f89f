//! Claims about rule packs.
#![allow(clippy::unwrap_used)]
use super::*;

#[test]
fn shipped_packs_are_whole() {
    let packs = RulePack::shipped().unwrap();
    let pack = in_force_on(&packs, "2026-10-03".parse().unwrap()).unwrap();
    assert_eq!(pack.id, "hd-42-2025");
    assert_eq!(pack.min_minutes(MeetingKind::Regular), Some(90));
    assert_eq!(pack.min_minutes(MeetingKind::RegularAndThemed), Some(120));
}

#[test]
fn a_broken_pack_names_its_line() {
    let broken = SHIPPED[0].replace("attendance_target_percent = 90", "attendance_target_percent = chín mươi");
    let error = RulePack::parse(&broken).unwrap_err().to_string();
    assert!(error.contains("line"), "{error}");
}

#[test]
fn a_majority_of_nothing_is_refused() {
    let broken = SHIPPED[0].replace("denominator = 2", "denominator = 0");
    assert!(matches!(RulePack::parse(&broken), Err(RulePackError::ImpossibleMajority { .. })));
}

#[test]
fn rules_by_which_nobody_votes_are_refused() {
    let broken = SHIPPED[0].replace("grades = [\"official\"]", "grades = []");
    assert_eq!(RulePack::parse(&broken), Err(RulePackError::ImpossibleVoting));
    let absent_only = SHIPPED[0].replace("in_base_when_absent = [\"active\"]", "in_base_when_absent = [\"suspended\"]");
    assert_eq!(RulePack::parse(&absent_only), Err(RulePackError::ImpossibleVoting));
}

#[test]
fn a_phrase_that_could_not_be_called_up_is_refused() {
    for key in ["", "t n", "nt"] {
        let broken = SHIPPED[0].replace("{ key = \"tn\"", &format!("{{ key = \"{key}\""));
        let refused = RulePack::parse(&broken);
        assert!(matches!(refused, Err(RulePackError::ImpossiblePhrase(_))), "{key}");
    }
}

#[test]
fn no_vietnamese_input_method_changes_the_key_of_a_phrase() {
    for phrase in RulePack::shipped().unwrap().iter().flat_map(|pack| &pack.phrases) {
        // Telex and VNI change vowels and the letters after them, w by itself, and a doubled d.
        let changes = |letter: char| !letter.is_ascii_lowercase() || "aeiouyw".contains(letter);
        assert!(!phrase.key.contains(changes) && !phrase.key.contains("dd"), "{}", phrase.key);
    }
}

#[test]
fn an_unknown_word_in_a_pack_is_refused() {
    let broken = format!("surprise = 1\n{}", SHIPPED[0]);
    assert!(matches!(RulePack::parse(&broken), Err(RulePackError::Unreadable(_))));
}
