//! Minutes (biên bản) of one part of a meeting, composed from the frozen record alone.

use crate::model::{Block, Face, Heading, Paper, Place, Run, Signature, Tie};
use crate::score_sheet;
use crate::vietnamese::{count, date_parts, hour, in_month, long_date, one_line, percent};
use crate::wording;
use domain::fingerprint::Fingerprint;
use domain::kinds::RollOf;
use domain::meeting::{DocumentRead, Part};
use domain::minutes::{Absentee, CountedVote, MinutesRecord, NamedAssignment, NamedPerson, RecordedItem};

/// Whether the paper is the final one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finality {
    /// Still changing: it carries the draft mark.
    Draft,
    /// Locked: it carries the fingerprint of its record.
    Locked(Fingerprint),
}

/// Composes the minutes.
#[must_use]
pub fn minutes_paper(record: &MinutesRecord, finality: Finality) -> Paper {
    let mut blocks = opening(record);
    blocks.extend(composition(record));
    blocks.extend(course(record));
    blocks.extend(ending(record));
    if let Some(last) = blocks.pop() {
        blocks.push(last.tied());
    }
    Paper {
        name: format!("{} {}", record.form.title, subject(record)),
        date: date_parts(record.date),
        heading: Some(heading(record, finality)),
        title: record.form.title.clone(),
        subject: vec![subject(record)],
        blocks,
        recipients: Vec::new(),
        signatures: signatures(record),
        foot: foot(finality),
        layout: record.layout.clone(),
    }
}

/// The minute-taker signs on the left, the chair on the right.
pub(crate) fn signatures(record: &MinutesRecord) -> Vec<Signature> {
    let name = |person: &Option<NamedPerson>| person.as_ref().map(|p| p.name.clone()).unwrap_or_default();
    vec![
        Signature::of(&record.form.minute_taker_label, name(&record.minute_taker)),
        Signature::of(&record.form.chair_label, name(&record.chair)),
    ]
}

/// The code of the record that the paper was composed from, once it is locked.
pub(crate) fn foot(finality: Finality) -> String {
    match finality {
        Finality::Draft => String::new(),
        Finality::Locked(fingerprint) => format!("{}: {}", wording::FINGERPRINT_LABEL, fingerprint.short()),
    }
}

pub(crate) fn heading(record: &MinutesRecord, finality: Finality) -> Heading {
    let number = record.number.map_or_else(|| "...".to_owned(), |number| format!("{number:02}"));
    Heading {
        superior: record.superior.to_uppercase(),
        issuer: record.cell.to_uppercase(),
        number: format!("Số {number}-{}/{}", record.form.type_code, record.form.body_code),
        mark: if finality == Finality::Draft { wording::DRAFT_MARK.to_owned() } else { String::new() },
        party: record.form.party_title.clone(),
        place_date: format!("{}, {}", record.date_place, long_date(record.date)),
    }
}

/// What was held, in words.
pub(crate) fn subject(record: &MinutesRecord) -> String {
    let form = match record.part {
        Part::Regular => &record.form.regular_subject,
        Part::Themed => &record.form.themed_subject,
    };
    in_month(form, record.month)
}

fn opening(record: &MinutesRecord) -> Vec<Block> {
    let held = in_month(&record.form.opening, record.month)
        .replace("{cell}", &record.cell)
        .replace("{subject}", &lower_first(&subject(record)));
    vec![Block::text(format!(
        "Hôm nay, lúc {}, {}, tại {}, {held}.",
        hour(record.starts),
        long_date(record.date),
        record.place,
    ))]
}

pub(crate) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().to_string() + letters.as_str()).unwrap_or_default()
}

/// Numbers the lines of a section as they come.
#[derive(Default)]
struct Numbered {
    blocks: Vec<Block>,
    last: u32,
}

impl Numbered {
    fn add(&mut self, label: &str, text: String) {
        self.last += 1;
        self.blocks.push(Block::runs(vec![Run::bold(format!("{}. {label}: ", self.last)), Run::plain(text)]));
    }

    fn under(&mut self, text: String) {
        self.blocks.push(Block::text(text));
    }
}

fn composition(record: &MinutesRecord) -> Vec<Block> {
    let mut lines = Numbered { blocks: vec![Block::headline("I. THÀNH PHẦN", Some("roll".into()))], last: 0 };
    let all = match record.called {
        RollOf::Cell => "Tình hình đảng viên",
        RollOf::Committee => "Thành phần chi ủy",
    };
    lines.add(all, wording::head_count_sentence(&record.head_count, record.called));
    if !record.excused.is_empty() {
        lines.under(format!("- Vắng có lý do: {}.", absentees(&record.excused)));
    }
    if !record.unexcused.is_empty() {
        lines.under(format!("- Vắng không lý do: {}.", absentees(&record.unexcused)));
    }
    if !record.guests.is_empty() {
        lines.add("Đại biểu, khách mời", guests(&record.guests));
    }
    lines.add("Chủ trì", named(record.chair.as_ref()));
    lines.add("Thư ký", named(record.minute_taker.as_ref()));
    let fee = fee(record);
    if !fee.is_empty() {
        lines.add("Tình hình đóng đảng phí", fee);
    }
    lines.blocks
}

fn absentees(list: &[Absentee]) -> String {
    let one = |absent: &Absentee| match absent.reason.as_str() {
        "" => format!("đồng chí {}", absent.name),
        reason => format!("đồng chí {} ({reason})", absent.name),
    };
    list.iter().map(one).collect::<Vec<_>>().join("; ")
}

pub(crate) fn guests(invited: &[domain::meeting::Guest]) -> String {
    let one = |guest: &domain::meeting::Guest| {
        let parts = [&guest.post, &guest.unit].into_iter().filter(|part| !part.is_empty());
        let details = parts.map(|part| format!(", {part}")).collect::<String>();
        format!("đồng chí {}{details} ({})", guest.name, wording::guest_role(guest.role))
    };
    format!("{}.", invited.iter().map(one).collect::<Vec<_>>().join("; "))
}

pub(crate) fn named(person: Option<&NamedPerson>) -> String {
    person.map(|person| format!("{}.", wording::person(person))).unwrap_or_default()
}

pub(crate) fn fee(record: &MinutesRecord) -> String {
    let numbers = match (record.fee.paid_by, record.fee.of) {
        (Some(paid), Some(of)) => format!("{}/{} đảng viên đã đóng đảng phí", count(paid), count(of)),
        (Some(paid), None) => format!("{} đảng viên đã đóng đảng phí", count(paid)),
        (None, _) => String::new(),
    };
    let parts: Vec<_> = [numbers, one_line(&record.fee.note)].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!("{}.", parts.join("; ")) }
}

fn course(record: &MinutesRecord) -> Vec<Block> {
    let mut blocks = vec![Block::headline("II. NỘI DUNG", Some("course".into()))];
    blocks.extend(reports(record));
    for (item, number) in record.items.iter().zip(1u32..) {
        blocks.extend(item_blocks(item, number));
    }
    blocks
}

fn reports(record: &MinutesRecord) -> Vec<Block> {
    let headed = |table| [Block::headline("Kết quả thực hiện nhiệm vụ đã phân công", Some("tasks".into())), table];
    report_table(record).map(headed).into_iter().flatten().collect()
}

/// What was told of earlier tasks, in a table; `None` when none came back.
fn report_table(record: &MinutesRecord) -> Option<Block> {
    if record.task_reports.is_empty() {
        return None;
    }
    let rows = record.task_reports.iter().zip(1u32..).map(|(report, number)| {
        vec![
            number.to_string(),
            wording::task(&report.task, &report.area),
            report.member.clone(),
            wording::task_time(report.kind, None, report.due),
            wording::task_told(report),
        ]
    });
    Some(Block::Table {
        widths: vec![9, 38, 22, 18, 29],
        head: ["TT", "Nhiệm vụ", "Phụ trách", "Thời hạn", "Kết quả"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    })
}

fn item_blocks(item: &RecordedItem, number: u32) -> Vec<Block> {
    let mut blocks = vec![Block::headline(format!("{number}. {}", item.title), Some(item.key.clone()))];
    if let Some(presenter) = &item.presenter {
        blocks.push(Block::Paragraph {
            runs: vec![Run::italic(format!("Trình bày: {}.", wording::person(presenter)))],
            place: Place::Text,
            tie: Tie::Free,
            anchor: None,
        });
    }
    blocks.extend(item.movements.iter().map(|moved| Block::text(wording::movement_sentence(moved))));
    blocks.extend(paragraphs(&item.text).into_iter().map(Block::text));
    blocks.extend(documents(&item.documents));
    blocks.extend(opinions(item));
    blocks.extend(item.mentions.iter().map(|mention| Block::text(wording::mention_sentence(mention))));
    blocks.extend(decided(item));
    blocks
}

/// What came of a line: votes, conclusion, why it was put off, assignments.
pub(crate) fn decided(item: &RecordedItem) -> Vec<Block> {
    let mut blocks: Vec<_> = item.votes.iter().flat_map(vote).collect();
    blocks.extend(led("Kết luận: ", &item.conclusion));
    blocks.extend(item.put_off.iter().map(|reason| Block::text(wording::put_off_sentence(reason))));
    blocks.extend(assignments(&item.assignments));
    blocks
}

/// One vote with its count, what came of it, and what was held against it.
pub(crate) fn vote(vote: &CountedVote) -> Vec<Block> {
    let lead = format!("Biểu quyết ({}): ", wording::vote_form(vote.form));
    let subject = vote.subject.trim_end_matches('.');
    let slips = wording::ballots_sentence(&vote.ballots).map(|slips| format!("{slips} ")).unwrap_or_default();
    let text = format!("{subject}. {slips}{}", wording::vote_sentence(&vote.outcome));
    let names = vote.names.iter().map(|names| Block::text(wording::voter_names_sentence(names)));
    let held = vote.minority.iter().map(|held| Block::text(wording::minority_sentence(held)));
    std::iter::once(Block::runs(vec![Run::bold(lead), Run::plain(text)])).chain(names).chain(held).collect()
}

pub(crate) fn documents(read: &[DocumentRead]) -> Vec<Block> {
    let one = |document: &DocumentRead| {
        let code = if document.code.is_empty() { String::new() } else { format!("số {}", document.code) };
        let date = document.date.map(long_date).unwrap_or_default();
        let issuer = if document.issuer.is_empty() { String::new() } else { format!("của {}", document.issuer) };
        let head = [code, [date, issuer].join(" ").trim().to_owned()];
        let parts: Vec<_> = head.into_iter().chain([document.title.clone()]).filter(|part| !part.is_empty()).collect();
        Block::text(format!("- Văn bản {}.", parts.join(", ").trim_end_matches('.')))
    };
    read.iter().map(one).collect()
}

fn opinions(item: &RecordedItem) -> Vec<Block> {
    if item.opinions.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Paragraph {
        runs: vec![Run::italic("Ý kiến phát biểu:")],
        place: Place::Text,
        tie: Tie::WithNext,
        anchor: None,
    }];
    for opinion in &item.opinions {
        blocks.extend(led(&format!("- Đồng chí {}: ", opinion.speaker.name), &opinion.text));
    }
    blocks
}

/// A text of several lines, the first of which begins with a bold lead.
pub(crate) fn led(lead: &str, text: &str) -> Vec<Block> {
    let mut lines = paragraphs(text).into_iter();
    let Some(first) = lines.next() else {
        return Vec::new();
    };
    let first = Block::runs(vec![Run { text: lead.to_owned(), face: Face::Bold }, Run::plain(first)]);
    std::iter::once(first).chain(lines.map(Block::text)).collect()
}

/// The lines of a text, those that are only blanks left out.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(|line| line.replace('\t', " ").trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn assignments(given: &[NamedAssignment]) -> Vec<Block> {
    let headed = |table| [Block::headline("Phân công nhiệm vụ:", None), table];
    assignment_table(&given.iter().collect::<Vec<_>>()).map(headed).into_iter().flatten().collect()
}

/// The tasks that were given, in a table; `None` when there are none.
pub(crate) fn assignment_table(given: &[&NamedAssignment]) -> Option<Block> {
    if given.is_empty() {
        return None;
    }
    let rows = given.iter().zip(1u32..).map(|(one, number)| {
        let with = one.with_members.join(", ");
        let people =
            if with.is_empty() { one.member.clone() } else { format!("{} (phối hợp: {with})", one.member) };
        vec![
            number.to_string(),
            people,
            wording::task(&one.task, &one.area),
            wording::task_time(one.kind, one.starts, one.due),
            one_line(&one.expected),
        ]
    });
    Some(Block::Table {
        widths: vec![9, 31, 42, 20, 26],
        head: ["TT", "Đảng viên", "Nhiệm vụ", "Thời hạn", "Kết quả cần đạt"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    })
}

fn ending(record: &MinutesRecord) -> Vec<Block> {
    let mut blocks = vec![Block::headline("III. KẾT THÚC", Some("closing".into()))];
    blocks.extend(record.score.as_ref().map(|scored| score_sheet::summary(&scored.score)).unwrap_or_default());
    let present = record.head_count.present.total + record.head_count.received_present;
    if let Some(agreed) = record.minutes_agreed {
        let share = domain::votes::per_mille(agreed, present);
        blocks.push(Block::text(
            record
                .form
                .read_back
                .replace("{agreed}", &count(agreed))
                .replace("{present}", &count(present))
                .replace("{percent}", &percent(share)),
        ));
    }
    if let Some(ends) = record.ends {
        let closing = record.form.closing.replace("{hour}", &hour(ends));
        blocks.push(Block::text(closing.replace("{date}", &long_date(record.ended_on()))));
    }
    blocks
}
