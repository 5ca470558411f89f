//! Finding text: what a person typed becomes a question to the index, whose answer is the newest rows.

use crate::access::Reading;
use crate::book::Book;
use crate::error::StoreError;
use crate::rows::value::{parsed, parsed_maybe, unreadable};
use crate::search_index::{BITS_UNDER_DAY, catch_up, group_tag};
use crate::searched::INDEXED;
use chrono::{Datelike, NaiveDate};
use domain::ids::{MeetingId, MemberId};
use domain::search::{End, Form, HitGroup, HitKind, Question, WordRun};
use rusqlite::{Row, params};
use uuid::Uuid;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sought<'a> {
    /// Words as they were typed; there may be none.
    pub typed: &'a str,
    /// Only among these kinds.
    pub group: Option<HitGroup>,
    /// Only what is this member's: said, presented, in charge of, raised.
    pub person: Option<MemberId>,
    /// Only of this year.
    pub year: Option<i32>,
    /// How much at most.
    pub limit: u32,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// The identifier of the row.
    pub id: Uuid,
    /// The meeting that it belongs to.
    pub meeting: Option<MeetingId>,
    /// The text in which it was found.
    pub said: String,
}

impl Book {
    /// Brings the search index up to date with what was written since; to be done before [`Reading::search`].
    ///
    /// # Errors
    /// Whatever hinders reading, or writing the index.
    pub fn renew_search(&self) -> Result<(), StoreError> {
        self.transact(catch_up)
    }
}

impl Reading<'_> {
    /// Finds rows that hold every word, first those in which the words stand in a row, then the others; of each the newest first.
    /// Members come before everything that has a day. Without a word everything of a person or of a group is found.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn search(&self, sought: &Sought<'_>) -> Result<Vec<Hit>, StoreError> {
        let question = Question::parse(sought.typed);
        let row = Question::in_a_row(sought.typed).map(|row| Question { runs: vec![row] });
        let mut hits = row.map_or(Ok(Vec::new()), |row| self.newest(&row, sought))?;
        if hits.len() < sought.limit as usize {
            let mut others = self.newest(&question, sought)?;
            others.retain(|(id, _)| !hits.iter().any(|(in_a_row, _)| in_a_row == id));
            hits.append(&mut others);
        }
        hits.truncate(sought.limit as usize);
        Ok(hits.into_iter().map(|(_, hit)| hit).collect())
    }

    /// Lists the years of which anything can be found, the latest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn years_written(&self) -> Result<Vec<i32>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT max(id) FROM search_row WHERE id < ?1")?;
        let mut before = ids_of_year(9999).0;
        let mut years = Vec::new();
        while let Some(id) = statement.query_row([before], |row| row.get::<_, Option<i64>>(0))? {
            let day = i32::try_from(id >> BITS_UNDER_DAY).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
            let Some(year) = day.map(|day| day.year()) else {
                break;
            };
            years.push(year);
            before = ids_of_year(year).0;
        }
        Ok(years)
    }

    fn newest(&self, question: &Question, sought: &Sought<'_>) -> Result<Vec<(i64, Hit)>, StoreError> {
        let asked = asked(question, sought);
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let sql = "SELECT r.id, r.kind, r.row_id, r.meeting_id, r.said FROM search s CROSS JOIN search_row r ON r.id = s.rowid
                   WHERE search MATCH ?1 AND s.rowid BETWEEN ?2 AND ?3 ORDER BY s.rowid DESC LIMIT ?4";
        let (first, last) = sought.year.map_or((0, i64::MAX), ids_of_year);
        let mut statement = self.conn.prepare_cached(sql)?;
        let hits = statement.query_map(params![asked, first, last, sought.limit], read_hit)?;
        Ok(hits.collect::<Result<_, _>>()?)
    }
}

/// The question in the language of the index. Words are letters, digits and signs of tones only, so nothing that a person
/// types is taken for a part of that language.
fn asked(question: &Question, sought: &Sought<'_>) -> String {
    let runs = question.runs.iter().map(asked_run);
    let group = sought.group.map(|group| format!("tags : \"{}\"", group_tag(group)));
    let person = sought.person.map(|member| format!("tags : \"p{}\"", member.0.simple()));
    runs.chain(group).chain(person).collect::<Vec<_>>().join(" AND ")
}

fn asked_run(run: &WordRun) -> String {
    let column = match run.form {
        Form::Exact => "exact",
        Form::Folded => "folded",
    };
    let end = match run.end {
        End::Whole => "",
        End::Open => " *",
    };
    let before = run.words.iter().take(run.words.len() - 1).map(|word| format!("\"{word}\" + ")).collect::<String>();
    let writings: Vec<_> = run.last_words().map(|last| format!("{before}\"{last}\"{end}")).collect();
    format!("{column} : ({})", writings.join(" OR "))
}

fn ids_of_year(year: i32) -> (i64, i64) {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).map_or(0, |day| i64::from(day.num_days_from_ce()));
    (day(year) << BITS_UNDER_DAY, (day(year + 1) << BITS_UNDER_DAY) - 1)
}

fn read_hit(row: &Row<'_>) -> Result<(i64, Hit), rusqlite::Error> {
    let name = row.get_ref(1)?.as_str()?;
    let kind = INDEXED.iter().find(|indexed| indexed.name == name).map(|indexed| indexed.kind);
    let kind = kind.ok_or_else(|| unreadable(1))?;
    let meeting = parsed_maybe(row, 3)?.map(MeetingId);
    Ok((row.get(0)?, Hit { kind, id: parsed(row, 2)?, meeting, said: row.get(4)? }))
}
