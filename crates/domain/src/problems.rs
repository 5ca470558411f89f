//! What stands in the way of locking the minutes, and what a chair should know though nothing blocks.

use crate::headcount::{HeadCount, RollLine};
use crate::ids::{AssignmentId, ItemId, MemberId};
use crate::meeting::{AgendaItem, Assignment, Meeting, Presence, TaskKind};
use crate::problem::Problem;
use crate::quorum::Quorum;
use crate::rules::RulePack;
use crate::score::Score;
use crate::votes::{VoteForm, VoteOutcome, VoteResult, VotingBase};
use crate::{mentions, minority, named_votes};

/// Lists everything that is wrong or missing in a meeting, in the order of its screen.
#[must_use]
pub fn problems_of(
    meeting: &Meeting,
    roll: &[RollLine],
    pack: &RulePack,
    carried_in: &[AssignmentId],
    score: Option<&Score>,
) -> Vec<Problem> {
    let mut found = Vec::new();
    of_frame(meeting, pack, &mut found);
    of_roll(meeting, roll, pack, &mut found);
    let quorum = quorum_at_the_roll_call(meeting, roll, pack);
    found.extend(quorum.and_then(Quorum::missing));
    let unreported: Vec<_> = carried_in
        .iter()
        .copied()
        .filter(|task| !meeting.task_reports.iter().any(|report| report.assignment == *task))
        .collect();
    if !unreported.is_empty() {
        found.push(Problem::TasksNotReported { assignments: unreported });
    }
    for item in &meeting.agenda {
        of_item(item, &mut found);
        mentions::problems_of(item, &mut found);
        // Who is in the room is counted only where it matters: this runs at every save.
        if !item.votes.is_empty() {
            let base = VotingBase::at_item(roll, &pack.voting, meeting, item.id);
            if quorum.is_some_and(|quorum| quorum.is_reached()) {
                found.extend(pack.quorum.of(meeting.kind, base).and_then(|quorum| quorum.lost(item.id)));
            }
            of_votes(item, base, pack, &mut found);
            let voters = pack.voting.voters_at(roll, meeting, item.id);
            minority::problems_of(item, &voters, &mut found);
            named_votes::problems_of(item, &voters, &mut found);
        }
        for assignment in &item.assignments {
            of_assignment(item.id, assignment, meeting, &mut found);
        }
    }
    if let Some(score) = score {
        of_score(score, &mut found);
    }
    found
}

fn of_frame(meeting: &Meeting, pack: &RulePack, found: &mut Vec<Problem>) {
    if meeting.place.is_empty() {
        found.push(Problem::PlaceMissing);
    }
    match (meeting.ends, meeting.minutes_long()) {
        (None, _) => found.push(Problem::EndMissing),
        (Some(_), None) => found.push(Problem::EndsBeforeStarts),
        (Some(_), Some(lasted)) => {
            let required = pack.min_minutes(meeting.kind).filter(|required| lasted < *required);
            found.extend(required.map(|required| Problem::TooShort { lasted, required }));
        }
    }
    match meeting.chair {
        None => found.push(Problem::ChairMissing),
        Some(chair) if !meeting.was_present(chair) => found.push(Problem::ChairNotPresent),
        Some(_) => {}
    }
    match meeting.minute_taker {
        None => found.push(Problem::MinuteTakerMissing),
        Some(taker) if !meeting.was_present(taker) => found.push(Problem::MinuteTakerNotPresent),
        Some(_) => {}
    }
    if meeting.agenda.is_empty() {
        found.push(Problem::AgendaEmpty);
    }
    for guest in meeting.guests.iter().filter(|guest| guest.name.is_empty()) {
        found.push(Problem::GuestNameMissing { guest: guest.id });
    }
    if let (Some(paid), Some(of)) = (meeting.fee.paid_by, meeting.fee.of)
        && paid > of
    {
        found.push(Problem::FeeImpossible);
    }
}

fn of_roll(meeting: &Meeting, roll: &[RollLine], pack: &RulePack, found: &mut Vec<Problem>) {
    let who = |wanted: &dyn Fn(&RollLine) -> bool| -> Vec<MemberId> {
        roll.iter().filter(|line| wanted(line)).map(|line| line.member).collect()
    };
    let not_called = who(&|line| line.presence.is_none());
    let all_called = not_called.is_empty();
    if !all_called {
        found.push(Problem::NotCalled { members: not_called });
    }
    let no_reason = who(&|line| line.presence == Some(Presence::Excused) && line.reason.is_empty());
    if !no_reason.is_empty() {
        found.push(Problem::ReasonMissing { members: no_reason });
    }
    let strangers: Vec<_> = meeting
        .attendance
        .iter()
        .map(|line| line.member)
        .filter(|member| !roll.iter().any(|line| line.member == *member))
        .collect();
    if !strangers.is_empty() {
        found.push(Problem::NotOnRoll { members: strangers });
    }
    let moved = meeting.impossible_movements();
    if !moved.is_empty() {
        found.push(Problem::MovementsImpossible { members: moved });
    }
    let count = HeadCount::of(roll);
    let per_mille = count.attendance_per_mille();
    if all_called && per_mille < pack.attendance_target_percent * 10 {
        found.push(Problem::AttendanceLow { per_mille, target_percent: pack.attendance_target_percent });
    }
    let present = count.present.total + count.received_present;
    if meeting.minutes_agreed.is_some_and(|agreed| agreed > present) {
        found.push(Problem::AgreedImpossible { present });
    }
}

/// The quorum as the roll call tells it, once everybody has been called.
fn quorum_at_the_roll_call(meeting: &Meeting, roll: &[RollLine], pack: &RulePack) -> Option<Quorum> {
    let all_called = roll.iter().all(|line| line.presence.is_some());
    all_called.then(|| pack.quorum.of(meeting.kind, VotingBase::at_the_roll_call(roll, &pack.voting))).flatten()
}

fn of_item(item: &AgendaItem, found: &mut Vec<Problem>) {
    if item.title.is_empty() {
        found.push(Problem::TitleMissing { item: item.id });
    }
    if item.put_off.as_ref().is_some_and(String::is_empty) {
        found.push(Problem::PutOffReasonMissing { item: item.id });
    }
    if item.needs_conclusion() && item.conclusion.trim().is_empty() {
        found.push(Problem::ConclusionMissing { item: item.id });
    }
    for document in item.documents.iter().filter(|document| document.title.is_empty() && document.code.is_empty()) {
        found.push(Problem::DocumentTitleMissing { item: item.id, document: document.id });
    }
    for opinion in item.opinions.iter().filter(|opinion| opinion.text.trim().is_empty()) {
        found.push(Problem::OpinionEmpty { item: item.id, opinion: opinion.id });
    }
}

fn of_votes(item: &AgendaItem, base: VotingBase, pack: &RulePack, found: &mut Vec<Problem>) {
    for vote in &item.votes {
        if vote.subject.is_empty() {
            found.push(Problem::VoteSubjectMissing { item: item.id, vote: vote.id });
        }
        let outcome = VoteOutcome::of(vote, base, pack.majority(vote.decision));
        match outcome.result {
            VoteResult::Pending => found.push(Problem::VoteNotCounted { item: item.id, vote: vote.id }),
            VoteResult::Impossible => found.push(Problem::MoreVotesThanVoters {
                item: item.id,
                vote: vote.id,
                cast: outcome.votes_for.saturating_add(outcome.against).saturating_add(outcome.abstain),
                voters: base.voters,
            }),
            VoteResult::Passed | VoteResult::Failed => {}
        }
        if vote.form == VoteForm::Secret && vote.ballots.contradict(vote, base.voters) {
            found.push(Problem::BallotsDoNotAddUp { item: item.id, vote: vote.id });
        }
    }
}

fn of_assignment(item: ItemId, given: &Assignment, meeting: &Meeting, found: &mut Vec<Problem>) {
    let assignment = given.id;
    if given.task.trim().is_empty() {
        found.push(Problem::TaskMissing { item, assignment });
    }
    if given.member.is_none() {
        found.push(Problem::AssigneeMissing { item, assignment });
    }
    if given.is_due_before_it_starts() {
        found.push(Problem::DueBeforeStarts { item, assignment });
    }
    match given.due {
        // What is done again every month has no last day of its own.
        None if given.kind == TaskKind::Regular => {}
        None => found.push(Problem::DueMissing { item, assignment }),
        Some(due) if due < meeting.date => found.push(Problem::DueBeforeMeeting { item, assignment }),
        Some(_) => {}
    }
}

fn of_score(score: &Score, found: &mut Vec<Problem>) {
    for line in &score.lines {
        let part = line.key.clone();
        if line.points.is_some_and(|points| points > line.most) {
            found.push(Problem::PointsTooMany { part, most: line.most });
        } else if line.is_overruled() && line.reason.is_empty() {
            found.push(Problem::PointsReasonMissing { part });
        }
    }
    let missing = score.lines.iter().filter(|line| line.points.is_none()).count();
    if missing > 0 {
        found.push(Problem::PointsMissing { parts: u32::try_from(missing).unwrap_or(u32::MAX) });
    }
}

#[cfg(test)]
#[path = "problems_tests.rs"]
mod tests;
