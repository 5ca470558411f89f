//! Finding what was said, with what became of it.
#![allow(clippy::unwrap_used)]

mod desk;

use actions::views::{Fate, Found, MeetingDeed, SearchQuestion};
use actions::{meetings, petitions, search};
use desk::{Desk, day, locked};
use domain::ids::{AssignmentId, MemberId, OpinionId};
use domain::meeting::{Assignment, Meeting, MeetingKind, Opinion, Speaker, TaskReport, TaskResult};
use domain::member::Post;
use domain::petitions::PetitionState;
use domain::search::{HitGroup, HitKind};
use uuid::Uuid;

const OPINION: OpinionId = OpinionId(Uuid::from_u128(0xa1));
const TASK: AssignmentId = AssignmentId(Uuid::from_u128(0xa2));

fn save(desk: &Desk, meeting: Meeting) {
    let date = meeting.date;
    desk.on(date, |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
}

/// A book with an opinion on electricity, a conclusion and a task on it, reported a month later.
fn spoken() -> (Desk, MemberId) {
    let desk = Desk::with(&[Post::Secretary, Post::None, Post::None]);
    let mut first = desk.make(MeetingKind::Regular, 3).unwrap().meeting;
    let speaker = first.chair.unwrap();
    let item = first.agenda.last_mut().unwrap();
    item.title = "Hạ tầng".to_owned();
    let text = "Việc thứ nhất. Đề nghị kéo đường điện cho tổ 3 trước mùa mưa.".to_owned();
    item.opinions.push(Opinion { id: OPINION, speaker: Speaker::Member(speaker), text });
    item.conclusion = "Giao khảo sát.".to_owned();
    let (task, due) = ("Khảo sát tuyến kênh".to_owned(), Some(day(4, 1)));
    let member = Some(speaker);
    item.assignments.push(Assignment { member, task, due, ..Assignment::new(TASK) });
    save(&desk, first);
    let mut second = desk.make(MeetingKind::Regular, 4).unwrap().meeting;
    second.task_reports =
        vec![TaskReport { assignment: TASK, result: TaskResult::Done, note: "Đo xong 800 m".into() }];
    save(&desk, second);
    (desk, speaker)
}

fn asked(typed: &str) -> SearchQuestion {
    SearchQuestion { typed: typed.to_owned(), group: None, person: None, year: None, limit: 20 }
}

fn found(desk: &Desk, question: &SearchQuestion) -> Vec<Found> {
    search::search(&desk.book, question, day(5, 1)).unwrap().found
}

fn sought(found: &Found) -> Vec<&str> {
    found.sentence.iter().filter(|piece| piece.is_sought).map(|piece| piece.text.as_str()).collect()
}

#[test]
fn an_opinion_is_found_by_unmarked_words_with_its_sentence_its_meeting_and_its_end() {
    let (desk, _) = spoken();
    let all = found(&desk, &asked("duong dien"));
    assert_eq!(all.len(), 1);
    let opinion = &all[0];
    assert_eq!((opinion.kind, opinion.id, opinion.line.as_str()), (HitKind::Opinion, OPINION.0, "Hạ tầng"));
    assert_eq!(sought(opinion), ["đường điện"]);
    assert!(opinion.sentence[0].text.starts_with("Đề nghị"), "the sentence, not the whole text");
    assert_eq!(opinion.meeting.unwrap().date, day(3, 3));
    let task = Fate::Task {
        task: "Khảo sát tuyến kênh".into(),
        who: opinion.who.clone(),
        due: Some(day(4, 1)),
        result: Some(TaskResult::Done),
    };
    assert_eq!(opinion.fates, [Fate::Concluded { text: "Giao khảo sát.".into() }, task]);
    assert!(!opinion.who.is_empty());
    assert_eq!(found(&desk, &asked("đương điện")), []);
}

#[test]
fn a_petition_made_of_an_opinion_is_told_with_its_state() {
    let (desk, _) = spoken();
    let meeting = found(&desk, &asked("đường điện"))[0].meeting.unwrap().meeting;
    desk.on(day(3, 4), |now| petitions::from_opinion(&desk.book, meeting, OPINION, now)).unwrap();
    let all = found(&desk, &asked("đường điện"));
    let kinds: Vec<_> = all.iter().map(|found| found.kind).collect();
    assert_eq!(kinds, [HitKind::Petition, HitKind::Opinion]);
    for found in &all {
        assert!(matches!(found.fates[0], Fate::Petition { state: PetitionState::New, .. }), "{:?}", found.kind);
    }
}

#[test]
fn a_task_is_found_by_what_was_reported_of_it_and_narrowed_down() {
    let (desk, speaker) = spoken();
    let question = SearchQuestion { group: Some(HitGroup::Assignments), ..asked("do xong") };
    let task = &found(&desk, &question)[0];
    assert_eq!((task.kind, task.id), (HitKind::Assignment, TASK.0));
    let says = |found: &Found, words: &str| matches!(&found.fates[..], [Fate::Task { task, result: Some(TaskResult::Done), .. }] if task == words);
    assert!(says(task, "Khảo sát tuyến kênh"), "the report alone does not tell the task");
    assert!(says(&found(&desk, &asked("tuyen kenh"))[0], ""), "the sentence says it already");
    let of_speaker = SearchQuestion { person: Some(speaker), year: Some(2026), ..question.clone() };
    assert_eq!(found(&desk, &of_speaker).len(), 1);
    assert_eq!(found(&desk, &SearchQuestion { year: Some(2025), ..of_speaker }), []);
    assert_eq!(found(&desk, &SearchQuestion { group: Some(HitGroup::Opinions), ..question }), []);
}

#[test]
fn more_than_is_shown_is_told_and_a_member_is_told_with_standing() {
    let (desk, speaker) = spoken();
    let everything = SearchQuestion { group: Some(HitGroup::People), limit: 2, ..asked("") };
    let results = search::search(&desk.book, &everything, day(5, 1)).unwrap();
    assert_eq!((results.found.len(), results.has_more), (2, true));
    let of_speaker = SearchQuestion { person: Some(speaker), ..everything };
    let results = search::search(&desk.book, &of_speaker, day(5, 1)).unwrap();
    assert!(!results.has_more);
    assert!(matches!(results.found[0].fates[..], [Fate::Member { post: Post::Secretary, standing: Some(_) }]));
}

#[test]
fn what_locked_minutes_say_is_found() {
    let desk = Desk::with(&[Post::Secretary, Post::None, Post::None]);
    let id = locked(&desk);
    let all = found(&desk, &asked("\"chi bộ thống nhất\""));
    assert!(!all.is_empty());
    assert!(all.iter().all(|found| found.kind == HitKind::Conclusion && found.meeting.unwrap().meeting == id));
}

#[test]
fn people_and_years_to_choose_from_are_told() {
    let (desk, _) = spoken();
    let choices = search::choices(&desk.book).unwrap();
    assert_eq!((choices.people.len(), choices.years), (3, vec![2026]));
}
