//! Claims about the year plan, made in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::year_plan;
use desk::{Desk, day};
use domain::kinds::MeetingKind;
use domain::member::Post;
use domain::year_plan::PlanState;

#[test]
fn the_plan_follows_the_meetings_of_the_book() {
    let desk = Desk::with(&[Post::Secretary, Post::DeputySecretary, Post::None]);
    let ids = [(MeetingKind::RegularAndThemed, 3), (MeetingKind::Regular, 4), (MeetingKind::Committee, 4)]
        .map(|(kind, month)| desk.make(kind, month).unwrap().meeting.id);
    let view = year_plan::view(&desk.book, None, day(4, 2)).unwrap();
    assert_eq!((view.plan.year, view.first_year, view.last_year), (2026, 2026, 2027));
    let [regular, committee, themed] = view.plan.columns.try_into().unwrap();
    let there = |column: &domain::year_plan::PlanColumn, at: usize| {
        (column.cells[at].state, column.cells[at].meetings.iter().map(|meeting| meeting.id).collect::<Vec<_>>())
    };
    assert_eq!(there(&regular, 1), (PlanState::BeforeBook, vec![]));
    assert_eq!(there(&regular, 2), (PlanState::UnderWay, vec![ids[0]]));
    assert_eq!(there(&regular, 3), (PlanState::Prepared, vec![ids[1]]));
    assert_eq!(there(&committee, 2), (PlanState::Missing, vec![]));
    assert_eq!(there(&committee, 3), (PlanState::Prepared, vec![ids[2]]));
    assert_eq!(there(&themed, 0), (PlanState::UnderWay, vec![ids[0]]));
    assert_eq!(there(&themed, 1), (PlanState::NotDue, vec![]));
}

#[test]
fn locked_minutes_count_and_the_year_to_come_can_be_planned() {
    let desk = Desk::with(&[Post::Secretary, Post::None, Post::None]);
    desk::locked(&desk);
    let next = year_plan::view(&desk.book, Some(2027), day(5, 4)).unwrap().plan;
    assert_eq!(next.columns.len(), 2, "a secretary alone is no committee");
    assert!(next.columns.iter().flat_map(|column| &column.cells).all(|cell| cell.state == PlanState::NotDue));
    let this = year_plan::view(&desk.book, None, day(5, 4)).unwrap().plan;
    assert_eq!((this.columns[0].held, this.columns[0].missing, this.columns[0].of), (0, 1, 8), "an extra one is none");
}
