//! How a petition stands, until when it is before the cell, and what is wrong with one.
#![allow(clippy::unwrap_used)]

use super::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    format!("2026-{text}").parse().unwrap()
}

fn step(number: u128, kind: PetitionStepKind, on: &str) -> PetitionStep {
    let (body, text) = ("Đảng ủy xã".to_owned(), "Đưa vào kế hoạch quý I".to_owned());
    PetitionStep { id: PetitionStepId(Uuid::from_u128(number)), kind, on: day(on), body, text }
}

fn petition(steps: Vec<PetitionStep>) -> Petition {
    Petition {
        id: PetitionId(Uuid::from_u128(9)),
        raised_by: Petitioner::Others { words: "nhân dân tổ 3".into() },
        raised_on: day("10-03"),
        content: "Sửa cầu kênh Ba".into(),
        source: None,
        steps,
    }
}

#[test]
fn the_last_step_up_to_a_day_says_how_it_stands() {
    use PetitionStepKind::{Answered, Sent, Settled};
    // Written down in another order than it happened.
    let all = petition(vec![step(1, Answered, "11-20"), step(2, Sent, "10-05"), step(3, Settled, "12-30")]);
    let states = ["10-04", "10-05", "11-19", "11-20", "12-29", "12-30"].map(|on| all.state_on(day(on)));
    use PetitionState as S;
    assert_eq!(states, [S::New, S::Sent, S::Sent, S::Answered, S::Answered, S::Settled]);
    let same_day = petition(vec![step(1, Sent, "11-20"), step(2, Answered, "11-20")]);
    assert_eq!(same_day.state_on(day("11-20")), PetitionState::Answered);
}

#[test]
fn it_is_before_the_cell_until_it_is_answered_and_the_cell_was_told() {
    let sent = petition(vec![step(1, PetitionStepKind::Sent, "10-05")]);
    let meetings = [day("10-10"), day("11-10")];
    assert!(!sent.is_open_on(day("10-02"), &[]), "not raised yet");
    assert!(sent.is_open_on(day("10-03"), &[]));
    assert!(sent.is_open_on(day("12-10"), &meetings));
    let mut answered = sent;
    answered.steps.push(step(2, PetitionStepKind::Answered, "11-20"));
    assert!(answered.is_open_on(day("12-10"), &meetings), "nobody was told since");
    assert!(!answered.is_open_on(day("12-10"), &[day("11-20")]), "answered in the room");
    assert!(!answered.is_open_on(day("12-10"), &[day("12-10")]));
    assert!(answered.is_open_on(day("11-15"), &[day("12-10")]), "not answered then");
    answered.steps.push(step(3, PetitionStepKind::Sent, "12-20"));
    assert!(answered.is_open_on(day("12-30"), &[day("12-10")]), "sent on, it waits again");
}

#[test]
fn what_the_cell_settles_itself_is_done_at_once() {
    let settled = petition(vec![step(1, PetitionStepKind::Settled, "10-05")]);
    assert!(settled.is_open_on(day("10-04"), &[]));
    assert!(!settled.is_open_on(day("10-05"), &[]));
}

#[test]
fn everything_wrong_is_told_at_once() {
    let mut wrong = petition(vec![
        PetitionStep { body: " ".into(), text: String::new(), ..step(1, PetitionStepKind::Answered, "10-02") },
        PetitionStep { body: String::new(), ..step(2, PetitionStepKind::Settled, "10-20") },
        PetitionStep { text: String::new(), ..step(3, PetitionStepKind::Sent, "10-05") },
        PetitionStep { body: "ủ".repeat(LONGEST_LINE + 1), ..step(4, PetitionStepKind::Sent, "10-05") },
    ]);
    wrong.raised_by = Petitioner::Others { words: " ".into() };
    wrong.content = "ă".repeat(LONGEST_TEXT + 1);
    let id = |number| PetitionStepId(Uuid::from_u128(number));
    let expected = [
        PetitionProblem::ByMissing,
        PetitionProblem::ContentTooLong,
        PetitionProblem::BodyMissing { step: id(1) },
        PetitionProblem::TextMissing { step: id(1) },
        PetitionProblem::StepBeforeRaised { step: id(1) },
        PetitionProblem::StepInFuture { step: id(2) },
        PetitionProblem::StepTooLong { step: id(4) },
    ];
    assert_eq!(wrong.problems(day("10-10")), expected);
}

#[test]
fn what_was_typed_is_kept_without_blanks_around_it() {
    let mut kept = petition(vec![PetitionStep {
        body: "  Đảng  ủy xã ".into(),
        ..step(1, PetitionStepKind::Sent, "10-05")
    }]);
    kept.content = " Sửa cầu\nkênh Ba \n".into();
    kept.tidy();
    assert_eq!((kept.content.as_str(), kept.steps[0].body.as_str()), ("Sửa cầu\nkênh Ba", "Đảng ủy xã"));
    assert_eq!(kept.problems(day("10-10")), []);
}
