//! Areas are looked after by somebody, visits are told of once, and what people raise comes before the cell.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{AreaBoard, AreaPaper, HomeStep, PaperFormat};
use actions::{Failure, PaperPress, area_papers, areas, history, home, meetings, members, petitions, visits};
use chrono::NaiveDate;
use desk::{Desk, day, member};
use domain::area_rules::AreaLoad;
use domain::areas::{Area, AreaKind, AreaProblem, Charge, ChargeRole};
use domain::ids::{AreaId, ChargeId, MemberId, StatusId, VisitId};
use domain::kinds::MeetingKind;
use domain::member::{Member, Post, StatusKind, StatusPeriod};
use domain::petitions::{Petition, PetitionProblem, PetitionState, Petitioner};
use domain::visits::{Visit, VisitProblem};
use uuid::Uuid;

const POSTS: [Post; 3] = [Post::Secretary, Post::DeputySecretary, Post::None];

fn who(at: usize) -> MemberId {
    member(at, Post::None).id
}

fn charge(number: u128, at: usize, role: ChargeRole) -> Charge {
    Charge { id: ChargeId(Uuid::from_u128(number)), member: who(at), since: day(1, 5), until: None, role }
}

fn area(number: u128, households: u32, charges: Vec<Charge>) -> Area {
    Area {
        id: AreaId(Uuid::from_u128(0xb000 + number)),
        name: format!("Tổ nhân dân tự quản số {number}"),
        kind: AreaKind::SelfManaged,
        households,
        note: String::new(),
        charges,
    }
}

fn visit(number: u128, of: &Area, on: NaiveDate, raised: &str) -> Visit {
    Visit {
        id: VisitId(Uuid::from_u128(0xc000 + number)),
        area: of.id,
        on,
        member: who(1),
        seen: "Bà con yên tâm sản xuất".to_owned(),
        raised: raised.to_owned(),
        petition: None,
    }
}

impl Desk {
    fn keeps(&self, area: &Area) {
        self.on(day(12, 31), |now| areas::save(&self.book, area.clone(), now)).unwrap();
    }

    fn visits(&self, visit: &Visit) {
        self.on(day(12, 31), |now| visits::save(&self.book, visit.clone(), now)).unwrap();
    }

    fn raises(&self, visit: &Visit) {
        self.on(day(12, 31), |now| visits::make_petition(&self.book, visit.id, now)).unwrap();
    }

    fn board(&self, today: NaiveDate) -> AreaBoard {
        areas::board(&self.book, today).unwrap()
    }

    fn petitions(&self) -> Vec<Petition> {
        let lines = petitions::list(&self.book, day(12, 31)).unwrap();
        lines.into_iter().map(|line| line.petition).collect()
    }

    fn reminds(&self, today: NaiveDate) -> Option<(Vec<String>, Vec<String>)> {
        let steps = home::view(&self.book, today).unwrap().steps;
        steps.into_iter().find_map(|step| match step {
            HomeStep::SeeToAreas(reminder) => Some((reminder.unattended, reminder.overdue)),
            _ => None,
        })
    }
}

#[test]
fn what_cannot_be_right_is_told_and_not_kept() {
    let desk = Desk::with(&POSTS);
    let wrong = Area { name: " ".to_owned(), ..area(1, 2001, vec![]) };
    let told = desk.on(day(2, 1), |now| areas::save(&desk.book, wrong, now));
    let problems = vec![AreaProblem::NameMissing, AreaProblem::TooManyHouseholds];
    assert_eq!(told, Err(Failure::AreaInvalid { problems }));
    let first = area(1, 20, vec![]);
    desk.keeps(&first);
    let told = desk.on(day(2, 1), |now| visits::save(&desk.book, visit(1, &first, day(2, 2), ""), now));
    assert_eq!(told, Err(Failure::VisitInvalid { problems: vec![VisitProblem::InFuture] }));
    desk.visits(&visit(1, &first, day(2, 1), ""));
    let told = desk.on(day(2, 1), |now| visits::make_petition(&desk.book, visit(1, &first, day(2, 1), "").id, now));
    assert_eq!(told, Err(Failure::PetitionInvalid { problems: vec![PetitionProblem::ContentMissing] }));
}

#[test]
fn the_households_of_a_shared_area_are_shared_out_and_whoever_has_none_is_named() {
    let desk = Desk::with(&POSTS);
    desk.keeps(&area(1, 13, vec![charge(2, 1, ChargeRole::Together), charge(1, 0, ChargeRole::Lead)]));
    desk.keeps(&area(2, 4, vec![charge(3, 0, ChargeRole::Lead)]));
    let board = desk.board(day(2, 1));
    let names: Vec<_> = board.lines[0].in_charge.iter().map(|one| one.name.as_str()).collect();
    assert_eq!((board.households, names), (17, vec!["Đảng viên Một", "Đảng viên Hai"]));
    let held: Vec<_> = board.holders.iter().map(|one| (one.areas, one.households, one.load)).collect();
    assert_eq!(held, [(2, 11, AreaLoad::More), (1, 7, AreaLoad::Usual)]);
    let without: Vec<_> = board.without.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(without, ["Đảng viên Ba"]);
    let held = areas::of_member(&desk.book, who(0)).unwrap();
    assert_eq!(held.iter().map(|one| one.households).collect::<Vec<_>>(), [13, 4]);
}

#[test]
fn an_area_of_somebody_who_left_is_in_nobodys_charge_and_the_member_stays_on_the_list() {
    let desk = Desk::with(&POSTS);
    desk.keeps(&area(1, 13, vec![charge(1, 2, ChargeRole::Lead)]));
    assert_eq!(desk.reminds(day(2, 1)), None);
    let left = StatusPeriod {
        id: StatusId(Uuid::from_u128(7)),
        kind: StatusKind::TransferredOut,
        since: day(3, 1),
        until: None,
        reason: String::new(),
    };
    let gone = Member { statuses: vec![left], ..member(2, Post::None) };
    desk.on(day(3, 1), |now| members::save(&desk.book, gone, now)).unwrap();
    assert_eq!(desk.board(day(3, 1)).lines[0].in_charge, []);
    assert_eq!(desk.reminds(day(3, 1)), Some((vec!["Tổ nhân dân tự quản số 1".to_owned()], vec![])));
    let removed = desk.on(day(3, 1), |now| members::delete(&desk.book, who(2), now));
    assert_eq!(removed, Err(Failure::MemberInMeetings));
}

#[test]
fn an_area_that_nobody_went_to_for_long_is_marked_and_the_desk_reminds() {
    let desk = Desk::with(&POSTS);
    let (first, second) =
        (area(1, 6, vec![charge(1, 0, ChargeRole::Lead)]), area(2, 6, vec![charge(2, 1, ChargeRole::Lead)]));
    for area in [&first, &second] {
        desk.keeps(area);
    }
    desk.visits(&visit(1, &first, day(3, 1), ""));
    desk.visits(&visit(2, &first, day(2, 1), ""));
    let line = desk.board(day(4, 30)).lines.remove(0);
    assert_eq!((line.last_visit, line.days_since, line.is_overdue), (Some(day(3, 1)), Some(60), false));
    // Never visited, in somebody's charge since 5 January.
    assert_eq!(desk.reminds(day(3, 6)), None);
    let overdue = |areas: &[&Area]| Some((vec![], areas.iter().map(|area| area.name.clone()).collect::<Vec<_>>()));
    assert_eq!(desk.reminds(day(3, 7)), overdue(&[&second]));
    assert_eq!(desk.reminds(day(5, 1)), overdue(&[&first, &second]));
}

#[test]
fn a_matter_becomes_one_petition_that_waits_on_the_next_agenda_and_undo_unties_it() {
    let desk = Desk::with(&POSTS);
    let first = area(1, 6, vec![]);
    desk.keeps(&first);
    let raised = visit(1, &first, day(2, 1), "Đèn đường hỏng");
    desk.visits(&raised);
    assert_eq!(desk.board(day(2, 1)).lines[0].open_matters, 1);
    desk.raises(&raised);
    desk.raises(&raised);
    let [petition] = desk.petitions().try_into().unwrap();
    let people = Petitioner::Others { words: "nhân dân Tổ nhân dân tự quản số 1".to_owned() };
    assert_eq!(
        (&petition.raised_by, petition.raised_on, petition.content.as_str()),
        (&people, day(2, 1), "Đèn đường hỏng")
    );
    let agenda = desk.make(MeetingKind::Regular, 2).unwrap().meeting.agenda;
    assert!(agenda.iter().any(|item| item.origin.petition() == Some(petition.id)));

    let line = areas::view(&desk.book, first.id, day(2, 3)).unwrap().visits.remove(0);
    assert_eq!(
        line.petition.map(|one| (one.id, one.state, one.is_open)),
        Some((petition.id, PetitionState::New, true))
    );
    let origin = visits::of_petition(&desk.book, petition.id).unwrap().unwrap();
    assert_eq!((origin.area, origin.on, origin.name.as_str()), (first.id, day(2, 1), "Đảng viên Hai"));
    // A page that was opened before the petition was made knows nothing of it.
    desk.visits(&Visit { seen: "Đã sửa lại".to_owned(), ..raised.clone() });
    assert_eq!(areas::view(&desk.book, first.id, day(2, 3)).unwrap().visits[0].visit.petition, Some(petition.id));
}

#[test]
fn undo_of_a_petition_leaves_the_visit_and_a_lost_petition_is_made_anew() {
    let desk = Desk::with(&POSTS);
    let first = area(1, 6, vec![]);
    desk.keeps(&first);
    let raised = visit(1, &first, day(2, 1), "Đèn đường hỏng");
    desk.visits(&raised);
    let made = desk.on(day(2, 1), |now| visits::make_petition(&desk.book, raised.id, now)).unwrap();
    desk.on(day(2, 1), |now| history::undo(&desk.book, made.action.unwrap(), now)).unwrap();
    assert_eq!(desk.petitions(), []);
    desk.raises(&raised);
    let lost = desk.petitions().remove(0).id;
    desk.on(day(2, 1), |now| petitions::delete(&desk.book, lost, now)).unwrap();
    assert_eq!(areas::view(&desk.book, first.id, day(2, 3)).unwrap().visits[0].petition, None);
    desk.raises(&raised);
    let made_anew = desk.petitions();
    assert_eq!(made_anew.len(), 1);
    desk.on(day(2, 1), |now| areas::delete(&desk.book, first.id, now)).unwrap();
    assert_eq!(desk.petitions(), made_anew);
    assert_eq!(visits::of_petition(&desk.book, made_anew[0].id).unwrap(), None);
    assert_eq!(meetings::list(&desk.book).unwrap(), []);
}

#[test]
fn both_papers_are_kept_as_word_and_pdf_under_plain_names() {
    let desk = Desk::with(&POSTS);
    let first = area(1, 6, vec![charge(1, 0, ChargeRole::Lead)]);
    desk.keeps(&first);
    desk.visits(&visit(1, &first, day(2, 1), ""));
    let (press, folder) = (PaperPress::new(), tempfile::tempdir().unwrap());
    let log = AreaPaper::VisitLog { from: day(1, 1), to: day(3, 1) };
    for (paper, stem) in [(AreaPaper::List, "DiaBan"), (log, "NhatKyDiaBan")] {
        let kept = area_papers::sheet(&desk.book, paper, day(3, 1)).unwrap().keep(&press, folder.path()).unwrap();
        let names: Vec<_> = kept.iter().map(|file| file.name.as_str()).collect();
        let of_cell = format!("2026-03-01_{stem}_Chi-Bo-Ap-My-Tay");
        assert_eq!(names, [format!("{of_cell}.docx"), format!("{of_cell}.pdf")]);
        assert!(kept.iter().all(|file| std::fs::metadata(&file.path).unwrap().len() > 1000));
    }
    let (name, bytes) =
        area_papers::sheet(&desk.book, AreaPaper::List, day(3, 1)).unwrap().file(&press, PaperFormat::Pdf).unwrap();
    assert!(name.ends_with(".pdf") && bytes.starts_with(b"%PDF"));
}
