//! The figures of a meeting, under the names that docs/cli.md fixes.

use actions::views::{MeetingView, VoteFigure};
use domain::meeting::Assignment;
use domain::votes::VoteResult;
use serde_json::{Value, json};

/// Gives every figure of a meeting.
pub fn of(view: &MeetingView) -> Value {
    let figures = &view.figures;
    let count = &figures.head_count;
    let first = figures.votes.first();
    json!({
        "id": view.meeting.id,
        "month": view.meeting.month,
        "date": view.meeting.date,
        "locked": view.meeting.is_locked(),
        "number": figures.number,
        "rules": view.rules,
        "total": count.members.total,
        "official": count.members.official,
        "probationary": count.members.probationary,
        "exempt": count.exempt,
        "away": count.away,
        "received": count.received,
        "present": count.present.total,
        "present_official": count.present.official,
        "absent": count.absent.total,
        "absent_excused_not_exempt": count.excused_not_exempt,
        "absent_unexcused": count.unexcused,
        "not_called": count.not_called,
        "vote_base": figures.voting_base.base,
        "voters": figures.voting_base.voters,
        "more_than_half": figures.voting_base.base / 2 + 1,
        "vote_result": first.map(|vote| result(vote.outcome.result)),
        "vote_percent": first.map(|vote| percent(vote.outcome.per_mille)),
        "votes": figures.votes.iter().map(vote).collect::<Vec<_>>(),
        "minutes_long": figures.minutes_long,
        "min_minutes": figures.min_minutes,
        "speakers": figures.speakers,
        "carried_in": figures.task_count.carried_in,
        "done": figures.task_count.done,
        "late": figures.task_count.late,
        "not_done": figures.task_count.not_done,
        "ongoing": figures.task_count.ongoing,
        "not_reported": figures.task_count.not_reported,
        "open_tasks_for_next": open_tasks_for_next(view),
        "two_minutes_documents": view.meeting.kind.parts().len() == 2,
        "head_count_sentence": figures.head_count_sentence,
        "problems": figures.problems,
        "fingerprints": view.fingerprints,
    })
}

fn vote(of: &VoteFigure) -> Value {
    json!({
        "result": result(of.outcome.result),
        "percent": percent(of.outcome.per_mille),
        "needed": of.outcome.needed,
        "sentence": of.sentence,
    })
}

fn result(of: VoteResult) -> &'static str {
    match of {
        VoteResult::Pending => "pending",
        VoteResult::Passed => "passed",
        VoteResult::Failed => "failed",
        VoteResult::Impossible => "impossible",
    }
}

fn percent(per_mille: u32) -> String {
    format!("{},{}", per_mille / 10, per_mille % 10)
}

/// What goes on to the next meeting: what came back and was not ended, and what was given here.
fn open_tasks_for_next(view: &MeetingView) -> usize {
    let ended = |task: &Assignment| {
        let report = view.meeting.task_reports.iter().find(|report| report.assignment == task.id);
        report.is_some_and(|report| task.kind.ends_with().contains(&report.result))
    };
    let carried = view.carried_in.iter().filter(|task| !ended(&task.assignment)).count();
    let given: usize = view.meeting.agenda.iter().map(|item| item.assignments.len()).sum();
    carried + given
}
