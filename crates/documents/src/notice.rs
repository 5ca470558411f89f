//! The notice (thông báo) of a meeting as a paper. It is not kept in the book, but for a number that it may take; its date is left
//! to the hand.

use crate::minutes::{guests, lower_first};
use crate::model::{Block, Heading, Paper, Run, Signature};
use crate::vietnamese::{date_left_open, date_parts, hour, in_month, weekday_date};
use crate::wording;
use domain::minutes::Capacity;
use domain::notice::{AnnouncedItem, Notice};

/// Room for the hand, also where nothing is settled yet.
const OPEN: &str = "...";

/// Composes the notice.
#[must_use]
pub fn notice_paper(notice: &Notice) -> Paper {
    let rules = &notice.rules;
    let subjects = subjects(notice);
    Paper {
        name: format!("{} {}", rules.title, subjects.join(", ")),
        date: date_parts(notice.date),
        heading: Some(heading(notice)),
        title: rules.title.clone(),
        blocks: blocks(notice),
        subject: subjects,
        recipients: rules.address(notice.called).recipients.clone(),
        signatures: vec![signature(notice)],
        foot: String::new(),
        layout: notice.layout.clone(),
    }
}

fn heading(notice: &Notice) -> Heading {
    Heading {
        superior: notice.superior.to_uppercase(),
        issuer: notice.cell.to_uppercase(),
        number: format!("Số {}", code(notice)),
        mark: String::new(),
        party: notice.form.party_title.clone(),
        place_date: format!("{}, {}", notice.date_place, date_left_open()),
    }
}

/// Number and code: "07-TB/CB"; the number is left to the hand until it is taken.
pub(crate) fn code(notice: &Notice) -> String {
    let number = notice.number.map_or_else(|| OPEN.to_owned(), |number| format!("{number:02}"));
    format!("{number}-{}/{}", notice.rules.type_code, notice.form.body_code)
}

fn signature(notice: &Notice) -> Signature {
    let post = match notice.signer.as_ref().map(|signer| &signer.capacity) {
        Some(Capacity::Member(post)) => wording::post(*post).to_uppercase(),
        _ => String::new(),
    };
    let name = notice.signer.as_ref().map(|signer| signer.name.clone()).unwrap_or_default();
    Signature { label: notice.rules.authority.clone(), post, name }
}

fn blocks(notice: &Notice) -> Vec<Block> {
    let (rules, labels) = (&notice.rules, &notice.rules.labels);
    let invited = if notice.guests.is_empty() { String::new() } else { guests(&notice.guests) };
    let before = [
        (&labels.time, format!("{}.", time(notice))),
        (&labels.place, format!("{}.", place(notice))),
        (&labels.called, format!("{}.", rules.address(notice.called).called)),
        (&labels.guests, invited),
    ];
    let mut blocks = vec![Block::text(opening(notice))];
    blocks.extend(before.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| labelled(label, text)));
    blocks.push(Block::headline(format!("{}:", labels.agenda), None));
    blocks.push(agenda(&notice.items));
    blocks.push(labelled(&labels.preparation, rules.preparation.clone()));
    blocks.push(Block::text(rules.closing.clone()).tied());
    blocks
}

fn labelled(label: &str, text: String) -> Block {
    Block::runs(vec![Run::bold(format!("{label}: ")), Run::plain(text)])
}

fn opening(notice: &Notice) -> String {
    let held: Vec<_> = subjects(notice).iter().map(|subject| lower_first(subject)).collect();
    notice.rules.opening.replace("{cell}", &notice.cell).replace("{subject}", &held.join(" và "))
}

fn agenda(items: &[AnnouncedItem]) -> Block {
    let rows = items.iter().zip(1u32..).map(|(item, number)| {
        let presenter = item.presenter.as_ref().map(wording::person).unwrap_or_default();
        let minutes = item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        vec![number.to_string(), item.title.clone(), presenter, minutes]
    });
    Block::Table {
        widths: vec![9, 64, 37, 12],
        head: ["TT", "Nội dung", "Trình bày", "Phút"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

/// What is held, in words, a line for each part.
pub(crate) fn subjects(notice: &Notice) -> Vec<String> {
    notice.subjects.iter().map(|subject| in_month(subject, notice.month)).collect()
}

/// Hour and day.
pub(crate) fn time(notice: &Notice) -> String {
    format!("{}, {}", hour(notice.starts), weekday_date(notice.date))
}

/// Where it is held.
pub(crate) fn place(notice: &Notice) -> &str {
    if notice.place.is_empty() { OPEN } else { &notice.place }
}
