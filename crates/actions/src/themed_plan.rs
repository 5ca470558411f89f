//! The plan of themed sessions: what is planned for each quarter, how far it is, and the meeting at which it is held.

use crate::failure::Failure;
use crate::meetings::{prepared, the_cell, the_meeting, view_in};
use crate::views::{Done, MeetingView, NewMeeting, ThemedPlanView, ThemedSessionView};
use crate::year_plan::with_sources;
use crate::{Book, Occasion, rules};
use chrono::{Datelike, NaiveDate};
use domain::dates::Month;
use domain::headcount::roll_of;
use domain::ids::{MeetingId, ThemedSessionId};
use domain::kinds::MeetingKind;
use domain::meeting::{Meeting, Speaker};
use domain::themed_session::{StageReached, ThemedSession};
use domain::themed_year::{ThemedNeed, ThemedYear};
use store::{Change, Deed, Reading, StoreError};

/// Lays out the plan of a year, or of this one, as it is seen from a day.
///
/// # Errors
/// Whatever hinders reading.
pub fn view(book: &Book, year: Option<i32>, today: NaiveDate) -> Result<ThemedPlanView, Failure> {
    let year = year.unwrap_or(today.year());
    book.read(|reading| {
        let (kept, members) = (reading.themed_sessions()?, reading.members()?);
        let planned = kept.iter().map(|(session, _)| session.quarter.year).min();
        with_sources(reading, year, today, |from| ThemedPlanView {
            plan: ThemedYear::of(year, &kept, &members, from),
            first_year: from.begins().year().min(planned.unwrap_or(year)),
            last_year: today.year() + 1,
        })
    })
}

/// Gives one session with the meetings at which it could be held.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn session(book: &Book, id: ThemedSessionId, today: NaiveDate) -> Result<ThemedSessionView, Failure> {
    book.read(|reading| {
        let (kept, members) = (reading.themed_sessions()?, reading.members()?);
        let of_it = kept.iter().find(|(session, _)| session.id == id).ok_or(Failure::NotFound)?;
        let quarter = of_it.0.quarter;
        let year =
            with_sources(reading, quarter.year, today, |from| ThemedYear::of(quarter.year, &kept, &members, from))?;
        let of_quarter = year.quarters.into_iter().find(|of| of.quarter == quarter).ok_or(Failure::NotFound)?;
        let line = of_quarter.sessions.into_iter().find(|line| line.session.id == id).ok_or(Failure::NotFound)?;
        Ok(ThemedSessionView { line, untied: of_quarter.untied })
    })
}

/// Gives the session that is held at a meeting, for the way back from its screen.
///
/// # Errors
/// Whatever hinders reading.
pub fn at_meeting(book: &Book, meeting: MeetingId) -> Result<Option<ThemedSession>, Failure> {
    Ok(book.read(|reading| reading.themed_session_at(meeting))?)
}

/// Keeps a session, new or changed; the meeting that it is tied to stays.
///
/// # Errors
/// [`Failure::ThemedSessionInvalid`] with everything that cannot be kept; [`Failure::BadRequest`] for no quarter of a year.
pub fn save(book: &Book, mut session: ThemedSession, occasion: Occasion<'_>) -> Result<Done, Failure> {
    session.tidy();
    if session.quarter.first_month().is_none() {
        return Err(Failure::BadRequest { detail: "quarter".into() });
    }
    let problems = session.problems();
    if !problems.is_empty() {
        return Err(Failure::ThemedSessionInvalid { problems });
    }
    let deed = Deed::new("saveThemedSession").about(session.id.0);
    book.change(deed, occasion.now, |change| {
        session.meeting = change.themed_session(session.id)?.and_then(|(known, _)| known.meeting);
        change.put_themed_session(&session)?;
        Ok(Done::of(change))
    })
}

/// Takes a session out of the plan; the meeting that it is tied to stays.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn delete(book: &Book, id: ThemedSessionId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let deed = Deed::new("deleteThemedSession").about(id.0);
    let done = book.change(deed, occasion.now, |change| {
        change.delete_themed_session(id)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Marks a stage as reached on a day, or changes that day. A day out of order is kept and named.
///
/// # Errors
/// [`Failure::DayAhead`]; [`Failure::NotFound`] also for stages that the rules do not know, or that only a meeting shows.
pub fn reach_stage(
    book: &Book,
    id: ThemedSessionId,
    mark: &StageReached,
    occasion: Occasion<'_>,
) -> Result<Done, Failure> {
    if mark.on > occasion.today {
        return Err(Failure::DayAhead);
    }
    book.change(Deed::new("reachStage").about(id.0), occasion.now, |change| {
        let pack = rules::on(change, occasion.today)?;
        let by_hand = |stage: &str| pack.themed_plan.stages.iter().any(|known| known.is_marked() && known.key == stage);
        if !by_hand(&mark.stage) {
            return Err(Failure::NotFound);
        }
        set_stage(change, id, &mark.stage, Some(mark.on))
    })
}

/// Takes the mark of a stage away.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn unreach_stage(book: &Book, id: ThemedSessionId, stage: &str, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("unreachStage").about(id.0), occasion.now, |change| set_stage(change, id, stage, None))
}

fn set_stage(change: &Change<'_>, id: ThemedSessionId, stage: &str, on: Option<NaiveDate>) -> Result<Done, Failure> {
    let (_, mut reached) = change.themed_session(id)?.ok_or(Failure::NotFound)?;
    reached.retain(|mark| mark.stage != stage);
    reached.extend(on.map(|on| StageReached { stage: stage.to_owned(), on }));
    change.put_stages(id, &reached)?;
    Ok(Done::of(change))
}

/// Ties a session to the meeting at which it is held.
///
/// # Errors
/// [`Failure::NotFound`] also for meetings that hold no themed session.
pub fn tie_meeting(
    book: &Book,
    id: ThemedSessionId,
    meeting: MeetingId,
    occasion: Occasion<'_>,
) -> Result<Done, Failure> {
    book.change(Deed::new("tieMeeting").about(id.0), occasion.now, |change| {
        let kind = the_meeting(change, meeting)?.kind;
        if !rules::on(change, occasion.today)?.themed.kinds.contains(&kind) {
            return Err(Failure::NotFound);
        }
        tie(change, id, Some(meeting))
    })
}

/// Unties a session from its meeting; both stay.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn untie_meeting(book: &Book, id: ThemedSessionId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("untieMeeting").about(id.0), occasion.now, |change| tie(change, id, None))
}

fn tie(change: &Change<'_>, id: ThemedSessionId, meeting: Option<MeetingId>) -> Result<Done, Failure> {
    let (session, _) = change.themed_session(id)?.ok_or(Failure::NotFound)?;
    change.put_themed_session(&ThemedSession { meeting, ..session })?;
    Ok(Done::of(change))
}

/// Makes the meeting of a session: on the planned day (else on the usual day of this month or the nearest of its quarter), with
/// the topic and its author on the line of the agenda for it, and ties the session to it.
///
/// # Errors
/// [`Failure::MeetingExists`]; [`Failure::NotFound`] also for kinds that hold no themed session.
pub fn make_meeting(
    book: &Book,
    id: ThemedSessionId,
    kind: MeetingKind,
    occasion: Occasion<'_>,
) -> Result<MeetingView, Failure> {
    let meeting_id = MeetingId((occasion.new_id)());
    book.change(Deed::new("makeThemedMeeting").about(id.0), occasion.now, |change| {
        let (session, _) = change.themed_session(id)?.ok_or(Failure::NotFound)?;
        let wanted = wanted(change, &session, kind, occasion.today)?;
        if !rules::on(change, wanted.date)?.themed.kinds.contains(&kind) {
            return Err(Failure::NotFound);
        }
        let mut meeting = prepared(change, meeting_id, &wanted, occasion)?;
        lay_topic(change, &mut meeting, &session)?;
        change.put_meeting(&meeting)?;
        tie(change, id, Some(meeting_id))?;
        view_in(change, meeting_id)
    })
}

fn wanted(
    reading: &Reading<'_>,
    session: &ThemedSession,
    kind: MeetingKind,
    today: NaiveDate,
) -> Result<NewMeeting, Failure> {
    let cell = the_cell(reading)?;
    let quarter = session.quarter;
    let first = quarter.first_month().ok_or(Failure::NotFound)?;
    let month = Month::of(today).clamp(first, quarter.last_month());
    let date = session.date.unwrap_or(month.day(u32::from(cell.usual_day)));
    let place = if session.place.is_empty() { cell.usual_place } else { session.place.clone() };
    Ok(NewMeeting { kind, month: Month::of(date), date, starts: cell.usual_time, place })
}

/// An author who is not called to the meeting presents nothing there.
fn lay_topic(reading: &Reading<'_>, meeting: &mut Meeting, session: &ThemedSession) -> Result<(), Failure> {
    let pack = rules::named(reading, &meeting.rule_pack)?;
    let roll = roll_of(meeting, &reading.members()?, pack.roll(meeting.kind));
    let presenter = session.author.filter(|author| roll.iter().any(|line| line.member == *author));
    let rules = &pack.themed_plan;
    let line = meeting.agenda.iter_mut().find(|item| item.origin.standing_key() == Some(&rules.topic_line));
    if let Some(line) = line {
        line.title = rules.topic_title.replace("{topic}", &session.topic);
        line.presenter = presenter.map(Speaker::Member).or(line.presenter);
    }
    Ok(())
}

/// What the plan needs now, for the home screen.
pub(crate) fn needs(reading: &Reading<'_>, today: NaiveDate) -> Result<Vec<ThemedNeed>, Failure> {
    let (kept, members) = (reading.themed_sessions()?, reading.members()?);
    with_sources(reading, today.year(), today, |from| {
        let years = (today.year() - 1..=today.year() + 1).map(|year| ThemedYear::of(year, &kept, &members, from));
        ThemedYear::needs(&years.collect::<Vec<_>>(), from)
    })
}
