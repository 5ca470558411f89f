//! Claims about rules that a committee sets otherwise, made in a real book with open and locked meetings.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{Done, MeetingDeed, MeetingView, PaperFormat, RuleSet, RuleSetOrigin, RuleSetTime};
use actions::{Failure, PaperPress, history, meetings, papers, rule_packs};
use desk::{Desk, day};
use domain::ids::MeetingId;
use domain::local_rules::{LocalRules, LocalRulesProblem, LocalValue, LocalValues};
use domain::meeting::{Attendance, ConclusionNeed, Meeting, MeetingKind, Part, Presence};
use domain::member::Post;
use domain::outside_rules::RulesFault;
use domain::problem::Problem;
use std::path::Path;

const CELL: [Post; 3] = [Post::Secretary, Post::DeputySecretary, Post::None];
const FILE: &str = include_str!("../../../tests/fixtures/rule-packs/dang-uy-my-tho.toml");

/// What a guidance of May sets from the first of a month: sixty minutes for a regular meeting, another label.
fn guidance(desk: &Desk, month: u32, minutes: u32) -> LocalRules {
    let mut values = rule_packs::values_on(&desk.book, day(month, 1)).unwrap();
    values.least_minutes[0].minutes = Some(minutes);
    values.chair_label = "CHỦ TỌA".to_owned();
    let source = "Công văn số 12-CV/ĐU".to_owned();
    LocalRules { in_force_from: day(month, 1), source, source_date: day(5, 20), values }
}

fn add(desk: &Desk, rules: &LocalRules) -> Result<Done, Failure> {
    desk.on(day(5, 25), |now| rule_packs::add_local(&desk.book, rules, now))
}

fn undo_last(desk: &Desk) -> Result<Done, Failure> {
    let last = history::list(&desk.book, 1).unwrap()[0].action;
    desk.on(day(6, 10), |now| history::undo(&desk.book, last, now))
}

fn sets(desk: &Desk, month: u32) -> Vec<RuleSet> {
    rule_packs::list(&desk.book, day(month, 15)).unwrap()
}

fn view(desk: &Desk, id: MeetingId) -> MeetingView {
    meetings::view(&desk.book, id).unwrap()
}

/// A regular meeting of seventy minutes with everything that its minutes need.
fn held(desk: &Desk, month: u32) -> Meeting {
    let view = desk.make(MeetingKind::Regular, month).unwrap();
    let mut meeting = view.meeting;
    let present = |member| Attendance { member, presence: Presence::Present, reason: String::new() };
    meeting.attendance = view.figures.roll.iter().map(|line| present(line.member)).collect();
    meeting.minute_taker = view.figures.roll.last().map(|line| line.member);
    meeting.ends = Some("20:10:00".parse().unwrap());
    meeting.minutes_agreed = Some(3);
    for item in meeting.agenda.iter_mut().filter(|item| item.conclusion_need == ConclusionNeed::Required) {
        item.conclusion = "Chi bộ thống nhất.".to_owned();
    }
    desk.on(day(month, 3), |now| meetings::save(&desk.book, meeting.clone(), MeetingDeed::Write, now)).unwrap();
    meeting
}

fn too_short(view: &MeetingView) -> bool {
    view.figures.problems.iter().any(|weighed| matches!(weighed.problem, Problem::TooShort { .. }))
}

#[test]
fn meetings_keep_their_rules_and_new_ones_take_those_of_their_day() {
    let desk = Desk::with(&CELL);
    let press = PaperPress::new();
    let (locked, open) = (held(&desk, 3).id, held(&desk, 5).id);
    desk.on(day(3, 3), |now| meetings::lock_minutes(&desk.book, locked, now)).unwrap();
    let paper = || {
        let minutes = actions::views::MeetingPaper::Minutes { part: Part::Regular };
        [locked, open].map(|id| papers::file(&desk.book, &press, id, minutes, PaperFormat::Docx).unwrap())
    };
    let before = ([view(&desk, locked), view(&desk, open)], paper());
    add(&desk, &guidance(&desk, 6, 60)).unwrap();
    assert_eq!(([view(&desk, locked), view(&desk, open)], paper()), before);
    assert!(too_short(&view(&desk, open)), "seventy minutes of ninety");
    let after = view(&desk, held(&desk, 6).id);
    assert_eq!((after.rules.as_str(), after.figures.min_minutes), ("Công văn số 12-CV/ĐU, ngày 20/5/2026", Some(60)));
    assert!(!too_short(&after), "seventy minutes of sixty");
}

#[test]
fn a_saved_meeting_is_still_judged_by_its_own_rules() {
    let desk = Desk::with(&CELL);
    let mut meeting = held(&desk, 5);
    add(&desk, &guidance(&desk, 1, 60)).unwrap();
    meeting.place = "Nơi khác".to_owned();
    let saved = desk.on(day(5, 26), |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    assert_eq!(saved.figures.min_minutes, Some(90));
}

#[test]
fn the_list_says_what_applies_where_it_comes_from_and_what_rests_on_it() {
    let desk = Desk::with(&CELL);
    held(&desk, 5);
    add(&desk, &guidance(&desk, 6, 60)).unwrap();
    add(&desk, &guidance(&desk, 9, 75)).unwrap();
    held(&desk, 9);
    let told = |month| -> Vec<(String, RuleSetTime, u32, bool)> {
        let line = |set: RuleSet| (set.id, set.time, set.meetings, set.removable);
        sets(&desk, month).into_iter().map(line).collect()
    };
    use RuleSetTime::{Future, Past, Present};
    let line = |id: &str, time, meetings| (id.to_owned(), time, meetings, false);
    let [newest, middle] = ["dia-phuong-2026-09-01-1", "dia-phuong-2026-06-01-1"];
    let older = [line("hd-42-2025", Past, 1), line("hd-12-2018", Past, 0)];
    assert_eq!(told(6), [&[line(newest, Future, 1), line(middle, Present, 0)][..], &older].concat());
    assert_eq!(told(10), [&[line(newest, Present, 1), line(middle, Past, 0)][..], &older].concat());
    let sets = sets(&desk, 9);
    let source = "Công văn số 12-CV/ĐU".to_owned();
    assert_eq!(sets[0].origin, RuleSetOrigin::Guidance { source, date: day(5, 20) });
    let changed: Vec<_> = sets[0].changes.iter().map(|one| (one.before.as_str(), one.after.as_str())).collect();
    assert_eq!(changed, [("60", "75")], "it lies on the one before");
    assert_eq!((&sets[2].origin, sets[2].changes.len()), (&RuleSetOrigin::Shipped, 0));
}

#[test]
fn what_a_guidance_changes_is_told_before_it_is_added() {
    let desk = Desk::with(&CELL);
    let preview = rule_packs::preview(&desk.book, &guidance(&desk, 6, 60)).unwrap();
    assert_eq!(preview.base, "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025");
    let told: Vec<_> = preview.changes.iter().map(|one| (one.of, one.before.as_str(), one.after.as_str())).collect();
    let minutes = LocalValue::LeastMinutes { kind: MeetingKind::Regular };
    assert_eq!(told, [(minutes, "90", "60"), (LocalValue::ChairLabel, "CHỦ TRÌ HỘI NGHỊ", "CHỦ TỌA")]);
    assert_eq!((preview.others.len(), sets(&desk, 6).len()), (0, 2));
    let mut nothing = guidance(&desk, 6, 60);
    (nothing.source, nothing.values) = (String::new(), rule_packs::values_on(&desk.book, day(6, 1)).unwrap());
    let problems = vec![LocalRulesProblem::SourceMissing, LocalRulesProblem::NothingDiffers];
    assert_eq!(add(&desk, &nothing), Err(Failure::LocalRulesInvalid { problems }));
}

#[test]
fn rules_are_removed_while_nothing_rests_on_them_and_brought_back() {
    let desk = Desk::with(&CELL);
    add(&desk, &guidance(&desk, 6, 60)).unwrap();
    let id = sets(&desk, 6)[0].id.clone();
    let remove = |id: &str| desk.on(day(6, 9), |now| rule_packs::remove(&desk.book, id, now));
    remove(&id).unwrap();
    assert_eq!((sets(&desk, 6).len(), remove(&id)), (2, Err(Failure::NotFound)));
    undo_last(&desk).unwrap();
    assert!(sets(&desk, 6)[0].removable);
    let meeting = held(&desk, 6);
    assert_eq!(meeting.rule_pack, id);
    assert_eq!(remove(&id), Err(Failure::RulesInUse));
    assert_eq!(remove("hd-42-2025"), Err(Failure::NotFound), "what came with the program stays");
}

#[test]
fn no_undo_leaves_a_meeting_under_rules_that_are_not_there() {
    let desk = Desk::with(&CELL);
    let added = add(&desk, &guidance(&desk, 6, 60)).unwrap().action.unwrap();
    let meeting = desk.make(MeetingKind::Regular, 6).unwrap().meeting;
    let undo = |action| desk.on(day(6, 10), |now| history::undo(&desk.book, action, now));
    assert_eq!(undo(added), Err(Failure::UndoBlocked));
    let gone = desk.on(day(6, 9), |now| meetings::delete(&desk.book, meeting.id, now)).unwrap().action.unwrap();
    undo(added).unwrap();
    assert_eq!(undo(gone), Err(Failure::UndoBlocked));
    assert_eq!(meetings::list(&desk.book).unwrap(), []);
}

#[test]
fn a_pack_from_a_file_is_told_and_added_or_refused_with_its_line() {
    let desk = Desk::with(&CELL);
    let preview = rule_packs::preview_text(&desk.book, FILE).unwrap();
    assert_eq!((preview.changes.len(), preview.others), (4, vec!["phrases".to_owned()]));
    desk.on(day(5, 25), |now| rule_packs::add_text(&desk.book, FILE, now)).unwrap();
    let sets = sets(&desk, 12);
    assert_eq!(
        (sets[0].name.as_str(), &sets[0].origin),
        ("Hướng dẫn số 08-HD/ĐU, ngày 12/11/2026", &RuleSetOrigin::File)
    );
    assert_eq!((sets[0].time, sets[0].others.as_slice()), (RuleSetTime::Present, &["phrases".to_owned()][..]));
    let again = desk.on(day(5, 26), |now| rule_packs::add_text(&desk.book, FILE, now));
    let Err(Failure::RulesRefused { refusal }) = again else { panic!("{again:?}") };
    assert_eq!((refusal.line, refusal.fault), (Some(3), RulesFault::NameTaken));
    let upon = guidance(&desk, 12, 45);
    add(&desk, &upon).unwrap();
    assert_eq!(rule_packs::values_on(&desk.book, day(12, 1)).unwrap(), upon.values);
    assert_eq!(actions::books::check(&desk.book).unwrap().findings, [""; 0]);
}

#[test]
fn a_file_that_is_no_text_or_too_large_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |bytes: &[u8]| {
        let file = folder.path().join("quy-tac.toml");
        std::fs::write(&file, bytes).unwrap();
        let text = rule_packs::text_of(&file)?;
        rule_packs::preview_text(&Desk::with(&CELL).book, &text)
    };
    for (bytes, line, fault) in [
        (&b"id = \"a\"\nname = \"\xff\"\n"[..], Some(2), RulesFault::Syntax),
        (&[b' '; 300 * 1024], None, RulesFault::TooLarge),
        (b"", None, RulesFault::Missing),
    ] {
        let told = refused(bytes);
        let Err(Failure::RulesRefused { refusal }) = told else { panic!("{told:?}") };
        assert_eq!((refusal.line, refusal.fault), (line, fault));
    }
    assert!(matches!(rule_packs::text_of(Path::new("/khong/co")), Err(Failure::FileUnreadable { .. })));
}

#[test]
fn the_shipped_values_are_those_of_the_guidance_of_2025() {
    let desk = Desk::with(&CELL);
    let values: LocalValues = rule_packs::values_on(&desk.book, day(6, 1)).unwrap();
    let minutes: Vec<_> = values.least_minutes.iter().map(|least| least.minutes).collect();
    assert_eq!((minutes, values.attendance_target_percent), (vec![Some(90), Some(120), None], 90));
}
