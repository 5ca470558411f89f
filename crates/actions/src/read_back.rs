//! Reading back: before a meeting ends, the minute-taker reads the minutes to it (Hướng dẫn 42-HD/BTCTW).

use crate::Book;
use crate::failure::Failure;
use crate::papers::composed;
use crate::views::{MeetingPaper, Passage, PassageLine};
use documents::model::{Block, Face, Paper, Run, Tie};
use domain::meeting::{Meeting, Part};

/// Gives the words of the minutes, passage by passage, of a meeting as it stands on the screen: saved or not.
///
/// They are those of the paper itself: what is heard is what is signed.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn passages(book: &Book, mut meeting: Meeting) -> Result<Vec<Passage>, Failure> {
    meeting.tidy();
    book.read(|reading| {
        let mut read = Vec::new();
        for &part in meeting.kind.parts() {
            let (_, paper) = composed(reading, &meeting, MeetingPaper::Minutes { part })?;
            read.extend(of_paper(part, paper));
        }
        Ok(read)
    })
}

/// A passage lasts from one anchor of the paper to the next.
fn of_paper(part: Part, paper: Paper) -> Vec<Passage> {
    let title = paper.subject.into_iter().map(|text| PassageLine::Headline { text }).collect();
    let mut passages = vec![Passage { part, key: "opening".to_owned(), lines: title }];
    for block in paper.blocks {
        if let Block::Paragraph { anchor: Some(key), .. } = &block {
            passages.push(Passage { part, key: key.clone(), lines: Vec::new() });
        }
        if let Some(passage) = passages.last_mut() {
            passage.lines.extend(line(block));
        }
    }
    passages
}

/// One line as it is read out; there is nothing to read on slips.
fn line(block: Block) -> Option<PassageLine> {
    Some(match block {
        Block::Slips { .. } | Block::Cards { .. } | Block::Board { .. } => return None,
        Block::Table { head, rows, .. } => PassageLine::Table { head, rows },
        Block::Paragraph { runs, tie, .. } => match runs.as_slice() {
            [Run { text, face: Face::Bold }] if tie == Tie::WithNext => PassageLine::Headline { text: text.clone() },
            [Run { text: lead, face: Face::Bold }, rest @ ..] => {
                PassageLine::Text { lead: lead.clone(), text: joined(rest) }
            }
            runs => PassageLine::Text { lead: String::new(), text: joined(runs) },
        },
    })
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
