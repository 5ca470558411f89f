//! Following tasks up: all of them with who does what, one with its whole context, those given outside of meetings, and the
//! notes on their progress.

use crate::failure::Failure;
use crate::meetings::{the_cell, the_meeting};
use crate::views::{Done, MemberLoad, TaskBoard, TaskLine, TaskReminder, TaskReminders, TaskView};
use crate::{Book, Occasion, rules};
use chrono::NaiveDate;
use domain::assignment::TaskKind;
use domain::ids::{AssignmentId, MeetingId, MemberId, TaskNoteId};
use domain::meeting::Meeting;
use domain::member::{Activity, Member, name_of};
use domain::own_task::OwnTask;
use domain::rules::RulePack;
use domain::task_notes::TaskNote;
use domain::task_rules::{Load, TaskStanding};
use domain::tasks::{GivenTask, TaskSource};
use domain::text::name_order;
use store::{Change, Deed, Reading, Span, StoreError};

/// Tasks that the home screen names; of more it only tells how many.
const MOST_REMINDERS: usize = 3;

/// Lists every task as it stands on a day, the most urgent first, and what each member has to do.
///
/// # Errors
/// Whatever hinders reading.
pub fn board(book: &Book, today: NaiveDate) -> Result<TaskBoard, Failure> {
    book.read(|reading| {
        let (members, pack, given) = (reading.members()?, rules::on(reading, today)?, reading.given_tasks()?);
        let loads = loads(&members, &given, &pack, today);
        let mut lines: Vec<_> = given.into_iter().map(|task| line(task, &members, &pack, today)).collect();
        lines.sort_by_cached_key(urgency);
        Ok(TaskBoard { lines, members: loads })
    })
}

/// Gives one task with its whole context, as it stands on a day.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn view(book: &Book, id: AssignmentId, today: NaiveDate) -> Result<TaskView, Failure> {
    book.read(|reading| {
        let (members, pack, task) = (reading.members()?, rules::on(reading, today)?, the_task(reading, id)?);
        let six_clear = pack.tasks.six_clear(&task.assignment, task.given_on, |member| name_of(&members, member));
        let (issued, own) = (issued(reading, &task.source)?, own(&task));
        Ok(TaskView { line: line(task, &members, &pack, today), six_clear, issued, own })
    })
}

/// Lists the open tasks for a term that have not come back to a meeting by themselves: a report on them can be made all the same.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn for_a_term(book: &Book, meeting: MeetingId) -> Result<Vec<GivenTask>, Failure> {
    book.read(|reading| {
        let meeting = the_meeting(reading, meeting)?;
        let Meeting { date, starts, id, .. } = meeting;
        let come_back = reading.open_task_ids(Span::Before { date, starts, meeting: id })?;
        let mut given = reading.given_tasks()?;
        given.retain(|task| {
            task.assignment.kind == TaskKind::Term && task.is_open() && was_given_before(task, &meeting)
        });
        given.retain(|task| !come_back.contains(&task.assignment.id));
        Ok(given)
    })
}

/// Keeps a task given outside of meetings; `was` is what the form began with, `None` for a new one.
///
/// # Errors
/// [`Failure::OwnTaskInvalid`] with everything that cannot be kept; [`Failure::TaskChanged`] when another has been kept since,
/// [`Failure::NotFound`] when it has been deleted since.
pub fn save(book: &Book, task: OwnTask, was: Option<&OwnTask>, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let deed = Deed::new("saveTask").about(task.assignment.id.0);
    book.change(deed, occasion.now, |change| put(change, task, was, occasion.today))
}

/// Takes a task given outside of meetings back, also one that a decision gave, from today on.
///
/// # Errors
/// [`Failure::NotFound`], also for a task that a meeting gave: a meeting takes it back.
pub fn take_back(book: &Book, id: AssignmentId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("takeBackTask").about(id.0), occasion.now, |change| {
        let task = the_task(change, id)?;
        if task.source.meeting().is_some() {
            return Err(Failure::NotFound);
        }
        let (assignment, given_on) = (task.assignment, task.given_on);
        change.put_own_task(&OwnTask { assignment, given_on, ended_on: Some(occasion.today.max(given_on)) })?;
        Ok(Done::of(change))
    })
}

/// Removes a task given outside of meetings, with its notes.
///
/// # Errors
/// [`Failure::TaskHasReports`] when a meeting was told of it; [`Failure::NotFound`], also for a task that a meeting or a decision gave.
pub fn delete(book: &Book, id: AssignmentId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("deleteTask").about(id.0), occasion.now, |change| {
        let task = the_task(change, id)?;
        if own(&task).is_none() {
            return Err(Failure::NotFound);
        }
        if !task.reports.is_empty() {
            return Err(Failure::TaskHasReports);
        }
        change.delete_own_task(id)?;
        Ok(Done::of(change))
    })
}

/// Keeps a note on the progress of a task, new or changed, whoever gave the task.
///
/// # Errors
/// [`Failure::TaskNoteInvalid`] with everything that cannot be kept; [`Failure::NotFound`] when there is no such task.
pub fn save_note(book: &Book, mut note: TaskNote, occasion: Occasion<'_>) -> Result<Done, Failure> {
    note.tidy();
    book.change(Deed::new("saveTaskNote").about(note.assignment.0), occasion.now, |change| {
        let task = the_task(change, note.assignment)?;
        let problems = note.problems(task.given_on, occasion.today);
        if !problems.is_empty() {
            return Err(Failure::TaskNoteInvalid { problems });
        }
        change.put_task_note(&note)?;
        Ok(Done::of(change))
    })
}

/// Removes a note.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn delete_note(book: &Book, id: TaskNoteId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let done = book.change(Deed::new("deleteTaskNote").about(id.0), occasion.now, |change| {
        change.delete_task_note(id)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// The open tasks of which a day reminds, the most urgent first: those overdue, then those near due; `None` when there are none.
pub(crate) fn reminders(
    tasks: &[GivenTask],
    members: &[Member],
    pack: &RulePack,
    today: NaiveDate,
) -> Option<TaskReminders> {
    let pressing = |task: &&GivenTask| pack.tasks.standing(task, today) <= TaskStanding::NearDue;
    let told = tasks.iter().filter(pressing).filter_map(|task| {
        let assignment = &task.assignment;
        Some(TaskReminder {
            assignment: assignment.id,
            task: assignment.task.clone(),
            in_charge: assignment.member.map(|member| name_of(members, member)).unwrap_or_default(),
            due: assignment.due?,
        })
    });
    let mut told: Vec<_> = told.collect();
    told.sort_by_key(|reminder| (reminder.due, reminder.assignment));
    let more = u32::try_from(told.len().saturating_sub(MOST_REMINDERS)).unwrap_or(u32::MAX);
    told.truncate(MOST_REMINDERS);
    (!told.is_empty()).then_some(TaskReminders { tasks: told, more })
}

fn put(change: &Change<'_>, mut task: OwnTask, was: Option<&OwnTask>, today: NaiveDate) -> Result<Done, Failure> {
    task.assignment.tidy();
    let problems = task.problems(today);
    if !problems.is_empty() {
        return Err(Failure::OwnTaskInvalid { problems });
    }
    let kept = change.given_task(task.assignment.id)?.map(|kept| own(&kept).ok_or(Failure::NotFound)).transpose()?;
    match (&kept, was) {
        (None, Some(_)) => return Err(Failure::NotFound),
        // The same once more is no second edit: a button was pressed twice.
        (Some(kept), was) if was != Some(kept) && *kept != task => return Err(Failure::TaskChanged),
        _ => {}
    }
    change.put_own_task(&task)?;
    Ok(Done::of(change))
}

fn the_task(reading: &Reading<'_>, id: AssignmentId) -> Result<GivenTask, Failure> {
    reading.given_task(id)?.ok_or(Failure::NotFound)
}

fn own(task: &GivenTask) -> Option<OwnTask> {
    let of = || OwnTask { assignment: task.assignment.clone(), given_on: task.given_on, ended_on: task.ended_on };
    (task.source == TaskSource::Alone).then(of)
}

/// The number of what the meeting issued that gave a task.
fn issued(reading: &Reading<'_>, source: &TaskSource) -> Result<Option<String>, Failure> {
    let TaskSource::Meeting { meeting, meeting_kind, outcome, outcome_number: Some(number), .. } = source else {
        return Ok(None);
    };
    let pack = rules::named(reading, &the_meeting(reading, *meeting)?.rule_pack)?;
    let committee = the_cell(reading)?.superior_committee;
    let record = pack.outcomes.record(*outcome, *number, &committee);
    Ok(record.map(|issued| issued.code(&pack.form(*meeting_kind).body_code)))
}

fn was_given_before(task: &GivenTask, meeting: &Meeting) -> bool {
    match task.source {
        TaskSource::Decision { .. } | TaskSource::Alone => task.given_on <= meeting.date,
        TaskSource::Meeting { .. } => task.given_on < meeting.date,
    }
}

fn line(task: GivenTask, members: &[Member], pack: &RulePack, today: NaiveDate) -> TaskLine {
    let name = |member: MemberId| name_of(members, member);
    TaskLine {
        standing: pack.tasks.standing(&task, today),
        result: task.result(),
        in_charge: task.assignment.member.map(name).unwrap_or_default(),
        helpers: task.assignment.with_members.iter().copied().map(name).collect(),
        task,
    }
}

/// What is pressing first, and of that what is due first; what ended last.
fn urgency(line: &TaskLine) -> (TaskStanding, bool, Option<NaiveDate>, NaiveDate) {
    let due = line.task.assignment.due;
    (line.standing, due.is_none(), due, line.task.given_on)
}

/// Everybody who takes part in the work of the cell or still has a task.
fn loads(members: &[Member], tasks: &[GivenTask], pack: &RulePack, today: NaiveDate) -> Vec<MemberLoad> {
    let takes_part = |member: &Member| {
        let standing = member.standing_on(today);
        standing.is_some_and(|standing| matches!(standing.activity, Activity::Active | Activity::Received))
    };
    let mut people: Vec<&Member> = members.iter().collect();
    people.sort_by_cached_key(|member| (member.post, name_order(&member.name), member.id));
    let loads = people.into_iter().map(|member| {
        let tasks = pack.tasks.of_member(member.id, tasks, today);
        (takes_part(member), MemberLoad { member: member.id, name: member.name.clone(), tasks })
    });
    loads.filter(|(takes_part, load)| *takes_part || load.tasks.load != Load::Nothing).map(|(_, load)| load).collect()
}
