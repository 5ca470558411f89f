//! Meetings: making one, writing it up, locking its minutes.

use crate::failure::Failure;
use crate::figures::{self, Facts};
use crate::views::{
    Done, MeetingDeed, MeetingLine, MeetingManner, MeetingProposal, MeetingView, NewMeeting, SavedMeeting,
};
use crate::{Book, Occasion, agendas, registers, rota, rules};
use chrono::NaiveDate;
use domain::cell::Cell;
use domain::closing::ClosingStage;
use domain::dates::Month;
use domain::fingerprint::Fingerprint;
use domain::ids::MeetingId;
use domain::kinds::{Frequency, RollOf};
use domain::meeting::{Attendance, FeeStatus, Meeting, MeetingKind, MeetingState, Presence};
use domain::member::{Activity, Member, Post};
use domain::minutes::MinutesRecord;
use domain::outcome::Outcome;
use domain::problem::Weight;
use domain::rules::RulePack;
use domain::votes::DecisionKind;
use store::{Change, Deed, LockedPaper, Reading, StoreError};

/// Lists all meetings, the newest first.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book) -> Result<Vec<MeetingLine>, Failure> {
    Ok(book.read(list_in)?)
}

fn list_in(reading: &Reading<'_>) -> Result<Vec<MeetingLine>, StoreError> {
    Ok(reading
        .meetings()?
        .into_iter()
        .map(|line| MeetingLine {
            id: line.id,
            kind: line.kind,
            month: line.month,
            date: line.date,
            state: line.state,
            number: line.number,
            present: line.present,
            assignments: line.assignments,
        })
        .collect())
}

/// Proposes the next meeting of a kind, at the usual hour and place: a monthly one on the usual day of the first month that has
/// none, from this month or the wanted one on; another today, or on the usual day of a wanted month that is not this one.
///
/// # Errors
/// Whatever hinders reading.
pub fn suggest(
    book: &Book,
    kind: MeetingKind,
    wanted: Option<Month>,
    today: NaiveDate,
) -> Result<MeetingProposal, Failure> {
    book.read(|reading| {
        let pack = rules::on(reading, today)?;
        let cell = the_cell(reading)?;
        let of_family = pack.family_of(kind);
        let lines = reading.meetings()?;
        let held: Vec<Month> = lines.iter().filter(|line| of_family.contains(&line.kind)).map(|l| l.month).collect();
        let this_month = Month::of(today);
        let mut month = wanted.unwrap_or(this_month);
        let monthly = pack.meeting(kind).is_some_and(|rules| rules.frequency == Frequency::Monthly);
        while monthly && held.contains(&month) {
            month = month.next();
        }
        let date = if monthly || month != this_month { month.day(u32::from(cell.usual_day)) } else { today };
        let kinds = kinds_of(&reading.members()?, &pack, today);
        let (starts, place) = (cell.usual_time, cell.usual_place);
        Ok(MeetingProposal { kinds, wanted: NewMeeting { kind, month, date, starts, place } })
    })
}

/// The kinds of meeting that a cell can hold: one person is no committee.
pub(crate) fn kinds_of(members: &[Member], pack: &RulePack, day: NaiveDate) -> Vec<MeetingKind> {
    let with_a_post = members.iter().filter(|m| m.post != Post::None && m.standing_on(day).is_some()).count();
    let can_meet = |kind: &MeetingKind| pack.roll(*kind) == RollOf::Cell || with_a_post > 1;
    MeetingKind::ALL.into_iter().filter(can_meet).collect()
}

/// Makes a meeting with the standard agenda of the rules in force on its day; known exemptions and absences are filled in.
///
/// # Errors
/// [`Failure::MeetingExists`] when the month has one of this kind; [`Failure::DateOutsideMonth`].
pub fn create(book: &Book, wanted: &NewMeeting, occasion: Occasion<'_>) -> Result<MeetingView, Failure> {
    let id = MeetingId((occasion.new_id)());
    book.change(Deed::new("createMeeting").about(id.0), occasion.now, |change| {
        change.put_meeting(&prepared(change, id, wanted, occasion)?)?;
        view_in(change, id)
    })
}

/// A meeting with everything that it begins with; not kept yet.
pub(crate) fn prepared(
    reading: &Reading<'_>,
    id: MeetingId,
    wanted: &NewMeeting,
    occasion: Occasion<'_>,
) -> Result<Meeting, Failure> {
    let pack = rules::on(reading, wanted.date)?;
    refuse_twin(reading, &pack, wanted.kind, wanted.month)?;
    refuse_far_date(wanted.month, wanted.date)?;
    let members = reading.members()?;
    let mut meeting = blank(id, wanted, &pack, &members);
    meeting.agenda = agendas::prepared(reading, &meeting, &pack, &members, occasion)?;
    registers::lay(reading, &mut meeting, &pack, &members, occasion)?;
    rota::lay(reading, &mut meeting, &pack, &members)?;
    meeting.tidy();
    Ok(meeting)
}

/// Gives one meeting with everything that its screen needs.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn view(book: &Book, id: MeetingId) -> Result<MeetingView, Failure> {
    book.read(|reading| view_in(reading, id))
}

/// Keeps a meeting as it stands on the screen. What cannot be right is kept too, and named among the figures' problems.
///
/// # Errors
/// [`Failure::MeetingLocked`]; [`Failure::NotFound`] when the meeting was removed; whatever hinders writing.
pub fn save(
    book: &Book,
    mut meeting: Meeting,
    deed: MeetingDeed,
    occasion: Occasion<'_>,
) -> Result<SavedMeeting, Failure> {
    meeting.tidy();
    book.change(deed_of(deed, meeting.id), occasion.now, |change| {
        let kept = change.meeting_line(meeting.id)?.ok_or(Failure::NotFound)?;
        if kept.state.is_locked() {
            return Err(Failure::MeetingLocked);
        }
        // What only other actions may set is never taken from the page.
        (meeting.number, meeting.outcome_number) = (kept.number, kept.outcome_number);
        meeting.state = MeetingState::Open;
        meeting.rule_pack = kept.rule_pack;
        (meeting.kind, meeting.month) = (kept.kind, kept.month);
        change.put_meeting(&meeting)?;
        let facts = Facts::gather(change, &meeting)?;
        Ok(SavedMeeting { action: Done::of(change).action, figures: figures::of(&meeting, &facts) })
    })
}

/// Removes a meeting whose minutes are not locked; it can be undone.
///
/// # Errors
/// [`Failure::MeetingLocked`]; [`Failure::MeetingHasReports`] when later meetings report on its assignments.
pub fn delete(book: &Book, id: MeetingId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("deleteMeeting").about(id.0), occasion.now, |change| {
        change.delete_meeting(id).map_err(|error| match error {
            StoreError::BrokenReference => Failure::MeetingHasReports,
            other => other.into(),
        })?;
        Ok(Done::of(change))
    })
}

/// Locks the minutes: the number is taken, the roll and the text are frozen, and nothing in the meeting changes any more.
///
/// # Errors
/// [`Failure::CannotLock`] with everything that is missing; [`Failure::MeetingLocked`].
pub fn lock_minutes(book: &Book, id: MeetingId, occasion: Occasion<'_>) -> Result<MeetingView, Failure> {
    let deed = Deed::new("lockMinutes").about(id.0).irreversible();
    book.change(deed, occasion.now, |change| {
        let mut meeting = the_open_meeting(change, id)?;
        let facts = Facts::gather(change, &meeting)?;
        let problems: Vec<_> = figures::of(&meeting, &facts)
            .problems
            .into_iter()
            .filter(|weighed| weighed.weight == Weight::Blocks)
            .map(|weighed| weighed.problem)
            .collect();
        if !problems.is_empty() {
            return Err(Failure::CannotLock { problems });
        }
        meeting.number = Some(facts.number);
        meeting.outcome_number = (meeting.outcome != Outcome::None).then_some(facts.outcome_number);
        freeze(change, &meeting, &facts, occasion)?;
        meeting.state = MeetingState::Locked { at: occasion.now };
        change.put_meeting(&meeting)?;
        view_in(change, id)
    })
}

/// Keeps the record of each part, with the fingerprint that its paper carries.
fn freeze(change: &Change<'_>, meeting: &Meeting, facts: &Facts, occasion: Occasion<'_>) -> Result<(), Failure> {
    let carried_in = figures::carried_in(change, meeting)?;
    for (part, number) in meeting.kind.parts().iter().zip(facts.number..) {
        let record = MinutesRecord::assemble(facts.sources(meeting, &carried_in), *part);
        let record = serde_json::to_string(&record).map_err(|e| Failure::Unexpected { detail: e.to_string() })?;
        let fingerprint = Fingerprint::of(&record).hex();
        change.put_locked_paper(&LockedPaper {
            meeting: meeting.id,
            part: *part,
            record,
            fingerprint,
            locked_at: occasion.now,
            number,
        })?;
    }
    Ok(())
}

/// Every book has its cell from the moment it is made.
pub(crate) fn the_cell(reading: &Reading<'_>) -> Result<Cell, Failure> {
    reading.cell()?.ok_or(Failure::BookDamaged { detail: "cell".into() })
}

pub(crate) fn the_meeting(reading: &Reading<'_>, id: MeetingId) -> Result<Meeting, Failure> {
    reading.meeting(id)?.ok_or(Failure::NotFound)
}

/// The same of one whose minutes are not locked.
pub(crate) fn the_open_meeting(reading: &Reading<'_>, id: MeetingId) -> Result<Meeting, Failure> {
    let meeting = the_meeting(reading, id)?;
    if meeting.is_locked() { Err(Failure::MeetingLocked) } else { Ok(meeting) }
}

/// Reads a meeting and computes its figures; those of a locked one come from what was frozen.
pub(crate) fn view_in(reading: &Reading<'_>, id: MeetingId) -> Result<MeetingView, Failure> {
    let meeting = the_meeting(reading, id)?;
    let facts = Facts::gather(reading, &meeting)?;
    let fingerprints = reading.locked_papers(id)?.iter().map(|paper| Fingerprint::of(&paper.record).short()).collect();
    Ok(MeetingView {
        figures: figures::of(&meeting, &facts),
        absence_reasons: facts.pack.absence_reasons.clone(),
        manner: manner(&facts.pack, meeting.kind),
        phrases: facts.pack.phrases.clone(),
        themed_owed: agendas::themed_owed(reading, &meeting, &facts.pack, facts.pack.themed.told_from_month)?,
        rules: facts.pack.name.clone(),
        carried_in: figures::carried_in(reading, &meeting)?,
        fingerprints,
        addenda: facts.addenda,
        meeting,
    })
}

fn manner(pack: &RulePack, kind: MeetingKind) -> MeetingManner {
    let rules = pack.meeting(kind);
    let is_scored = pack.score.kinds.contains(&kind);
    let steps = pack.closing.steps.iter().filter(|step| is_scored || step.stage != ClosingStage::Score);
    MeetingManner {
        roll: pack.roll(kind),
        reports: rules.map(|rules| rules.reports.clone()).unwrap_or_default(),
        decision: rules.map_or(DecisionKind::Ordinary, |rules| rules.decision),
        closing: steps.cloned().collect(),
    }
}

/// Refuses a second meeting of a family that meets once a month: a combined evening holds the regular meeting too.
pub(crate) fn refuse_twin(
    reading: &Reading<'_>,
    pack: &RulePack,
    kind: MeetingKind,
    month: Month,
) -> Result<(), Failure> {
    if pack.meeting(kind).is_none_or(|rules| rules.frequency == Frequency::AsNeeded) {
        return Ok(());
    }
    let (of_month, family) = (reading.meetings_of(month)?, pack.family_of(kind));
    match of_month.iter().find(|(_, known)| family.contains(known)) {
        Some((twin, _)) => Err(Failure::MeetingExists { meeting: *twin, month }),
        None => Ok(()),
    }
}

/// A meeting may slip into the weeks around its month, not further.
pub(crate) fn refuse_far_date(month: Month, date: NaiveDate) -> Result<(), Failure> {
    let near = [month.previous(), month, month.next()];
    if near.contains(&Month::of(date)) { Ok(()) } else { Err(Failure::DateOutsideMonth { month }) }
}

fn deed_of(deed: MeetingDeed, id: MeetingId) -> Deed {
    let verb = match deed {
        MeetingDeed::Write => return Deed::new("writeMinutes").about(id.0).joining_previous(),
        MeetingDeed::CallRoll => return Deed::new("callRoll").about(id.0).joining_previous(),
        MeetingDeed::ArrangeAgenda => "arrangeAgenda",
        MeetingDeed::RemoveItem => "removeItem",
        MeetingDeed::RemoveOpinion => "removeOpinion",
        MeetingDeed::RemoveDocument => "removeDocument",
        MeetingDeed::RemoveVote => "removeVote",
        MeetingDeed::RemoveAssignment => "removeAssignment",
        MeetingDeed::RemoveGuest => "removeGuest",
        MeetingDeed::RemoveMovement => "removeMovement",
        MeetingDeed::PutOffItem => "putOffItem",
        MeetingDeed::RemoveMention => "removeMention",
        MeetingDeed::RemoveMinority => "removeMinority",
    };
    Deed::new(verb).about(id.0)
}

fn blank(id: MeetingId, wanted: &NewMeeting, pack: &RulePack, members: &[Member]) -> Meeting {
    let called = pack.roll(wanted.kind);
    let on_roll: Vec<&Member> =
        members.iter().filter(|m| called.calls(m.post) && m.standing_on(wanted.date).is_some()).collect();
    Meeting {
        id,
        kind: wanted.kind,
        month: wanted.month,
        rule_pack: pack.id.clone(),
        date: wanted.date,
        starts: wanted.starts,
        ends: None,
        place: wanted.place.clone(),
        chair: on_roll.iter().find(|m| m.post == Post::Secretary).map(|m| m.id),
        minute_taker: None,
        guests: Vec::new(),
        attendance: known_absences(&on_roll, wanted.date, pack),
        fee: FeeStatus::default(),
        task_reports: Vec::new(),
        agenda: Vec::new(),
        minutes_agreed: None,
        points: Vec::new(),
        outcome: pack.meeting(wanted.kind).map(|rules| rules.outcome).unwrap_or_default(),
        outcome_number: None,
        number: None,
        state: MeetingState::Open,
    }
}

/// Those exempt or sent elsewhere are absent with that reason until somebody says otherwise.
fn known_absences(on_roll: &[&Member], day: NaiveDate, pack: &RulePack) -> Vec<Attendance> {
    let reason = |activity: Activity| match activity {
        Activity::Exempt => pack.usual_reasons.exempt.clone(),
        Activity::Away => pack.usual_reasons.away.clone(),
        Activity::Suspended => pack.usual_reasons.suspended.clone(),
        Activity::Active | Activity::Received => String::new(),
    };
    on_roll
        .iter()
        .filter_map(|member| Some((member.id, member.standing_on(day)?.activity)))
        .filter(|(_, activity)| matches!(activity, Activity::Exempt | Activity::Away | Activity::Suspended))
        .map(|(member, activity)| Attendance { member, presence: Presence::Excused, reason: reason(activity) })
        .collect()
}
