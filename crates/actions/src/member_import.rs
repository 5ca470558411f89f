//! Bringing in a list of members from Excel: what it would change, before it is done.

use crate::failure::{Failure, ImportRefusal};
use crate::members::everybody;
use crate::views::{ImportChange, ImportLine, ImportPreview, ImportProblem, ImportReason};
use crate::{Book, Occasion};
use exchange::compare::{Difference, compare};
use exchange::member_list::{ListError, MemberList, RowProblem, RowReason};
use std::path::Path;

/// Reads a list in a process of its own and compares it with the members kept. Changes nothing.
///
/// `program` is this very program, which must call [`crate::serve_as_reader`] first of all.
///
/// # Errors
/// [`Failure::FileUnreadable`]; [`Failure::ImportRefused`] when the file is refused whole.
pub fn preview(book: &Book, file: &Path, program: &Path, occasion: Occasion<'_>) -> Result<ImportPreview, Failure> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let list = read(file, program)?;
    let members = book.read(everybody)?;
    let (lines, contradictions) = compare(&list.people, &members, occasion.new_id);
    let mut problems: Vec<ImportProblem> = list.problems.into_iter().chain(contradictions).map(problem).collect();
    problems.sort_by_key(|problem| problem.row);
    Ok(ImportPreview {
        file: name,
        lines: lines
            .into_iter()
            .map(|line| ImportLine {
                row: line.row,
                member: line.member,
                change: match line.difference {
                    Difference::Added => ImportChange::Added,
                    Difference::Changed(fields) => ImportChange::Changed { fields },
                    Difference::Unchanged => ImportChange::Unchanged,
                },
            })
            .collect(),
        problems,
        unknown_columns: list.unknown_columns,
    })
}

fn read(file: &Path, program: &Path) -> Result<MemberList, Failure> {
    let unreadable =
        |error: std::io::Error| Failure::FileUnreadable { path: file.display().to_string(), detail: error.to_string() };
    let size = std::fs::metadata(file).map_err(unreadable)?.len();
    if size > exchange::member_list::LARGEST_FILE as u64 {
        return Err(refused(&ListError::TooLarge));
    }
    let bytes = std::fs::read(file).map_err(unreadable)?;
    if bytes.is_empty() {
        return Err(refused(&ListError::Empty));
    }
    exchange::child::read_in_child(program, &bytes).map_err(|error| refused(&error))
}

fn refused(error: &ListError) -> Failure {
    let reason = match error {
        ListError::Empty => ImportRefusal::Empty,
        ListError::NotThisKind => ImportRefusal::NotThisKind,
        ListError::TooLarge => ImportRefusal::TooLarge,
        ListError::NoNameColumn => ImportRefusal::NoNameColumn,
        ListError::TooCostly => ImportRefusal::TooCostly,
    };
    Failure::ImportRefused { reason, detail: String::new() }
}

fn problem(of: RowProblem) -> ImportProblem {
    let reason = match of.reason {
        RowReason::NotADate => ImportReason::NotADate,
        RowReason::NameMissing => ImportReason::NameMissing,
        RowReason::TooLong => ImportReason::TooLong,
        RowReason::UnknownSex => ImportReason::UnknownSex,
        RowReason::UnknownPost => ImportReason::UnknownPost,
        RowReason::Twice => ImportReason::Twice,
        RowReason::DatesContradict => ImportReason::DatesContradict,
    };
    ImportProblem { row: of.row, column: of.column, found: of.found, reason }
}
