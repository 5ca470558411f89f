//! How papers write dates, hours and numbers (HD 36-HD/VPTW and HD 05-HD/VPTW: zero before days under 10 and months 1 and 2).

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use domain::dates::Month;

/// "ngày 05 tháng 02 năm 2026"; "ngày 27 tháng 5 năm 2026".
pub fn long_date(day: NaiveDate) -> String {
    format!("ngày {:02} tháng {} năm {}", day.day(), month_number(day.month()), day.year())
}

/// A date for the hand to fill in.
pub fn date_left_open() -> String {
    "ngày ... tháng ... năm ...".to_owned()
}

/// A text, or room for the hand where there is none yet.
pub fn or_left_open(text: &str) -> &str {
    if text.is_empty() { "........................................................................" } else { text }
}

/// Year, month and day.
pub fn date_parts(day: NaiveDate) -> (i32, u32, u32) {
    (day.year(), day.month(), day.day())
}

/// "03/10/2026".
pub fn short_date(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// "thứ ba, ngày 03 tháng 11 năm 2026".
pub fn weekday_date(day: NaiveDate) -> String {
    format!("{}, {}", weekday_of(day), long_date(day))
}

/// "thứ ba".
pub fn weekday_of(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "thứ hai",
        Weekday::Tue => "thứ ba",
        Weekday::Wed => "thứ tư",
        Weekday::Thu => "thứ năm",
        Weekday::Fri => "thứ sáu",
        Weekday::Sat => "thứ bảy",
        Weekday::Sun => "chủ nhật",
    }
}

/// "19 giờ 00 phút".
pub fn hour(time: NaiveTime) -> String {
    format!("{} giờ {:02} phút", time.hour(), time.minute())
}

/// Fills in "{month}" and "{year}".
pub fn in_month(text: &str, month: Month) -> String {
    text.replace("{month}", &month_number(month.number())).replace("{year}", &month.year().to_string())
}

/// "02", "5", "12".
pub fn month_number(month: u32) -> String {
    if month <= 2 { format!("{month:02}") } else { month.to_string() }
}

/// "03", "16": numbers under 10 take a zero in front of people and things that are counted; 0 stays alone.
pub fn count(number: u32) -> String {
    if (1..10).contains(&number) { format!("{number:02}") } else { number.to_string() }
}

/// A text on one line, without a full stop at its end.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// Tenths of a per cent as "84,2".
pub fn percent(per_mille: u32) -> String {
    format!("{},{}", per_mille / 10, per_mille % 10)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn days_under_ten_and_the_first_two_months_take_a_zero() {
        assert_eq!(long_date("2026-02-05".parse().unwrap()), "ngày 05 tháng 02 năm 2026");
        assert_eq!(long_date("2026-05-27".parse().unwrap()), "ngày 27 tháng 5 năm 2026");
    }

    #[test]
    fn days_of_the_week_are_named_from_the_second_on() {
        let days = ["2026-11-02", "2026-11-03", "2026-11-07", "2026-11-08"];
        let said = days.map(|day| weekday_date(day.parse().unwrap()).split(',').next().unwrap().to_owned());
        assert_eq!(said, ["thứ hai", "thứ ba", "thứ bảy", "chủ nhật"]);
    }

    #[test]
    fn shares_have_a_decimal_comma() {
        assert_eq!(percent(842), "84,2");
        assert_eq!(percent(1000), "100,0");
    }

    #[test]
    fn hours_are_written_in_words() {
        assert_eq!(hour("19:05:00".parse().unwrap()), "19 giờ 05 phút");
    }
}
