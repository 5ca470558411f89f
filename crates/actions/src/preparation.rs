//! The preparation ladder of a meeting: what is done before and after it, ticked one by one.

use crate::failure::Failure;
use crate::figures::{self, Facts};
use crate::meetings::the_meeting;
use crate::views::{Done, HomeStep, NearStep, Ticked};
use crate::{Book, Occasion, rules};
use chrono::NaiveDate;
use domain::dates::Month;
use domain::ids::MeetingId;
use domain::meeting::Meeting;
use domain::preparation::{DoneStep, Goal, LadderStep, Side, StepState, Tick};
use domain::rules::RulePack;
use domain::text::clean_line;
use store::{Change, Deed, MeetingSummary, Reading};

/// So many days before its last day a step is told of on the home screen.
const NEAR_DAYS: u32 = 2;

/// Lays out the ladder of a meeting, seen from a day; empty for kinds of meeting that have none.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn ladder(book: &Book, id: MeetingId, today: NaiveDate) -> Result<Vec<LadderStep>, Failure> {
    book.read(|reading| {
        let meeting = the_meeting(reading, id)?;
        laid(reading, &*rules::named(reading, &meeting.rule_pack)?, (&meeting).into(), today)
    })
}

/// Ticks a step as done on a day, or changes the day or the note of its tick.
///
/// # Errors
/// [`Failure::DayAhead`]; [`Failure::MeetingLocked`] for a step before a meeting whose minutes are locked, because the score
/// frozen in them rests on it; [`Failure::NotFound`] also for a step that this meeting does not have.
pub fn tick_step(book: &Book, id: MeetingId, mut tick: Tick, occasion: Occasion<'_>) -> Result<Ticked, Failure> {
    tick.note = clean_line(&tick.note);
    if tick.on > occasion.today {
        return Err(Failure::DayAhead);
    }
    let deed = Deed::new("tickStep").about(id.0);
    book.change(deed, occasion.now, |change| {
        let meeting = the_meeting(change, id)?;
        let side = side_of(change, &meeting, &tick.step)?;
        change.put_tick(id, side, &tick)?;
        ticked(change, &meeting, occasion.today)
    })
}

/// Takes the tick of a step away.
///
/// # Errors
/// Those of [`tick_step`] but for the day.
pub fn untick_step(book: &Book, id: MeetingId, step: &str, occasion: Occasion<'_>) -> Result<Ticked, Failure> {
    let deed = Deed::new("untickStep").about(id.0);
    book.change(deed, occasion.now, |change| {
        let meeting = the_meeting(change, id)?;
        side_of(change, &meeting, step)?;
        change.remove_tick(id, step)?;
        ticked(change, &meeting, occasion.today)
    })
}

/// On which side a step lies that may be ticked now.
fn side_of(reading: &Reading<'_>, meeting: &Meeting, step: &str) -> Result<Side, Failure> {
    let pack = rules::named(reading, &meeting.rule_pack)?;
    let step =
        pack.preparation.step(step).filter(|step| step.kinds.contains(&meeting.kind)).ok_or(Failure::NotFound)?;
    if step.side == Side::Before && meeting.is_locked() { Err(Failure::MeetingLocked) } else { Ok(step.side) }
}

fn ticked(change: &Change<'_>, meeting: &Meeting, today: NaiveDate) -> Result<Ticked, Failure> {
    let facts = Facts::gather(change, meeting)?;
    Ok(Ticked {
        action: Done::of(change).action,
        ladder: laid(change, &facts.pack, meeting.into(), today)?,
        figures: figures::of(meeting, &facts),
    })
}

/// The ladder of a meeting, seen from a day.
pub(crate) fn laid(
    reading: &Reading<'_>,
    pack: &RulePack,
    goal: Goal,
    today: NaiveDate,
) -> Result<Vec<LadderStep>, Failure> {
    Ok(pack.preparation.ladder(goal, &done(reading, pack, goal)?, today))
}

/// The steps of a meeting that are done.
pub(crate) fn done(reading: &Reading<'_>, pack: &RulePack, goal: Goal) -> Result<Vec<DoneStep>, Failure> {
    let held = match pack.preparation.looks_at_meetings(goal.kind) {
        true => reading.held_in(goal.month)?,
        false => Vec::new(),
    };
    Ok(pack.preparation.done(goal, &reading.ticks(goal.meeting)?, &held))
}

/// What the home screen tells of one side of a meeting: steps before it until its day is over, steps after it until the end of
/// the next month; `None` when none is near or late.
pub(crate) fn near(
    reading: &Reading<'_>,
    line: &MeetingSummary,
    side: Side,
    today: NaiveDate,
) -> Result<Option<HomeStep>, Failure> {
    let month = Month::of(today);
    let (locked, recent) = (line.state.is_locked(), [month.previous(), month].contains(&line.month));
    let told = match side {
        Side::Before => !locked && line.date >= today,
        Side::After => recent && (locked || line.date < today),
    };
    if !told {
        return Ok(None);
    }
    let goal = Goal { meeting: line.id, kind: line.kind, month: line.month, date: line.date };
    let ladder = laid(reading, &*rules::named(reading, &line.rule_pack)?, goal, today)?;
    let is_near = |state| match state {
        StepState::Overdue { .. } => true,
        StepState::Due { days } => days <= NEAR_DAYS,
        StepState::InTime | StepState::Late { .. } | StepState::NotYet => false,
    };
    let near = ladder.into_iter().filter(|step| step.side == side && is_near(step.state));
    let steps: Vec<_> = near.map(|step| NearStep { title: step.title, due: step.due }).collect();
    let (meeting, kind, month) = (line.id, line.kind, line.month);
    Ok((!steps.is_empty()).then_some(HomeStep::FollowLadder { meeting, kind, month, side, steps }))
}
