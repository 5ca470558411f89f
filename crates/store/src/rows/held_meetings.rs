//! The meetings of a year that were held, with only what members' years rest on: every text of the course stays unread.

use crate::access::Reading;
use crate::error::StoreError;
use crate::rows::value::{json, parsed, parsed_maybe, word, word_text};
use domain::dates::Month;
use domain::headcount::RollLine;
use domain::ids::{ItemId, MeetingId, MemberId, MentionId, MovementId};
use domain::kinds::Part;
use domain::meeting::{Attendance, ConclusionNeed, Section};
use domain::member_year::RaisedPetition;
use domain::mentions::Mention;
use domain::movements::Movement;
use domain::sittings::{HeldLine, HeldMeeting};
use rusqlite::Row;
use std::collections::HashMap;

/// A meeting that was held, before its roll is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMeeting {
    /// Identifier of the rules that it was held under.
    pub rule_pack: String,
    /// Its roll.
    pub roll: KeptRoll,
    /// The meeting with no roll yet.
    pub meeting: HeldMeeting,
}

/// The roll of a meeting as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptRoll {
    /// As it was frozen when the minutes were locked.
    Frozen(Vec<RollLine>),
    /// As it was called; the list of members gives the rest.
    Called(Vec<Attendance>),
}

/// The meetings of the months from ?1 to ?2 that have ended or are locked.
const HELD: &str =
    "(SELECT * FROM meeting WHERE month BETWEEN ?1 AND ?2 AND (ends IS NOT NULL OR locked_at IS NOT NULL)) m";

/// Where the lines of a year are: the place of the meeting, then that of the line in it.
type Places = HashMap<ItemId, (usize, usize)>;

impl Reading<'_> {
    /// Lists the meetings of a year that were held, the earliest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn held_meetings(&self, year: i32) -> Result<Vec<KeptMeeting>, StoreError> {
        let bounds = [format!("{year:04}-01"), format!("{year:04}-12")];
        let frozen = word_text(&Part::Regular)?;
        let sql = format!(
            "SELECT m.id, m.kind, m.month, m.date, m.chair, m.minute_taker, m.rule_pack, json_extract (p.record, '$.roll')
             FROM {HELD} LEFT JOIN locked_paper p ON p.meeting_id = m.id AND p.part = '{frozen}'
             ORDER BY m.date, m.starts, m.id"
        );
        let mut meetings = self.each(&sql, &bounds, read_meeting)?;
        self.fill_attendance(&bounds, &mut meetings)?;
        let places = self.fill_lines(&bounds, &mut meetings)?;
        self.fill_held(
            "movement",
            "x.id, x.member_id, x.kind, x.at",
            &bounds,
            (&mut meetings, &places),
            |row, line| {
                let (id, member) = (MovementId(parsed(row, 1)?), MemberId(parsed(row, 2)?));
                line.movements.push(Movement { id, member, kind: word(row, 3)?, at: parsed_maybe(row, 4)? });
                Ok(())
            },
        )?;
        self.fill_held("opinion", "x.speaker_member", &bounds, (&mut meetings, &places), |row, line| {
            line.speakers.extend(parsed_maybe(row, 1)?.map(MemberId));
            Ok(())
        })?;
        self.fill_held(
            "mention",
            "x.id, x.member_id, x.kind, x.text",
            &bounds,
            (&mut meetings, &places),
            |row, line| {
                let (id, member) = (MentionId(parsed(row, 1)?), MemberId(parsed(row, 2)?));
                line.mentions.push(Mention { id, member, kind: word(row, 3)?, text: row.get(4)? });
                Ok(())
            },
        )?;
        Ok(meetings)
    }

    /// Gives the month of the first meeting of the book.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn first_month(&self) -> Result<Option<Month>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT min(month) FROM meeting")?;
        Ok(statement.query_row([], |row| parsed_maybe(row, 0))?)
    }

    /// Lists the petitions that members raised in a year, the earliest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn petitions_raised(&self, year: i32) -> Result<Vec<RaisedPetition>, StoreError> {
        let sql = "SELECT member_id, raised_on, content FROM petition
                   WHERE member_id IS NOT NULL AND raised_on BETWEEN ?1 AND ?2 ORDER BY raised_on, id";
        self.each(sql, &[format!("{year:04}-01-01"), format!("{year:04}-12-31")], |row| {
            Ok(RaisedPetition { by: MemberId(parsed(row, 0)?), on: parsed(row, 1)?, content: row.get(2)? })
        })
    }

    fn fill_attendance(&self, bounds: &[String; 2], meetings: &mut [KeptMeeting]) -> Result<(), StoreError> {
        let at: HashMap<MeetingId, usize> = meetings.iter().map(|kept| kept.meeting.id).zip(0..).collect();
        let sql = format!(
            "SELECT a.meeting_id, a.member_id, a.presence, a.reason FROM {HELD}
             CROSS JOIN attendance a ON a.meeting_id = m.id ORDER BY a.position"
        );
        let read = |row: &Row<'_>| {
            let line = Attendance { member: MemberId(parsed(row, 1)?), presence: word(row, 2)?, reason: row.get(3)? };
            Ok((MeetingId(parsed(row, 0)?), line))
        };
        for (meeting, line) in self.each(&sql, bounds, read)? {
            let kept = at.get(&meeting).and_then(|at| meetings.get_mut(*at));
            if let KeptRoll::Called(lines) = &mut kept.ok_or(StoreError::unreadable_row())?.roll {
                lines.push(line);
            }
        }
        Ok(())
    }

    fn fill_lines(&self, bounds: &[String; 2], meetings: &mut [KeptMeeting]) -> Result<Places, StoreError> {
        let at: HashMap<MeetingId, usize> = meetings.iter().map(|kept| kept.meeting.id).zip(0..).collect();
        let sql = format!(
            "SELECT i.meeting_id, i.id, i.part, i.title, i.section, i.presenter_member, i.conclusion_need,
                 i.put_off IS NOT NULL
             FROM {HELD} CROSS JOIN agenda_item i ON i.meeting_id = m.id ORDER BY i.position"
        );
        let mut places = Places::new();
        let read = |row: &Row<'_>| Ok((MeetingId(parsed(row, 0)?), ItemId(parsed(row, 1)?), read_line(row)?));
        for (meeting, item, line) in self.each(&sql, bounds, read)? {
            let at = *at.get(&meeting).ok_or(StoreError::unreadable_row())?;
            let lines = &mut meetings.get_mut(at).ok_or(StoreError::unreadable_row())?.meeting.lines;
            places.insert(item, (at, lines.len()));
            lines.push(line);
        }
        Ok(places)
    }

    /// Reads what stands under the lines and puts each under its own.
    fn fill_held(
        &self,
        table: &str,
        columns: &str,
        bounds: &[String; 2],
        (meetings, places): (&mut [KeptMeeting], &Places),
        put: fn(&Row<'_>, &mut HeldLine) -> Result<(), rusqlite::Error>,
    ) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT x.item_id, {columns} FROM {HELD} CROSS JOIN {table} x ON x.meeting_id = m.id ORDER BY x.position"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(bounds.each_ref())?;
        while let Some(row) = rows.next()? {
            let place = places.get(&ItemId(parsed(row, 0)?));
            let line = place.and_then(|(at, line)| meetings.get_mut(*at)?.meeting.lines.get_mut(*line));
            put(row, line.ok_or(StoreError::unreadable_row())?)?;
        }
        Ok(())
    }

    fn each<T>(
        &self,
        sql: &str,
        bounds: &[String; 2],
        read: impl FnMut(&Row<'_>) -> Result<T, rusqlite::Error>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let all = statement.query_map(bounds.each_ref(), read)?.collect::<Result<_, _>>()?;
        Ok(all)
    }
}

fn read_meeting(row: &Row<'_>) -> Result<KeptMeeting, rusqlite::Error> {
    let is_frozen = row.get_ref(7)?.as_str_or_null()?.is_some();
    Ok(KeptMeeting {
        rule_pack: row.get(6)?,
        roll: if is_frozen { KeptRoll::Frozen(json(row, 7)?) } else { KeptRoll::Called(Vec::new()) },
        meeting: HeldMeeting {
            id: MeetingId(parsed(row, 0)?),
            kind: word(row, 1)?,
            month: parsed(row, 2)?,
            date: parsed(row, 3)?,
            chair: parsed_maybe(row, 4)?.map(MemberId),
            minute_taker: parsed_maybe(row, 5)?.map(MemberId),
            roll: Vec::new(),
            lines: Vec::new(),
        },
    })
}

fn read_line(row: &Row<'_>) -> Result<HeldLine, rusqlite::Error> {
    let (section, need): (Section, ConclusionNeed) = (word(row, 4)?, word(row, 6)?);
    let presented = section == Section::Proceedings && !row.get::<_, bool>(7)?;
    Ok(HeldLine {
        part: word(row, 2)?,
        title: row.get(3)?,
        presenter: parsed_maybe(row, 5)?.map(MemberId).filter(|_| presented),
        must_conclude: need == ConclusionNeed::Required,
        movements: Vec::new(),
        speakers: Vec::new(),
        mentions: Vec::new(),
    })
}
