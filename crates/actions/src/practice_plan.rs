//! The plan of themed sessions of the practice cell: what was held in its year, and what is to come.

use crate::failure::Failure;
use crate::{Book, Occasion, meetings, members, themed_plan};
use chrono::{Months, NaiveDate};
use domain::ids::{MemberId, ThemedSessionId};
use domain::meeting::{AgendaItem, Meeting, Part, Speaker};
use domain::member::Post;
use domain::themed::Quarter;
use domain::themed_session::{StageReached, ThemedSession};

/// Topic of the session to come.
const NEXT_TOPIC: &str = "Phân loại rác tại nguồn: việc của từng đảng viên, từng hộ trong khóm";
/// Stages of each session that was held, with days before it or after it.
const HELD: [(&str, i64); 5] = [("drafting", -20), ("approved", -8), ("sent", -2), ("completed", 1), ("reported", 2)];

/// Plans every themed session that was held, as it was held, and one for the quarter after the present one.
pub(crate) fn plan(book: &Book, occasion: Occasion<'_>) -> Result<(), Failure> {
    let lines = members::list(book, occasion.today)?.lines;
    let reviewers: Vec<_> = [Post::DeputySecretary, Post::Secretary]
        .into_iter()
        .filter_map(|post| lines.iter().find(|line| line.member.post == post).map(|line| line.member.id))
        .collect();
    for line in meetings::list(book)? {
        let meeting = meetings::view(book, line.id)?.meeting;
        let topic = meeting.agenda.iter().find(|item| item.part == Part::Themed);
        if let Some(topic) = topic {
            held(book, &meeting, topic, &reviewers, occasion)?;
        }
    }
    let date = occasion.today.checked_add_months(Months::new(3)).unwrap_or(occasion.today);
    let next = ThemedSession { reviewer: reviewers.first().copied(), ..session(date, NEXT_TOPIC, occasion) };
    let id = next.id;
    themed_plan::save(book, next, occasion)?;
    themed_plan::reach_stage(book, id, &mark("registered", occasion.today), occasion)?;
    Ok(())
}

fn held(
    book: &Book,
    meeting: &Meeting,
    topic: &AgendaItem,
    reviewers: &[MemberId],
    occasion: Occasion<'_>,
) -> Result<(), Failure> {
    let author = match topic.presenter {
        Some(Speaker::Member(member)) => Some(member),
        Some(Speaker::Guest(_)) | None => None,
    };
    let reviewer = reviewers.iter().copied().find(|reviewer| Some(*reviewer) != author);
    let title = topic.title.split_once(": ").map_or(topic.title.as_str(), |(_, title)| title);
    let planned = ThemedSession { author, reviewer, ..session(meeting.date, title, occasion) };
    let id = planned.id;
    themed_plan::save(book, planned, occasion)?;
    themed_plan::tie_meeting(book, id, meeting.id, occasion)?;
    for (stage, days) in HELD {
        let on = (meeting.date + chrono::TimeDelta::days(days)).min(occasion.today);
        themed_plan::reach_stage(book, id, &mark(stage, on), occasion)?;
    }
    Ok(())
}

fn session(date: NaiveDate, topic: &str, occasion: Occasion<'_>) -> ThemedSession {
    ThemedSession {
        id: ThemedSessionId((occasion.new_id)()),
        quarter: Quarter::of_day(date),
        topic: topic.to_owned(),
        author: None,
        reviewer: None,
        date: Some(date),
        place: String::new(),
        note: String::new(),
        meeting: None,
    }
}

fn mark(stage: &str, on: NaiveDate) -> StageReached {
    StageReached { stage: stage.to_owned(), on }
}
