//! Claims about rule packs from outside.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::kinds::MeetingKind;
use crate::rules::SHIPPED;
use proptest::prelude::*;

const GOOD: &str = include_str!("../../../tests/fixtures/rule-packs/dang-uy-my-tho.toml");
const HOSTILE: &str = include_str!("../../../tests/fixtures/rule-packs/pha-hoai.toml");

/// The shipped pack under a name of its own.
fn whole_pack() -> String {
    SHIPPED[0].replacen("id = \"hd-42-2025\"", "id = \"hd-khac\"", 1)
}

fn told(text: &str) -> (Option<u32>, String, RulesFault) {
    let RulesRefusal { line, place, fault } = read(text, &[]).unwrap_err();
    (line, place, fault)
}

#[test]
fn a_layer_and_a_whole_pack_are_read() {
    let layer = read(GOOD, &[]).unwrap();
    assert_eq!((layer.pack.id.as_str(), layer.pack.min_minutes(MeetingKind::Regular)), ("my-tho-2026", Some(60)));
    assert_eq!(layer.pack.min_minutes(MeetingKind::RegularAndThemed), Some(120));
    assert_eq!(layer.based_on.as_deref(), Some("hd-42-2025"));
    let whole = read(&whole_pack(), &[]).unwrap();
    assert_eq!((whole.pack.id.as_str(), whole.based_on), ("hd-khac", None));
}

#[test]
fn each_fault_of_a_layer_is_told_with_its_line() {
    use RulesFault::*;
    let cases = [
        ("in_force_from = \"2026-12-01\"", "in_force_from =", Some(5), "", Syntax),
        ("in_force_from = \"2026-12-01\"", "in_force_from = \"2026-13-01\"", Some(5), "in_force_from", WrongValue),
        ("in_force_from = \"2026-12-01\"", "in_force_from = \"9999-12-01\"", Some(5), "in_force_from", Impossible),
        ("in_force_from = \"2026-12-01\"\n", "", None, "in_force_from", Missing),
        ("id = \"my-tho-2026\"\n", "", None, "id", Missing),
        ("\"my-tho-2026\"", "\"hd-12-2018\"", Some(3), "id", NameTaken),
        ("\"my-tho-2026\"", "\"../../my-tho\"", Some(3), "id", Impossible),
        ("\"hd-42-2025\"", "\"hd-43-2027\"", Some(2), "based_on", UnknownBase),
        ("\"hd-42-2025\"", "42", Some(2), "based_on", UnknownBase),
        (
            "attendance_target_percent = 85",
            "attendance_target_percent = 850",
            Some(6),
            "attendance_target_percent",
            Impossible,
        ),
        ("attendance_target_percent = 85", "attendance_target = 85", Some(6), "attendance_target", UnknownName),
        (
            "attendance_target_percent = 85",
            "attendance_target_percent = \"85\"",
            Some(6),
            "attendance_target_percent",
            WrongValue,
        ),
        ("attendance_target_percent = 85", "attendance_target_percent = 99999999999999999999", Some(6), "", WrongValue),
        ("min_minutes = 60", "min_minutes = -1", Some(10), "meetings.regular.min_minutes", WrongValue),
        ("min_minutes = 60", "min_minutes = 4000000000", Some(10), "meetings.regular.min_minutes", Impossible),
        ("min_minutes = 60", "least = 60", Some(10), "meetings.regular.least", UnknownName),
        ("kind = \"regular\"", "kind = \"picnic\"", Some(9), "meetings.picnic.kind", WrongValue),
        ("min_minutes = 60", "min_minutes = 60\n[[meetings]]\nkind = \"regular\"", Some(11), "meetings.regular", Twice),
        ("key = \"mt\"", "key = \"m t\"", Some(13), "phrases.m t", Impossible),
        ("\"Thực hiện theo", "\"\\u0007Thực hiện theo", Some(15), "phrases.mt.text", StrangeText),
        ("text_pt = 13.0", "text_pt = nan", Some(21), "paper.text_pt", Impossible),
        ("text_pt = 13.0", "text_pt = 1e300", Some(21), "paper.text_pt", Impossible),
        ("text_pt = 13.0", "signature_lines = 4000", Some(21), "paper.signature_lines", Impossible),
        (
            "[paper]\ntext_pt = 13.0",
            "[majorities]\ndiscipline = { reach = \"moreThan\", numerator = 9, denominator = 2 }",
            Some(21),
            "majorities.discipline",
            Impossible,
        ),
        ("[paper]\ntext_pt = 13.0", "[voting]\ngrades = []", Some(20), "voting", Impossible),
        ("[paper]\ntext_pt = 13.0", "[score]\ntotal = 99", Some(20), "score", Impossible),
        ("[paper]\ntext_pt = 13.0", "[due]\nprobation_months = 0", Some(21), "due.probation_months", Impossible),
        ("[paper]", "[minutes]", Some(20), "", Syntax),
    ];
    for (from, to, line, place, fault) in cases {
        assert!(GOOD.contains(from), "{from}");
        assert_eq!(told(&GOOD.replacen(from, to, 1)), (line, place.to_owned(), fault), "{to}");
    }
}

#[test]
fn a_whole_pack_without_something_is_told_what() {
    let (without, _) = SHIPPED[0].split_once("[addendum]").unwrap();
    let without = without.replacen("id = \"hd-42-2025\"", "id = \"hd-khac\"", 1);
    assert_eq!(told(&without), (None, "addendum".to_owned(), RulesFault::Missing));
    let lost = whole_pack().replacen("kind = \"committee\"", "kind = \"themed\"", 1);
    assert_eq!(told(&lost).2, RulesFault::Twice);
}

#[test]
fn a_hostile_pack_is_refused_at_its_first_fault() {
    assert_eq!(told(HOSTILE), (Some(4), "name".to_owned(), RulesFault::StrangeText));
    let large = format!("{GOOD}# {}", "a".repeat(LARGEST_TEXT));
    assert_eq!(told(&large), (None, String::new(), RulesFault::TooLarge));
    let deep = format!("{GOOD}deep = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(told(&deep).2, RulesFault::Syntax);
    let steps = "a.".repeat(78) + "a";
    let deeper = format!("{GOOD}\n{}{}", format!("{steps} = {{").repeat(75), "}".repeat(75));
    assert_eq!(told(&deeper).2, RulesFault::Syntax);
    let (name, list) = ("x".repeat(100_000), "1,".repeat(75_000));
    let (line, place, fault) = told(&format!("{name} = [{list}]\n{GOOD}"));
    assert_eq!((line, place.len(), fault), (Some(1), 200, RulesFault::UnknownName));
    let twins = r#"{kind="a"},"#.repeat(14_000);
    assert_eq!(told(&format!("{name} = [{twins}]\n{GOOD}")).2, RulesFault::Twice);
    let many: String = (0..9_000).map(|key| format!("{{key=\"k{key}\",text=\"\"}},\n")).collect();
    assert!(read(&format!("phrases = [{many}]\n{}", GOOD.replacen("[[phrases]]", "[more]", 1)), &[]).is_err());
    let long = GOOD.replacen("THƯ KÝ", &"K".repeat(LONGEST_WORDS + 1), 1);
    assert_eq!(told(&long), (Some(18), "minutes.minute_taker_label".to_owned(), RulesFault::StrangeText));
}

#[test]
fn a_name_that_the_book_has_is_taken_and_can_be_built_upon() {
    let refused = read(GOOD, &[GOOD]).unwrap_err();
    assert_eq!((refused.line, refused.fault), (Some(3), RulesFault::NameTaken));
    let upon = "based_on = \"my-tho-2026\"\nid = \"b\"\nname = \"B\"\nin_force_from = \"2027-01-01\"\n";
    let read = read(upon, &[GOOD]).unwrap();
    assert_eq!((read.pack.min_minutes(MeetingKind::Regular), read.pack.paper.text_pt), (Some(60), 13.0));
}

#[test]
fn decomposed_letters_and_a_mark_before_the_text_are_put_right() {
    let decomposed: String = format!("\u{FEFF}{}", GOOD.nfd().collect::<String>());
    let read = read(&decomposed, &[]).unwrap();
    assert_eq!(read.text, GOOD);
    assert_eq!(read.pack.minutes.minute_taker_label, "THƯ KÝ");
}

/// What an accident or a hand can do to a text.
#[derive(Debug, Clone)]
enum Damage {
    DropLine(usize),
    SwapLines(usize, usize),
    SwapBytes(usize, usize),
    SetByte(usize, u8),
    CutOff(usize),
}

fn damaged(text: &str, damage: &[Damage]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for one in damage {
        let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        let (length, count) = (bytes.len().max(1), lines.len());
        match *one {
            Damage::DropLine(at) => drop(lines.remove(at % count)),
            Damage::SwapLines(a, b) => lines.swap(a % count, b % count),
            Damage::SwapBytes(a, b) if !bytes.is_empty() => bytes.swap(a % length, b % length),
            Damage::SetByte(at, byte) if !bytes.is_empty() => bytes[at % length] = byte,
            Damage::CutOff(at) => bytes.truncate(at % length),
            _ => (),
        }
        if matches!(one, Damage::DropLine(_) | Damage::SwapLines(..)) {
            bytes = lines.join(&b'\n');
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn any_damage() -> impl Strategy<Value = Damage> {
    let place = || any::<usize>();
    prop_oneof![
        4 => place().prop_map(Damage::DropLine),
        2 => (place(), place()).prop_map(|(a, b)| Damage::SwapLines(a, b)),
        2 => (place(), place()).prop_map(|(a, b)| Damage::SwapBytes(a, b)),
        2 => (place(), any::<u8>()).prop_map(|(at, byte)| Damage::SetByte(at, byte)),
        1 => place().prop_map(Damage::CutOff),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_pack_is_refused_with_a_line_of_it_or_is_right(
        damage in prop::collection::vec(any_damage(), 1..4), of_layer in any::<bool>()
    ) {
        let text = damaged(&if of_layer { GOOD.to_owned() } else { whole_pack() }, &damage);
        match read(&text, &[]) {
            Ok(read) => {
                prop_assert_eq!(read.pack.check(), Ok(()));
                prop_assert_eq!(RulePack::parse_kept(&read.text, &[&read.text]), Ok(read.pack));
            }
            Err(refusal) => {
                let lines = u32::try_from(text.lines().count() + 1).unwrap();
                prop_assert!(refusal.line.is_none_or(|line| (1..=lines).contains(&line)), "{}", refusal);
            }
        }
    }
}
