//! Searching the book.

use crate::outcome::Told;
use crate::tasks;
use actions::views::{Fate, Found, SearchQuestion, SearchResults};
use actions::{Book, Failure, search};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use domain::ids::MemberId;
use domain::meeting::TaskResult;
use domain::petitions::PetitionState;
use domain::search::{HitGroup, HitKind};
use domain::text::fold;
use serde_json::json;

/// What is looked for.
#[derive(Debug, Args)]
pub struct Find {
    /// Chữ cần tìm: không dấu thì tìm mọi cách bỏ dấu, có dấu thì tìm đúng chữ; trong ngoặc kép thì phải liền nhau.
    words: Vec<String>,
    /// Chỉ tìm trong một loại.
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// Chỉ tìm của một đảng viên: họ tên hoặc một phần, có dấu hay không.
    #[arg(long)]
    person: Option<String>,
    /// Chỉ tìm trong một năm.
    #[arg(long)]
    year: Option<i32>,
    /// Số kết quả nhiều nhất.
    #[arg(long, default_value_t = 20)]
    limit: u32,
}

/// Among what is looked for.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// Ý kiến.
    Opinions,
    /// Kết luận, biểu quyết.
    Conclusions,
    /// Diễn biến, biên bản.
    Minutes,
    /// Phân công.
    Assignments,
    /// Văn bản.
    Documents,
    /// Kiến nghị.
    Petitions,
    /// Nội dung chờ.
    Topics,
    /// Đảng viên, đại biểu.
    People,
}

/// Finds and lists: the day, what and whose it is, the sentence, what became of it.
pub fn run(book: &Book, find: Find, today: NaiveDate) -> Result<Told, Failure> {
    let question = SearchQuestion {
        typed: find.words.join(" "),
        group: find.kind.map(group),
        person: find.person.map(|name| person(book, &name)).transpose()?,
        year: find.year,
        limit: find.limit,
    };
    let results = search::search(book, &question, today)?;
    Ok(Told::new(text(&results), json!(results)))
}

const fn group(kind: Kind) -> HitGroup {
    match kind {
        Kind::Opinions => HitGroup::Opinions,
        Kind::Conclusions => HitGroup::Conclusions,
        Kind::Minutes => HitGroup::Minutes,
        Kind::Assignments => HitGroup::Assignments,
        Kind::Documents => HitGroup::Documents,
        Kind::Petitions => HitGroup::Petitions,
        Kind::Topics => HitGroup::Topics,
        Kind::People => HitGroup::People,
    }
}

/// The one member whose name holds these letters.
fn person(book: &Book, name: &str) -> Result<MemberId, Failure> {
    let wanted = fold(name.trim());
    let mut people = search::choices(book)?.people;
    people.retain(|person| fold(&person.name).contains(&wanted));
    match people.as_slice() {
        [one] => Ok(one.member),
        [] => Err(Failure::NotFound),
        _ => Err(Failure::BadRequest { detail: "--person".into() }),
    }
}

fn text(results: &SearchResults) -> String {
    let lines = results.found.iter().map(line);
    let more = results.has_more.then(|| "…".to_owned());
    lines.chain(more).collect::<Vec<_>>().join("\n")
}

fn line(found: &Found) -> String {
    let day = found.meeting.map(|meeting| meeting.date.to_string()).unwrap_or_default();
    let sentence: String = found.sentence.iter().map(|piece| piece.text.as_str()).collect();
    let fates: Vec<_> = found.fates.iter().map(fate).collect();
    format!("{day}\t{}\t{}\t{sentence}\t{}", kind(found.kind), found.who, fates.join("; ").replace('\n', " "))
}

const fn kind(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Member => "đảng viên",
        HitKind::Guest => "đại biểu",
        HitKind::Line => "diễn biến",
        HitKind::Conclusion => "kết luận",
        HitKind::Vote => "biểu quyết",
        HitKind::Opinion => "ý kiến",
        HitKind::MinorityOpinion => "ý kiến thiểu số",
        HitKind::Mention => "biểu dương, nhắc nhở",
        HitKind::Assignment => "phân công",
        HitKind::DocumentRead => "văn bản quán triệt",
        HitKind::IncomingDocument => "văn bản đến",
        HitKind::Petition => "kiến nghị",
        HitKind::ParkedTopic => "nội dung chờ",
        HitKind::Addendum => "bổ sung, đính chính",
        HitKind::Theme => "chuyên đề",
    }
}

fn fate(fate: &Fate) -> String {
    match fate {
        Fate::Concluded { text } => format!("kết luận: {text}"),
        Fate::PutOff { reason } => format!("chuyển sang buổi sau: {reason}"),
        Fate::Petition { state, .. } => format!("kiến nghị: {}", petition(*state)),
        Fate::Task { task, who, result, .. } => format!("giao {who} {task}: {}", told(*result)),
        Fate::OnAgenda { meeting } => format!("có trong buổi ngày {}", meeting.date),
        Fate::Waiting => "chưa có trong chương trình".to_owned(),
        Fate::Member { standing: Some(_), .. } => "còn trong danh sách".to_owned(),
        Fate::Member { standing: None, .. } => "không còn trong danh sách".to_owned(),
    }
}

const fn petition(state: PetitionState) -> &'static str {
    match state {
        PetitionState::New => "chưa gửi",
        PetitionState::Sent => "đã gửi, chưa trả lời",
        PetitionState::Answered => "đã trả lời",
        PetitionState::Settled => "chi bộ đã giải quyết",
    }
}

fn told(result: Option<TaskResult>) -> &'static str {
    result.map_or("chưa báo cáo", tasks::result)
}
