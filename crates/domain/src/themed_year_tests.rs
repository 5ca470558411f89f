//! Claims about the plan of themed sessions of a year.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::ids::MeetingId;
use crate::kinds::MeetingKind;
use crate::rules::{RulePack, SHIPPED};
use crate::themed_session::tests::session;
use crate::year_calendar::year_calendar;
use crate::year_plan::{PlanState, YearPlan};
use MeetingKind::{Regular, RegularAndThemed, Themed};
use PlanState::{Locked, Prepared};
use uuid::Uuid;

fn met(id: u128, kind: MeetingKind, date: &str, state: PlanState) -> PlannedMeeting {
    let date: NaiveDate = date.parse().unwrap();
    PlannedMeeting { id: MeetingId(Uuid::from_u128(id)), kind, month: Month::of(date), date, state }
}

fn planned(number: u32, date: Option<&str>, meeting: Option<u128>, marks: &[&str]) -> KeptSession {
    let meeting = meeting.map(|id| MeetingId(Uuid::from_u128(id)));
    let on = "2026-01-05".parse().unwrap();
    let reached = marks.iter().map(|stage| StageReached { stage: (*stage).to_owned(), on });
    (ThemedSession { meeting, ..session(2026, number, date) }, reached.collect())
}

/// A year in which the first quarter was held and reported, the second missed though planned, the third is prepared, and the
/// fourth has nothing.
fn meetings() -> [PlannedMeeting; 3] {
    [
        met(1, RegularAndThemed, "2026-02-03", Locked),
        met(2, Regular, "2026-05-03", Locked),
        met(3, Themed, "2026-08-20", Prepared),
    ]
}

fn kept() -> Vec<KeptSession> {
    vec![
        planned(1, Some("2026-02-03"), Some(1), &["registered", "reported"]),
        planned(2, Some("2026-05-10"), None, &["approved"]),
        planned(3, None, Some(3), &[]),
    ]
}

/// Does something with the sources of a day.
fn on<T>(today: &str, meetings: &[PlannedMeeting], work: impl FnOnce(PlanSources<'_>) -> T) -> T {
    let pack = RulePack::parse(SHIPPED[0]).unwrap();
    let today = today.parse().unwrap();
    work(PlanSources { pack: &pack, kinds: &MeetingKind::ALL, usual_day: 3, meetings, today })
}

fn needs(today: &str, kept: &[KeptSession]) -> Vec<ThemedNeed> {
    on(today, &meetings(), |from| {
        let years: Vec<_> = (2025..=2027).map(|year| ThemedYear::of(year, kept, &[], from)).collect();
        ThemedYear::needs(&years, from)
    })
}

fn stages_told(today: &str) -> Vec<(u32, String)> {
    let told = |need| match need {
        ThemedNeed::ReachStage { quarter, title, .. } => Some((quarter.number, title)),
        ThemedNeed::PlanYear { .. } | ThemedNeed::PlanQuarters { .. } => None,
    };
    needs(today, &kept()).into_iter().filter_map(told).collect()
}

#[test]
fn gaps_are_told_as_soon_as_nothing_is_planned_and_after_nothing_was_held() {
    let gaps = |today: &str| {
        let year = on(today, &meetings(), |from| ThemedYear::of(2026, &kept(), &[], from));
        year.quarters.iter().map(|quarter| quarter.gap).collect::<Vec<_>>()
    };
    let (missed, unplanned) = (Some(QuarterGap::Missed), Some(QuarterGap::Unplanned));
    assert_eq!(gaps("2026-02-10"), [None, None, None, unplanned]);
    assert_eq!(gaps("2026-06-30"), [None, None, None, unplanned], "on its last day it may still be held");
    assert_eq!(gaps("2026-07-01"), [None, missed, None, unplanned]);
    assert_eq!(gaps("2027-01-01"), [None, missed, missed, missed]);
}

#[test]
fn quarters_before_the_book_are_no_gap() {
    let gaps = on("2026-08-01", &[], |from| ThemedYear::of(2026, &[], &[], from).quarters);
    assert_eq!(gaps.iter().filter(|quarter| quarter.gap.is_some()).count(), 2);
}

#[test]
fn numbers_count_plans_in_their_quarter_and_meetings_in_theirs() {
    let mut meetings = meetings().to_vec();
    meetings.push(met(4, Themed, "2026-07-30", Locked));
    let mut kept = kept();
    kept[1].0.meeting = Some(MeetingId(Uuid::from_u128(4)));
    let year = on("2026-09-01", &meetings, |from| ThemedYear::of(2026, &kept, &[], from));
    let counts: Vec<_> = year.quarters.iter().map(|q| (q.count.planned, q.count.held, q.count.reported)).collect();
    assert_eq!(counts, [(1, 1, 1), (1, 0, 0), (1, 1, 0), (0, 0, 0)], "the second was held a quarter late");
    assert_eq!(year.count, ThemedCount { planned: 3, held: 2, reported: 1 });
    assert_eq!(year.quarters[1].gap, Some(QuarterGap::Missed));
    assert!(year.quarters[1].sessions[0].progress.is_held);
}

#[test]
fn a_meeting_that_no_plan_names_is_shown_in_its_quarter() {
    let year = on("2026-09-01", &meetings(), |from| ThemedYear::of(2026, &kept()[1..2], &[], from));
    let untied: Vec<_> = year.quarters.iter().map(|quarter| quarter.untied.len()).collect();
    assert_eq!(untied, [1, 0, 1, 0]);
    let removed = planned(4, None, Some(99), &[]);
    let year = on("2026-09-01", &meetings(), |from| ThemedYear::of(2026, &[removed], &[], from));
    assert_eq!(year.quarters[3].sessions[0].meeting, None);
}

#[test]
fn a_year_without_any_plan_is_asked_for_in_time_and_single_quarters_after_it() {
    let year = |year| ThemedNeed::PlanYear { year };
    let fourth = ThemedNeed::PlanQuarters { quarters: vec![Quarter { year: 2026, number: 4 }] };
    assert_eq!(needs("2026-09-01", &[]), [year(2026)]);
    assert_eq!(needs("2026-02-10", &kept())[..1], [fourth]);
    assert_eq!(needs("2026-12-01", &[planned(4, Some("2026-12-30"), None, &["sent"])]), [year(2027)]);
    assert_eq!(needs("2026-11-30", &[planned(4, Some("2026-12-30"), None, &["sent"])]), []);
}

#[test]
fn the_next_stage_is_told_before_it_is_late_and_for_two_quarters() {
    let told = |number, title: &str| (number, title.to_owned());
    assert_eq!(stages_told("2026-05-01"), []);
    assert_eq!(stages_told("2026-05-02"), [told(2, "Gửi đề cương cho đảng viên")]);
    let registering = told(3, "Đăng ký chuyên đề");
    assert_eq!(stages_told("2026-08-01"), [told(2, "Gửi đề cương cho đảng viên"), registering.clone()]);
    assert_eq!(stages_told("2026-10-01"), [registering], "what is older is not told for ever");
}

#[test]
fn of_a_session_with_a_meeting_the_meeting_itself_says_when_it_is_held() {
    let sent = |meeting| [planned(3, Some("2026-08-20"), meeting, &["sent"])];
    assert_eq!(needs("2026-08-19", &sent(None)).len(), 2);
    assert_eq!(needs("2026-08-19", &sent(Some(3))).len(), 1, "the gap of the fourth quarter alone");
}

#[test]
fn the_calendar_shows_each_month_once_and_gaps_as_gaps() {
    let quarters = on("2026-07-10", &meetings(), |from| {
        year_calendar(&YearPlan::of(2026, from), &ThemedYear::of(2026, &kept(), &[], from), from)
    });
    let months: Vec<_> = quarters.iter().flat_map(|quarter| &quarter.months).collect();
    assert_eq!(months.iter().map(|month| month.month.number()).collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>());
    let missed = months.iter().filter(|month| month.is_missed).map(|month| month.month.number());
    assert_eq!(missed.collect::<Vec<_>>(), [3, 4, 6, 7], "January is before the book");
    assert_eq!(months[4].date.to_string(), "2026-05-03");
    assert_eq!(quarters.iter().map(|quarter| quarter.is_gap).collect::<Vec<_>>(), [false, true, false, true]);
    let days = quarters.iter().flat_map(|q| &q.sessions).map(|session| session.date.map(|day| day.to_string()));
    let day = |text: &str| Some(text.to_owned());
    assert_eq!(days.collect::<Vec<_>>(), [day("2026-02-03"), day("2026-05-10"), day("2026-08-20")]);
}

#[test]
fn sessions_of_a_quarter_stand_in_the_order_of_their_days() {
    let with_id = |id, date| {
        let (session, marks) = planned(2, date, None, &[]);
        (ThemedSession { id: ThemedSessionId(Uuid::from_u128(id)), ..session }, marks)
    };
    let kept = [with_id(1, None), with_id(2, Some("2026-06-20")), with_id(3, Some("2026-04-02"))];
    let year = on("2026-02-10", &meetings(), |from| ThemedYear::of(2026, &kept, &[], from));
    let order = year.quarters[1].sessions.iter().map(|line| line.session.id.0.as_u128());
    assert_eq!(order.collect::<Vec<_>>(), [3, 2, 1]);
}
