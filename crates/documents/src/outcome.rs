//! What a meeting issues besides its minutes: the monthly resolution (nghị quyết) or a conclusion (kết luận), drafted from what
//! the minutes hold, so that nothing is typed twice.

use crate::minutes::{Finality, assignment_table, documents, fee, foot, heading, led, named, paragraphs, vote};
use crate::model::{Block, Heading, Paper, Signature};
use crate::score_sheet;
use crate::vietnamese::{date_parts, hour, in_month, long_date, month_number};
use crate::wording;
use domain::dates::Month;
use domain::kinds::MeetingKind;
use domain::meeting::Section;
use domain::member::Post;
use domain::minutes::{Capacity, MinutesRecord, RecordedItem};
use domain::outcome::{Outcome, RecordedOutcome};

/// Composes the paper; `None` when the meeting issues nothing.
#[must_use]
pub fn outcome_paper(record: &MinutesRecord, finality: Finality) -> Option<Paper> {
    let issued = record.outcome.as_ref()?;
    let subject = subject(issued, record.month);
    let mut blocks = vec![Block::text(opening(record))];
    blocks.extend(match issued.outcome {
        Outcome::Resolution if is_about_a_topic(record, issued) => of_topic(record, issued),
        Outcome::Resolution => resolution(record, issued),
        Outcome::Conclusion | Outcome::None => conclusions(record, issued),
    });
    if let Some(last) = blocks.pop() {
        blocks.push(last.tied());
    }
    Some(Paper {
        name: format!("{} {subject}", issued.title),
        date: date_parts(record.date),
        heading: Some(Heading {
            number: format!("Số {}", issued.code(&record.form.body_code)),
            ..heading(record, finality)
        }),
        title: issued.title.clone(),
        subject: vec![subject],
        blocks,
        recipients: issued.recipients.clone(),
        signatures: vec![signature(record, &issued.authority)],
        foot: foot(finality),
        layout: record.layout.clone(),
    })
}

/// The line under the title.
#[must_use]
pub fn subject(issued: &RecordedOutcome, month: Month) -> String {
    in_month(&issued.subject, month)
}

/// Whoever chaired signs in the name of the cell.
pub(crate) fn signature(record: &MinutesRecord, authority: &str) -> Signature {
    let post = match record.chair.as_ref().map(|chair| &chair.capacity) {
        Some(Capacity::Member(post @ (Post::Secretary | Post::DeputySecretary | Post::CommitteeMember))) => {
            wording::post(*post).to_uppercase()
        }
        _ => String::new(),
    };
    let name = record.chair.as_ref().map(|chair| chair.name.clone()).unwrap_or_default();
    Signature { label: authority.to_owned(), post, name }
}

fn opening(record: &MinutesRecord) -> String {
    let mut text = format!(
        "Ngày {}, tại {}, {} tổ chức sinh hoạt, bắt đầu lúc {}",
        long_date(record.date).trim_start_matches("ngày "),
        record.place,
        record.cell,
        hour(record.starts),
    );
    if let Some(ends) = record.ends {
        text.push_str(&format!(", kết thúc lúc {}", hour(ends)));
    }
    text.push_str(&format!(". {}", wording::head_count_sentence(&record.head_count, record.called)));
    for (what, who) in [("Chủ trì", &record.chair), ("Thư ký", &record.minute_taker)] {
        if who.is_some() {
            text.push_str(&format!(" {what}: {}", named(who.as_ref())));
        }
    }
    let fee = fee(record);
    if !fee.is_empty() {
        text.push_str(&format!(" {fee}"));
    }
    text
}

fn resolution(record: &MinutesRecord, issued: &RecordedOutcome) -> Vec<Block> {
    let headings = &issued.headings;
    let mut blocks = vec![headline(&headings.review, record)];
    blocks.extend(under(&headings.news, news(record), record));
    blocks.extend(under(&headings.results, told(record, "review"), record));
    blocks.extend(under(&headings.reports, tasks_of_the_month(record).into_iter().collect(), record));
    blocks.extend(under(&headings.mentions, mentions(record), record));
    blocks.push(headline(&headings.plan, record));
    blocks.extend(told(record, "plan"));
    blocks.extend(others(record));
    blocks.push(headline(&headings.execution, record));
    blocks.extend(execution(record, issued));
    let score = record.score.as_ref().map(|scored| score_sheet::summary(&scored.score)).unwrap_or_default();
    // The headline stands for the one in the minutes.
    blocks.extend(under(&headings.score, score.into_iter().skip(1).collect(), record));
    blocks.extend(adoption(record));
    blocks
}

/// Papers locked before there were headings for it keep those of a month.
fn is_about_a_topic(record: &MinutesRecord, issued: &RecordedOutcome) -> bool {
    record.kind == MeetingKind::Themed && !issued.headings.topic.is_empty()
}

/// The resolution of a themed session: how the topic is judged, what follows from it, who does what.
fn of_topic(record: &MinutesRecord, issued: &RecordedOutcome) -> Vec<Block> {
    let headings = &issued.headings;
    let concluded = |section: Section| {
        let items = record.items.iter().filter(move |item| item.section == section);
        items.flat_map(|item| paragraphs(&item.conclusion)).map(Block::text).collect::<Vec<_>>()
    };
    let mut blocks = under(&headings.topic, concluded(Section::Closing), record);
    blocks.extend(under(&headings.topic_plan, concluded(Section::Proceedings), record));
    blocks.extend(under(&headings.topic_execution, execution(record, issued), record));
    blocks.extend(adoption(record));
    blocks
}

/// Every conclusion of the chair, in the order of the meeting.
fn conclusions(record: &MinutesRecord, issued: &RecordedOutcome) -> Vec<Block> {
    let concluded = record.items.iter().filter(|item| !item.conclusion.trim().is_empty()).zip(1u32..);
    let mut blocks: Vec<_> = concluded
        .flat_map(|(item, number)| {
            std::iter::once(Block::headline(format!("{number}. {}", item.title), None))
                .chain(paragraphs(&item.conclusion).into_iter().map(Block::text))
        })
        .collect();
    blocks.push(headline(&issued.headings.carried_out, record));
    blocks.extend(execution(record, issued));
    blocks.extend(adoption(record));
    blocks
}

fn headline(text: &str, record: &MinutesRecord) -> Block {
    let text = text.replace("{previous_month}", &month_number(record.month.previous().number()));
    Block::headline(in_month(&text, record.month), None)
}

/// A headline with what stands under it; nothing when nothing does.
fn under(title: &str, blocks: Vec<Block>, record: &MinutesRecord) -> Vec<Block> {
    if blocks.is_empty() { blocks } else { std::iter::once(headline(title, record)).chain(blocks).collect() }
}

fn standing<'a>(record: &'a MinutesRecord, key: &'a str) -> impl Iterator<Item = &'a RecordedItem> {
    record.items.iter().filter(move |item| item.standing.as_deref() == Some(key))
}

/// What was presented and concluded under a standing line.
fn told(record: &MinutesRecord, key: &str) -> Vec<Block> {
    let of = |item: &RecordedItem| [paragraphs(&item.text), paragraphs(&item.conclusion)].concat();
    standing(record, key).flat_map(of).map(Block::text).collect()
}

fn news(record: &MinutesRecord) -> Vec<Block> {
    let mut blocks = told(record, "news");
    blocks.extend(standing(record, "news").flat_map(|item| documents(&item.documents)));
    blocks
}

/// Table I.3 of the monthly resolution: each task set before, how it stood at the beginning, what came of it.
fn tasks_of_the_month(record: &MinutesRecord) -> Option<Block> {
    let rows: Vec<_> = record
        .task_reports
        .iter()
        .zip(1u32..)
        .map(|(task, number)| {
            let what = wording::task(&task.task, &task.area);
            let what = if task.member.is_empty() { what } else { format!("{what}; {}", task.member) };
            vec![number.to_string(), what, wording::task_before(task), wording::task_told(task)]
        })
        .collect();
    (!rows.is_empty()).then(|| Block::Table {
        widths: vec![9, 45, 28, 34],
        head: ["TT", "Nhiệm vụ đề ra", "Tình trạng đầu kỳ", "Kết quả"].map(str::to_owned).to_vec(),
        rows,
    })
}

fn mentions(record: &MinutesRecord) -> Vec<Block> {
    let all = record.items.iter().flat_map(|item| &item.mentions);
    all.map(|mention| Block::text(format!("- {}", wording::mention_sentence(mention)))).collect()
}

/// Conclusions on lines that are no standing ones.
fn others(record: &MinutesRecord) -> Vec<Block> {
    let own = record.items.iter().filter(|item| item.section == Section::Proceedings && item.standing.is_none());
    own.flat_map(|item| led(&format!("- {}: ", item.title.trim_end_matches('.')), &item.conclusion)).collect()
}

fn execution(record: &MinutesRecord, issued: &RecordedOutcome) -> Vec<Block> {
    let given: Vec<_> = record.items.iter().flat_map(|item| &item.assignments).collect();
    assignment_table(&given).into_iter().chain([Block::text(issued.execution.clone())]).collect()
}

/// Every vote of the meeting: what it decided, the adoption of this paper at the end.
fn adoption(record: &MinutesRecord) -> Vec<Block> {
    record.items.iter().flat_map(|item| &item.votes).flat_map(vote).collect()
}
