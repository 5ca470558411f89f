//! The sentences of papers, in the words of a committee office. Whoever knows Vietnamese can review this file.

use crate::vietnamese::{count, hour, one_line, percent, short_date};
use chrono::NaiveDate;
use domain::ballots::Ballots;
use domain::headcount::{HeadCount, Split};
use domain::kinds::RollOf;
use domain::meeting::{GuestRole, Section, TaskKind, TaskResult};
use domain::member::Post;
use domain::mentions::{MentionKind, NamedMention};
use domain::minority::NamedMinority;
use domain::minutes::{Capacity, NamedMovement, NamedPerson, NamedReport};
use domain::movements::MovementKind;
use domain::named_votes::VoterNames;
use domain::preparation::DoneStep;
use domain::score::{Evidence, Score, Shared};
use domain::votes::{Reach, VoteForm, VoteOutcome, VoteResult, per_mille};

/// At the foot of a locked paper, before the code of its content.
pub const FINGERPRINT_LABEL: &str = "Mã nội dung";

/// Under an open paper's number: it is not the final one.
pub const DRAFT_MARK: &str = "DỰ THẢO";

/// The official head-count sentence: who is called, who was there, who was not. Everybody on a committee is official, so
/// grades are told of the whole cell only.
#[must_use]
pub fn head_count_sentence(of: &HeadCount, called: RollOf) -> String {
    let (all, split): (_, fn(Split) -> String) = match called {
        RollOf::Cell => ("Tổng số đảng viên của chi bộ", split),
        RollOf::Committee => ("Tổng số chi ủy viên", comrades),
    };
    let mut apart = Vec::new();
    push_if(&mut apart, of.exempt, "đảng viên được miễn công tác và sinh hoạt");
    push_if(&mut apart, of.away, "đảng viên sinh hoạt tạm thời nơi khác");
    push_if(&mut apart, of.suspended, "đảng viên bị đình chỉ sinh hoạt");
    let apart = if apart.is_empty() { String::new() } else { format!("; trong đó có {}", apart.join(", ")) };
    let received = match of.received {
        0 => String::new(),
        all => format!(" Đảng viên sinh hoạt tạm thời đến: {}, có mặt {}.", count(all), count(of.received_present)),
    };
    let not_called = match of.not_called {
        0 => String::new(),
        left => format!(" Chưa điểm danh: {}.", count(left)),
    };
    format!(
        "{all}: {}{apart}. Có mặt: {}. Vắng: {}{}.{received}{not_called}",
        split(of.members),
        split(of.present),
        count(of.absent.total),
        absences(of),
    )
}

fn push_if(list: &mut Vec<String>, number: u32, what: &str) {
    if number > 0 {
        list.push(format!("{} {what}", count(number)));
    }
}

/// "22 đồng chí (chính thức 20, dự bị 02)".
fn split(of: Split) -> String {
    format!("{} đồng chí (chính thức {}, dự bị {})", count(of.total), count(of.official), count(of.probationary))
}

fn comrades(of: Split) -> String {
    format!("{} đồng chí", count(of.total))
}

fn absences(of: &HeadCount) -> String {
    let mut kinds = Vec::new();
    push_if(&mut kinds, of.excused_not_exempt, "có lý do");
    push_if(&mut kinds, of.exempt_absent, "được miễn sinh hoạt");
    push_if(&mut kinds, of.unexcused, "không lý do");
    if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) }
}

/// Who came or went while a line of the agenda was dealt with.
#[must_use]
pub fn movement_sentence(of: &NamedMovement) -> String {
    let what = match of.kind {
        MovementKind::Arrived => "vào dự",
        MovementKind::Left => "rời buổi sinh hoạt",
    };
    let at = of.at.map(|at| format!(" lúc {}", hour(at))).unwrap_or_default();
    format!("(Đồng chí {} {what}{at}.)", of.name)
}

/// That a line was left to the next meeting, and why.
#[must_use]
pub fn put_off_sentence(reason: &str) -> String {
    format!("Nội dung này để lại buổi sau, lý do: {}.", reason.trim_end_matches('.'))
}

/// Who is praised, reminded or criticised, and for what.
#[must_use]
pub fn mention_sentence(of: &NamedMention) -> String {
    let what = match of.kind {
        MentionKind::Praise => "Biểu dương",
        MentionKind::Reminder => "Nhắc nhở",
        MentionKind::Criticism => "Phê bình",
    };
    format!("{what} đồng chí {}: {}.", of.name, one_line(&of.text))
}

/// Who voted otherwise than for, where the vote was recorded by name.
#[must_use]
pub fn voter_names_sentence(of: &VoterNames) -> String {
    let comrades =
        |names: &[String]| names.iter().map(|name| format!("đồng chí {name}")).collect::<Vec<_>>().join(", ");
    let told = [("không tán thành", &of.against), ("có ý kiến khác", &of.abstain)];
    let told: Vec<_> = told.into_iter().filter(|(_, names)| !names.is_empty()).collect();
    let told: Vec<_> = told.into_iter().map(|(how, names)| format!("{how}: {}", comrades(names))).collect();
    match told.is_empty() {
        true => "Biểu quyết có ghi tên, không ai không tán thành hoặc có ý kiến khác.".to_owned(),
        false => format!("Biểu quyết có ghi tên; {}.", told.join("; ")),
    }
}

/// What a voter holds against a decision, and whether it is reserved.
#[must_use]
pub fn minority_sentence(of: &NamedMinority) -> String {
    let reserved = if of.reserved { "; đề nghị bảo lưu ý kiến" } else { "" };
    format!("Đồng chí {} có ý kiến khác: {}{reserved}.", of.name, one_line(&of.text))
}

/// How the slips of a secret ballot went out and came back; nothing until all is known.
#[must_use]
pub fn ballots_sentence(of: &Ballots) -> Option<String> {
    let [issued, returned, valid, invalid] = [of.issued?, of.returned?, of.valid()?, of.invalid?].map(count);
    Some(format!("Phát ra {issued} phiếu, thu về {returned}, hợp lệ {valid}, không hợp lệ {invalid}."))
}

/// What came of a vote and why: count, base, majority, result.
#[must_use]
pub fn vote_sentence(of: &VoteOutcome) -> String {
    let cast = format!(
        "tán thành {}, không tán thành {}, ý kiến khác {}",
        count(of.votes_for),
        count(of.against),
        count(of.abstain)
    );
    let base = base_words(of);
    let need = majority_words(of);
    let share = percent(of.per_mille);
    match of.result {
        VoteResult::Pending => format!("Chưa có kết quả. Mẫu số: {base}; cần {need}."),
        VoteResult::Passed => {
            format!("Kết quả: {cast}; đạt {}/{base} ({share}%), cần {need}: được thông qua.", count(of.votes_for))
        }
        VoteResult::Failed => {
            format!("Kết quả: {cast}; đạt {}/{base} ({share}%), cần {need}: không được thông qua.", count(of.votes_for))
        }
        VoteResult::Impossible => {
            let total = of.votes_for.saturating_add(of.against).saturating_add(of.abstain);
            format!(
                "Số phiếu không khớp: {cast}, cộng lại {}, nhưng chỉ có {} đảng viên chính thức có mặt và có quyền biểu quyết.",
                count(total),
                count(of.base.voters)
            )
        }
    }
}

/// Whom a vote is counted against, and who is left out of it.
pub(crate) fn base_words(of: &VoteOutcome) -> String {
    let mut left_out = Vec::new();
    push_if(&mut left_out, of.base.exempt_absent, "được miễn sinh hoạt vắng mặt");
    push_if(&mut left_out, of.base.away_absent, "sinh hoạt tạm thời nơi khác vắng mặt");
    push_if(&mut left_out, of.base.suspended, "bị đình chỉ sinh hoạt");
    let base = format!("{} đảng viên chính thức", count(of.base.base));
    if left_out.is_empty() { base } else { format!("{base} (không tính {})", left_out.join(", ")) }
}

/// The share that is needed, and how many votes that is.
pub(crate) fn majority_words(of: &VoteOutcome) -> String {
    let share = match (of.majority.reach, of.majority.numerator, of.majority.denominator) {
        (Reach::MoreThan, 1, 2) => "quá nửa".to_owned(),
        (Reach::AtLeast, 2, 3) => "ít nhất hai phần ba".to_owned(),
        (Reach::MoreThan, n, d) => format!("trên {n}/{d}"),
        (Reach::AtLeast, n, d) => format!("ít nhất {n}/{d}"),
    };
    format!("{share}, tức từ {} phiếu", count(of.needed))
}

/// The fact behind points of the score sheet.
#[must_use]
pub fn fact(of: &Evidence) -> String {
    match *of {
        Evidence::Duration { lasted, required } => format!("họp {lasted} phút, quy định ít nhất {required} phút"),
        Evidence::Unexcused { count: 0 } => "không có đảng viên vắng không lý do".to_owned(),
        Evidence::Unexcused { count: absent } => format!("{} đảng viên vắng không lý do", count(absent)),
        Evidence::Mentions { count: mentions } => format!("{} lượt biểu dương, nhắc nhở, phê bình", count(mentions)),
        Evidence::Share { of, part, whole } => {
            let what = match of {
                Shared::Attendance => "đảng viên phải dự có mặt",
                Shared::Speakers => "đảng viên có mặt phát biểu",
                Shared::Tasks => "nhiệm vụ đến kỳ báo cáo đã hoàn thành",
                Shared::Conclusions => "nội dung có kết luận",
                Shared::Agreed => "đảng viên có mặt thống nhất biên bản",
            };
            format!("{}/{} {what} ({}%)", count(part), count(whole), percent(per_mille(part, whole)))
        }
        Evidence::Steps { ref done } => done.iter().map(step_fact).collect::<Vec<_>>().join("; "),
    }
}

/// "đăng Sổ tay đảng viên điện tử ngày 02/8/2026, trước 01 ngày".
fn step_fact(of: &DoneStep) -> String {
    let days = count(of.apart.unsigned_abs());
    let apart = match of.apart {
        ..0 => format!("trước {days} ngày"),
        0 => "trong ngày họp".to_owned(),
        1.. => format!("sau {days} ngày"),
    };
    let note = if of.note.is_empty() { String::new() } else { format!(" ({})", of.note) };
    format!("{} ngày {}, {apart}{note}", of.done, short_date(of.on))
}

/// The sum of a score sheet and the rating.
#[must_use]
pub fn rating_sentence(of: &Score) -> Option<String> {
    let rating = of.rating.as_ref()?;
    Some(format!("Tổng số điểm: {}/{} điểm. Xếp loại: {rating}.", of.sum, of.total))
}

/// Name of a form of vote.
#[must_use]
pub fn vote_form(form: VoteForm) -> &'static str {
    match form {
        VoteForm::Hands => "giơ tay",
        VoteForm::Card => "giơ thẻ đảng viên",
        VoteForm::Secret => "bỏ phiếu kín",
    }
}

/// Heading of a part of the meeting's course.
#[must_use]
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Opening => "Phần mở đầu",
        Section::Proceedings => "Phần tiến hành",
        Section::Closing => "Phần kết thúc",
    }
}

/// How an earlier task stands.
#[must_use]
pub fn task_result(result: Option<TaskResult>) -> &'static str {
    match result {
        Some(TaskResult::DoneWell) => "Hoàn thành tốt",
        Some(TaskResult::Done) => "Hoàn thành",
        Some(TaskResult::DoneLate) => "Hoàn thành chậm",
        Some(TaskResult::Late) => "Chậm, tiếp tục thực hiện",
        Some(TaskResult::NotDone) => "Không hoàn thành",
        Some(TaskResult::Ongoing) => "Đang thực hiện",
        Some(TaskResult::Withdrawn) => "Thôi giao",
        None => "Chưa báo cáo",
    }
}

/// What is to be done, and for which area or households.
#[must_use]
pub fn task(task: &str, area: &str) -> String {
    let task = one_line(task);
    if area.is_empty() { task } else { format!("{} ({})", task.trim_end_matches('.'), one_line(area)) }
}

/// By when, or how long a task goes on.
#[must_use]
pub fn task_time(kind: TaskKind, starts: Option<NaiveDate>, due: Option<NaiveDate>) -> String {
    let word = match kind {
        TaskKind::Once => None,
        TaskKind::Regular => Some("Thường xuyên".to_owned()),
        // Its last day says enough, and what members commit to for a year is no term of office.
        TaskKind::Term => due.is_none().then(|| "Theo nhiệm kỳ".to_owned()),
    };
    let span = match (starts, due) {
        (Some(starts), Some(due)) => Some(format!("từ {} đến {}", short_date(starts), short_date(due))),
        (Some(starts), None) => Some(format!("từ {}", short_date(starts))),
        (None, Some(due)) if kind == TaskKind::Term => Some(format!("đến {}", short_date(due))),
        (None, due) => due.map(short_date),
    };
    word.into_iter().chain(span).collect::<Vec<_>>().join(", ")
}

/// How a task stood at the beginning of the month.
#[must_use]
pub fn task_before(of: &NamedReport) -> String {
    let mark =
        of.due.map_or("chưa xác định mốc".to_owned(), |due| format!("có mốc thời hạn {}", short_date(due)));
    match (of.kind, of.before) {
        (TaskKind::Regular, _) => "Nhiệm vụ thường xuyên".to_owned(),
        (TaskKind::Once | TaskKind::Term, Some(_)) => format!("Đang triển khai, {mark}"),
        (TaskKind::Once | TaskKind::Term, None) => format!("Mới giao, {mark}"),
    }
}

/// What a meeting was told of a task: the result, then the rest.
#[must_use]
pub fn task_told(of: &NamedReport) -> String {
    let told = [task_result(of.result).to_owned(), one_line(&of.note)];
    told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// Name of a post; empty for none.
#[must_use]
pub fn post(post: Post) -> &'static str {
    match post {
        Post::Secretary => "Bí thư",
        Post::DeputySecretary => "Phó Bí thư",
        Post::CommitteeMember => "Chi ủy viên",
        Post::None => "",
    }
}

/// Why a guest sits in, when it is said.
#[must_use]
pub fn guest_role(role: GuestRole) -> &'static str {
    match role {
        GuestRole::Superior => "đại biểu cấp trên dự",
        GuestRole::Invited => "khách mời",
    }
}

/// "đồng chí Trương Kim Hoa, Bí thư".
#[must_use]
pub fn person(person: &NamedPerson) -> String {
    let mut parts = vec![format!("đồng chí {}", person.name)];
    match &person.capacity {
        Capacity::Member(of) => parts.push(post(*of).to_owned()),
        Capacity::Guest { post, unit } => parts.extend([post.clone(), unit.clone()]),
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
