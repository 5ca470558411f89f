//! The sheets of members' years as files: one member's, or everybody's in one file, each on a page of its own.

use crate::failure::Failure;
use crate::meetings::the_cell;
use crate::member_years::Everybody;
use crate::papers::{keep_at, plain, unexpected};
use crate::views::{PaperFormat, SavedFile};
use crate::{Book, PaperPress, rules};
use chrono::NaiveDate;
use documents::member_year::{YearSheet, member_year_paper};
use documents::model::Paper;
use domain::ids::MemberId;
use domain::member::Post;
use std::path::Path;
use store::Reading;

/// A file with the name that is proposed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFile {
    /// In plain ASCII.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Makes the file of one member's sheet of a year, or of everybody's, as it is seen from a day.
///
/// # Errors
/// [`Failure::NotFound`] when the year does not concern the member, or nobody.
pub fn file(
    book: &Book,
    press: &PaperPress,
    member: Option<MemberId>,
    (year, today): (Option<i32>, NaiveDate),
    format: PaperFormat,
) -> Result<SheetFile, Failure> {
    let (stem, papers) = book.read(|reading| composed(reading, member, year, today))?;
    let (bytes, ending) = match format {
        PaperFormat::Pdf => (press.pdf_of_all(&papers).map_err(unexpected)?, "pdf"),
        PaperFormat::Docx => (documents::docx_of_all(&papers).map_err(unexpected)?, "docx"),
    };
    Ok(SheetFile { name: format!("{stem}.{ending}"), bytes })
}

/// Makes the same file as DOCX and as PDF and writes them into a folder.
///
/// # Errors
/// Those of [`file`] and of [`keep_at`].
pub fn keep(
    book: &Book,
    press: &PaperPress,
    member: Option<MemberId>,
    when: (Option<i32>, NaiveDate),
    folder: &Path,
) -> Result<Vec<SavedFile>, Failure> {
    let files = [PaperFormat::Docx, PaperFormat::Pdf].map(|format| file(book, press, member, when, format));
    let files = files.into_iter().collect::<Result<Vec<_>, _>>()?;
    files.iter().map(|file| keep_at(&folder.join(&file.name), &file.bytes)).collect()
}

fn composed(
    reading: &Reading<'_>,
    wanted: Option<MemberId>,
    year: Option<i32>,
    today: NaiveDate,
) -> Result<(String, Vec<Paper>), Failure> {
    let everybody = Everybody::of(reading, year, today)?;
    let (cell, pack) = (the_cell(reading)?, rules::on(reading, today)?);
    let members = || everybody.years.iter().map(|(member, _)| member);
    let secretary = members().find(|one| one.post == Post::Secretary && one.standing_on(today).is_some());
    let year = everybody.chosen.year;
    let of = everybody.years.iter().filter(|(member, _)| wanted.is_none_or(|wanted| wanted == member.id));
    let papers = of.map(|(member, done)| {
        let (cell, pack) = (&cell, pack.as_ref());
        member_year_paper(YearSheet { cell, member, year, done, secretary, made_on: today, pack })
    });
    let papers: Vec<_> = papers.collect();
    let whose = members().find(|member| Some(member.id) == wanted).map_or(&cell.name, |member| &member.name);
    let stem = format!("{year}_PhieuTongHop_{}", plain(whose));
    if papers.is_empty() { Err(Failure::NotFound) } else { Ok((stem, papers)) }
}
