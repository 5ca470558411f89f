//! The sheet of one member's year (phiếu tổng hợp), for the year-end review. It fits one page whatever the year was: lists that
//! are too long say how many entries they leave out.

use crate::frame::heading_on;
use crate::model::{Block, Paper, Place, Run, Signature, Tie};
use crate::vietnamese::{count, date_parts, long_date, percent};
use crate::wording;
use crate::year_wording as words;
use chrono::NaiveDate;
use domain::cell::Cell;
use domain::member::{Member, Post};
use domain::member_year::{MemberYear, YearStanding};
use domain::member_year_rules::MemberYearRules;
use domain::mentions::MentionKind;
use domain::rules::{PaperLayout, RulePack};
use domain::sittings::{Call, Sitting};
use domain::year_sums::{Attended, YearSums};

/// Blank lines for the signature.
const SIGNATURE_LINES: u32 = 3;

/// What a sheet is composed from.
#[derive(Debug, Clone, Copy)]
pub struct YearSheet<'a> {
    /// The cell.
    pub cell: &'a Cell,
    /// Whose year.
    pub member: &'a Member,
    /// Which year.
    pub year: i32,
    /// What the member did in it.
    pub done: &'a MemberYear,
    /// Who signs: the secretary; `None` while there is none.
    pub secretary: Option<&'a Member>,
    /// The day on which it is made.
    pub made_on: NaiveDate,
    /// The rules in force on that day.
    pub pack: &'a RulePack,
}

/// Composes the sheet.
#[must_use]
pub fn member_year_paper(of: YearSheet<'_>) -> Paper {
    let rules = &of.pack.member_year;
    let filled = |text: &str| text.replace("{member}", &of.member.name).replace("{year}", &of.year.to_string());
    let subject = filled(&rules.subject);
    let mut blocks = attendance(of);
    blocks.extend(course(of));
    blocks.extend(tasks(of));
    blocks.extend(named(of));
    let closing = rules.closing.replace("{date}", &long_date(of.made_on));
    let (runs, anchor) = (vec![Run::italic(closing)], None);
    blocks.push(Block::Paragraph { runs, place: Place::Flush, tie: Tie::WithNext, anchor });
    Paper {
        name: format!("{} {subject}", rules.title),
        date: date_parts(of.made_on),
        heading: Some(heading_on(of.cell, &of.pack.minutes.party_title, of.made_on, String::new())),
        title: rules.title.clone(),
        subject: vec![subject],
        blocks,
        recipients: Vec::new(),
        signatures: vec![Signature {
            label: rules.authority.clone(),
            post: wording::post(Post::Secretary).to_uppercase(),
            name: of.secretary.map(|secretary| secretary.name.clone()).unwrap_or_default(),
        }],
        foot: String::new(),
        layout: layout(&of.pack.paper, rules),
    }
}

fn layout(usual: &PaperLayout, rules: &MemberYearRules) -> PaperLayout {
    PaperLayout {
        margin_top_mm: rules.edge_mm,
        margin_bottom_mm: rules.edge_mm,
        party_title_pt: rules.heading_pt,
        body_name_pt: rules.heading_pt,
        number_pt: rules.heading_pt,
        title_pt: rules.title_pt,
        subject_pt: rules.heading_pt,
        text_pt: rules.text_pt,
        line_pt: rules.line_pt,
        paragraph_space_pt: 2.0,
        signature_lines: SIGNATURE_LINES,
        ..usual.clone()
    }
}

/// The table of meetings by kind, and the days on which the member was missing, late or gone early.
fn attendance(of: YearSheet<'_>) -> Vec<Block> {
    let sums = YearSums::of([of.done]);
    let kinds = [
        ("Thường kỳ", sums.regular),
        ("Chuyên đề", sums.themed),
        ("Chi ủy", sums.committee),
        ("Buổi khác", sums.other),
        ("Cộng", sums.meetings),
    ];
    let rows = kinds.into_iter().filter(|(_, attended)| attended.asked > 0).map(|(name, of)| row(name, of));
    let table = Block::Table {
        widths: vec![40, 20, 20, 28, 32, 25],
        head: of.pack.member_year.columns.to_vec(),
        rows: rows.collect(),
    };
    let dated = |call: Call| {
        let missing = of.done.sittings.iter().filter(move |sitting| sitting.call == Some(call));
        missing.map(words::absence).collect::<Vec<_>>()
    };
    let moments: Vec<_> = of.done.sittings.iter().flat_map(words::moments).collect();
    let not_asked = of.done.sittings.iter().filter(|sitting| sitting.call == Some(Call::NotAsked)).count();
    let not_asked = (not_asked > 0).then(|| paragraph("Không phải dự", &words::not_asked(not_asked)));
    let blocks = [
        of.listed("Vắng có lý do", &dated(Call::Excused), 3),
        of.listed("Vắng không lý do", &dated(Call::Unexcused), 2),
        of.listed("Chưa điểm danh", &dated(Call::NotCalled), 1),
        of.listed("Đến muộn, về sớm", &moments, 1),
    ];
    let blocks = blocks.into_iter().flatten().chain(not_asked);
    if sums.meetings.asked > 0 { std::iter::once(table).chain(blocks).collect() } else { blocks.collect() }
}

fn row(name: &str, of: Attended) -> Vec<String> {
    let numbers = [of.asked, of.present, of.excused, of.unexcused].map(count);
    std::iter::once(name.to_owned()).chain(numbers).chain([percent(of.per_mille)]).collect()
}

/// What the member said and presented.
fn course(of: YearSheet<'_>) -> Vec<Block> {
    let sums = YearSums::of([of.done]);
    let topics = |sitting: &Sitting| {
        let told = sitting.presented.iter().filter(|line| line.is_topic);
        told.map(|line| words::dated(sitting.date, &line.title)).collect::<Vec<_>>()
    };
    let topics: Vec<_> = of.done.sittings.iter().flat_map(topics).collect();
    let blocks = [
        Some(paragraph("Phát biểu", &words::opinions(&sums, &of.done.silent_months))),
        Some(paragraph("Việc tại buổi sinh hoạt", &words::roles(&sums))),
        of.listed("Chuyên đề đã trình bày", &topics, 1),
    ];
    blocks.into_iter().flatten().collect()
}

/// The tasks: how many stand how, then those that are not done in time, then the rest.
fn tasks(of: YearSheet<'_>) -> Vec<Block> {
    let sums = YearSums::of([of.done]);
    let standing = |wanted: YearStanding| of.done.tasks.iter().filter(move |task| task.standing == wanted);
    let order = [YearStanding::Overdue, YearStanding::NotDone, YearStanding::DoneLate, YearStanding::Ongoing];
    let rest: Vec<_> = order.into_iter().flat_map(standing).map(words::task).collect();
    let done: Vec<_> =
        standing(YearStanding::Done).map(|task| words::short(&task.task, words::LONGEST_ENTRY)).collect();
    let blocks = [
        Some(paragraph("Nhiệm vụ được giao", &words::tasks(&sums))),
        of.listed("Chậm, chưa xong", &rest, 3),
        of.listed("Đã hoàn thành", &done, 1),
    ];
    blocks.into_iter().flatten().collect()
}

/// Praise, reminders, criticism and petitions.
fn named(of: YearSheet<'_>) -> Vec<Block> {
    let told = |wanted: MentionKind| {
        let mentions = of.done.sittings.iter().flat_map(|at| at.mentions.iter().map(move |mention| (at.date, mention)));
        let wanted = mentions.filter(move |(_, mention)| mention.kind == wanted);
        wanted.map(|(on, mention)| words::dated(on, &mention.text)).collect::<Vec<_>>()
    };
    let petitions = of.done.petitions.iter().map(|petition| words::dated(petition.on, &petition.content)).collect();
    let lists = [
        ("Được biểu dương", told(MentionKind::Praise), 2),
        ("Bị nhắc nhở", told(MentionKind::Reminder), 1),
        ("Bị phê bình", told(MentionKind::Criticism), 1),
        ("Kiến nghị", petitions, 1),
    ];
    lists.into_iter().filter_map(|(lead, entries, lines)| of.listed(lead, &entries, lines)).collect()
}

impl YearSheet<'_> {
    /// A paragraph of a list, no longer than so many lines; none when nothing is in it.
    fn listed(&self, lead: &str, entries: &[String], lines: usize) -> Option<Block> {
        let lead = format!("{lead} {}", count(u32::try_from(entries.len()).unwrap_or(u32::MAX)));
        let room = (self.pack.member_year.line_letters * lines).saturating_sub(lead.chars().count() + 2);
        (!entries.is_empty()).then(|| paragraph(&lead, &words::list(entries, room)))
    }
}

fn paragraph(lead: &str, text: &str) -> Block {
    let runs = vec![Run::bold(format!("{lead}: ")), Run::plain(text)];
    Block::Paragraph { runs, place: Place::Flush, tie: Tie::Free, anchor: None }
}
