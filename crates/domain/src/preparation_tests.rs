//! Claims about the ladder: last days, lateness, what other meetings show.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::rules::{RulePack, SHIPPED};
use crate::score_sheet::ScoreSheetError;
use uuid::Uuid;

fn rules() -> PreparationRules {
    RulePack::parse(SHIPPED[0]).unwrap().preparation
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn goal(date: &str) -> Goal {
    let date = day(date);
    Goal { meeting: MeetingId(Uuid::nil()), kind: MeetingKind::Regular, month: Month::of(date), date }
}

fn tick(step: &str, on: &str) -> Tick {
    Tick { step: step.to_owned(), on: day(on), note: String::new() }
}

/// How a step of a meeting stands on a day.
fn state(date: &str, step: &str, ticks: &[Tick], today: &str) -> StepState {
    let (rules, goal) = (rules(), goal(date));
    let ladder = rules.ladder(goal, &rules.done(goal, ticks, &[]), day(today));
    ladder.into_iter().find(|known| known.step == step).unwrap().state
}

#[test]
fn last_days_are_counted_over_the_ends_of_months_and_years() {
    let due = |step: &str, held: &str| rules().step(step).unwrap().due(day(held)).to_string();
    assert_eq!(due("postedBefore", "2026-03-01"), "2026-02-28");
    assert_eq!(due("postedBefore", "2028-03-01"), "2028-02-29");
    assert_eq!(due("postedAfter", "2026-12-30"), "2027-01-01");
    assert_eq!(due("committee", "2026-08-03"), "2026-08-03");
    let edge = PreparationStep { days: u32::MAX, ..rules().step("notice").unwrap().clone() };
    assert_eq!(edge.due(day("2026-08-03")), day("2026-08-03"), "no such day of the calendar");
}

#[test]
fn what_is_done_is_in_time_up_to_its_last_day_and_late_after_it() {
    let posted = |on: &str| state("2026-03-01", "postedBefore", &[tick("postedBefore", on)], "2026-03-09");
    assert_eq!(posted("2026-02-20"), StepState::InTime);
    assert_eq!(posted("2026-02-28"), StepState::InTime);
    assert_eq!(posted("2026-03-01"), StepState::Late { days: 1 });
    assert_eq!(posted("2026-03-03"), StepState::Late { days: 3 });
}

#[test]
fn what_is_not_done_is_due_until_its_last_day_and_overdue_after_it() {
    let open = |today: &str| state("2026-03-01", "postedBefore", &[], today);
    assert_eq!(open("2026-02-26"), StepState::Due { days: 2 });
    assert_eq!(open("2026-02-28"), StepState::Due { days: 0 });
    assert_eq!(open("2026-03-02"), StepState::Overdue { days: 2 });
}

#[test]
fn what_follows_a_meeting_waits_for_its_day() {
    let open = |today: &str| state("2026-08-30", "postedAfter", &[], today);
    assert_eq!(open("2026-08-29"), StepState::NotYet);
    assert_eq!(open("2026-08-30"), StepState::Due { days: 2 });
    assert_eq!(open("2026-09-02"), StepState::Overdue { days: 1 });
}

#[test]
fn the_committee_shows_its_step_by_its_last_meeting_on_or_before_the_day() {
    let (rules, goal) = (rules(), goal("2026-08-03"));
    let held = |days: &[&str]| days.iter().map(|on| (MeetingKind::Committee, day(on))).collect::<Vec<_>>();
    let shown = |days: &[&str]| rules.done(goal, &[], &held(days));
    let [done] = <[_; 1]>::try_from(shown(&["2026-07-28", "2026-08-01", "2026-08-04"])).unwrap();
    assert_eq!((done.on, done.apart, done.late, done.by), (day("2026-08-01"), -2, 0, DoneBy::Meeting));
    assert_eq!(done.done, "chi ủy họp");
    assert_eq!(shown(&["2026-08-03"])[0].apart, 0);
    assert_eq!(shown(&["2026-08-04"]), []);
    assert_eq!(rules.done(goal, &[], &[(MeetingKind::Extraordinary, day("2026-08-01"))]), []);
    let ticked = rules.done(goal, &[tick("committee", "2026-08-02")], &held(&["2026-08-01"]));
    assert_eq!((ticked[0].on, ticked[0].by), (day("2026-08-02"), DoneBy::Tick), "a tick stands before it");
}

#[test]
fn a_kind_of_meeting_has_the_steps_that_name_it_and_no_others() {
    let steps = |kind| {
        let goal = Goal { kind, ..goal("2026-08-03") };
        let ladder = rules().ladder(goal, &[], goal.date);
        ladder.into_iter().map(|step| step.step).collect::<Vec<_>>()
    };
    assert_eq!(steps(MeetingKind::Committee), [""; 0]);
    assert_eq!(steps(MeetingKind::Admission), ["notice", "follower", "room"]);
    assert_eq!(steps(MeetingKind::Regular).len(), 7);
    assert!(
        rules()
            .done(Goal { kind: MeetingKind::Admission, ..goal("2026-08-03") }, &[tick("reported", "2026-08-03")], &[])
            .is_empty()
    );
}

#[test]
fn steps_that_cannot_be_right_are_refused_by_name() {
    for (from, to, key) in [
        ("key = \"follower\"\n", "key = \"notice\"\n", "notice"),
        ("done = \"chuẩn bị nơi họp\"", "done = \" \"", "room"),
        ("key = \"postedAfter\"\n", "key = \"posted\"\n", "postedAfter"),
    ] {
        assert!(SHIPPED[0].contains(from), "{from}");
        let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
        assert_eq!(told, Err(RulePackError::ImpossibleStep(key.to_owned())), "{to}");
    }
    let far = RulePack::parse(&SHIPPED[0].replacen("side = \"after\"\ndays = 2", "side = \"after\"\ndays = 61", 1));
    let place = "preparation.steps.postedAfter.days".to_owned();
    assert_eq!(far, Err(RulePackError::OutOfRange { place }));
    let aimless = SHIPPED[0].replacen("of = [\"postedAfter\"], ", "", 1);
    let told = RulePack::parse(&aimless);
    assert_eq!(told, Err(RulePackError::ImpossibleScore(ScoreSheetError::Steps("postedAfter".to_owned()))));
}

#[test]
fn before_the_electronic_handbook_nothing_was_posted_on_it() {
    let old = RulePack::shipped().unwrap().remove(0).preparation;
    let goal = goal("2024-03-03");
    let steps: Vec<_> = old.ladder(goal, &[], goal.date).into_iter().map(|step| step.step).collect();
    assert_eq!(steps, ["committee", "notice", "follower", "room", "reported"]);
}
