//! Twelve months of a cell, as chance has them: meetings made, tasks given and reported, points put off, documents received,
//! petitions raised and answered, things removed and taken back. After every act what is open is counted once more,
//! independently, from the raw meetings and registers; so are the year plan and what resolutions came to.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;
mod year_overview;
mod year_registers;

use actions::views::{MeetingDeed, UndoState};
use actions::{Failure, books, history, home, meetings};
use desk::{Desk, day};
use domain::ids::{AssignmentId, ItemId};
use domain::kinds::MeetingKind;
use domain::meeting::{Assignment, Meeting, TaskKind, TaskReport, TaskResult};
use domain::member::Post;
use domain::origin::Origin;
use domain::petitions::PetitionStepKind;
use domain::rules::RulePack;
use proptest::prelude::*;

const KINDS: [MeetingKind; 4] =
    [MeetingKind::Regular, MeetingKind::RegularAndThemed, MeetingKind::Committee, MeetingKind::Themed];
const RESULTS: [TaskResult; 7] = [
    TaskResult::DoneWell,
    TaskResult::Done,
    TaskResult::DoneLate,
    TaskResult::NotDone,
    TaskResult::Late,
    TaskResult::Ongoing,
    TaskResult::Withdrawn,
];

const STEPS: [PetitionStepKind; 3] = [PetitionStepKind::Sent, PetitionStepKind::Answered, PetitionStepKind::Settled];

/// Something done; numbers choose among what there is at that moment.
#[derive(Debug, Clone, Copy)]
enum Act {
    Make {
        kind: usize,
        month: u32,
    },
    Give {
        meeting: usize,
        line: usize,
    },
    Report {
        meeting: usize,
        task: usize,
        result: usize,
    },
    PutOff {
        meeting: usize,
        line: usize,
    },
    TakeUp {
        meeting: usize,
        line: usize,
    },
    RemoveLine {
        meeting: usize,
        line: usize,
    },
    Receive {
        month: u32,
    },
    Raise {
        month: u32,
    },
    Step {
        petition: usize,
        kind: usize,
        month: u32,
    },
    RemovePetition {
        petition: usize,
    },
    /// Takes in what came to the registers after the agenda was made.
    Take {
        meeting: usize,
    },
    Delete {
        meeting: usize,
    },
    Undo {
        action: usize,
    },
    /// Deletes a meeting, makes another in its place, and then wants the first one back.
    Regret {
        meeting: usize,
        month: u32,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let any = 0..1000_usize;
    prop_oneof![
        4 => (0..KINDS.len(), 1..=12_u32).prop_map(|(kind, month)| Act::Make { kind, month }),
        3 => (any.clone(), any.clone()).prop_map(|(meeting, line)| Act::Give { meeting, line }),
        3 => (any.clone(), any.clone(), 0..RESULTS.len())
            .prop_map(|(meeting, task, result)| Act::Report { meeting, task, result }),
        4 => (any.clone(), any.clone()).prop_map(|(meeting, line)| Act::PutOff { meeting, line }),
        1 => (any.clone(), any.clone()).prop_map(|(meeting, line)| Act::TakeUp { meeting, line }),
        1 => (any.clone(), any.clone()).prop_map(|(meeting, line)| Act::RemoveLine { meeting, line }),
        2 => (1..=12_u32).prop_map(|month| Act::Receive { month }),
        2 => (1..=12_u32).prop_map(|month| Act::Raise { month }),
        3 => (any.clone(), 0..STEPS.len(), 1..=12_u32)
            .prop_map(|(petition, kind, month)| Act::Step { petition, kind, month }),
        1 => any.clone().prop_map(|petition| Act::RemovePetition { petition }),
        2 => any.clone().prop_map(|meeting| Act::Take { meeting }),
        3 => any.clone().prop_map(|meeting| Act::Delete { meeting }),
        3 => any.clone().prop_map(|action| Act::Undo { action }),
        2 => (any, 1..=12_u32).prop_map(|(meeting, month)| Act::Regret { meeting, month }),
    ]
}

/// The cell's year as it goes on.
struct Year {
    desk: Desk,
    pack: RulePack,
}

impl Year {
    /// Every meeting, the earliest first.
    fn meetings(&self) -> Vec<Meeting> {
        let lines = meetings::list(&self.desk.book).unwrap();
        let whole = |id| meetings::view(&self.desk.book, id).unwrap().meeting;
        lines.into_iter().rev().map(|line| whole(line.id)).collect()
    }

    fn pick(&self, at: usize) -> Option<Meeting> {
        let all = self.meetings();
        (!all.is_empty()).then(|| all[at % all.len()].clone())
    }

    fn save(&self, meeting: Meeting, deed: MeetingDeed) {
        self.desk.on(meeting.date, |now| meetings::save(&self.desk.book, meeting, deed, now)).unwrap();
    }

    fn does(&self, act: Act) {
        match act {
            Act::Make { kind, month } => self.makes(KINDS[kind], month),
            Act::Give { meeting, line } => self.changes(meeting, line, MeetingDeed::Write, |of, line| {
                let id = AssignmentId(self.desk.on(day(1, 1), |now| (now.new_id)()));
                let task = "Vận động hội viên".to_owned();
                let (member, due, expected) = (of.chair, Some(of.date), String::new());
                of.agenda[line].assignments.push(Assignment { member, task, due, expected, ..Assignment::new(id) });
            }),
            Act::Report { meeting, task, result } => self.reports(meeting, task, RESULTS[result]),
            Act::PutOff { meeting, line } => self.changes(meeting, line, MeetingDeed::PutOffItem, |of, line| {
                of.agenda[line].put_off = Some("chờ hướng dẫn".to_owned());
            }),
            Act::TakeUp { meeting, line } => self.changes(meeting, line, MeetingDeed::PutOffItem, |of, line| {
                of.agenda[line].put_off = None;
            }),
            Act::RemoveLine { meeting, line } => self.changes(meeting, line, MeetingDeed::RemoveItem, |of, line| {
                if of.agenda[line].assignments.is_empty() {
                    of.agenda.remove(line);
                }
            }),
            Act::Receive { month } => self.receives(month),
            Act::Raise { month } => self.raises(month),
            Act::Step { petition, kind, month } => self.goes_on(petition, STEPS[kind], month),
            Act::RemovePetition { petition } => self.removes_petition(petition),
            Act::Take { meeting } => self.takes_in(meeting),
            Act::Delete { meeting } => drop(self.deletes(meeting)),
            Act::Regret { meeting, month } => self.regrets(meeting, month),
            Act::Undo { action } => self.undoes(action),
        }
    }

    fn changes(&self, meeting: usize, line: usize, deed: MeetingDeed, change: impl Fn(&mut Meeting, usize)) {
        let Some(mut meeting) = self.pick(meeting).filter(|meeting| !meeting.agenda.is_empty()) else {
            return;
        };
        let line = line % meeting.agenda.len();
        change(&mut meeting, line);
        self.save(meeting, deed);
    }

    /// Makes a meeting and looks at each line of its agenda.
    fn makes(&self, kind: MeetingKind, month: u32) {
        let before = self.meetings();
        let made = match self.desk.make(kind, month) {
            Ok(view) => view.meeting,
            Err(Failure::MeetingExists { .. }) => return,
            Err(other) => panic!("{other:?}"),
        };
        let family = self.pack.family_of(kind);
        let came_back = returned(std::slice::from_ref(&made));
        let known = returned(&before);
        let awaited = before.iter().filter(|m| family.contains(&m.kind) && m.date < made.date).flat_map(|m| &m.agenda);
        let awaited = awaited.filter(|item| item.put_off.is_some() && !known.contains(&item.id));
        let awaited = awaited.filter(|item| !self.is_registered(&item.origin)).map(|item| item.id);
        assert_eq!(came_back, sorted(awaited.collect()), "what was put off and has not come back, and nothing else");
        self.takes_from_the_registers(&before, &made);
        let rules = self.pack.meeting(kind).unwrap();
        for item in &made.agenda {
            match &item.origin {
                Origin::Standing { key } => {
                    let standing = rules.agenda.iter().find(|line| line.key == *key).unwrap();
                    assert_eq!(item.title, standing.title_for(made.month));
                }
                Origin::PutOff { meeting, item: of, month } => {
                    let source = before.iter().find(|known| known.id == *meeting).unwrap();
                    assert_eq!(source.month, *month);
                    assert!(source.agenda.iter().any(|line| line.id == *of && line.title == item.title));
                }
                Origin::ThemedOwed { quarter } => assert!(item.title.contains(quarter.roman())),
                Origin::Petition { petition, raised_on, state } => {
                    let kept = self.petitions().into_iter().find(|kept| kept.id == *petition).unwrap();
                    assert_eq!((*raised_on, *state), (kept.raised_on, kept.state_on(made.date)));
                    assert!(item.title.contains(&kept.content));
                }
                Origin::Due { .. } | Origin::Documents | Origin::Parked { .. } | Origin::Added => {
                    panic!("nothing explains {}", item.title)
                }
            }
        }
    }

    fn reports(&self, meeting: usize, task: usize, result: TaskResult) {
        let Some(mut meeting) = self.pick(meeting) else {
            return;
        };
        let carried_in = meetings::view(&self.desk.book, meeting.id).unwrap().carried_in;
        if carried_in.is_empty() {
            return;
        }
        let assignment = carried_in[task % carried_in.len()].assignment.id;
        meeting.task_reports.retain(|report| report.assignment != assignment);
        meeting.task_reports.push(TaskReport { assignment, result, note: String::new() });
        self.save(meeting, MeetingDeed::Write);
    }

    /// Deletes a meeting unless a later one reports on its tasks; gives the number of the action.
    fn deletes(&self, meeting: usize) -> Option<u32> {
        let meeting = self.pick(meeting)?;
        match self.desk.on(meeting.date, |now| meetings::delete(&self.desk.book, meeting.id, now)) {
            Ok(done) => done.action,
            Err(Failure::MeetingHasReports) => None,
            Err(other) => panic!("{other:?}"),
        }
    }

    fn regrets(&self, meeting: usize, month: u32) {
        let Some(deletion) = self.deletes(meeting) else {
            return;
        };
        self.makes(MeetingKind::Regular, month);
        self.takes_back(deletion);
    }

    fn undoes(&self, action: usize) {
        let done = history::list(&self.desk.book, 1000).unwrap();
        let possible: Vec<_> = done.iter().filter(|line| line.undo == UndoState::Possible).collect();
        if possible.is_empty() {
            return;
        }
        // What was done lately is what people take back, and what other things rest on.
        let action = possible[action % possible.len().min(8)].action;
        self.takes_back(action);
    }

    fn takes_back(&self, action: u32) {
        let undone = self.desk.on(day(12, 31), |now| history::undo(&self.desk.book, action, now));
        assert!(matches!(undone, Ok(_) | Err(Failure::UndoBlocked)), "{undone:?}");
    }

    /// Nothing lost, nothing doubled, now.
    fn is_whole(&self) {
        let all = self.meetings();
        let monthly = all.iter().filter(|meeting| meeting.kind != MeetingKind::Themed);
        let places = sorted(monthly.map(|m| (m.month, m.kind == MeetingKind::Committee)).collect());
        assert!(places.windows(2).all(|pair| pair[0] != pair[1]), "two meetings of a family in one month");
        let back = returned(&all);
        assert!(back.windows(2).all(|pair| pair[0] != pair[1]), "a point stands on two agendas");
        let open = home::view(&self.desk.book, day(12, 31)).unwrap().open_tasks;
        let open = sorted(open.into_iter().map(|task| task.assignment.id).collect());
        assert_eq!(open, open_after(&all), "on the desk");
        self.is_overviewed(&all);
        for (at, meeting) in all.iter().enumerate() {
            let view = meetings::view(&self.desk.book, meeting.id).unwrap();
            let carried_in = sorted(view.carried_in.into_iter().map(|task| task.assignment.id).collect());
            let told = matches!(meeting.kind, MeetingKind::Regular | MeetingKind::RegularAndThemed);
            assert_eq!(carried_in, if told { open_after(&all[..at]) } else { vec![] }, "{}", meeting.date);
        }
    }
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort();
    list
}

/// The lines that came back on these agendas, each as the line that it was.
fn returned(meetings: &[Meeting]) -> Vec<ItemId> {
    let origins = meetings.iter().flat_map(|meeting| &meeting.agenda).map(|item| &item.origin);
    let from = |origin: &Origin| match origin {
        Origin::PutOff { item, .. } => Some(*item),
        _ => None,
    };
    sorted(origins.filter_map(from).collect())
}

/// The tasks given at these meetings of which none of them was told the end.
fn open_after(meetings: &[Meeting]) -> Vec<AssignmentId> {
    let ended = |task: AssignmentId| {
        let mut told = meetings.iter().flat_map(|meeting| &meeting.task_reports);
        told.any(|report| report.assignment == task && TaskKind::Once.ends_with().contains(&report.result))
    };
    let given = meetings.iter().flat_map(|meeting| &meeting.agenda).flat_map(|item| &item.assignments);
    sorted(given.map(|given| given.id).filter(|task| !ended(*task)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_open_is_lost_or_doubled_in_any_year(acts in proptest::collection::vec(act(), 40..60)) {
        let desk = Desk::with(&[Post::Secretary, Post::DeputySecretary, Post::None]);
        let year = Year { desk, pack: RulePack::shipped().unwrap().pop().unwrap() };
        for act in acts {
            year.does(act);
            year.is_whole();
        }
        prop_assert_eq!(books::check(&year.desk.book).unwrap().findings, Vec::<String>::new());
    }
}

#[test]
fn what_gave_a_task_that_was_reported_on_since_cannot_be_undone_and_says_so() {
    let desk = Desk::with(&[Post::Secretary]);
    let year = Year { desk, pack: RulePack::shipped().unwrap().pop().unwrap() };
    year.makes(MeetingKind::Regular, 1);
    year.does(Act::Give { meeting: 0, line: 4 });
    year.makes(MeetingKind::Regular, 2);
    year.reports(1, 0, TaskResult::Done);
    let done = history::list(&year.desk.book, 1000).unwrap();
    let giving = done.iter().rev().find(|line| line.verb == "writeMinutes").unwrap().action;
    let undone = year.desk.on(day(3, 1), |now| history::undo(&year.desk.book, giving, now));
    assert_eq!(undone, Err(Failure::UndoBlocked));
}
