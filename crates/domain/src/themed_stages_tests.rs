//! Claims about the stages of a themed session.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::ids::MeetingId;
use crate::kinds::MeetingKind;
use crate::rules::{RulePack, SHIPPED};
use crate::themed_session::tests::session;
use crate::year_plan::PlanState;
use uuid::Uuid;

fn stages() -> Vec<ThemedStage> {
    RulePack::parse(SHIPPED[0]).unwrap().themed_plan.stages
}

fn marks(marked: &[(&str, &str)]) -> Vec<StageReached> {
    let mark = |(stage, on): &(&str, &str)| StageReached { stage: (*stage).to_owned(), on: on.parse().unwrap() };
    marked.iter().map(mark).collect()
}

fn meeting(date: &str, state: PlanState) -> PlannedMeeting {
    let date: NaiveDate = date.parse().unwrap();
    let month = crate::dates::Month::of(date);
    PlannedMeeting { id: MeetingId(Uuid::nil()), kind: MeetingKind::Themed, month, date, state }
}

/// The state, the key of the next stage, and the keys of those out of order.
fn told(marked: &[(&str, &str)], meeting: Option<&PlannedMeeting>) -> (String, String, Vec<String>) {
    let progress = progress(&stages(), &session(2026, 2, Some("2026-06-10")), &marks(marked), meeting);
    let next = progress.next_stage().map(|line| line.stage.clone()).unwrap_or_default();
    let wrong = progress.stages.iter().filter(|line| line.is_out_of_order).map(|line| line.stage.clone());
    (progress.state.clone(), next, wrong.collect())
}

fn says(state: &str, next: &str, wrong: &[&str]) -> (String, String, Vec<String>) {
    (state.to_owned(), next.to_owned(), wrong.iter().map(|key| (*key).to_owned()).collect())
}

#[test]
fn a_session_is_as_far_as_its_furthest_stage_and_skipped_ones_are_not_asked_for() {
    assert_eq!(told(&[], None), says("", "registered", &[]));
    assert_eq!(told(&[("approved", "2026-06-01")], None), says("Chi ủy đã duyệt", "sent", &[]));
    assert_eq!(told(&[("registered", "2026-01-05"), ("strange", "2026-02-05")], None).1, "drafting");
}

#[test]
fn that_it_was_held_follows_from_its_meeting_alone() {
    for (state, next) in [
        (PlanState::Prepared, "held"),
        (PlanState::UnderWay, "held"),
        (PlanState::Held, "completed"),
        (PlanState::Locked, "completed"),
    ] {
        let meeting = meeting("2026-06-10", state);
        assert_eq!(told(&[("sent", "2026-06-08"), ("held", "2026-06-01")], Some(&meeting)).1, next, "{state:?}");
    }
    let reported = [("reported", "2026-06-12")];
    assert_eq!(told(&reported, None), says("", "registered", &["reported"]));
    let held = meeting("2026-06-10", PlanState::Held);
    assert_eq!(told(&reported, Some(&held)), says("Đã báo cáo", "", &[]));
}

#[test]
fn days_out_of_order_are_named_at_the_later_stage() {
    let marked = [("drafting", "2026-05-20"), ("approved", "2026-05-19"), ("sent", "2026-05-20")];
    assert_eq!(told(&marked, None).2, ["approved"]);
    let held = meeting("2026-06-10", PlanState::Held);
    assert_eq!(told(&[("sent", "2026-06-11"), ("reported", "2026-06-09")], Some(&held)).2, ["held", "reported"]);
}

#[test]
fn last_days_count_from_the_meeting_else_the_planned_day_else_the_end_of_the_quarter() {
    let due = |session: &ThemedSession, meeting: Option<&PlannedMeeting>| {
        let progress = progress(&stages(), session, &[], meeting);
        let of = |key: &str| progress.stages.iter().find(|line| line.stage == key).unwrap().due.to_string();
        ["approved", "sent", "held", "reported"].map(of)
    };
    let (dated, undated) = (session(2026, 2, Some("2026-06-10")), session(2026, 2, None));
    assert_eq!(due(&dated, None), ["2026-06-03", "2026-06-09", "2026-06-10", "2026-06-12"]);
    assert_eq!(due(&undated, None), ["2026-06-23", "2026-06-29", "2026-06-30", "2026-07-02"]);
    let moved = meeting("2026-06-20", PlanState::Prepared);
    assert_eq!(due(&dated, Some(&moved)), ["2026-06-13", "2026-06-19", "2026-06-20", "2026-06-22"]);
}

#[test]
fn stages_that_cannot_be_right_are_refused() {
    for (from, to) in [
        ("{ key = \"sent\"", "{ key = \"approved\""),
        ("state = \"Đã sinh hoạt\"", "state = \"\""),
        ("moment = \"held\"", "moment = \"after\""),
        ("moment = \"before\", days = 7", "moment = \"before\", days = 45"),
        ("moment = \"before\", days = 7", "moment = \"before\", days = 1000"),
    ] {
        assert!(SHIPPED[0].contains(from), "{from}");
        let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
        assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "themed_plan", field: "stages" }), "{to}");
    }
}
