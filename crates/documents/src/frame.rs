//! Heading and signature of a paper of the cell itself.

use crate::model::{Heading, Signature};
use crate::vietnamese::long_date;
use crate::wording;
use chrono::NaiveDate;
use domain::cell::Cell;
use domain::cell_frame::CellFrame;

/// The heading; without a number where it is empty.
pub(crate) fn heading(frame: &CellFrame, number: String) -> Heading {
    heading_on(&frame.cell, &frame.party_title, frame.date, number)
}

/// The same of a paper without a frame.
pub(crate) fn heading_on(cell: &Cell, party_title: &str, date: NaiveDate, number: String) -> Heading {
    Heading {
        superior: cell.superior.to_uppercase(),
        issuer: cell.name.to_uppercase(),
        number,
        mark: String::new(),
        party: party_title.to_owned(),
        place_date: format!("{}, {}", cell.place, long_date(date)),
    }
}

/// Whoever signs in the name of the cell.
pub(crate) fn signature(frame: &CellFrame, authority: &str) -> Signature {
    let (post, name) = frame.signer.clone().map_or_else(Default::default, |(post, name)| (wording::post(post), name));
    Signature { label: authority.to_owned(), post: post.to_uppercase(), name }
}
