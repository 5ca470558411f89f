//! Searching everything that was ever written in the book, with what became of what is found.

use crate::Book;
use crate::failure::Failure;
use crate::views::{Fate, Found, PersonName, SearchChoices, SearchQuestion, SearchResults};
use chrono::NaiveDate;
use domain::excerpt::excerpt;
use domain::ids::{AssignmentId, IncomingId, MemberId, OpinionId, PetitionId, TopicId};
use domain::petitions::Petition;
use domain::placed::Placed;
use domain::search::{HitKind, Question};
use domain::text::name_order;
use store::{Around, Hit, LineAround, Reading, Sought, StoreError, TaskAround};

/// The most that one search gives.
const MOST: u32 = 200;

/// Finds what holds the words of a question, as it stands on a day. Typed without marks they are found in every form, with
/// marks exactly.
///
/// # Errors
/// Whatever hinders reading.
pub fn search(book: &Book, question: &SearchQuestion, today: NaiveDate) -> Result<SearchResults, Failure> {
    let limit = question.limit.min(MOST);
    let sought = Sought {
        typed: &question.typed,
        group: question.group,
        person: question.person,
        year: question.year,
        limit: limit + 1,
    };
    book.renew_search()?;
    book.read(|reading| {
        let mut hits = reading.search(&sought)?;
        let has_more = hits.len() > limit as usize;
        hits.truncate(limit as usize);
        let asked = Question::parse(&question.typed);
        let found = hits.iter().map(|hit| found(reading, hit, &asked, today)).collect::<Result<_, _>>()?;
        Ok(SearchResults { found, has_more })
    })
}

/// Tells by what a search can be narrowed down.
///
/// # Errors
/// Whatever hinders reading.
pub fn choices(book: &Book) -> Result<SearchChoices, Failure> {
    book.renew_search()?;
    book.read(|reading| {
        let mut people: Vec<PersonName> =
            reading.members()?.into_iter().map(|m| PersonName { member: m.id, name: m.name }).collect();
        people.sort_by_cached_key(|person| name_order(&person.name));
        Ok(SearchChoices { people, years: reading.years_written()? })
    })
}

fn found(reading: &Reading<'_>, hit: &Hit, asked: &Question, today: NaiveDate) -> Result<Found, Failure> {
    let Around { meeting, who, line } = reading.around(hit)?;
    let sentence = excerpt(&hit.said, asked);
    let shown: String = sentence.iter().map(|piece| piece.text.as_str()).collect();
    let mut fates = own_fates(reading, hit, &shown, today)?;
    if let Some(line) = &line {
        fates.extend(line_fates(reading, hit, line, today)?);
    }
    Ok(Found {
        kind: hit.kind,
        id: hit.id,
        who,
        sentence,
        meeting,
        line: line.map(|line| line.title).unwrap_or_default(),
        fates,
    })
}

/// What became of the thing itself; what is shown of it already is not said again.
fn own_fates(reading: &Reading<'_>, hit: &Hit, shown: &str, today: NaiveDate) -> Result<Vec<Fate>, StoreError> {
    let fate = match hit.kind {
        HitKind::Opinion => match reading.petition_of_opinion(OpinionId(hit.id))? {
            Some(petition) => petition_fate(reading, petition, shown, today)?,
            None => None,
        },
        HitKind::Petition => petition_fate(reading, PetitionId(hit.id), shown, today)?,
        HitKind::Assignment => reading.task_around(AssignmentId(hit.id))?.map(|task| task_fate(task, shown)),
        HitKind::IncomingDocument => Some(agenda_fate(reading.document_placed(IncomingId(hit.id))?)),
        HitKind::ParkedTopic => Some(agenda_fate(reading.topic_placed(TopicId(hit.id))?)),
        HitKind::Member => {
            let member = reading.member(MemberId(hit.id))?;
            member.map(|member| Fate::Member { post: member.post, standing: member.standing_on(today) })
        }
        HitKind::Guest
        | HitKind::Line
        | HitKind::Conclusion
        | HitKind::Vote
        | HitKind::MinorityOpinion
        | HitKind::Mention
        | HitKind::DocumentRead
        | HitKind::Addendum
        | HitKind::Theme => None,
    };
    Ok(fate.into_iter().collect())
}

/// What became of the agenda line under which it stands.
fn line_fates(reading: &Reading<'_>, hit: &Hit, line: &LineAround, today: NaiveDate) -> Result<Vec<Fate>, StoreError> {
    let mut fates = Vec::new();
    if hit.kind == HitKind::Assignment {
        return Ok(fates);
    }
    if !line.conclusion.trim().is_empty() && hit.kind != HitKind::Conclusion {
        fates.push(Fate::Concluded { text: line.conclusion.clone() });
    }
    fates.extend(line.put_off.clone().map(|reason| Fate::PutOff { reason }));
    if hit.kind == HitKind::Line {
        for petition in reading.petitions_of_line(line.item)? {
            fates.extend(petition_fate(reading, petition, "", today)?);
        }
    }
    fates.extend(reading.tasks_under(line.item)?.into_iter().map(|task| task_fate(task, "")));
    Ok(fates)
}

fn petition_fate(
    reading: &Reading<'_>,
    id: PetitionId,
    shown: &str,
    today: NaiveDate,
) -> Result<Option<Fate>, StoreError> {
    let fate = |petition: Petition| {
        let state = petition.state_on(today);
        Fate::Petition { petition: id, content: unless_shown(petition.content, shown), state }
    };
    Ok(reading.petition(id)?.map(fate))
}

fn task_fate(TaskAround { task, who, due, result }: TaskAround, shown: &str) -> Fate {
    Fate::Task { task: unless_shown(task, shown), who, due, result }
}

fn unless_shown(text: String, shown: &str) -> String {
    if !shown.is_empty() && text.contains(shown) { String::new() } else { text }
}

fn agenda_fate(placed: Option<Placed>) -> Fate {
    placed.map_or(Fate::Waiting, |meeting| Fate::OnAgenda { meeting })
}
