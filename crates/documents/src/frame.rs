//! Heading and signature of a paper of the cell itself.

use crate::model::{Heading, Signature};
use crate::vietnamese::long_date;
use crate::wording;
use domain::cell_frame::CellFrame;

/// The heading; without a number where it is empty.
pub(crate) fn heading(frame: &CellFrame, number: String) -> Heading {
    Heading {
        superior: frame.cell.superior.to_uppercase(),
        issuer: frame.cell.name.to_uppercase(),
        number,
        mark: String::new(),
        party: frame.party_title.clone(),
        place_date: format!("{}, {}", frame.cell.place, long_date(frame.date)),
    }
}

/// Whoever signs in the name of the cell.
pub(crate) fn signature(frame: &CellFrame, authority: &str) -> Signature {
    let (post, name) = frame.signer.clone().map_or_else(Default::default, |(post, name)| (wording::post(post), name));
    Signature { label: authority.to_owned(), post: post.to_uppercase(), name }
}
