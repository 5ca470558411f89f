//! The score sheet of a meeting (phiếu chấm điểm), and what the minutes say of it.

use crate::minutes::{Finality, foot, heading, signatures};
use crate::model::{Block, Heading, Paper};
use crate::vietnamese::{date_parts, in_month};
use crate::wording;
use domain::minutes::MinutesRecord;
use domain::score::{Score, ScoreLine};

/// Composes the sheet; `None` when the meeting is not scored.
#[must_use]
pub fn score_paper(record: &MinutesRecord, finality: Finality) -> Option<Paper> {
    let scored = record.score.as_ref()?;
    let subject = in_month(&scored.subject, record.month);
    let mut blocks = vec![Block::Table {
        widths: vec![10, 52, 12, 12, 44],
        head: ["TT", "Nội dung", "Điểm tối đa", "Điểm", "Căn cứ"].map(str::to_owned).to_vec(),
        rows: criteria(&scored.score).iter().enumerate().flat_map(|(at, lines)| rows(at + 1, lines)).collect(),
    }];
    blocks.extend(wording::rating_sentence(&scored.score).map(|sentence| Block::headline(sentence, None)));
    Some(Paper {
        name: format!("{} {subject}", scored.title),
        date: date_parts(record.date),
        // The sheet goes with the minutes and takes no number of its own.
        heading: Some(Heading { number: String::new(), ..heading(record, finality) }),
        title: scored.title.clone(),
        subject: vec![subject],
        blocks,
        recipients: Vec::new(),
        signatures: signatures(record),
        foot: foot(finality),
        layout: record.layout.clone(),
    })
}

/// What the minutes say: a line for each criterion, the sum and the rating; nothing while a part has no points.
pub(crate) fn summary(score: &Score) -> Vec<Block> {
    let Some(rating) = wording::rating_sentence(score) else {
        return Vec::new();
    };
    let row = |(at, lines): (usize, &Vec<&ScoreLine>)| {
        vec![(at + 1).to_string(), criterion(lines), most(lines).to_string(), points(lines)]
    };
    vec![
        Block::headline("Tự đánh giá chất lượng buổi sinh hoạt:", None),
        Block::Table {
            widths: vec![9, 85, 17, 17],
            head: ["TT", "Tiêu chí", "Điểm tối đa", "Điểm"].map(str::to_owned).to_vec(),
            rows: criteria(score).iter().enumerate().map(row).collect(),
        },
        Block::text(rating),
    ]
}

/// The lines of each criterion, in order.
fn criteria(score: &Score) -> Vec<Vec<&ScoreLine>> {
    score.lines.chunk_by(|one, next| one.criterion == next.criterion).map(|lines| lines.iter().collect()).collect()
}

/// A criterion of one part is one row; others have a row of their sum before their parts.
fn rows(number: usize, lines: &[&ScoreLine]) -> Vec<Vec<String>> {
    if let [only] = lines {
        return vec![vec![number.to_string(), criterion(lines), most(lines).to_string(), points(lines), grounds(only)]];
    }
    let sum = vec![number.to_string(), criterion(lines), most(lines).to_string(), points(lines), String::new()];
    let part = |(at, line): (usize, &&ScoreLine)| {
        vec![format!("{number}.{}", at + 1), line.title.clone(), line.most.to_string(), points(&[line]), grounds(line)]
    };
    std::iter::once(sum).chain(lines.iter().enumerate().map(part)).collect()
}

fn criterion(lines: &[&ScoreLine]) -> String {
    lines.first().map(|line| line.criterion.clone()).unwrap_or_default()
}

fn most(lines: &[&ScoreLine]) -> u32 {
    lines.iter().map(|line| line.most).sum()
}

/// The points so far; nothing while none stands.
fn points(lines: &[&ScoreLine]) -> String {
    let given: Vec<u32> = lines.iter().filter_map(|line| line.points).collect();
    if given.is_empty() { String::new() } else { given.iter().sum::<u32>().to_string() }
}

/// The fact, and why the cell gave other points than it proposes.
fn grounds(line: &ScoreLine) -> String {
    let fact = line.evidence.as_ref().map(wording::fact);
    let reason = Some(line.reason.clone()).filter(|reason| !reason.is_empty());
    fact.into_iter().chain(reason).collect::<Vec<_>>().join("; ")
}
