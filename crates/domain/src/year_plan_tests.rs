//! Claims about what the rules ask of a year.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::rules::SHIPPED;
use MeetingKind::{Committee, Extraordinary, Regular, RegularAndThemed, Themed};
use PlanState::{BeforeBook, Held, Locked, Missing, NotDue, Prepared, UnderWay};
use uuid::Uuid;

fn met(kind: MeetingKind, month: &str, state: PlanState) -> PlannedMeeting {
    let month: Month = month.parse().unwrap();
    PlannedMeeting { id: MeetingId(Uuid::nil()), kind, month, date: month.day(3), state }
}

/// The plan of 2026 as it stands on 10 November, of a cell that usually meets on the third.
fn plan(meetings: &[PlannedMeeting], pack: &RulePack) -> YearPlan {
    let today = "2026-11-10".parse().unwrap();
    YearPlan::of(2026, PlanSources { pack, kinds: &MeetingKind::ALL, usual_day: 3, meetings, today })
}

fn shipped() -> RulePack {
    RulePack::parse(SHIPPED[0]).unwrap()
}

fn states(plan: &YearPlan, column: usize) -> Vec<PlanState> {
    plan.columns[column].cells.iter().map(|cell| cell.state).collect()
}

#[test]
fn the_rules_say_what_is_monthly_and_what_a_quarter_owes() {
    let columns = |pack: &RulePack| plan(&[], pack).columns.iter().map(|c| (c.kind, c.months)).collect::<Vec<_>>();
    assert_eq!(columns(&shipped()), [(Regular, 1), (Committee, 1), (Themed, 3)]);
    let mut other = shipped();
    let extraordinary = other.meetings.iter_mut().find(|rules| rules.kind == Extraordinary).unwrap();
    extraordinary.frequency = Frequency::Monthly;
    other.themed.kinds = vec![RegularAndThemed];
    assert_eq!(columns(&other), [(Regular, 1), (Committee, 1), (Extraordinary, 1), (RegularAndThemed, 3)]);
}

#[test]
fn what_the_cell_cannot_hold_is_not_asked_of_it() {
    let (pack, today) = (shipped(), "2026-11-10".parse().unwrap());
    let kinds = |year, meetings: &[PlannedMeeting]| {
        let from = PlanSources { pack: &pack, kinds: &[Regular, Themed], usual_day: 3, meetings, today };
        YearPlan::of(year, from).columns.iter().map(|column| column.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(2026, &[]), [Regular, Themed]);
    let once = [met(Committee, "2025-11", Locked)];
    assert_eq!(kinds(2025, &once), [Regular, Committee, Themed], "what was held is shown");
    assert_eq!(kinds(2026, &once), [Regular, Themed]);
}

#[test]
fn each_month_tells_how_far_its_meeting_is_and_which_are_missing() {
    let meetings = [
        met(Regular, "2026-07", Locked),
        met(Regular, "2026-08", Held),
        met(Regular, "2026-10", UnderWay),
        met(Regular, "2026-12", Prepared),
    ];
    let plan = plan(&meetings, &shipped());
    assert_eq!(states(&plan, 0)[..6], [BeforeBook; 6]);
    assert_eq!(states(&plan, 0)[6..], [Locked, Held, Missing, UnderWay, Missing, Prepared]);
    assert_eq!((plan.columns[0].held, plan.columns[0].missing, plan.columns[0].of), (2, 2, 6));
    assert_eq!(states(&plan, 1)[6..], [Missing, Missing, Missing, Missing, Missing, NotDue]);
}

#[test]
fn a_combined_evening_counts_for_the_month_and_for_the_quarter() {
    let plan = plan(&[met(RegularAndThemed, "2026-08", Locked)], &shipped());
    assert_eq!(states(&plan, 0)[7], Locked);
    assert_eq!(states(&plan, 2), [BeforeBook, BeforeBook, Locked, NotDue]);
    assert_eq!(states(&plan, 1)[7], Missing, "the committee did not meet");
}

#[test]
fn a_quarter_is_as_far_as_the_furthest_of_its_meetings_and_shows_them_all() {
    let meetings =
        [met(Themed, "2026-07", Held), met(RegularAndThemed, "2026-08", UnderWay), met(Themed, "2026-10", Prepared)];
    let plan = plan(&meetings, &shipped());
    assert_eq!(states(&plan, 2)[2..], [Held, Prepared]);
    assert_eq!(plan.columns[2].cells[2].meetings, meetings[..2]);
}

#[test]
fn a_gap_opens_the_day_after_the_usual_day_of_the_last_month() {
    let pack = shipped();
    let on = |today: &str| {
        let (today, meetings) = (today.parse().unwrap(), [met(Regular, "2026-01", Locked)]);
        let from = PlanSources { pack: &pack, kinds: &MeetingKind::ALL, usual_day: 3, meetings: &meetings, today };
        let plan = YearPlan::of(2026, from);
        (states(&plan, 0)[11], states(&plan, 2)[3])
    };
    assert_eq!(on("2026-12-03"), (NotDue, NotDue));
    assert_eq!(on("2026-12-04"), (Missing, Missing));
}

#[test]
fn a_meeting_for_a_gap_is_of_this_month_where_that_is_still_possible() {
    let proposed: Vec<_> =
        plan(&[], &shipped()).columns[2].cells.iter().map(|cell| cell.proposed.to_string()).collect();
    assert_eq!(proposed, ["2026-03", "2026-06", "2026-09", "2026-11"]);
}

#[test]
fn a_meeting_is_held_once_it_has_an_end_and_prepared_until_its_day() {
    let (day, ends) = ("2026-11-10".parse().unwrap(), Some("20:00:00".parse().unwrap()));
    let of = |state: &MeetingState, today: &str, ends| PlanState::of_meeting(state, day, ends, today.parse().unwrap());
    assert_eq!(of(&MeetingState::Open, "2026-11-09", None), Prepared);
    assert_eq!(of(&MeetingState::Open, "2026-11-10", None), UnderWay);
    assert_eq!(of(&MeetingState::Open, "2026-11-10", ends), Held);
    let locked = MeetingState::Locked { at: "2026-11-11T12:00:00Z".parse().unwrap() };
    assert_eq!(of(&locked, "2026-11-11", ends), Locked);
}
