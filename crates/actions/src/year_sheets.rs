//! The sheets of members' years: one member's, or everybody's in one file, each on a page of its own.

use crate::failure::Failure;
use crate::meetings::the_cell;
use crate::member_years::Everybody;
use crate::papers::plain;
use crate::sheets::Sheet;
use crate::{Book, rules};
use chrono::NaiveDate;
use documents::member_year::{YearSheet, member_year_paper};
use documents::model::Paper;
use domain::ids::MemberId;
use domain::member::Post;
use store::Reading;

/// Composes one member's sheet of a year, or everybody's, as it is seen from a day.
///
/// # Errors
/// [`Failure::NotFound`] when the year does not concern the member, or nobody.
pub fn sheet(book: &Book, member: Option<MemberId>, (year, today): (Option<i32>, NaiveDate)) -> Result<Sheet, Failure> {
    let (stem, papers) = book.read(|reading| composed(reading, member, year, today))?;
    Ok(Sheet::of_all(stem, papers))
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
