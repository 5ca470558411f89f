//! Papers of a meeting that are made only when somebody asks for them: what a secret ballot needs, and extracts of locked minutes.

use crate::papers;
use crate::views::MeetingPaper;
use documents::counting::{Wording, counting_paper};
use documents::extract::extract_paper;
use documents::minutes::Finality;
use documents::model::Paper;
use documents::slips::slips_paper;
use domain::extract::{Extract, Extracted};
use domain::headcount::RollLine;
use domain::ids::VoteId;
use domain::meeting::{AgendaItem, Meeting, Part, Vote};
use domain::minutes::{CountedVote, MinutesRecord};
use domain::rules::RulePack;
use domain::votes::VoteForm;

/// Lists what can be asked for, given the minutes of each part once they are locked.
pub(crate) fn of(meeting: &Meeting, minutes: &[MinutesRecord]) -> Vec<MeetingPaper> {
    let of_vote = |Vote { id: vote, .. }: &Vote| {
        let slips = (!meeting.is_locked()).then_some(MeetingPaper::BallotSlips { vote: *vote });
        slips.into_iter().chain([MeetingPaper::CountingSheet { vote: *vote }])
    };
    let of_part = |record: &MinutesRecord| {
        let part = record.part;
        Extract::all_of(record, meeting).into_iter().map(move |wanted| match wanted {
            Extracted::Item(item) => MeetingPaper::ItemExtract { item },
            Extracted::Member(member) => MeetingPaper::MemberExtract { part, member },
        })
    };
    secret_votes(meeting).flat_map(of_vote).chain(minutes.iter().flat_map(of_part)).collect()
}

/// The secret votes of a meeting, in order.
fn secret_votes(meeting: &Meeting) -> impl Iterator<Item = &Vote> {
    meeting.agenda.iter().flat_map(|item| &item.votes).filter(|vote| vote.form == VoteForm::Secret)
}

/// The line of the agenda under which a secret vote is taken.
fn item_of(meeting: &Meeting, vote: VoteId) -> Option<&AgendaItem> {
    let is_it = |one: &Vote| one.id == vote && one.form == VoteForm::Secret;
    meeting.agenda.iter().find(|item| item.votes.iter().any(is_it))
}

/// The part of the evening from whose minutes such a paper is composed; `None` when there is none.
pub(crate) fn part_of(meeting: &Meeting, wanted: MeetingPaper) -> Option<Part> {
    match wanted {
        MeetingPaper::BallotSlips { vote } | MeetingPaper::CountingSheet { vote } => {
            item_of(meeting, vote).map(|item| item.part)
        }
        MeetingPaper::ItemExtract { item } => meeting.agenda.iter().find(|one| one.id == item).map(|item| item.part),
        MeetingPaper::MemberExtract { part, .. } => Some(part).filter(|part| meeting.kind.parts().contains(part)),
        _ => None,
    }
}

/// Composes such a paper; `None` for slips of locked minutes and for extracts of open ones.
pub(crate) fn paper(
    meeting: &Meeting,
    record: &MinutesRecord,
    finality: Finality,
    wanted: MeetingPaper,
    pack: &RulePack,
) -> Option<Paper> {
    let extract = |of| match finality {
        Finality::Locked(code) => Some(extract_paper(&Extract::of(record, meeting, of)?, record, code, &pack.extract)),
        Finality::Draft => None,
    };
    match wanted {
        MeetingPaper::BallotSlips { vote } => {
            let (vote, voters) = counted(meeting, record, vote, pack).filter(|_| finality == Finality::Draft)?;
            slips_paper(record, vote, voters, &pack.slips)
        }
        MeetingPaper::CountingSheet { vote } => {
            let (vote, voters) = counted(meeting, record, vote, pack)?;
            let wording = Wording { counting: &pack.counting, slips: &pack.slips };
            Some(counting_paper(record, finality, vote, voters, wording))
        }
        MeetingPaper::ItemExtract { item } => extract(Extracted::Item(item)),
        MeetingPaper::MemberExtract { member, .. } => extract(Extracted::Member(member)),
        _ => None,
    }
}

/// A secret vote as the minutes tell it, and for how many there are slips.
fn counted<'a>(
    meeting: &Meeting,
    record: &'a MinutesRecord,
    vote: VoteId,
    pack: &RulePack,
) -> Option<(&'a CountedVote, u32)> {
    let item = item_of(meeting, vote)?;
    let at = item.votes.iter().position(|one| one.id == vote)?;
    let recorded = record.items.iter().find(|recorded| recorded.key == item.id.to_string())?;
    Some((recorded.votes.get(at)?, pack.voting.slips_at(&record.roll, meeting, item.id)))
}

/// What tells such a paper from others of its meeting in the name of a file.
pub(crate) fn mark(meeting: &Meeting, record: &MinutesRecord, paper: MeetingPaper) -> String {
    let vote_number = |vote| secret_votes(meeting).take_while(|one| one.id != vote).count() + 1;
    match paper {
        MeetingPaper::BallotSlips { vote } => format!("PhieuKin-{}", vote_number(vote)),
        MeetingPaper::CountingSheet { vote } => format!("KiemPhieu-{}", vote_number(vote)),
        MeetingPaper::ItemExtract { item } => {
            let at = record.items.iter().position(|one| one.key == item.to_string());
            format!("Trich-Muc-{}", at.map_or(1, |at| at + 1))
        }
        MeetingPaper::MemberExtract { member, .. } => {
            // The place on the roll tells namesakes apart.
            let line = record.roll.iter().zip(1..).find(|(line, _)| line.member == member);
            let said = |(line, at): (&RollLine, u32)| format!("Trich-{at}-{}", papers::plain(&line.name));
            line.map(said).unwrap_or_default()
        }
        _ => String::new(),
    }
}
