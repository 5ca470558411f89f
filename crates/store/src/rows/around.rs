//! What stands around something found, and what became of it.

use crate::access::Reading;
use crate::error::StoreError;
use crate::rows::placed::{PLACED, read_placed};
use crate::rows::value::{parsed, parsed_maybe, word, word_in};
use crate::search::Hit;
use crate::searched::INDEXED;
use chrono::NaiveDate;
use domain::ids::{AssignmentId, IncomingId, ItemId, OpinionId, PetitionId, TopicId};
use domain::meeting::{TaskKind, TaskResult};
use domain::placed::Placed;
use rusqlite::{OptionalExtension, Row};

/// What stands around something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The meeting that it belongs to; one that is gone is not told.
    pub meeting: Option<Placed>,
    /// Whose words or work it is; empty when nobody's.
    pub who: String,
    /// The agenda line that it stands under, or is.
    pub line: Option<LineAround>,
}

/// An agenda line with its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineAround {
    /// Which.
    pub item: ItemId,
    /// Its title.
    pub title: String,
    /// Its conclusion; may be empty.
    pub conclusion: String,
    /// Why it was put off, if it was.
    pub put_off: Option<String>,
}

/// A task with how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskAround {
    /// What is to be done.
    pub task: String,
    /// Name of whoever is in charge; empty when nobody is.
    pub who: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How it stands; `None` while nothing was told.
    pub result: Option<TaskResult>,
}

const TASK: &str = "SELECT a.task, coalesce((SELECT name FROM member WHERE id = a.member_id), ''), a.due,
    (SELECT group_concat(r.result, ' ' ORDER BY l.date, l.starts, l.id) FROM task_report r
     JOIN meeting l ON l.id = r.meeting_id WHERE r.assignment_id = a.id), a.kind, a.ended_on
    FROM assignment a";

impl Reading<'_> {
    /// Gives what stands around something found.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is gone; whatever hinders reading.
    pub fn around(&self, hit: &Hit) -> Result<Around, StoreError> {
        let gone = || StoreError::NotFound { what: "hit", id: hit.id };
        let indexed = INDEXED.iter().find(|indexed| indexed.kind == hit.kind).ok_or_else(gone)?;
        let mut statement = self.conn.prepare_cached(&indexed.around(PLACED))?;
        statement.query_row([hit.id.to_string()], read_around).optional()?.ok_or_else(gone)
    }

    /// Lists the tasks that were given under an agenda line, in order, each with how it stands.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn tasks_under(&self, item: ItemId) -> Result<Vec<TaskAround>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{TASK} WHERE a.item_id = ?1 ORDER BY a.position"))?;
        let tasks = statement.query_map([item.to_string()], read_task)?.collect::<Result<_, _>>()?;
        Ok(tasks)
    }

    /// Gives one task with how it stands.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn task_around(&self, id: AssignmentId) -> Result<Option<TaskAround>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{TASK} WHERE a.id = ?1"))?;
        Ok(statement.query_row([id.to_string()], read_task).optional()?)
    }

    /// Names the petition that was made of an opinion.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn petition_of_opinion(&self, opinion: OpinionId) -> Result<Option<PetitionId>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT id FROM petition WHERE source_opinion = ?1")?;
        let made = statement.query_row([opinion.to_string()], |row| Ok(PetitionId(parsed(row, 0)?)));
        Ok(made.optional()?)
    }

    /// Names the petitions that were made of what was said under an agenda line.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn petitions_of_line(&self, item: ItemId) -> Result<Vec<PetitionId>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT id FROM petition WHERE source_item = ?1 ORDER BY id")?;
        let made = statement.query_map([item.to_string()], |row| Ok(PetitionId(parsed(row, 0)?)))?;
        Ok(made.collect::<Result<_, _>>()?)
    }

    /// Gives the last meeting under whose lines a document of the register stands.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn document_placed(&self, id: IncomingId) -> Result<Option<Placed>, StoreError> {
        let sql =
            "document_read d JOIN agenda_item i ON i.id = d.item_id WHERE d.incoming_id = ?1 AND i.put_off IS NULL";
        self.last_placed(sql, &id.to_string())
    }

    /// Gives the last meeting on whose agenda a topic of the parking list stands.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn topic_placed(&self, id: TopicId) -> Result<Option<Placed>, StoreError> {
        self.last_placed("agenda_item i WHERE json_extract (i.origin, '$.topic') = ?1", &id.to_string())
    }

    /// The last of the meetings to which agenda lines `i` belong.
    fn last_placed(&self, lines: &str, id: &str) -> Result<Option<Placed>, StoreError> {
        let sql = format!(
            "SELECT {PLACED} FROM meeting m WHERE m.id IN (SELECT i.meeting_id FROM {lines})
             ORDER BY m.date DESC, m.starts DESC, m.id DESC LIMIT 1"
        );
        Ok(self.conn.prepare_cached(&sql)?.query_row([id], read_placed).optional()?)
    }
}

fn read_around(row: &Row<'_>) -> Result<Around, rusqlite::Error> {
    let has_meeting = row.get_ref(0)?.as_str_or_null()?.is_some();
    let meeting = has_meeting.then(|| read_placed(row)).transpose()?;
    let line = parsed_maybe(row, 6)?.map(|item| {
        Ok::<_, rusqlite::Error>(LineAround {
            item: ItemId(item),
            title: row.get(7)?,
            conclusion: row.get(8)?,
            put_off: row.get(9)?,
        })
    });
    Ok(Around { meeting, who: row.get(5)?, line: line.transpose()? })
}

fn read_task(row: &Row<'_>) -> Result<TaskAround, rusqlite::Error> {
    let told: Option<String> = row.get(3)?;
    let told = told.iter().flat_map(|told| told.split(' ')).map(|told| word_in(told, 3));
    let told: Vec<TaskResult> = told.collect::<Result<_, _>>()?;
    let (kind, ended): (TaskKind, Option<NaiveDate>) = (word(row, 4)?, parsed_maybe(row, 5)?);
    Ok(TaskAround {
        task: row.get(0)?,
        who: row.get(1)?,
        due: parsed_maybe(row, 2)?,
        result: ended.map(|_| TaskResult::Withdrawn).or_else(|| kind.stands_after(told.into_iter())),
    })
}
