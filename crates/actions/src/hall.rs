//! The screen in the hall: one meeting as everybody there may see it.

use crate::figures::{self, Facts};
use crate::meetings::the_meeting;
use crate::views::{HallLine, HallView, HallVote, MeetingFigures};
use crate::{Book, Failure};
use domain::ids::{ItemId, MeetingId};
use domain::meeting::{AgendaItem, Meeting, Speaker};

/// Gives what the hall sees of a meeting while a line of its agenda is dealt with.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn view(book: &Book, id: MeetingId, at_hand: Option<ItemId>) -> Result<HallView, Failure> {
    book.read(|reading| {
        let meeting = the_meeting(reading, id)?;
        let facts = Facts::gather(reading, &meeting)?;
        let figures = figures::of(&meeting, &facts);
        let line = |item: &AgendaItem| HallLine {
            title: item.title.clone(),
            presenter: item.presenter.map(|speaker| name_of(speaker, &meeting, &facts)).unwrap_or_default(),
            at_hand: Some(item.id) == at_hand,
        };
        Ok(HallView {
            lines: meeting.agenda.iter().map(line).collect(),
            vote: meeting.agenda.iter().find(|item| Some(item.id) == at_hand).and_then(|item| vote(item, &figures)),
            cell: facts.cell.name,
            kind: meeting.kind,
            month: meeting.month,
            date: meeting.date,
            starts: meeting.starts,
            ends: meeting.ends,
            min_minutes: figures.min_minutes,
            head_count_sentence: figures.head_count_sentence,
        })
    })
}

fn name_of(speaker: Speaker, meeting: &Meeting, facts: &Facts) -> String {
    let name = match speaker {
        Speaker::Member(id) => facts.members.iter().find(|member| member.id == id).map(|member| &member.name),
        Speaker::Guest(id) => meeting.guests.iter().find(|guest| guest.id == id).map(|guest| &guest.name),
    };
    name.cloned().unwrap_or_default()
}

fn vote(item: &AgendaItem, figures: &MeetingFigures) -> Option<HallVote> {
    let last = item.votes.last()?;
    let counted = figures.votes.iter().find(|figure| figure.vote == last.id)?;
    Some(HallVote { subject: last.subject.clone(), sentence: counted.sentence.clone() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{Occasion, meetings, practice_book};
    use uuid::Uuid;

    /// Every meeting of the practice cell, with the line that has the most in it.
    fn shown() -> Vec<(Meeting, String)> {
        let folder = tempfile::tempdir().unwrap();
        let now = "2026-11-20T08:00:00Z".parse().unwrap();
        let id = || Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 0, 0));
        let occasion = Occasion { now, today: "2026-11-20".parse().unwrap(), new_id: &id };
        let book = practice_book::open_or_make(&folder.path().join("so"), occasion).unwrap();
        let lines = meetings::list(&book).unwrap();
        let one = |id| {
            let meeting = meetings::view(&book, id).unwrap().meeting;
            let busy = meeting.agenda.iter().max_by_key(|item| item.votes.len() + item.opinions.len()).unwrap().id;
            let view = view(&book, id, Some(busy)).unwrap();
            assert_eq!(view.lines.iter().filter(|line| line.at_hand).count(), 1);
            (meeting, serde_json::to_string(&view).unwrap())
        };
        lines.into_iter().map(|line| one(line.id)).collect()
    }

    #[test]
    fn the_hall_sees_the_agenda_and_nothing_that_was_said_or_why_anybody_is_absent() {
        let mut opinions = 0;
        for (meeting, crossed) in shown() {
            for item in &meeting.agenda {
                assert!(crossed.contains(&serde_json::to_string(&item.title).unwrap()));
                for private in item.opinions.iter().map(|opinion| &opinion.text).chain([&item.text, &item.conclusion]) {
                    opinions += usize::from(!private.is_empty());
                    assert!(private.is_empty() || !crossed.contains(private.as_str()), "{private}");
                }
            }
            for absent in meeting.attendance.iter().filter(|line| !line.reason.is_empty()) {
                assert!(!crossed.contains(&format!("({})", absent.reason)), "{}", absent.reason);
                assert!(!crossed.contains(&absent.member.to_string()));
            }
        }
        assert!(opinions > 0, "nothing private was there to be kept back");
    }
}
