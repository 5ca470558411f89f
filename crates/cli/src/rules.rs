//! The rules of a book: listing them, adding a file or what a guidance sets, removing.

use crate::outcome::Told;
use actions::views::{RuleSetTime, RulesPreview};
use actions::{Book, Failure, Occasion, rule_packs};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::kinds::MeetingKind;
use domain::local_rules::{LocalRules, LocalRulesProblem, LocalValue, LocalValues, ValueChange};
use domain::outside_rules::{RulesFault, RulesRefusal};
use serde_json::json;
use std::path::PathBuf;

/// Tasks on rules.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// Các bộ quy tắc, bộ áp dụng sau cùng ở trước.
    List,
    /// Thêm một bộ quy tắc từ tệp.
    Add {
        /// Tệp TOML.
        file: PathBuf,
        /// Chỉ xem trước, không ghi.
        #[arg(long)]
        dry_run: bool,
    },
    /// Sửa quy định theo hướng dẫn của đảng ủy: chỉ nêu những giá trị khác.
    Override(Override),
    /// Bỏ một bộ quy tắc chưa có buổi nào theo.
    Remove {
        /// Mã của bộ quy tắc.
        id: String,
    },
}

/// What a guidance sets otherwise.
#[derive(Debug, Args)]
pub struct Override {
    /// Áp dụng từ ngày (yyyy-mm-dd).
    #[arg(long)]
    from: NaiveDate,
    /// Văn bản hướng dẫn, ví dụ "Công văn số 12-CV/ĐU".
    #[arg(long)]
    source: String,
    /// Ngày của văn bản đó (yyyy-mm-dd).
    #[arg(long)]
    source_date: NaiveDate,
    /// Số phút ít nhất của buổi thường kỳ.
    #[arg(long)]
    regular: Option<u32>,
    /// Số phút ít nhất của buổi thường kỳ và chuyên đề.
    #[arg(long)]
    regular_and_themed: Option<u32>,
    /// Số phút ít nhất của buổi chuyên đề.
    #[arg(long)]
    themed: Option<u32>,
    /// Tỷ lệ đảng viên cần dự, phần trăm.
    #[arg(long)]
    attendance: Option<u32>,
    /// Chữ trên chữ ký bên trái của biên bản.
    #[arg(long)]
    minute_taker: Option<String>,
    /// Chữ trên chữ ký bên phải của biên bản.
    #[arg(long)]
    chair: Option<String>,
    /// Thay mặt ai khi ký nghị quyết, kết luận, thông báo.
    #[arg(long)]
    authority: Option<String>,
    /// Cỡ chữ của văn bản.
    #[arg(long)]
    text_pt: Option<f64>,
    /// Giãn dòng của văn bản.
    #[arg(long)]
    line_pt: Option<f64>,
}

/// Does what is asked.
pub fn run(book: &Book, task: Rules, occasion: Occasion<'_>) -> Result<Told, Failure> {
    match task {
        Rules::List => list(book, occasion.today),
        Rules::Add { file, dry_run } => {
            let text = rule_packs::text_of(&file)?;
            let preview = rule_packs::preview_text(book, &text)?;
            if !dry_run {
                rule_packs::add_text(book, &text, occasion)?;
            }
            Ok(Told::new(told(&preview, dry_run), json!(preview)))
        }
        Rules::Override(wanted) => {
            let wanted = wanted.rules(book)?;
            let preview = rule_packs::preview(book, &wanted)?;
            rule_packs::add_local(book, &wanted, occasion)?;
            Ok(Told::new(told(&preview, false), json!(preview)))
        }
        Rules::Remove { id } => {
            let done = rule_packs::remove(book, &id, occasion)?;
            Ok(Told::new(format!("Đã bỏ bộ quy tắc {id}."), json!(done)))
        }
    }
}

fn list(book: &Book, today: NaiveDate) -> Result<Told, Failure> {
    let sets = rule_packs::list(book, today)?;
    let text = sets.iter().map(|set| {
        let mark = if set.time == RuleSetTime::Present { "\tđang áp dụng" } else { "" };
        format!("{}\ttừ {}\t{}\t{} buổi{mark}", set.id, set.in_force_from, set.name, set.meetings)
    });
    Ok(Told::new(text.collect::<Vec<_>>().join("\n"), json!(sets)))
}

impl Override {
    /// The values that apply on the first day, with those that were named.
    fn rules(self, book: &Book) -> Result<LocalRules, Failure> {
        let mut values = rule_packs::values_on(book, self.from)?;
        let minutes = [
            (MeetingKind::Regular, self.regular),
            (MeetingKind::RegularAndThemed, self.regular_and_themed),
            (MeetingKind::Themed, self.themed),
        ];
        for (kind, minutes) in minutes {
            let least = values.least_minutes.iter_mut().find(|least| least.kind == kind);
            least.into_iter().for_each(|least| least.minutes = minutes.or(least.minutes));
        }
        let values = LocalValues {
            attendance_target_percent: self.attendance.unwrap_or(values.attendance_target_percent),
            minute_taker_label: self.minute_taker.unwrap_or(values.minute_taker_label),
            chair_label: self.chair.unwrap_or(values.chair_label),
            authority: self.authority.unwrap_or(values.authority),
            text_pt: self.text_pt.unwrap_or(values.text_pt),
            line_pt: self.line_pt.unwrap_or(values.line_pt),
            least_minutes: values.least_minutes,
        };
        Ok(LocalRules { in_force_from: self.from, source: self.source, source_date: self.source_date, values })
    }
}

fn told(preview: &RulesPreview, dry_run: bool) -> String {
    let lead = if dry_run { "Xem trước" } else { "Đã thêm" };
    let head = format!("{lead}: {}, áp dụng từ {}; khác với {}:", preview.name, preview.in_force_from, preview.base);
    let others = preview.others.iter().map(|name| format!("phần {name}"));
    std::iter::once(head).chain(preview.changes.iter().map(change)).chain(others).collect::<Vec<_>>().join("\n")
}

fn change(change: &ValueChange) -> String {
    let before = if change.before.is_empty() { "không quy định" } else { &change.before };
    format!("{}: {before} -> {}", value(change.of), change.after)
}

fn value(of: LocalValue) -> &'static str {
    match of {
        LocalValue::LeastMinutes { kind: MeetingKind::Regular } => "số phút ít nhất của buổi thường kỳ",
        LocalValue::LeastMinutes { kind: MeetingKind::RegularAndThemed } => {
            "số phút ít nhất của buổi thường kỳ và chuyên đề"
        }
        LocalValue::LeastMinutes { .. } => "số phút ít nhất của buổi chuyên đề",
        LocalValue::AttendanceTarget => "tỷ lệ đảng viên cần dự",
        LocalValue::MinuteTakerLabel => "chữ trên chữ ký bên trái",
        LocalValue::ChairLabel => "chữ trên chữ ký bên phải",
        LocalValue::Authority => "thay mặt khi ký",
        LocalValue::TextSize => "cỡ chữ",
        LocalValue::LineSpacing => "giãn dòng",
    }
}

/// Says what is wrong with rules of a guidance.
pub fn problem(problem: &LocalRulesProblem) -> String {
    match problem {
        LocalRulesProblem::SourceMissing => "chưa ghi văn bản hướng dẫn".into(),
        LocalRulesProblem::SourceTooLong => "tên văn bản hướng dẫn quá dài".into(),
        LocalRulesProblem::DayOutOfRange => "ngày áp dụng không hợp lý".into(),
        LocalRulesProblem::OutOfRange { of } => format!("{} không hợp lý", value(*of)),
        LocalRulesProblem::NothingDiffers => "không có gì khác với quy định đang áp dụng".into(),
    }
}

/// Says why a rule pack is refused, and where.
pub fn refusal(refusal: &RulesRefusal) -> String {
    let line = refusal.line.map(|line| format!(" dòng {line}"));
    let place = (!refusal.place.is_empty()).then(|| format!(" mục {}", refusal.place));
    let at = [line, place].into_iter().flatten().collect::<Vec<_>>().join(",");
    let why = match refusal.fault {
        RulesFault::TooLarge => "tệp quá lớn",
        RulesFault::Syntax => "không đọc được: sai cách viết TOML",
        RulesFault::UnknownName => "không có mục nào tên như vậy",
        RulesFault::Missing => "thiếu mục này",
        RulesFault::WrongValue => "giá trị không đúng loại hoặc không có trong các từ cho phép",
        RulesFault::Impossible => "giá trị ngoài mức hợp lý hoặc trái với mục khác",
        RulesFault::Twice => "ghi hai lần",
        RulesFault::UnknownBase => "dựa trên một bộ quy tắc không có trong sổ",
        RulesFault::NameTaken => "mã này đã có bộ quy tắc khác dùng",
        RulesFault::StrangeText => "chữ quá dài hoặc có ký tự không in được",
    };
    format!("Bộ quy tắc bị từ chối{at}: {why}. Sổ giữ nguyên.")
}
