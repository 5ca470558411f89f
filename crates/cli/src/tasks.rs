//! Tasks as they are followed up, as a list, and what hinders one from being kept.

use crate::outcome::Told;
use actions::Failure;
use actions::views::{TaskBoard, TaskLine};
use clap::ValueEnum;
use domain::meeting::TaskResult;
use domain::own_task::OwnTaskProblem;
use domain::task_notes::TaskNoteProblem;
use domain::task_rules::TaskStanding;
use serde_json::json;

/// Which tasks are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Wanted {
    /// Còn mở.
    Open,
    /// Quá hạn.
    Overdue,
    /// Sắp đến hạn.
    Near,
    /// Đã xong.
    Ended,
    /// Tất cả.
    All,
}

impl Wanted {
    fn takes(self, standing: TaskStanding) -> bool {
        match self {
            Self::Open => standing != TaskStanding::Ended,
            Self::Overdue => standing == TaskStanding::Overdue,
            Self::Near => standing == TaskStanding::NearDue,
            Self::Ended => standing == TaskStanding::Ended,
            Self::All => true,
        }
    }
}

/// Lists tasks, those of one member alone where a name is given.
pub fn listed(mut board: TaskBoard, wanted: Wanted, member: Option<&str>) -> Result<Told, Failure> {
    if member.is_some_and(|name| board.members.iter().all(|known| known.name != name)) {
        return Err(Failure::NotFound);
    }
    let is_of =
        |line: &TaskLine, name: &str| line.in_charge == name || line.helpers.iter().any(|helper| helper == name);
    board.lines.retain(|line| wanted.takes(line.standing) && member.is_none_or(|name| is_of(line, name)));
    let text = board.lines.iter().map(said).collect::<Vec<_>>().join("\n");
    Ok(Told::new(text, json!(board)))
}

fn said(line: &TaskLine) -> String {
    let standing = match line.standing {
        TaskStanding::Overdue => "quá hạn",
        TaskStanding::NearDue => "sắp đến hạn",
        TaskStanding::Open => "còn mở",
        TaskStanding::Ended => "đã xong",
    };
    let result = line.result.map_or("chưa báo cáo", result);
    let due = line.task.assignment.due.map_or("-".to_owned(), |due| due.to_string());
    format!("{due}\t{standing}\t{}\t{}\t{result}", line.in_charge, line.task.assignment.task.replace('\n', " "))
}

/// How a task stands, in words.
pub fn result(result: TaskResult) -> &'static str {
    match result {
        TaskResult::DoneWell => "hoàn thành tốt",
        TaskResult::Done => "hoàn thành",
        TaskResult::DoneLate => "hoàn thành chậm",
        TaskResult::NotDone => "không hoàn thành",
        TaskResult::Late => "chậm, còn tiếp tục",
        TaskResult::Ongoing => "đang thực hiện",
        TaskResult::Withdrawn => "thôi giao",
    }
}

/// Says what is wrong with a task given outside of meetings.
pub fn problem(problem: &OwnTaskProblem) -> String {
    match problem {
        OwnTaskProblem::TaskMissing => "chưa ghi việc phải làm",
        OwnTaskProblem::TooLong => "chữ ghi quá dài",
        OwnTaskProblem::MemberMissing => "chưa có người phụ trách",
        OwnTaskProblem::HelperTwice => "một người có tên hai lần",
        OwnTaskProblem::GivenInFuture => "ngày giao chưa tới",
        OwnTaskProblem::DueBeforeGiven => "hạn trước ngày giao",
        OwnTaskProblem::DueBeforeStarts => "hạn trước ngày bắt đầu",
        OwnTaskProblem::EndedWrong => "ngày thôi giao chưa tới hoặc trước ngày giao",
    }
    .into()
}

/// Says what is wrong with a note.
pub fn note_problem(problem: &TaskNoteProblem) -> String {
    match problem {
        TaskNoteProblem::TextMissing => "chưa ghi nội dung",
        TaskNoteProblem::TextTooLong => "nội dung quá dài",
        TaskNoteProblem::InFuture => "ngày ghi chưa tới",
        TaskNoteProblem::BeforeGiven => "ngày ghi trước ngày giao",
    }
    .into()
}
