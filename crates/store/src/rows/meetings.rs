//! Meetings, whole and in lists.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::given_tasks::read_assignment;
use crate::rows::meeting_rows::{
    ASSIGNMENT, ATTENDANCE, DOCUMENT, GUEST, HELPER, ITEM, LockMark, MEETING, MENTION, MOVEMENT, OPINION, OWNED,
    POINTS, REPORT, VOTE, meeting_row, owned_rows,
};
use crate::rows::table::Table;
use crate::rows::value::{json, parsed, parsed_maybe, word, word_text};
use chrono::{NaiveDate, NaiveTime};
use domain::ballots::Ballots;
use domain::dates::Month;
use domain::ids::{
    AssignmentId, DocumentId, GuestId, IncomingId, ItemId, MeetingId, MemberId, MentionId, MovementId, OpinionId,
    VoteId,
};
use domain::meeting::{
    AgendaItem, Attendance, DocumentRead, FeeStatus, Guest, Meeting, MeetingKind, MeetingState, Opinion, Speaker,
    TaskReport, Vote,
};
use domain::mentions::Mention;
use domain::movements::Movement;
use domain::outcome::Outcome;
use domain::score::GivenPoints;
use rusqlite::{OptionalExtension, Row};
use std::ops::RangeInclusive;

/// One line of the list of meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingSummary {
    /// Its identifier.
    pub id: MeetingId,
    /// What kind of meeting it is.
    pub kind: MeetingKind,
    /// The month that it is the meeting of.
    pub month: Month,
    /// The day on which it is held.
    pub date: NaiveDate,
    /// When it begins.
    pub starts: NaiveTime,
    /// When it ended.
    pub ends: Option<NaiveTime>,
    /// Where.
    pub place: String,
    /// Number of the minutes of the first part, once taken.
    pub number: Option<u32>,
    /// Number of what it issues besides, once taken.
    pub outcome_number: Option<u32>,
    /// Whether it can still change.
    pub state: MeetingState,
    /// Identifier of the rules that it is held under.
    pub rule_pack: String,
    /// How many members were there, as called so far.
    pub present: u32,
    /// How many assignments were given.
    pub assignments: u32,
}

const SUMMARY: &str =
    "SELECT m.id, m.kind, m.month, m.date, m.starts, m.ends, m.place, m.number, m.locked_at, m.rule_pack,
    (SELECT count(*) FROM attendance a WHERE a.meeting_id = m.id AND a.presence = 'present'),
    (SELECT count(*) FROM assignment t WHERE t.meeting_id = m.id), m.outcome_number
    FROM meeting m";

impl Reading<'_> {
    /// Lists the meetings, the newest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn meetings(&self) -> Result<Vec<MeetingSummary>, StoreError> {
        let sql = format!("{SUMMARY} ORDER BY m.date DESC, m.starts DESC, m.id DESC");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let meetings = statement.query_map([], read_summary)?.collect::<Result<_, _>>()?;
        Ok(meetings)
    }

    /// Gives the meetings of one month, each with its kind.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn meetings_of(&self, month: Month) -> Result<Vec<(MeetingId, MeetingKind)>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT id, kind FROM meeting WHERE month = ?1")?;
        let meetings = statement
            .query_map([month.to_string()], |row| Ok((MeetingId(parsed(row, 0)?), word(row, 1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(meetings)
    }

    /// Gives the highest number that minutes of these years have taken, with the kind of its meeting; a meeting of more parts
    /// has taken the numbers that follow too.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn last_number(&self, years: RangeInclusive<u16>) -> Result<Option<(MeetingKind, u32)>, StoreError> {
        let sql = "SELECT kind, number FROM meeting WHERE number IS NOT NULL AND date BETWEEN ?1 AND ?2
                   ORDER BY number DESC LIMIT 1";
        let days = [format!("{}-01-01", years.start()), format!("{}-12-31", years.end())];
        let last = self.conn.prepare_cached(sql)?.query_row(days, |row| Ok((word(row, 0)?, row.get(1)?)));
        Ok(last.optional()?)
    }

    /// Gives the highest number that papers of one type, issued besides the minutes of these years, have taken.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn last_outcome_number(&self, outcome: Outcome, years: RangeInclusive<u16>) -> Result<Option<u32>, StoreError> {
        let sql = "SELECT max(outcome_number) FROM meeting WHERE outcome = ?1 AND date BETWEEN ?2 AND ?3";
        let [first, last] = [format!("{}-01-01", years.start()), format!("{}-12-31", years.end())];
        Ok(self.conn.prepare_cached(sql)?.query_row([word_text(&outcome)?, first, last], |row| row.get(0))?)
    }

    /// Lists the members who gave an opinion at the meetings of these months, one meeting left out.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn spoke_in(&self, months: &RangeInclusive<Month>, but: MeetingId) -> Result<Vec<MemberId>, StoreError> {
        // The few meetings come first: the other way round every opinion of the book would be read at every save.
        let sql = "SELECT DISTINCT o.speaker_member FROM meeting m CROSS JOIN opinion o ON o.meeting_id = m.id
                   WHERE m.month BETWEEN ?1 AND ?2 AND m.id <> ?3 AND o.speaker_member IS NOT NULL";
        let bounds = [months.start().to_string(), months.end().to_string(), but.to_string()];
        let mut statement = self.conn.prepare_cached(sql)?;
        let members = statement.query_map(bounds, |row| Ok(MemberId(parsed(row, 0)?)))?.collect::<Result<_, _>>()?;
        Ok(members)
    }

    /// Gives one meeting as a line of the list, without reading what is in it.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn meeting_line(&self, id: MeetingId) -> Result<Option<MeetingSummary>, StoreError> {
        let sql = format!("{SUMMARY} WHERE m.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], read_summary).optional()?)
    }

    /// Gives one meeting, whole.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn meeting(&self, id: MeetingId) -> Result<Option<Meeting>, StoreError> {
        let sql = format!("SELECT {} FROM meeting WHERE id = ?1", MEETING.columns.join(", "));
        let owner = id.to_string();
        let found = self.conn.prepare_cached(&sql)?.query_row([&owner], read_meeting).optional()?;
        let Some(mut meeting) = found else {
            return Ok(None);
        };
        meeting.guests = GUEST.read(self.conn, &owner, read_guest)?;
        meeting.attendance = ATTENDANCE.read(self.conn, &owner, read_attendance)?;
        meeting.task_reports = REPORT.read(self.conn, &owner, read_report)?;
        meeting.points = POINTS.read(self.conn, &owner, read_points)?;
        meeting.agenda = ITEM.read(self.conn, &owner, read_item)?;
        self.fill(&MOVEMENT, &mut meeting, read_movement, |item| &mut item.movements)?;
        self.fill(&DOCUMENT, &mut meeting, read_document, |item| &mut item.documents)?;
        self.fill(&OPINION, &mut meeting, read_opinion, |item| &mut item.opinions)?;
        self.fill(&VOTE, &mut meeting, read_vote, |item| &mut item.votes)?;
        self.fill_votes(&mut meeting)?;
        self.fill(&MENTION, &mut meeting, read_mention, |item| &mut item.mentions)?;
        self.fill(&ASSIGNMENT, &mut meeting, |row| read_assignment(row, 4), |item| &mut item.assignments)?;
        let helpers =
            HELPER.read(self.conn, &owner, |row| Ok((AssignmentId(parsed(row, 0)?), MemberId(parsed(row, 3)?))))?;
        let mut given = meeting.agenda.iter_mut().flat_map(|item| &mut item.assignments).collect::<Vec<_>>();
        for (assignment, member) in helpers {
            if let Some(given) = given.iter_mut().find(|given| given.id == assignment) {
                given.with_members.push(member);
            }
        }
        Ok(Some(meeting))
    }

    /// Reads what stands under agenda lines and puts each under its own.
    fn fill<T>(
        &self,
        table: &Table,
        meeting: &mut Meeting,
        mapper: fn(&Row<'_>) -> Result<T, rusqlite::Error>,
        place: fn(&mut AgendaItem) -> &mut Vec<T>,
    ) -> Result<(), StoreError> {
        let owner = meeting.id.to_string();
        for (line, read) in table.read(self.conn, &owner, |row| Ok((ItemId(parsed(row, 2)?), mapper(row)?)))? {
            let item = meeting.agenda.iter_mut().find(|item| item.id == line);
            place(item.ok_or(StoreError::unreadable_row())?).push(read);
        }
        Ok(())
    }
}

impl Change<'_> {
    /// Keeps a meeting, new or known, writing only the rows that differ.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when it is locked and anything differs; [`StoreError::BrokenReference`] when it names
    /// somebody who is not there, or drops an assignment that a later meeting reported on.
    pub fn put_meeting(&self, meeting: &Meeting) -> Result<(), StoreError> {
        let owner = meeting.id.to_string();
        if !MEETING.has_rows(self.conn, &owner)? {
            MEETING.insert(self.conn, &meeting_row(meeting, LockMark::Left)?)?;
        }
        let wanted = owned_rows(meeting)?;
        let differences = OWNED
            .iter()
            .zip(&wanted)
            .map(|(table, rows)| table.difference(self.conn, &owner, rows))
            .collect::<Result<Vec<_>, _>>()?;
        differences.iter().try_for_each(|difference| difference.put(self.conn))?;
        differences.iter().rev().try_for_each(|difference| difference.remove(self.conn))?;
        MEETING.difference(self.conn, &owner, &[meeting_row(meeting, LockMark::Written)?])?.put(self.conn)
    }

    /// Removes a meeting that is not locked, with everything in it.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::BrokenReference`] when a later meeting reported on its assignments;
    /// [`StoreError::NotFound`].
    pub fn delete_meeting(&self, id: MeetingId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !MEETING.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "meeting", id: id.0 });
        }
        self.clear_ticks(id)?;
        self.clear_notice_number(id)?;
        OWNED.iter().rev().chain([&&MEETING]).try_for_each(|table| table.clear(self.conn, &owner))
    }
}

fn read_state(row: &Row<'_>, column: usize) -> Result<MeetingState, rusqlite::Error> {
    Ok(parsed_maybe(row, column)?.map_or(MeetingState::Open, |at| MeetingState::Locked { at }))
}

fn read_summary(row: &Row<'_>) -> Result<MeetingSummary, rusqlite::Error> {
    Ok(MeetingSummary {
        id: MeetingId(parsed(row, 0)?),
        kind: word(row, 1)?,
        month: parsed(row, 2)?,
        date: parsed(row, 3)?,
        starts: parsed(row, 4)?,
        ends: parsed_maybe(row, 5)?,
        place: row.get(6)?,
        number: row.get(7)?,
        state: read_state(row, 8)?,
        rule_pack: row.get(9)?,
        present: row.get(10)?,
        assignments: row.get(11)?,
        outcome_number: row.get(12)?,
    })
}

fn read_meeting(row: &Row<'_>) -> Result<Meeting, rusqlite::Error> {
    Ok(Meeting {
        id: MeetingId(parsed(row, 0)?),
        kind: word(row, 1)?,
        month: parsed(row, 2)?,
        rule_pack: row.get(3)?,
        date: parsed(row, 4)?,
        starts: parsed(row, 5)?,
        ends: parsed_maybe(row, 6)?,
        place: row.get(7)?,
        chair: parsed_maybe(row, 8)?.map(MemberId),
        minute_taker: parsed_maybe(row, 9)?.map(MemberId),
        fee: FeeStatus { paid_by: row.get(10)?, of: row.get(11)?, note: row.get(12)? },
        minutes_agreed: row.get(13)?,
        number: row.get(14)?,
        state: read_state(row, 15)?,
        guests: Vec::new(),
        attendance: Vec::new(),
        task_reports: Vec::new(),
        agenda: Vec::new(),
        points: Vec::new(),
        outcome: word(row, 16)?,
        outcome_number: row.get(17)?,
    })
}

fn read_guest(row: &Row<'_>) -> Result<Guest, rusqlite::Error> {
    Ok(Guest {
        id: GuestId(parsed(row, 0)?),
        name: row.get(3)?,
        post: row.get(4)?,
        unit: row.get(5)?,
        role: word(row, 6)?,
    })
}

fn read_attendance(row: &Row<'_>) -> Result<Attendance, rusqlite::Error> {
    Ok(Attendance { member: MemberId(parsed(row, 1)?), presence: word(row, 3)?, reason: row.get(4)? })
}

fn read_report(row: &Row<'_>) -> Result<TaskReport, rusqlite::Error> {
    Ok(TaskReport { assignment: AssignmentId(parsed(row, 1)?), result: word(row, 3)?, note: row.get(4)? })
}

fn read_points(row: &Row<'_>) -> Result<GivenPoints, rusqlite::Error> {
    Ok(GivenPoints { part: row.get(1)?, points: row.get(3)?, reason: row.get(4)? })
}

fn read_item(row: &Row<'_>) -> Result<AgendaItem, rusqlite::Error> {
    Ok(AgendaItem {
        id: ItemId(parsed(row, 0)?),
        section: word(row, 3)?,
        part: word(row, 4)?,
        title: row.get(5)?,
        presenter: read_speaker(row, 6)?,
        minutes: row.get(8)?,
        movements: Vec::new(),
        conclusion_need: word(row, 9)?,
        conclusion: row.get(10)?,
        text: row.get(11)?,
        documents: Vec::new(),
        opinions: Vec::new(),
        votes: Vec::new(),
        assignments: Vec::new(),
        origin: json(row, 12)?,
        put_off: row.get(13)?,
        mentions: Vec::new(),
    })
}

fn read_movement(row: &Row<'_>) -> Result<Movement, rusqlite::Error> {
    Ok(Movement {
        id: MovementId(parsed(row, 0)?),
        member: MemberId(parsed(row, 4)?),
        kind: word(row, 5)?,
        at: parsed_maybe(row, 6)?,
    })
}

fn read_document(row: &Row<'_>) -> Result<DocumentRead, rusqlite::Error> {
    Ok(DocumentRead {
        id: DocumentId(parsed(row, 0)?),
        code: row.get(4)?,
        date: parsed_maybe(row, 5)?,
        issuer: row.get(6)?,
        title: row.get(7)?,
        incoming: parsed_maybe(row, 8)?.map(IncomingId),
    })
}

fn read_opinion(row: &Row<'_>) -> Result<Opinion, rusqlite::Error> {
    let missing = rusqlite::Error::InvalidColumnType(4, "speaker".to_owned(), rusqlite::types::Type::Null);
    let speaker = read_speaker(row, 4)?.ok_or(missing)?;
    Ok(Opinion { id: OpinionId(parsed(row, 0)?), speaker, text: row.get(6)? })
}

fn read_vote(row: &Row<'_>) -> Result<Vote, rusqlite::Error> {
    Ok(Vote {
        id: VoteId(parsed(row, 0)?),
        subject: row.get(4)?,
        form: word(row, 5)?,
        decision: word(row, 6)?,
        votes_for: row.get(7)?,
        against: row.get(8)?,
        abstain: row.get(9)?,
        minority: Vec::new(),
        ballots: Ballots { issued: row.get(10)?, returned: row.get(11)?, invalid: row.get(12)? },
        named: Vec::new(),
    })
}

fn read_mention(row: &Row<'_>) -> Result<Mention, rusqlite::Error> {
    Ok(Mention {
        id: MentionId(parsed(row, 0)?),
        member: MemberId(parsed(row, 4)?),
        kind: word(row, 5)?,
        text: row.get(6)?,
    })
}

/// Two columns, a member or a guest.
fn read_speaker(row: &Row<'_>, column: usize) -> Result<Option<Speaker>, rusqlite::Error> {
    let member = parsed_maybe(row, column)?.map(|id| Speaker::Member(MemberId(id)));
    let guest = parsed_maybe(row, column + 1)?.map(|id| Speaker::Guest(GuestId(id)));
    Ok(member.or(guest))
}
