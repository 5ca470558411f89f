//! Claims about rules that a local guidance sets.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::outside_rules;
use crate::rules::SHIPPED;

fn base() -> RulePack {
    RulePack::parse(SHIPPED[0]).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn local(change: impl FnOnce(&mut LocalValues)) -> LocalRules {
    let mut values = LocalValues::of(&base());
    change(&mut values);
    let (in_force_from, source_date) = (day("2026-12-01"), day("2026-11-05"));
    LocalRules { in_force_from, source: " Công văn  số 12-CV/ĐU".to_owned(), source_date, values }
}

/// Every value another than in the shipped pack.
fn all_others(values: &mut LocalValues) {
    *values = LocalValues {
        least_minutes: [60, 100, 45]
            .into_iter()
            .zip(TIMED)
            .map(|(n, kind)| LeastMinutes { kind, minutes: Some(n) })
            .collect(),
        attendance_target_percent: 80,
        minute_taker_label: "THƯ KÝ".to_owned(),
        chair_label: "CHỦ TỌA \"buổi họp\"".to_owned(),
        authority: "T/M CHI ỦY".to_owned(),
        text_pt: 13.5,
        line_pt: 18.0,
    };
}

#[test]
fn a_layer_says_every_changed_value_and_leaves_the_rest() {
    let rules = local(all_others);
    assert_eq!(rules.problems(&base()), []);
    let read = outside_rules::read(&rules.layer("dia-phuong", &base()), &[]).unwrap();
    assert_eq!(LocalValues::of(&read.pack), rules.values);
    assert_eq!(read.pack.notice.authority, "T/M CHI ỦY");
    assert_eq!(read.based_on.as_deref(), Some("hd-42-2025"));
    assert_eq!(
        (read.pack.id.as_str(), read.pack.name.as_str()),
        ("dia-phuong", "Công văn số 12-CV/ĐU, ngày 05/11/2026")
    );
    assert_eq!(read.pack.legal_basis.last(), Some(&read.pack.name));
    assert_eq!(other_differences(&base(), &read.pack), [""; 0]);
    let more = rules.layer("dia-phuong", &base()) + "[themed]\ntold_from_month = 1\n";
    assert_eq!(other_differences(&base(), &outside_rules::read(&more, &[]).unwrap().pack), ["themed"]);
}

#[test]
fn changes_are_told_as_they_were_and_as_they_become() {
    let rules = local(|values| {
        values.least_minutes[2].minutes = Some(45);
        values.text_pt = 13.5;
    });
    let told = LocalValues::of(&base()).changes_to(&rules.values);
    let told: Vec<_> = told.iter().map(|one| (one.of, one.before.as_str(), one.after.as_str())).collect();
    let themed = LocalValue::LeastMinutes { kind: MeetingKind::Themed };
    assert_eq!(told, [(themed, "", "45"), (LocalValue::TextSize, "14", "13,5")]);
    let layer = rules.layer("a", &base());
    assert!(!layer.contains("regular") && !layer.contains("line_pt"), "{layer}");
}

#[test]
fn what_cannot_be_meant_is_named() {
    use LocalRulesProblem::{NothingDiffers, OutOfRange, SourceMissing, SourceTooLong};
    assert_eq!(local(|_| ()).problems(&base()), [NothingDiffers]);
    let mut nameless = local(|values| values.text_pt = f64::NAN);
    nameless.source = " \n".to_owned();
    assert_eq!(nameless.problems(&base()), [SourceMissing, OutOfRange { of: LocalValue::TextSize }]);
    nameless.source = "ữ".repeat(LONGEST_WORDS + 1);
    assert_eq!(nameless.problems(&base()).first(), Some(&SourceTooLong));
    let mut ancient = local(all_others);
    ancient.in_force_from = day("1899-12-31");
    assert_eq!(ancient.problems(&base()), [LocalRulesProblem::DayOutOfRange]);
    let regular = LocalValue::LeastMinutes { kind: MeetingKind::Regular };
    for minutes in [None, Some(0), Some(601)] {
        let rules = local(|values| values.least_minutes[0].minutes = minutes);
        assert_eq!(rules.problems(&base()), [OutOfRange { of: regular }]);
    }
    for (of, change) in [
        (LocalValue::AttendanceTarget, (|v| v.attendance_target_percent = 101) as fn(&mut LocalValues)),
        (LocalValue::MinuteTakerLabel, |v| v.minute_taker_label = " ".to_owned()),
        (LocalValue::ChairLabel, |v| v.chair_label = "A".repeat(201)),
        (LocalValue::Authority, |v| v.authority = String::new()),
        (LocalValue::LineSpacing, |v| v.line_pt = -1.0),
    ] {
        assert_eq!(local(change).problems(&base()), [OutOfRange { of }]);
    }
}

#[test]
fn dates_are_written_as_papers_cite_them() {
    assert_eq!((written(day("2026-02-03")), written(day("2026-03-03"))), ("03/02/2026".into(), "03/3/2026".into()));
}
