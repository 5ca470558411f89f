//! Papers: the live preview, the files to keep and print, the recovery sheet.

use crate::failure::Failure;
use crate::figures::{Facts, carried_in, frozen_record};
use crate::meetings::{the_cell, the_meeting};
use crate::views::{MeetingPaper, PaperAnchor, PaperFile, PaperFormat, PaperPreview, SavedFile};
use crate::{Book, PaperPress, addenda, notices, requested, rules};
use base64::prelude::{BASE64_STANDARD, Engine};
use chrono::NaiveDate;
use documents::minutes::{Finality, minutes_paper};
use documents::model::Paper;
use documents::notice::notice_paper;
use documents::outcome::outcome_paper;
use documents::score_sheet::score_paper;
use documents::task_list::task_list_paper;
use domain::fingerprint::Fingerprint;
use domain::ids::{AssignmentId, MeetingId};
use domain::meeting::{Meeting, MeetingKind, Part};
use domain::minutes::MinutesRecord;
use domain::outcome::Outcome;
use domain::tasks::TaskCount;
use std::path::Path;
use store::{Reading, RecoveryKey};

/// Lists the papers of a meeting, the minutes first.
pub(crate) fn of(meeting: &Meeting, facts: &Facts) -> Vec<MeetingPaper> {
    let Facts { pack, addenda, due, .. } = facts;
    let minutes = meeting.kind.parts().iter().map(|part| MeetingPaper::Minutes { part: *part });
    let outcome = (meeting.outcome != Outcome::None).then_some(MeetingPaper::Outcome);
    let score_sheet = pack.score.kinds.contains(&meeting.kind).then_some(MeetingPaper::ScoreSheet);
    let notice = (!meeting.is_locked()).then_some(MeetingPaper::Notice);
    let addenda = addenda.iter().map(|addendum| MeetingPaper::Addendum { number: addendum.number });
    let assignments = has_tasks(meeting, due).then_some(MeetingPaper::Assignments);
    minutes.chain(outcome).chain(assignments).chain(score_sheet).chain(addenda).chain(notice).collect()
}

/// Whether tasks were given, or go on from earlier meetings.
fn has_tasks(meeting: &Meeting, due: &[AssignmentId]) -> bool {
    let count = TaskCount::of(due, &meeting.task_reports);
    let gives = meeting.agenda.iter().any(|item| !item.assignments.is_empty());
    gives || count.carried_in > count.done + count.not_done
}

/// Sets the pages of a paper as the PDF would show them, `width` pixels wide, of a meeting as it stands on the screen: saved
/// or not.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn preview(
    book: &Book,
    press: &PaperPress,
    mut meeting: Meeting,
    paper: MeetingPaper,
    width: u32,
) -> Result<PaperPreview, Failure> {
    meeting.tidy();
    let (_, paper) = book.read(|reading| composed(reading, &meeting, paper))?;
    let pages = press.pages(&paper, width).map_err(unexpected)?;
    Ok(PaperPreview {
        pages: pages
            .pictures
            .iter()
            .map(|png| format!("data:image/png;base64,{}", BASE64_STANDARD.encode(png)))
            .collect(),
        anchors: pages
            .anchors
            .into_iter()
            .map(|anchor| PaperAnchor { key: anchor.key, page: anchor.page, top: anchor.top })
            .collect(),
    })
}

/// Makes the file of one paper.
///
/// # Errors
/// [`Failure::NotFound`] also when the meeting has no such paper.
pub fn file(
    book: &Book,
    press: &PaperPress,
    id: MeetingId,
    paper: MeetingPaper,
    format: PaperFormat,
) -> Result<PaperFile, Failure> {
    let (stem, composed) = book.read(|reading| {
        let meeting = the_meeting(reading, id)?;
        let (record, composed) = composed(reading, &meeting, paper)?;
        Ok::<_, Failure>((file_stem(&record, &meeting, paper), composed))
    })?;
    let (bytes, ending) = match format {
        PaperFormat::Pdf => (press.pdf(&composed).map_err(unexpected)?, "pdf"),
        PaperFormat::Docx => (documents::docx(&composed).map_err(unexpected)?, "docx"),
    };
    Ok(PaperFile { paper, format, name: format!("{stem}.{ending}"), bytes })
}

/// Makes the files of a meeting's papers, each as DOCX and as PDF.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn files(
    book: &Book,
    press: &PaperPress,
    id: MeetingId,
    wanted: impl Fn(MeetingPaper) -> bool,
) -> Result<Vec<PaperFile>, Failure> {
    let papers = book.read(|reading| {
        let meeting = the_meeting(reading, id)?;
        Ok::<_, Failure>(of(&meeting, &Facts::gather(reading, &meeting)?))
    })?;
    let chosen = papers.into_iter().filter(|paper| wanted(*paper));
    let files = chosen.map(|paper| file_in_each_format(book, press, id, paper)).collect::<Result<Vec<_>, _>>()?;
    Ok(files.into_iter().flatten().collect())
}

/// Makes the files of everything that can be asked for besides, each as DOCX and as PDF.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn requested_files(book: &Book, press: &PaperPress, id: MeetingId) -> Result<Vec<PaperFile>, Failure> {
    let papers = book.read(|reading| {
        let meeting = the_meeting(reading, id)?;
        Ok::<_, Failure>(requested::of(&meeting, &Facts::gather(reading, &meeting)?.frozen))
    })?;
    let files = papers.into_iter().map(|paper| file_in_each_format(book, press, id, paper));
    Ok(files.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Makes the files of one paper, as DOCX and as PDF.
///
/// # Errors
/// Those of [`file`].
pub fn file_in_each_format(
    book: &Book,
    press: &PaperPress,
    id: MeetingId,
    paper: MeetingPaper,
) -> Result<Vec<PaperFile>, Failure> {
    [PaperFormat::Docx, PaperFormat::Pdf].into_iter().map(|format| file(book, press, id, paper, format)).collect()
}

/// Writes files into a folder, each whole or not at all.
///
/// # Errors
/// [`Failure::DiskFull`], [`Failure::NotWritable`], [`Failure::DiskFailed`].
pub fn keep(folder: &Path, files: &[PaperFile]) -> Result<Vec<SavedFile>, Failure> {
    files.iter().map(|file| keep_one(folder, &file.name, &file.bytes)).collect()
}

/// Removes the papers that were opened for printing: nothing readable stays outside the book longer than needed.
/// A file that a viewer still holds open stays until the next time.
pub fn clear_printed(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let _ = std::fs::remove_file(entry.path());
    }
}

/// Name that is proposed for the recovery sheet's file.
pub const RECOVERY_SHEET_NAME: &str = "Phieu-khoi-phuc_So-Chi-Bo.pdf";

/// Writes a paper where the viewer can open it; the folder holds only what was last printed.
///
/// # Errors
/// Those of [`keep`].
pub fn keep_to_print(folder: &Path, name: &str, bytes: &[u8]) -> Result<SavedFile, Failure> {
    std::fs::create_dir_all(folder).map_err(|e| Failure::at(folder, e.into()))?;
    keep_one(folder, name, bytes)
}

/// Makes the printable sheet of a recovery key and writes it.
///
/// # Errors
/// Those of [`keep`].
pub fn keep_recovery_sheet(
    book: &Book,
    press: &PaperPress,
    key: &RecoveryKey,
    made_on: NaiveDate,
    path: &Path,
) -> Result<SavedFile, Failure> {
    let (cell, pack) = book.read(|reading| Ok::<_, Failure>((the_cell(reading)?, rules::on(reading, made_on)?)))?;
    let pdf = documents::recovery_sheet(press, &cell, &pack.paper, made_on, &key.groups()).map_err(unexpected)?;
    keep_at(path, &pdf)
}

/// Writes a file at a path of the secretary's choice.
///
/// # Errors
/// Those of [`keep`].
pub fn keep_at(path: &Path, bytes: &[u8]) -> Result<SavedFile, Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    keep_one(folder, &name, bytes)
}

fn keep_one(folder: &Path, name: &str, bytes: &[u8]) -> Result<SavedFile, Failure> {
    let path = folder.join(name);
    store::files::write_file(&path, bytes).map_err(|e| Failure::at(folder, e.into()))?;
    Ok(SavedFile { path: path.display().to_string(), name: name.to_owned() })
}

/// A paper and the record that it is composed from: frozen when locked, a draft of today's facts before.
pub(crate) fn composed(
    reading: &Reading<'_>,
    meeting: &Meeting,
    wanted: MeetingPaper,
) -> Result<(MinutesRecord, Paper), Failure> {
    let part = part_of(meeting, wanted).ok_or(Failure::NotFound)?;
    let (record, finality) = minutes_of(reading, meeting, part)?;
    let pack = rules::named(reading, &meeting.rule_pack)?;
    let paper = match wanted {
        MeetingPaper::Minutes { .. } => Some(minutes_paper(&record, finality)),
        MeetingPaper::Outcome => outcome_paper(&record, finality),
        MeetingPaper::ScoreSheet => score_paper(&record, finality),
        MeetingPaper::Assignments => {
            let parts = meeting.kind.parts().iter().map(|part| minutes_of(reading, meeting, *part));
            task_list_paper(&parts.collect::<Result<Vec<_>, _>>()?, &pack.task_list)
        }
        MeetingPaper::Addendum { number } => addenda::paper(reading, meeting, number)?,
        MeetingPaper::Notice => Some(notice_paper(&notices::composed(reading, meeting)?)),
        MeetingPaper::BallotSlips { .. }
        | MeetingPaper::CountingSheet { .. }
        | MeetingPaper::ItemExtract { .. }
        | MeetingPaper::MemberExtract { .. } => requested::paper(meeting, &record, finality, wanted, &pack),
    };
    Ok((record, paper.ok_or(Failure::NotFound)?))
}

/// The minutes of one part: as they were locked, or as they would be now.
fn minutes_of(reading: &Reading<'_>, meeting: &Meeting, part: Part) -> Result<(MinutesRecord, Finality), Failure> {
    let locked = reading.locked_papers(meeting.id)?.into_iter().find(|paper| paper.part == part);
    Ok(match locked {
        Some(paper) => (frozen_record(&paper.record)?, Finality::Locked(Fingerprint::of(&paper.record))),
        None => (drafted(reading, meeting, part)?, Finality::Draft),
    })
}

/// The part of the evening from whose minutes a paper is composed.
pub(crate) fn part_of(meeting: &Meeting, wanted: MeetingPaper) -> Option<Part> {
    let parts = meeting.kind.parts();
    match wanted {
        MeetingPaper::Minutes { part } => Some(part).filter(|part| parts.contains(part)),
        MeetingPaper::Outcome
        | MeetingPaper::ScoreSheet
        | MeetingPaper::Assignments
        | MeetingPaper::Notice
        | MeetingPaper::Addendum { .. } => parts.first().copied(),
        _ => requested::part_of(meeting, wanted),
    }
}

/// The record that the minutes of an open meeting would be, by today's facts.
pub(crate) fn drafted(reading: &Reading<'_>, meeting: &Meeting, part: Part) -> Result<MinutesRecord, Failure> {
    let (facts, carried_in) = (Facts::gather(reading, meeting)?, carried_in(reading, meeting)?);
    Ok(MinutesRecord::assemble(facts.sources(meeting, &carried_in), part))
}

/// Names a file in plain ASCII: Zalo keeps the name, and old systems keep nothing else.
pub(crate) fn file_stem(record: &MinutesRecord, meeting: &Meeting, paper: MeetingPaper) -> String {
    let number = record.number.map(|number| format!("-{number:02}")).unwrap_or_default();
    let kind = kind_mark(record);
    let what = match paper {
        MeetingPaper::Minutes { .. } => format!("{}{number}{kind}", record.form.type_code),
        MeetingPaper::Outcome => record
            .outcome
            .as_ref()
            .map(|issued| format!("{}-{:02}{kind}", issued.type_code, issued.number))
            .unwrap_or_default(),
        MeetingPaper::ScoreSheet => format!("ChamDiem{kind}"),
        MeetingPaper::Assignments => format!("PhanCong{kind}"),
        MeetingPaper::Notice => format!("ThongBao{kind}"),
        MeetingPaper::Addendum { number: which } => format!("{}{number}{kind}-BoSung-{which}", record.form.type_code),
        _ => format!("{}{kind}", requested::mark(meeting, record, paper)),
    };
    format!("{}_{what}_{}", record.date, plain(&record.cell))
}

/// The first words of a name, in letters that every system knows.
pub(crate) fn plain(name: &str) -> String {
    let words: String = domain::text::fold(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(capitalised)
        .take(8)
        .collect::<Vec<_>>()
        .join("-");
    words.chars().take(60).collect()
}

/// The kind of meeting in a file name; none for a regular one.
fn kind_mark(record: &MinutesRecord) -> &'static str {
    match (record.kind, record.part) {
        (MeetingKind::Regular | MeetingKind::RegularAndThemed, Part::Regular) => "",
        (_, Part::Themed) | (MeetingKind::Themed, _) => "-ChuyenDe",
        (MeetingKind::Committee, _) => "-ChiUy",
        (MeetingKind::Extraordinary, _) => "-BatThuong",
        (MeetingKind::Review, _) => "-KiemDiem",
        (MeetingKind::Admission, _) => "-KetNap",
        (MeetingKind::FullMembership, _) => "-ChinhThuc",
        (MeetingKind::Discipline, _) => "-KyLuat",
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

pub(crate) fn unexpected(error: impl std::fmt::Display) -> Failure {
    Failure::Unexpected { detail: error.to_string() }
}
