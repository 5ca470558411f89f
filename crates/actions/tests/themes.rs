//! The library of topics, and themed sessions that use it.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{Done, MeetingDeed, MeetingView};
use actions::{Failure, attachments, history, meetings, tasks, themes};
use desk::{Desk, day, member};
use domain::attachment::AttachmentOwner;
use domain::ids::{AssignmentId, ItemId, MeetingId, ThemeId};
use domain::kinds::MeetingKind;
use domain::meeting::{AgendaItem, Assignment, Meeting, Speaker, TaskKind, TaskReport, TaskResult};
use domain::member::Post;
use domain::theme::{Theme, ThemeProblem, ThemeSetter};
use uuid::Uuid;

fn theme(number: u128, title: &str, author: &str) -> Theme {
    Theme {
        id: ThemeId(Uuid::from_u128(0xc000 + number)),
        title: title.to_owned(),
        field: "nêu gương".to_owned(),
        set_by: ThemeSetter::Superior,
        author: author.to_owned(),
        outline: "1. Mục đích\n2. Thực trạng".to_owned(),
        note: String::new(),
    }
}

impl Desk {
    fn keeps(&self, theme: &Theme) -> Done {
        self.on(day(1, 5), |now| themes::save(&self.book, theme.clone(), now)).unwrap()
    }

    fn chooses(&self, meeting: MeetingId, item: ItemId, theme: &Theme) -> Result<Done, Failure> {
        self.on(day(1, 6), |now| themes::choose(&self.book, meeting, item, theme.id, now))
    }

    /// A meeting with a themed session, and the line that takes a topic.
    fn themed(&self, kind: MeetingKind, month: u32) -> (MeetingId, ItemId) {
        let id = self.make(kind, month).unwrap().meeting.id;
        let [line] = themes::of_meeting(&self.book, id).unwrap().lines.try_into().unwrap();
        (id, line.item)
    }

    fn line(&self, meeting: MeetingId, item: ItemId) -> AgendaItem {
        let agenda = self.view(meeting).meeting.agenda;
        agenda.into_iter().find(|line| line.id == item).unwrap()
    }

    fn view(&self, meeting: MeetingId) -> MeetingView {
        meetings::view(&self.book, meeting).unwrap()
    }
}

#[test]
fn a_topic_fills_its_line_and_the_line_stays_what_it_was() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let topic = theme(1, "Nêu gương nơi cư trú", "Đảng viên Hai");
    desk.keeps(&topic);
    for (kind, month) in [(MeetingKind::Themed, 3), (MeetingKind::RegularAndThemed, 6)] {
        let (meeting, item) = desk.themed(kind, month);
        let before = desk.line(meeting, item);
        let done = desk.chooses(meeting, item, &topic).unwrap();
        let line = desk.line(meeting, item);
        assert_eq!((line.title.as_str(), &line.origin), ("Chuyên đề: Nêu gương nơi cư trú", &before.origin));
        assert_eq!(line.presenter, Some(Speaker::Member(member(1, Post::None).id)));
        assert_eq!(line.text, "", "the outline is copied on demand only");
        let [document] = line.documents.as_slice() else { panic!("{line:?}") };
        assert!(document.title.contains("Nêu gương nơi cư trú") && document.title.contains("Đảng viên Hai"));
        assert_eq!(themes::of_meeting(&desk.book, meeting).unwrap().lines[0].theme, Some(topic.id));
        desk.on(day(1, 7), |now| history::undo(&desk.book, done.action.unwrap(), now)).unwrap();
        assert_eq!(desk.line(meeting, item), before);
        assert_eq!(themes::of_meeting(&desk.book, meeting).unwrap().lines[0].theme, None);
    }
}

#[test]
fn another_topic_takes_the_place_of_the_first_and_nothing_that_was_written() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let (first, second) = (theme(1, "Nêu gương", "Đảng viên Hai"), theme(2, "Chuyển đổi số", ""));
    for topic in [&first, &second] {
        desk.keeps(topic);
    }
    let (id, item) = desk.themed(MeetingKind::Themed, 3);
    desk.chooses(id, item, &first).unwrap();
    let mut meeting = desk.view(id).meeting;
    let line = meeting.agenda.iter_mut().find(|line| line.id == item).unwrap();
    line.text = "Đã trình bày phần một.".to_owned();
    line.documents
        .push(domain::meeting::DocumentRead { title: "Chỉ thị 05".to_owned(), ..line.documents[0].clone() });
    line.documents[1].id = domain::ids::DocumentId(Uuid::from_u128(5));
    desk.on(day(3, 3), |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    desk.chooses(id, item, &second).unwrap();
    let line = desk.line(id, item);
    let titles: Vec<_> = line.documents.iter().map(|document| document.title.as_str()).collect();
    assert_eq!(titles, ["Chỉ thị 05", "đề cương chuyên đề “Chuyển đổi số”, kèm theo biên bản"]);
    assert_eq!((line.title.as_str(), line.text.as_str()), ("Chuyên đề: Chuyển đổi số", "Đã trình bày phần một."));
    assert_eq!(line.presenter, Some(Speaker::Member(member(1, Post::None).id)), "whoever presents already stays");
}

#[test]
fn the_library_tells_where_a_topic_was_used_and_what_is_attached() {
    let desk = Desk::with(&[Post::Secretary]);
    let (used, other) = (theme(1, "Nêu gương", ""), theme(2, "Chuyển đổi số", ""));
    for topic in [&used, &other] {
        desk.keeps(topic);
    }
    let (march, item) = desk.themed(MeetingKind::Themed, 3);
    desk.chooses(march, item, &used).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("đề cương.pdf");
    std::fs::write(&file, b"%PDF-1.4").unwrap();
    let owner = AttachmentOwner::Theme(used.id);
    desk.on(day(1, 5), |now| attachments::attach(&desk.book, owner, &file, now)).unwrap();
    let [newer, line] = themes::list(&desk.book).unwrap().try_into().unwrap();
    assert_eq!((newer.theme, newer.used, newer.files), (other, Vec::new(), 0));
    assert_eq!((line.used[0].meeting, line.used[0].date, line.files), (march, day(3, 3), 1));
}

#[test]
fn a_deleted_topic_comes_back_with_its_files() {
    let desk = Desk::with(&[Post::Secretary]);
    let topic = theme(1, "Nêu gương", "");
    desk.keeps(&topic);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("đề cương.pdf");
    std::fs::write(&file, b"%PDF-1.4").unwrap();
    let owner = AttachmentOwner::Theme(topic.id);
    desk.on(day(1, 5), |now| attachments::attach(&desk.book, owner, &file, now)).unwrap();
    let done = desk.on(day(1, 6), |now| themes::delete(&desk.book, topic.id, now)).unwrap();
    assert_eq!(themes::list(&desk.book).unwrap(), []);
    desk.on(day(1, 6), |now| history::undo(&desk.book, done.action.unwrap(), now)).unwrap();
    let [line] = themes::list(&desk.book).unwrap().try_into().unwrap();
    assert_eq!((line.theme, line.files), (topic, 1));
}

#[test]
fn what_cannot_be_is_refused() {
    let desk = Desk::with(&[Post::Secretary]);
    let topic = theme(1, "Nêu gương", "");
    let blank = Theme { title: " ".to_owned(), ..topic.clone() };
    let refused = desk.on(day(1, 5), |now| themes::save(&desk.book, blank, now));
    assert_eq!(refused, Err(Failure::ThemeInvalid { problems: vec![ThemeProblem::TitleMissing] }));
    let (id, item) = desk.themed(MeetingKind::Themed, 3);
    assert_eq!(desk.chooses(id, item, &topic), Err(Failure::NotFound), "it is not in the library");
    desk.keeps(&topic);
    let other = desk.view(id).meeting.agenda.iter().find(|line| line.id != item).unwrap().id;
    assert_eq!(desk.chooses(id, other, &topic), Err(Failure::NotFound), "that line takes none");
    let regular = desk.make(MeetingKind::Regular, 4).unwrap().meeting.id;
    assert_eq!(themes::of_meeting(&desk.book, regular).unwrap().lines, []);
}

#[test]
fn a_commitment_is_reported_on_when_the_cell_wants_and_comes_back_at_the_end_of_the_year() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let (id, item) = desk.themed(MeetingKind::RegularAndThemed, 3);
    let taken = themes::of_meeting(&desk.book, id).unwrap();
    let mut meeting = desk.view(id).meeting;
    let commitment = Assignment {
        member: Some(member(1, Post::None).id),
        task: taken.commitment.replace("{text}", "giữ sạch đường trước nhà"),
        due: taken.due,
        kind: TaskKind::Term,
        ..Assignment::new(AssignmentId(Uuid::from_u128(0xd001)))
    };
    meeting.agenda.iter_mut().find(|line| line.id == item).unwrap().assignments.push(commitment);
    desk.on(day(3, 3), |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    let april = desk.make(MeetingKind::Regular, 4).unwrap();
    assert_eq!(april.carried_in, [], "twenty commitments would crowd out the tasks of the month");
    let left = tasks::for_a_term(&desk.book, april.meeting.id).unwrap();
    let [task] = left.as_slice() else { panic!("{left:?}") };
    assert_eq!(task.assignment.task, "Đăng ký làm theo: giữ sạch đường trước nhà");
    assert_eq!(task.assignment.due, Some(day(12, 31)));
    let told = TaskReport { assignment: task.assignment.id, result: TaskResult::Ongoing, note: String::new() };
    let meeting = Meeting { task_reports: vec![told], ..april.meeting };
    desk.on(day(4, 3), |now| meetings::save(&desk.book, meeting.clone(), MeetingDeed::Write, now)).unwrap();
    assert_eq!(desk.view(meeting.id).carried_in.len(), 1);
    let december = desk.make(MeetingKind::Regular, 12).unwrap();
    assert_eq!(december.carried_in, [], "its last day is to come");
}
