//! The tables of a meeting, and a meeting as their rows.

use crate::error::StoreError;
use crate::rows::table::{Cells, Table};
use crate::rows::value::{flag, json_value, moment_text, number_maybe, place, text, text_maybe, word_value};
use crate::rows::votes::{NAMED, named_rows};
use domain::meeting::{AgendaItem, Assignment, Meeting, MeetingState, Speaker, Vote};
use rusqlite::types::Value;

const fn of_meeting(name: &'static str, keys: usize, columns: &'static [&'static str]) -> Table {
    Table { name, columns, keys, owner: "meeting_id" }
}

pub(crate) const MEETING: Table = Table {
    name: "meeting",
    columns: &[
        "id",
        "kind",
        "month",
        "rule_pack",
        "date",
        "starts",
        "ends",
        "place",
        "chair",
        "minute_taker",
        "fee_paid_by",
        "fee_of",
        "fee_note",
        "minutes_agreed",
        "number",
        "locked_at",
        "outcome",
        "outcome_number",
    ],
    keys: 1,
    owner: "id",
};
pub(crate) const GUEST: Table =
    of_meeting("guest", 1, &["id", "meeting_id", "position", "name", "post", "unit", "role"]);
pub(crate) const ATTENDANCE: Table =
    of_meeting("attendance", 2, &["meeting_id", "member_id", "position", "presence", "reason"]);
pub(crate) const ITEM: Table = of_meeting(
    "agenda_item",
    1,
    &[
        "id",
        "meeting_id",
        "position",
        "section",
        "part",
        "title",
        "presenter_member",
        "presenter_guest",
        "minutes",
        "conclusion_need",
        "conclusion",
        "text",
        "origin",
        "put_off",
    ],
);
pub(crate) const MOVEMENT: Table =
    of_meeting("movement", 1, &["id", "meeting_id", "item_id", "position", "member_id", "kind", "at"]);
pub(crate) const DOCUMENT: Table = of_meeting(
    "document_read",
    1,
    &["id", "meeting_id", "item_id", "position", "code", "date", "issuer", "title", "incoming_id"],
);
pub(crate) const OPINION: Table =
    of_meeting("opinion", 1, &["id", "meeting_id", "item_id", "position", "speaker_member", "speaker_guest", "text"]);
pub(crate) const VOTE: Table = of_meeting(
    "vote",
    1,
    &[
        "id",
        "meeting_id",
        "item_id",
        "position",
        "subject",
        "form",
        "decision",
        "votes_for",
        "against",
        "abstain",
        "issued",
        "returned",
        "invalid",
    ],
);
pub(crate) const MINORITY: Table =
    of_meeting("minority_opinion", 1, &["id", "meeting_id", "vote_id", "position", "member_id", "text", "reserved"]);
pub(crate) const MENTION: Table =
    of_meeting("mention", 1, &["id", "meeting_id", "item_id", "position", "member_id", "kind", "text"]);
pub(crate) const ASSIGNMENT: Table = of_meeting(
    "assignment",
    1,
    &["id", "meeting_id", "item_id", "position", "member_id", "task", "due", "expected", "kind", "starts", "area"],
);
pub(crate) const HELPER: Table =
    of_meeting("assignment_helper", 2, &["assignment_id", "position", "meeting_id", "member_id"]);
pub(crate) const REPORT: Table =
    of_meeting("task_report", 2, &["meeting_id", "assignment_id", "position", "result", "note"]);
pub(crate) const POINTS: Table = of_meeting("given_points", 2, &["meeting_id", "part", "position", "points", "reason"]);

/// Everything that a meeting owns, parents before children.
pub(crate) const OWNED: &[&Table] = &[
    &GUEST,
    &ATTENDANCE,
    &ITEM,
    &MOVEMENT,
    &DOCUMENT,
    &OPINION,
    &VOTE,
    &MINORITY,
    &NAMED,
    &MENTION,
    &ASSIGNMENT,
    &HELPER,
    &REPORT,
    &POINTS,
];

/// The rows of a meeting, in the order of [`OWNED`].
pub(crate) fn owned_rows(meeting: &Meeting) -> Result<Vec<Vec<Cells>>, StoreError> {
    Ok(vec![
        guest_rows(meeting)?,
        attendance_rows(meeting)?,
        item_rows(meeting)?,
        of_items(meeting, movement_rows)?,
        of_items(meeting, document_rows)?,
        of_items(meeting, opinion_rows)?,
        of_items(meeting, vote_rows)?,
        minority_rows(meeting),
        named_rows(meeting)?,
        of_items(meeting, mention_rows)?,
        of_items(meeting, assignment_rows)?,
        of_items(meeting, helper_rows)?,
        report_rows(meeting)?,
        points_rows(meeting),
    ])
}

/// Whether to write the mark that locks a meeting, which must come after all its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LockMark {
    Left,
    Written,
}

pub(crate) fn meeting_row(meeting: &Meeting, mark: LockMark) -> Result<Cells, StoreError> {
    let locked_at = match meeting.state {
        MeetingState::Locked { at } if mark == LockMark::Written => Value::Text(moment_text(at)),
        _ => Value::Null,
    };
    Ok(vec![
        text(meeting.id),
        word_value(&meeting.kind)?,
        text(meeting.month),
        text(&meeting.rule_pack),
        text(meeting.date),
        text(meeting.starts),
        text_maybe(meeting.ends),
        text(&meeting.place),
        text_maybe(meeting.chair),
        text_maybe(meeting.minute_taker),
        number_maybe(meeting.fee.paid_by),
        number_maybe(meeting.fee.of),
        text(&meeting.fee.note),
        number_maybe(meeting.minutes_agreed),
        number_maybe(meeting.number),
        locked_at,
        word_value(&meeting.outcome)?,
        number_maybe(meeting.outcome_number),
    ])
}

fn guest_rows(meeting: &Meeting) -> Result<Vec<Cells>, StoreError> {
    let rows = meeting.guests.iter().enumerate().map(|(at, guest)| {
        let role = word_value(&guest.role)?;
        let names = [&guest.name, &guest.post, &guest.unit].map(text);
        Ok([text(guest.id), text(meeting.id), place(at)].into_iter().chain(names).chain([role]).collect())
    });
    rows.collect()
}

fn attendance_rows(meeting: &Meeting) -> Result<Vec<Cells>, StoreError> {
    let rows = meeting.attendance.iter().enumerate().map(|(at, line)| {
        let presence = word_value(&line.presence)?;
        Ok(vec![text(meeting.id), text(line.member), place(at), presence, text(&line.reason)])
    });
    rows.collect()
}

fn item_rows(meeting: &Meeting) -> Result<Vec<Cells>, StoreError> {
    let rows = meeting.agenda.iter().enumerate().map(|(at, item)| {
        let [member, guest] = speaker_cells(item.presenter);
        Ok(vec![
            text(item.id),
            text(meeting.id),
            place(at),
            word_value(&item.section)?,
            word_value(&item.part)?,
            text(&item.title),
            member,
            guest,
            number_maybe(item.minutes),
            word_value(&item.conclusion_need)?,
            text(&item.conclusion),
            text(&item.text),
            json_value(&item.origin)?,
            text_maybe(item.put_off.as_ref()),
        ])
    });
    rows.collect()
}

/// What the rows under one agenda line begin with: their own identifier, the meeting, the line and their place.
type Head = dyn Fn(Value, usize) -> Cells;

fn of_items(
    meeting: &Meeting,
    rows: fn(&AgendaItem, &Head) -> Result<Vec<Cells>, StoreError>,
) -> Result<Vec<Cells>, StoreError> {
    let mut all = Vec::new();
    for item in &meeting.agenda {
        let (owner, line) = (text(meeting.id), text(item.id));
        all.extend(rows(item, &move |id, at| vec![id, owner.clone(), line.clone(), place(at)])?);
    }
    Ok(all)
}

fn movement_rows(item: &AgendaItem, head: &Head) -> Result<Vec<Cells>, StoreError> {
    let rows = item.movements.iter().enumerate().map(|(at, movement)| {
        let mut cells = head(text(movement.id), at);
        cells.extend([text(movement.member), word_value(&movement.kind)?, text_maybe(movement.at)]);
        Ok(cells)
    });
    rows.collect()
}

fn document_rows(item: &AgendaItem, head: &Head) -> Result<Vec<Cells>, StoreError> {
    let rows = item.documents.iter().enumerate().map(|(at, document)| {
        let mut cells = head(text(document.id), at);
        cells.extend([text(&document.code), text_maybe(document.date), text(&document.issuer), text(&document.title)]);
        cells.push(text_maybe(document.incoming));
        cells
    });
    Ok(rows.collect())
}

fn opinion_rows(item: &AgendaItem, head: &Head) -> Result<Vec<Cells>, StoreError> {
    let rows = item.opinions.iter().enumerate().map(|(at, opinion)| {
        let mut cells = head(text(opinion.id), at);
        cells.extend(speaker_cells(Some(opinion.speaker)));
        cells.push(text(&opinion.text));
        cells
    });
    Ok(rows.collect())
}

fn vote_rows(item: &AgendaItem, head: &Head) -> Result<Vec<Cells>, StoreError> {
    let rows = item.votes.iter().enumerate().map(|(at, vote)| {
        let mut cells = head(text(vote.id), at);
        cells.extend([text(&vote.subject), word_value(&vote.form)?, word_value(&vote.decision)?]);
        cells.extend([vote.votes_for, Some(vote.against), Some(vote.abstain)].map(number_maybe));
        cells.extend([vote.ballots.issued, vote.ballots.returned, vote.ballots.invalid].map(number_maybe));
        Ok(cells)
    });
    rows.collect()
}

fn minority_rows(meeting: &Meeting) -> Vec<Cells> {
    let of_vote = |vote: &Vote| -> Vec<Cells> {
        let held = vote.minority.iter().enumerate();
        held.map(|(at, held)| {
            let head = [text(held.id), text(meeting.id), text(vote.id), place(at)];
            head.into_iter().chain([text(held.member), text(&held.text), flag(held.reserved)]).collect()
        })
        .collect()
    };
    meeting.agenda.iter().flat_map(|item| &item.votes).flat_map(of_vote).collect()
}

fn mention_rows(item: &AgendaItem, head: &Head) -> Result<Vec<Cells>, StoreError> {
    let rows = item.mentions.iter().enumerate().map(|(at, mention)| {
        let mut cells = head(text(mention.id), at);
        cells.extend([text(mention.member), word_value(&mention.kind)?, text(&mention.text)]);
        Ok(cells)
    });
    rows.collect()
}

fn assignment_rows(item: &AgendaItem, head: &Head) -> Result<Vec<Cells>, StoreError> {
    let rows = item.assignments.iter().enumerate().map(|(at, given)| {
        let mut cells = head(text(given.id), at);
        cells.extend(assignment_cells(given)?);
        Ok(cells)
    });
    rows.collect()
}

/// What an assignment says, whoever gave it.
pub(crate) fn assignment_cells(given: &Assignment) -> Result<[Value; 7], StoreError> {
    Ok([
        text_maybe(given.member),
        text(&given.task),
        text_maybe(given.due),
        text(&given.expected),
        word_value(&given.kind)?,
        text_maybe(given.starts),
        text(&given.area),
    ])
}

fn helper_rows(item: &AgendaItem, head: &Head) -> Result<Vec<Cells>, StoreError> {
    let rows = |given: &Assignment| -> Vec<Cells> {
        let owner = head(text(given.id), 0).swap_remove(1);
        let row = |(at, helper)| vec![text(given.id), place(at), owner.clone(), text(helper)];
        given.with_members.iter().enumerate().map(row).collect()
    };
    Ok(item.assignments.iter().flat_map(rows).collect())
}

fn report_rows(meeting: &Meeting) -> Result<Vec<Cells>, StoreError> {
    let rows = meeting.task_reports.iter().enumerate().map(|(at, report)| {
        let result = word_value(&report.result)?;
        Ok(vec![text(meeting.id), text(report.assignment), place(at), result, text(&report.note)])
    });
    rows.collect()
}

fn points_rows(meeting: &Meeting) -> Vec<Cells> {
    let rows = meeting.points.iter().enumerate().map(|(at, given)| {
        vec![text(meeting.id), text(&given.part), place(at), number_maybe(given.points), text(&given.reason)]
    });
    rows.collect()
}

fn speaker_cells(speaker: Option<Speaker>) -> [Value; 2] {
    match speaker {
        Some(Speaker::Member(id)) => [text(id), Value::Null],
        Some(Speaker::Guest(id)) => [Value::Null, text(id)],
        None => [Value::Null, Value::Null],
    }
}
