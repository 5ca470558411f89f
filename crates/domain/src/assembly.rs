//! Assembling the record of a meeting from the facts of the book.

use crate::ballots::Ballots;
use crate::cell::Cell;
use crate::headcount::{HeadCount, RollLine, roll_of};
use crate::ids::MemberId;
use crate::kinds::MeetingKind;
use crate::meeting::{AgendaItem, Guest, Meeting, Part, Presence, Speaker, TaskReport};
use crate::member::{Member, Post};
use crate::mentions::{Mention, NamedMention};
use crate::minority::{MinorityOpinion, NamedMinority};
use crate::minutes::{
    Absentee, Capacity, CountedVote, MinutesRecord, NamedAssignment, NamedMovement, NamedPerson, NamedReport,
    RecordedItem, SpokenOpinion,
};
use crate::outcome::RecordedOutcome;
use crate::preparation::DoneStep;
use crate::rules::RulePack;
use crate::score::RecordedScore;
use crate::tasks::{GivenTask, TaskCount};
use crate::votes::{VoteForm, VoteOutcome, VotingBase};

/// The facts that a record is assembled from.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// The cell.
    pub cell: &'a Cell,
    /// The meeting.
    pub meeting: &'a Meeting,
    /// Every member ever on the list.
    pub members: &'a [Member],
    /// Tasks that came back to this meeting.
    pub carried_in: &'a [GivenTask],
    /// The rules it is held under.
    pub pack: &'a RulePack,
    /// The number for the first part, taken or proposed.
    pub number: Option<u32>,
    /// The number of what is issued besides, taken or proposed.
    pub outcome_number: u32,
    /// Steps of the preparation that are done.
    pub prepared: &'a [DoneStep],
}

impl MinutesRecord {
    /// Assembles the record of one part.
    #[must_use]
    pub fn assemble(from: Sources<'_>, part: Part) -> Self {
        let called = from.pack.roll(from.meeting.kind);
        let roll = roll_of(from.meeting, from.members, called);
        let names = Names { members: from.members, guests: &from.meeting.guests };
        let Sources { cell, meeting, pack, .. } = from;
        // What is of the whole evening is told by its first part.
        let is_first = meeting.kind.parts().first() == Some(&part);
        Self {
            part,
            kind: meeting.kind,
            cell: cell.name.clone(),
            superior: cell.superior.clone(),
            superior_committee: cell.superior_committee.clone(),
            date_place: cell.place.clone(),
            number: from.number.map(|first| first + u32::from(part == Part::Themed)),
            month: meeting.month,
            date: meeting.date,
            starts: meeting.starts,
            ends: meeting.ends,
            place: meeting.place.clone(),
            chair: meeting.chair.map(|id| names.member(id)),
            minute_taker: meeting.minute_taker.map(|id| names.member(id)),
            guests: meeting.guests.clone(),
            head_count: HeadCount::of(&roll),
            excused: absentees(&roll, Presence::Excused),
            unexcused: absentees(&roll, Presence::Unexcused),
            fee: meeting.fee.clone(),
            task_reports: named_reports(from, part, &names),
            items: recorded_items(from, part, &names, &roll),
            minutes_agreed: meeting.minutes_agreed,
            score: is_first.then(|| recorded_score(from, &roll)).flatten(),
            outcome: is_first.then(|| recorded_outcome(from)).flatten(),
            rules: pack.name.clone(),
            form: pack.form(meeting.kind),
            layout: pack.paper.clone(),
            roll,
            called,
        }
    }
}

fn recorded_score(from: Sources<'_>, roll: &[RollLine]) -> Option<RecordedScore> {
    let due: Vec<_> = from.carried_in.iter().map(|task| task.assignment.id).collect();
    let tasks = TaskCount::of(&due, &from.meeting.task_reports);
    RecordedScore::of(from.meeting, from.pack, &HeadCount::of(roll), &tasks, from.prepared)
}

fn recorded_outcome(from: Sources<'_>) -> Option<RecordedOutcome> {
    let (meeting, pack) = (from.meeting, from.pack);
    let issued = pack.outcomes.record(meeting.outcome, from.outcome_number, &from.cell.superior_committee)?;
    let is_themed = meeting.kind == MeetingKind::Themed;
    let topic = meeting.agenda.iter().find(|item| is_themed && pack.theme_lines.takes(item));
    Some(match topic {
        Some(topic) => RecordedOutcome { subject: topic.title.clone(), ..issued },
        None => issued,
    })
}

fn absentees(roll: &[RollLine], presence: Presence) -> Vec<Absentee> {
    roll.iter()
        .filter(|line| line.presence == Some(presence))
        .map(|line| Absentee { name: line.name.clone(), reason: line.reason.clone(), activity: line.standing.activity })
        .collect()
}

fn named_reports(from: Sources<'_>, part: Part, names: &Names<'_>) -> Vec<NamedReport> {
    if part == Part::Themed {
        return Vec::new();
    }
    from.carried_in
        .iter()
        .map(|task| {
            let report: Option<&TaskReport> =
                from.meeting.task_reports.iter().find(|report| report.assignment == task.assignment.id);
            NamedReport {
                member: task.assignment.member.map(|id| names.member(id).name).unwrap_or_default(),
                task: task.assignment.task.clone(),
                due: task.assignment.due,
                result: report.map(|report| report.result),
                note: report.map(|report| report.note.clone()).unwrap_or_default(),
                with_members: task.assignment.with_members.iter().map(|id| names.member(*id).name).collect(),
                kind: task.assignment.kind,
                area: task.assignment.area.clone(),
                before: task.result(),
            }
        })
        .collect()
}

fn recorded_items(from: Sources<'_>, part: Part, names: &Names<'_>, roll: &[RollLine]) -> Vec<RecordedItem> {
    let of_part = from.meeting.agenda.iter().filter(|item| item.part == part);
    of_part.map(|item| recorded_item(item, from, names, roll)).collect()
}

fn recorded_item(item: &AgendaItem, from: Sources<'_>, names: &Names<'_>, roll: &[RollLine]) -> RecordedItem {
    let Sources { meeting, pack, .. } = from;
    let base = || VotingBase::at_item(roll, &pack.voting, meeting, item.id);
    RecordedItem {
        key: item.id.to_string(),
        section: item.section,
        title: item.title.clone(),
        presenter: item.presenter.map(|speaker| names.speaker(speaker)),
        minutes: item.minutes,
        movements: item
            .movements
            .iter()
            .map(|m| NamedMovement { name: names.member(m.member).name, kind: m.kind, at: m.at })
            .collect(),
        text: item.text.clone(),
        documents: item.documents.clone(),
        opinions: item
            .opinions
            .iter()
            .map(|o| SpokenOpinion { speaker: names.speaker(o.speaker), text: o.text.clone() })
            .collect(),
        votes: item
            .votes
            .iter()
            .map(|vote| CountedVote {
                subject: vote.subject.clone(),
                form: vote.form,
                outcome: VoteOutcome::of(vote, base(), pack.majority(vote.decision)),
                minority: vote.minority.iter().map(|held| names.minority(held)).collect(),
                ballots: if vote.form == VoteForm::Secret { vote.ballots } else { Ballots::default() },
                names: vote.names(roll),
            })
            .collect(),
        conclusion: item.conclusion.clone(),
        assignments: item
            .assignments
            .iter()
            .map(|given| NamedAssignment {
                member: given.member.map(|id| names.member(id).name).unwrap_or_default(),
                with_members: given.with_members.iter().map(|id| names.member(*id).name).collect(),
                task: given.task.clone(),
                due: given.due,
                expected: given.expected.clone(),
                kind: given.kind,
                starts: given.starts,
                area: given.area.clone(),
            })
            .collect(),
        standing: item.origin.standing_key().map(str::to_owned),
        put_off: item.put_off.clone(),
        mentions: item.mentions.iter().map(|mention| names.mention(mention)).collect(),
    }
}

/// Finds names by identifier.
pub(crate) struct Names<'a> {
    pub(crate) members: &'a [Member],
    pub(crate) guests: &'a [Guest],
}

impl Names<'_> {
    fn member(&self, id: MemberId) -> NamedPerson {
        let member = self.members.iter().find(|member| member.id == id);
        NamedPerson {
            name: member.map(|member| member.name.clone()).unwrap_or_default(),
            capacity: Capacity::Member(member.map_or(Post::None, |member| member.post)),
        }
    }

    fn mention(&self, of: &Mention) -> NamedMention {
        NamedMention { name: self.member(of.member).name, kind: of.kind, text: of.text.clone() }
    }

    fn minority(&self, held: &MinorityOpinion) -> NamedMinority {
        NamedMinority { name: self.member(held.member).name, text: held.text.clone(), reserved: held.reserved }
    }

    pub(crate) fn speaker(&self, speaker: Speaker) -> NamedPerson {
        let id = match speaker {
            Speaker::Member(id) => return self.member(id),
            Speaker::Guest(id) => id,
        };
        let guest = self.guests.iter().find(|guest| guest.id == id);
        let text = |of: fn(&Guest) -> &String| guest.map(of).cloned().unwrap_or_default();
        NamedPerson {
            name: text(|guest| &guest.name),
            capacity: Capacity::Guest { post: text(|guest| &guest.post), unit: text(|guest| &guest.unit) },
        }
    }
}
