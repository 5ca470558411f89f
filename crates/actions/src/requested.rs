//! Papers of a meeting that are made only when somebody asks for them: what a secret ballot needs.

use crate::views::MeetingPaper;
use documents::counting::{Wording, counting_paper};
use documents::minutes::Finality;
use documents::model::Paper;
use documents::slips::slips_paper;
use domain::ids::VoteId;
use domain::meeting::{AgendaItem, Meeting, Vote};
use domain::minutes::{CountedVote, MinutesRecord};
use domain::rules::RulePack;
use domain::votes::VoteForm;

/// Lists what can be asked for.
pub(crate) fn of(meeting: &Meeting) -> Vec<MeetingPaper> {
    let of_vote = |Vote { id: vote, .. }: &Vote| {
        let slips = (!meeting.is_locked()).then_some(MeetingPaper::BallotSlips { vote: *vote });
        slips.into_iter().chain([MeetingPaper::CountingSheet { vote: *vote }])
    };
    secret_votes(meeting).flat_map(of_vote).collect()
}

/// The secret votes of a meeting, in order.
fn secret_votes(meeting: &Meeting) -> impl Iterator<Item = &Vote> {
    meeting.agenda.iter().flat_map(|item| &item.votes).filter(|vote| vote.form == VoteForm::Secret)
}

/// The line of the agenda under which a secret vote is taken.
pub(crate) fn item_of(meeting: &Meeting, vote: VoteId) -> Option<&AgendaItem> {
    let is_it = |one: &Vote| one.id == vote && one.form == VoteForm::Secret;
    meeting.agenda.iter().find(|item| item.votes.iter().any(is_it))
}

/// The how many-th secret vote of its meeting, for the names of files.
pub(crate) fn number_of(meeting: &Meeting, vote: VoteId) -> usize {
    secret_votes(meeting).take_while(|one| one.id != vote).count() + 1
}

/// The slips for one secret vote; none once the minutes are locked.
pub(crate) fn slips(meeting: &Meeting, record: &MinutesRecord, vote: VoteId, pack: &RulePack) -> Option<Paper> {
    let item = item_of(meeting, vote).filter(|_| !meeting.is_locked())?;
    let voters = pack.voting.slips_at(&record.roll, meeting, item.id);
    slips_paper(record, counted(item, record, vote)?, voters, &pack.slips)
}

/// The sheet on which the slips of one secret vote are counted.
pub(crate) fn counting_sheet(
    meeting: &Meeting,
    record: &MinutesRecord,
    finality: Finality,
    vote: VoteId,
    pack: &RulePack,
) -> Option<Paper> {
    let item = item_of(meeting, vote)?;
    let voters = pack.voting.slips_at(&record.roll, meeting, item.id);
    let wording = Wording { counting: &pack.counting, slips: &pack.slips };
    Some(counting_paper(record, finality, counted(item, record, vote)?, voters, wording))
}

/// A vote as the minutes tell it.
fn counted<'a>(item: &AgendaItem, record: &'a MinutesRecord, vote: VoteId) -> Option<&'a CountedVote> {
    let at = item.votes.iter().position(|one| one.id == vote)?;
    record.items.iter().find(|recorded| recorded.key == item.id.to_string())?.votes.get(at)
}
