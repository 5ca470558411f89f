//! What goes into the bundle of a themed session's materials besides files: its first page, and outlines written in the book.

use crate::minutes::{Finality, heading, paragraphs, subject};
use crate::model::{Block, Heading, Paper};
use crate::vietnamese::{date_parts, hour, long_date};
use crate::wording;
use domain::minutes::MinutesRecord;
use domain::theme::Theme;
use domain::theme_lines::MaterialsRules;

/// One material with the page on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What it is.
    pub name: String,
    /// The first is 1.
    pub page: usize,
}

/// Composes the first page: the agenda, what is in the bundle, and the names of files that are sent apart.
#[must_use]
pub fn first_page(record: &MinutesRecord, rules: &MaterialsRules, listed: &[Listed], apart: &[String]) -> Paper {
    let mut blocks = vec![Block::headline(&rules.agenda, None), agenda(record, rules)];
    if !listed.is_empty() {
        let rows = listed.iter().zip(1u32..);
        let rows = rows.map(|(one, number)| vec![number.to_string(), one.name.clone(), one.page.to_string()]);
        let head = rules.contents_columns.to_vec();
        blocks.push(Block::headline(&rules.contents, None));
        blocks.push(Block::Table { widths: vec![9, 95, 18], head, rows: rows.collect() });
    }
    if !apart.is_empty() {
        blocks.push(Block::headline(&rules.apart, None));
        blocks.extend(apart.iter().map(|name| Block::text(format!("- {name}"))));
    }
    let when = format!("{}, {}", hour(record.starts), long_date(record.date));
    let place = if record.place.is_empty() { String::new() } else { format!(", tại {}", record.place) };
    sheet(record, &rules.title, vec![subject(record), when + &place], blocks)
}

fn agenda(record: &MinutesRecord, rules: &MaterialsRules) -> Block {
    let rows = record.items.iter().zip(1u32..).map(|(item, number)| {
        let presenter = item.presenter.as_ref().map(wording::person).unwrap_or_default();
        let minutes = item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        vec![number.to_string(), item.title.clone(), presenter, minutes]
    });
    Block::Table { widths: vec![9, 64, 37, 12], head: rules.agenda_columns.to_vec(), rows: rows.collect() }
}

/// Composes an outline that was written in the book.
#[must_use]
pub fn outline(record: &MinutesRecord, rules: &MaterialsRules, theme: &Theme) -> Paper {
    let author = (!theme.author.is_empty()).then(|| rules.author.replace("{author}", &theme.author));
    let lines = std::iter::once(theme.title.clone()).chain(author).collect();
    sheet(record, &rules.outline, lines, paragraphs(&theme.outline).into_iter().map(Block::text).collect())
}

/// A sheet of the cell without a number or a signature.
fn sheet(record: &MinutesRecord, title: &str, subject: Vec<String>, blocks: Vec<Block>) -> Paper {
    Paper {
        name: title.to_owned(),
        date: date_parts(record.date),
        heading: Some(Heading { number: String::new(), mark: String::new(), ..heading(record, Finality::Draft) }),
        title: title.to_owned(),
        subject,
        blocks,
        recipients: Vec::new(),
        signatures: Vec::new(),
        foot: String::new(),
        layout: record.layout.clone(),
    }
}
