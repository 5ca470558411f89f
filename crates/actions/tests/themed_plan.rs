//! The plan of themed sessions, from the first topic to the report.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{HomeStep, MeetingDeed, PaperFormat, YearPaper};
use actions::{Failure, PaperPress, history, home, meetings, themed_plan, year_papers, year_plan};
use desk::{Desk, day};
use domain::ids::{MemberId, ThemedSessionId};
use domain::kinds::MeetingKind;
use domain::meeting::{ConclusionNeed, Part, Speaker};
use domain::member::Post;
use domain::origin::Origin;
use domain::themed::Quarter;
use domain::themed_session::{StageReached, ThemedSession, ThemedSessionProblem};
use domain::themed_year::{QuarterGap, ThemedCount, ThemedNeed};
use uuid::Uuid;

fn desk() -> Desk {
    Desk::with(&[Post::Secretary, Post::DeputySecretary, Post::None, Post::None])
}

fn member(at: u128) -> MemberId {
    MemberId(Uuid::from_u128(0xa000 + at))
}

/// Plans a session of a quarter of 2026, written by the third member and reviewed by the second.
fn planned(desk: &Desk, number: u32, date: Option<(u32, u32)>) -> ThemedSessionId {
    let id = ThemedSessionId(Uuid::from_u128(0xb000 + u128::from(number)));
    let session = ThemedSession {
        id,
        quarter: Quarter { year: 2026, number },
        topic: "Chuyển đổi số ở ấp".to_owned(),
        author: Some(member(2)),
        reviewer: Some(member(1)),
        date: date.map(|(month, of)| day(month, of)),
        place: String::new(),
        note: String::new(),
        meeting: None,
    };
    desk.on(day(1, 5), |now| themed_plan::save(&desk.book, session, now)).unwrap();
    id
}

fn reach(desk: &Desk, id: ThemedSessionId, stage: &str, (month, of): (u32, u32)) -> Result<(), Failure> {
    let mark = StageReached { stage: stage.to_owned(), on: day(month, of) };
    desk.on(day(month, of), |now| themed_plan::reach_stage(&desk.book, id, &mark, now)).map(|_| ())
}

/// Ends the meeting of a session, so that it was held.
fn hold(desk: &Desk, id: ThemedSessionId) {
    let view = themed_plan::session(&desk.book, id, day(1, 5)).unwrap();
    let mut meeting = meetings::view(&desk.book, view.line.meeting.unwrap().id).unwrap().meeting;
    meeting.ends = Some("20:30:00".parse().unwrap());
    let date = meeting.date;
    desk.on(date, |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
}

#[test]
fn a_session_goes_from_plan_to_report_and_the_numbers_follow() {
    let desk = desk();
    let id = planned(&desk, 2, Some((6, 10)));
    reach(&desk, id, "approved", (6, 1)).unwrap();
    let made = desk.on(day(6, 2), |now| themed_plan::make_meeting(&desk.book, id, MeetingKind::Themed, now)).unwrap();
    let meeting = made.meeting;
    assert_eq!((meeting.date, meeting.place.as_str()), (day(6, 10), "Nhà văn hóa"));
    let topic = meeting.agenda.iter().find(|item| item.origin.standing_key() == Some("topic")).unwrap();
    assert_eq!(topic.title, "Trình bày và thảo luận chuyên đề: Chuyển đổi số ở ấp");
    assert_eq!(topic.presenter, Some(Speaker::Member(member(2))));
    let back = themed_plan::at_meeting(&desk.book, meeting.id).unwrap();
    assert_eq!(back.map(|session| session.id), Some(id));
    let state = |on| themed_plan::session(&desk.book, id, on).unwrap().line.progress.state;
    assert_eq!(state(day(6, 10)), "Chi ủy đã duyệt", "a meeting that has not ended shows nothing");
    hold(&desk, id);
    assert_eq!(state(day(6, 10)), "Đã sinh hoạt");
    reach(&desk, id, "reported", (6, 12)).unwrap();
    let plan = themed_plan::view(&desk.book, None, day(6, 12)).unwrap().plan;
    assert_eq!(plan.count, ThemedCount { planned: 1, held: 1, reported: 1 });
    assert_eq!(plan.quarters[1].gap, None);
}

#[test]
fn what_was_held_equals_a_recount_of_the_meetings() {
    let desk = desk();
    let ids = [planned(&desk, 1, Some((2, 10))), planned(&desk, 2, None), planned(&desk, 3, Some((8, 3)))];
    for (id, kind) in ids.into_iter().zip([MeetingKind::Themed, MeetingKind::RegularAndThemed, MeetingKind::Themed]) {
        desk.on(day(5, 1), |now| themed_plan::make_meeting(&desk.book, id, kind, now)).unwrap();
    }
    hold(&desk, ids[0]);
    hold(&desk, ids[1]);
    let unplanned = desk.make(MeetingKind::Themed, 11).unwrap().meeting;
    let plan = themed_plan::view(&desk.book, Some(2026), day(12, 20)).unwrap().plan;
    let themed = year_plan::view(&desk.book, Some(2026), day(12, 20)).unwrap().plan.columns.pop().unwrap();
    for (quarter, cell) in plan.quarters.iter().zip(&themed.cells) {
        let held = cell.meetings.iter().filter(|meeting| meeting.state.is_held()).count();
        assert_eq!(quarter.count.held as usize, held, "{:?}", quarter.quarter);
    }
    assert_eq!(plan.count, ThemedCount { planned: 3, held: 2, reported: 0 });
    assert_eq!(plan.quarters[3].untied.iter().map(|meeting| meeting.id).collect::<Vec<_>>(), [unplanned.id]);
    let gaps: Vec<_> = plan.quarters.iter().map(|quarter| quarter.gap).collect();
    assert_eq!(gaps, [None, None, Some(QuarterGap::Missed), None]);
}

#[test]
fn the_themed_part_of_a_combined_evening_gets_the_topic() {
    let desk = desk();
    let id = planned(&desk, 3, None);
    let make = |kind| desk.on(day(5, 20), |now| themed_plan::make_meeting(&desk.book, id, kind, now));
    let meeting = make(MeetingKind::RegularAndThemed).unwrap().meeting;
    assert_eq!(meeting.date, day(7, 3), "the usual day of the quarter's first month, which is the nearest");
    let topic = meeting.agenda.iter().find(|item| item.title.ends_with("Chuyển đổi số ở ấp")).unwrap();
    assert_eq!((topic.part, topic.conclusion_need), (Part::Themed, ConclusionNeed::Required));
    assert_eq!(topic.origin, Origin::Standing { key: "topic".to_owned() });
    assert_eq!(make(MeetingKind::Regular), Err(Failure::NotFound));
    let [made] = meetings::list(&desk.book).unwrap().try_into().unwrap();
    let number = history::list(&desk.book, 1).unwrap()[0].action;
    desk.on(day(5, 20), |now| history::undo(&desk.book, number, now)).unwrap();
    assert_eq!(meetings::view(&desk.book, made.id).map(|_| ()), Err(Failure::NotFound));
    assert_eq!(themed_plan::session(&desk.book, id, day(5, 20)).unwrap().line.session.meeting, None);
}

#[test]
fn a_second_regular_meeting_of_the_month_is_not_made_and_nothing_is_tied() {
    let desk = desk();
    let id = planned(&desk, 2, Some((6, 10)));
    desk.make(MeetingKind::Regular, 6).unwrap();
    let kind = MeetingKind::RegularAndThemed;
    let told = desk.on(day(6, 1), |now| themed_plan::make_meeting(&desk.book, id, kind, now));
    assert!(matches!(told, Err(Failure::MeetingExists { .. })));
    assert_eq!(themed_plan::session(&desk.book, id, day(6, 1)).unwrap().line.meeting, None);
}

#[test]
fn a_meeting_that_is_there_is_tied_untied_and_may_go() {
    let desk = desk();
    let id = planned(&desk, 2, Some((6, 10)));
    let themed = desk.make(MeetingKind::Themed, 5).unwrap().meeting.id;
    let regular = desk.make(MeetingKind::Regular, 5).unwrap().meeting.id;
    let session = || themed_plan::session(&desk.book, id, day(5, 20)).unwrap();
    assert_eq!(session().untied.iter().map(|meeting| meeting.id).collect::<Vec<_>>(), [themed]);
    let tie = |meeting| desk.on(day(5, 1), |now| themed_plan::tie_meeting(&desk.book, id, meeting, now));
    assert_eq!(tie(regular), Err(Failure::NotFound));
    tie(themed).unwrap();
    assert_eq!(session().line.meeting.map(|meeting| meeting.id), Some(themed));
    let kept = session().line.session;
    let renamed = ThemedSession { topic: "Nêu gương".to_owned(), meeting: None, ..kept };
    desk.on(day(5, 1), |now| themed_plan::save(&desk.book, renamed, now)).unwrap();
    assert_eq!(session().line.meeting.map(|meeting| meeting.id), Some(themed), "the form does not untie");
    desk.on(day(5, 1), |now| themed_plan::untie_meeting(&desk.book, id, now)).unwrap();
    assert_eq!(session().line.meeting, None);
    tie(themed).unwrap();
    desk.on(day(5, 1), |now| meetings::delete(&desk.book, themed, now)).unwrap();
    assert_eq!((session().line.meeting, session().line.session.topic.as_str()), (None, "Nêu gương"));
}

#[test]
fn only_stages_that_somebody_marks_are_marked_and_each_mark_is_undone() {
    let desk = desk();
    let id = planned(&desk, 2, Some((6, 10)));
    assert_eq!(reach(&desk, id, "held", (6, 1)), Err(Failure::NotFound));
    assert_eq!(reach(&desk, id, "strange", (6, 1)), Err(Failure::NotFound));
    let ahead = StageReached { stage: "sent".to_owned(), on: day(6, 2) };
    let told = desk.on(day(6, 1), |now| themed_plan::reach_stage(&desk.book, id, &ahead, now));
    assert_eq!(told, Err(Failure::DayAhead));
    let mark = StageReached { stage: "sent".to_owned(), on: day(6, 1) };
    let done = desk.on(day(6, 1), |now| themed_plan::reach_stage(&desk.book, id, &mark, now)).unwrap();
    let state = || themed_plan::session(&desk.book, id, day(6, 1)).unwrap().line.progress.state;
    assert_eq!(state(), "Đã gửi trước");
    desk.on(day(6, 1), |now| history::undo(&desk.book, done.action.unwrap(), now)).unwrap();
    assert_eq!(state(), "");
    reach(&desk, id, "sent", (6, 1)).unwrap();
    desk.on(day(6, 1), |now| themed_plan::unreach_stage(&desk.book, id, "sent", now)).unwrap();
    assert_eq!(state(), "");
}

#[test]
fn what_cannot_be_kept_is_named() {
    let desk = desk();
    let id = planned(&desk, 2, None);
    let kept = themed_plan::session(&desk.book, id, day(1, 5)).unwrap().line.session;
    let save = |session| desk.on(day(1, 5), |now| themed_plan::save(&desk.book, session, now));
    let problems = vec![ThemedSessionProblem::TopicMissing];
    let empty = ThemedSession { topic: " ".to_owned(), ..kept.clone() };
    assert_eq!(save(empty), Err(Failure::ThemedSessionInvalid { problems }));
    let no_quarter = ThemedSession { quarter: Quarter { year: 2026, number: 5 }, ..kept };
    assert!(matches!(save(no_quarter), Err(Failure::BadRequest { .. })));
}

fn needs(desk: &Desk, month: u32, of: u32) -> Vec<String> {
    let told = |step| match step {
        HomeStep::PlanThemed { need: ThemedNeed::PlanYear { year } } => Some(format!("year {year}")),
        HomeStep::PlanThemed { need: ThemedNeed::PlanQuarters { quarters } } => {
            Some(format!("{} quarters", quarters.len()))
        }
        HomeStep::PlanThemed { need: ThemedNeed::ReachStage { title, .. } } => Some(title),
        _ => None,
    };
    home::view(&desk.book, day(month, of)).unwrap().steps.into_iter().filter_map(told).collect()
}

#[test]
fn the_desk_tells_of_a_missing_plan_of_quarters_without_a_session_and_of_what_is_late() {
    let desk = desk();
    assert_eq!(needs(&desk, 1, 2), ["year 2026"]);
    let id = planned(&desk, 2, Some((6, 10)));
    assert_eq!(needs(&desk, 1, 5), ["3 quarters"], "from the first days of the year on");
    assert_eq!(needs(&desk, 4, 20), ["2 quarters", "Đăng ký chuyên đề"]);
    reach(&desk, id, "approved", (4, 20)).unwrap();
    assert_eq!(needs(&desk, 4, 20), ["2 quarters"]);
    assert_eq!(needs(&desk, 12, 1), ["1 quarters", "year 2027"]);
}

#[test]
fn every_paper_of_the_year_is_made_and_named_in_plain_letters() {
    let desk = desk();
    planned(&desk, 2, Some((6, 10)));
    let press = PaperPress::new();
    for (paper, mark) in YearPaper::ALL.into_iter().zip(["KH-ChuyenDe", "LichNam-A3", "LichNam-A4"]) {
        let file =
            |format| year_papers::sheet(&desk.book, 2026, paper, day(1, 5)).unwrap().file(&press, format).unwrap();
        let (name, pdf) = file(PaperFormat::Pdf);
        assert_eq!(name, format!("2026_{mark}_Chi-Bo-Ap-My-Tay.pdf"));
        assert!(pdf.starts_with(b"%PDF"));
        assert!(file(PaperFormat::Docx).1.starts_with(b"PK"));
    }
}
