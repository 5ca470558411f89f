//! What follows from the facts of a meeting: roll, counts, votes, problems, the number of its minutes.

use crate::Failure;
use crate::meetings::the_cell;
use crate::views::{MeetingFigures, ScoreFigure, VoteFigure, WeighedProblem};
use crate::{papers, preparation, requested, rules};
use domain::addendum::Addendum;
use domain::assembly::Sources;
use domain::cell::Cell;
use domain::headcount::{HeadCount, RollLine, roll_of};
use domain::headgroups::groups_of;
use domain::ids::{AssignmentId, MemberId};
use domain::kinds::StandingReport;
use domain::meeting::Meeting;
use domain::member::Member;
use domain::minutes::MinutesRecord;
use domain::outcome::Outcome;
use domain::preparation::DoneStep;
use domain::problems::problems_of;
use domain::rules::RulePack;
use domain::score::Score;
use domain::silence;
use domain::tasks::{GivenTask, TaskCount};
use domain::votes::{VoteForm, VoteOutcome, VotingBase};
use std::sync::Arc;
use store::{Reading, Span};

/// Everything outside a meeting that its figures rest on.
pub(crate) struct Facts {
    pub cell: Cell,
    pub members: Vec<Member>,
    /// The roll: of the day while open, as it was frozen once locked.
    pub roll: Vec<RollLine>,
    /// Tasks that came back to it.
    pub due: Vec<AssignmentId>,
    pub pack: Arc<RulePack>,
    /// The number that the minutes have, or would take now.
    pub number: u32,
    /// The same of what is issued besides.
    pub outcome_number: u32,
    /// Who spoke at the other meetings of the last months.
    pub spoke_before: Vec<MemberId>,
    /// Addenda to its locked minutes.
    pub addenda: Vec<Addendum>,
    /// Steps of the preparation that are done; they are of no account once the minutes are locked.
    pub prepared: Vec<DoneStep>,
    /// The minutes of each part as they were locked; none before.
    pub frozen: Vec<MinutesRecord>,
}

impl Facts {
    pub(crate) fn gather(reading: &Reading<'_>, meeting: &Meeting) -> Result<Self, Failure> {
        let (cell, pack) = (the_cell(reading)?, rules::named(reading, &meeting.rule_pack)?);
        let members = reading.members()?;
        let locked = if meeting.is_locked() { reading.locked_papers(meeting.id)? } else { Vec::new() };
        let frozen = locked.iter().map(|paper| frozen_record(&paper.record)).collect::<Result<Vec<_>, _>>()?;
        let roll = match frozen.first() {
            Some(first) => first.roll.clone(),
            None => roll_of(meeting, &members, pack.roll(meeting.kind)),
        };
        let due = match pack.has_report(meeting.kind, StandingReport::Tasks) {
            true => reading.open_task_ids(before(meeting))?,
            false => Vec::new(),
        };
        let number = match meeting.number {
            Some(number) => number,
            None => next_number(reading, &cell)?,
        };
        let outcome_number = match meeting.outcome_number {
            Some(number) => number,
            None => next_outcome_number(reading, &cell, meeting.outcome)?,
        };
        let spoke_before = reading.spoke_in(&silence::months_before(meeting.month), meeting.id)?;
        let addenda = if meeting.is_locked() { reading.addenda(meeting.id)? } else { Vec::new() };
        let prepared = match pack.score.kinds.contains(&meeting.kind) && !meeting.is_locked() {
            true => preparation::done(reading, &pack, meeting.into())?,
            false => Vec::new(),
        };
        Ok(Self { pack, cell, members, roll, due, number, outcome_number, spoke_before, addenda, prepared, frozen })
    }

    pub(crate) fn sources<'a>(&'a self, meeting: &'a Meeting, carried_in: &'a [GivenTask]) -> Sources<'a> {
        Sources {
            cell: &self.cell,
            meeting,
            members: &self.members,
            carried_in,
            pack: &self.pack,
            number: Some(self.number),
            outcome_number: self.outcome_number,
            prepared: &self.prepared,
        }
    }
}

/// The tasks that came back to a meeting, in their words.
pub(crate) fn carried_in(reading: &Reading<'_>, meeting: &Meeting) -> Result<Vec<GivenTask>, Failure> {
    match rules::named(reading, &meeting.rule_pack)?.has_report(meeting.kind, StandingReport::Tasks) {
        true => Ok(reading.open_tasks(before(meeting))?),
        false => Ok(Vec::new()),
    }
}

fn before(meeting: &Meeting) -> Span {
    Span::Before { date: meeting.date, starts: meeting.starts, meeting: meeting.id }
}

/// Reads a record as it was frozen.
pub(crate) fn frozen_record(text: &str) -> Result<MinutesRecord, Failure> {
    serde_json::from_str(text).map_err(|_| Failure::BookDamaged { detail: "lockedPaper".into() })
}

/// The number after the last one taken in the running term; the first of the term is a detail of the cell.
fn next_number(reading: &Reading<'_>, cell: &Cell) -> Result<u32, Failure> {
    Ok(match reading.last_number(cell.term.first_year..=cell.term.last_year)? {
        Some((kind, first)) => (first..).nth(kind.parts().len()).unwrap_or(first),
        None => cell.first_minutes_number,
    })
}

fn next_outcome_number(reading: &Reading<'_>, cell: &Cell, outcome: Outcome) -> Result<u32, Failure> {
    let last = reading.last_outcome_number(outcome, cell.term.first_year..=cell.term.last_year)?;
    Ok(last.map_or(1, |last| last.saturating_add(1)))
}

pub(crate) fn of(meeting: &Meeting, facts: &Facts) -> MeetingFigures {
    let head_count = HeadCount::of(&facts.roll);
    let task_count = TaskCount::of(&facts.due, &meeting.task_reports);
    let counted = || Score::of(meeting, &facts.pack, &head_count, &task_count, &facts.prepared);
    let frozen = facts.frozen.iter().find_map(|record| Some(record.score.as_ref()?.score.clone()));
    let score = frozen.or_else(counted);
    let voting_base = VotingBase::at_the_roll_call(&facts.roll, &facts.pack.voting);
    let problems = problems_of(meeting, &facts.roll, &facts.pack, &facts.due, score.as_ref());
    MeetingFigures {
        head_count_sentence: documents::wording::head_count_sentence(&head_count, facts.pack.roll(meeting.kind)),
        votes: votes(meeting, facts),
        minutes_long: meeting.minutes_long(),
        min_minutes: facts.pack.min_minutes(meeting.kind),
        speakers: u32::try_from(meeting.speakers().len()).unwrap_or(u32::MAX),
        score: score.map(|score| ScoreFigure::of(score, &facts.pack)),
        task_count,
        problems: problems.into_iter().map(|problem| WeighedProblem { weight: problem.weight(), problem }).collect(),
        number: facts.number,
        outcome_number: facts.outcome_number,
        papers: papers::of(meeting, facts),
        roll: facts.roll.clone(),
        quorum: facts.pack.quorum.of(meeting.kind, voting_base),
        voting_base,
        head_groups: groups_of(&facts.roll),
        requested: requested::of(meeting, &facts.frozen),
        silent: silence::silent(meeting, &facts.roll, &facts.spoke_before),
        head_count,
    }
}

fn votes(meeting: &Meeting, facts: &Facts) -> Vec<VoteFigure> {
    let (roll, rules) = (&facts.roll, &facts.pack.voting);
    let counted = meeting.agenda.iter().filter(|item| !item.votes.is_empty()).flat_map(|item| {
        let base = VotingBase::at_item(roll, rules, meeting, item.id);
        item.votes.iter().map(move |vote| (item.id, vote, base))
    });
    counted
        .map(|(item, vote, base)| {
            let outcome = VoteOutcome::of(vote, base, facts.pack.majority(vote.decision));
            let voters = rules.voters_at(roll, meeting, item);
            let is_secret = vote.form == VoteForm::Secret;
            let slips = is_secret.then(|| facts.pack.slips.printed(rules.slips_at(roll, meeting, item)));
            VoteFigure { vote: vote.id, outcome, sentence: documents::wording::vote_sentence(&outcome), voters, slips }
        })
        .collect()
}
