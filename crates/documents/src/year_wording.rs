//! The sentences of the sheet of a member's year. Whoever knows Vietnamese can review this file.

use crate::vietnamese::{count, hour, one_line, short_date};
use chrono::NaiveDate;
use domain::dates::Month;
use domain::kinds::MeetingKind;
use domain::member_year::{YearStanding, YearTask};
use domain::sittings::{Moment, Sitting};
use domain::year_sums::YearSums;

/// Longest entry of a list, in letters.
pub(crate) const LONGEST_ENTRY: usize = 70;

/// Names what was held, as a list of days does: "thường kỳ".
fn kind(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Regular | MeetingKind::RegularAndThemed => "thường kỳ",
        MeetingKind::Themed => "chuyên đề",
        MeetingKind::Committee => "chi ủy",
        MeetingKind::Extraordinary => "bất thường",
        MeetingKind::Review => "kiểm điểm",
        MeetingKind::Admission => "xét kết nạp",
        MeetingKind::FullMembership => "xét chính thức",
        MeetingKind::Discipline => "xét kỷ luật",
    }
}

/// "03/10 thường kỳ (bệnh)".
pub(crate) fn absence(sitting: &Sitting) -> String {
    let reason = short(&sitting.reason, LONGEST_ENTRY);
    let reason = if reason.is_empty() { String::new() } else { format!(" ({reason})") };
    format!("{} {}{reason}", day(sitting.date), kind(sitting.kind))
}

/// "03/10 thường kỳ đến muộn lúc 19 giờ 20 phút".
pub(crate) fn moments(sitting: &Sitting) -> Vec<String> {
    let said = |moment: Option<Moment>, what: &str| {
        let at = moment?.at.map(|at| format!(" lúc {}", hour(at))).unwrap_or_default();
        Some(format!("{} {} {what}{at}", day(sitting.date), kind(sitting.kind)))
    };
    [said(sitting.came_late, "đến muộn"), said(sitting.left_early, "về sớm")].into_iter().flatten().collect()
}

/// Meetings to which a member who is exempt, away or suspended did not come.
pub(crate) fn not_asked(meetings: usize) -> String {
    let meetings = count(u32::try_from(meetings).unwrap_or(u32::MAX));
    format!("{meetings} buổi (được miễn, tạm thời đi nơi khác hoặc bị đình chỉ sinh hoạt).")
}

/// How often the member spoke, and the months in which the member came and did not.
pub(crate) fn opinions(sums: &YearSums, silent: &[Month]) -> String {
    let months: Vec<_> = silent.iter().map(|month| month.number().to_string()).collect();
    let silence = match months.as_slice() {
        [] => String::new(),
        _ => format!(" Có mặt mà chưa phát biểu: tháng {}.", months.join(", ")),
    };
    match sums.opinions {
        0 => format!("không có ý kiến nào được ghi.{silence}"),
        _ => format!("{} ý kiến tại {} buổi.{silence}", count(sums.opinions), count(sums.spoke_at)),
    }
}

/// What the member did for the meetings themselves.
pub(crate) fn roles(sums: &YearSums) -> String {
    format!(
        "chủ trì {} buổi, ghi biên bản {} buổi, trình bày {} nội dung (chuyên đề: {}).",
        count(sums.chaired),
        count(sums.wrote_minutes),
        count(sums.presented),
        count(sums.topics),
    )
}

/// How many tasks stand how.
pub(crate) fn tasks(sums: &YearSums) -> String {
    let tasks = sums.tasks;
    let parts = [
        ("hoàn thành", tasks.done),
        ("hoàn thành chậm", tasks.done_late),
        ("không hoàn thành", tasks.not_done),
        ("đang thực hiện", tasks.ongoing),
        ("quá hạn", tasks.overdue),
    ];
    let told: Vec<_> = parts.into_iter().filter(|(_, number)| *number > 0).collect();
    let told: Vec<_> = told.into_iter().map(|(how, number)| format!("{how} {}", count(number))).collect();
    let told = if told.is_empty() { String::new() } else { format!(": {}", told.join(", ")) };
    format!("phụ trách {} việc{told}; phối hợp {} việc.", count(tasks.all), count(sums.helped))
}

/// "Vận động 45 hộ (quá hạn 20/10/2026)".
pub(crate) fn task(of: &YearTask) -> String {
    let due = of.due.map(|due| format!(" {}", short_date(due))).unwrap_or_default();
    let stands = match of.standing {
        YearStanding::Done => "hoàn thành".to_owned(),
        YearStanding::DoneLate => "hoàn thành chậm".to_owned(),
        YearStanding::NotDone => "không hoàn thành".to_owned(),
        YearStanding::Overdue => format!("quá hạn{due}"),
        YearStanding::Ongoing if of.due.is_some() => format!("hạn{due}"),
        YearStanding::Ongoing => "đang thực hiện".to_owned(),
    };
    format!("{} ({stands})", short(&of.task, LONGEST_ENTRY))
}

/// "03/10: gương mẫu đóng góp".
pub(crate) fn dated(on: NaiveDate, text: &str) -> String {
    format!("{}: {}", day(on), short(text, LONGEST_ENTRY))
}

/// The day without its year, which the sheet is of.
fn day(on: NaiveDate) -> String {
    on.format("%d/%m").to_string()
}

/// A text on one line, cut between words where it is longer than so many letters.
pub(crate) fn short(text: &str, letters: usize) -> String {
    let line = one_line(text);
    if line.chars().count() <= letters {
        return line;
    }
    let kept: String = line.chars().take(letters).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':']))
}

/// Letters that "; và 120 mục khác." takes.
const REST: usize = 18;

/// As many entries as have room, then how many are left out; where there is no room for one, its beginning.
pub(crate) fn list(entries: &[String], room: usize) -> String {
    let room = room.saturating_sub(REST);
    let mut letters = 0;
    let fits = |entry: &&String| {
        letters += entry.chars().count() + 2;
        letters <= room
    };
    let mut shown: Vec<_> = entries.iter().take_while(fits).cloned().collect();
    if shown.is_empty() {
        shown.extend(entries.first().map(|first| short(first, room)));
    }
    let rest = match u32::try_from(entries.len() - shown.len()) {
        Ok(0) | Err(_) => String::new(),
        Ok(left) => format!("; và {} mục khác", count(left)),
    };
    format!("{}{rest}.", shown.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_without_room_says_how_much_it_leaves_out() {
        let days: Vec<_> = (1..=40).map(|day| format!("{day:02}/03 thường kỳ (bệnh)")).collect();
        let said = list(&days, 72);
        assert_eq!(said, "01/03 thường kỳ (bệnh); 02/03 thường kỳ (bệnh); và 38 mục khác.");
        assert_eq!(list(&days[..1], 42), "01/03 thường kỳ (bệnh).");
        assert_eq!(list(&days[..2], 33), "01/03 thường…; và 01 mục khác.");
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(short("Vận động hội viên.", 20), "Vận động hội viên");
        assert_eq!(short("Vận động hội viên, đóng góp", 19), "Vận động hội viên…");
    }
}
