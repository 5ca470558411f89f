//! The columns of a member list: their headings as people write them, and what a cell under each means.

use crate::member_list::{ListedPerson, RowReason};
use chrono::NaiveDate;
use domain::cell::too_long;
use domain::dates::PartialDate;
use domain::member::{Post, Sex};
use domain::text::fold;
use std::fmt;

/// A cell that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetValue {
    /// A text or a number as text, in NFC on one line.
    Text(String),
    /// A date that Excel itself holds as one.
    Day(NaiveDate),
}

impl fmt::Display for SheetValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Day(day) => write!(f, "{}", day.format("%d/%m/%Y")),
        }
    }
}

/// A column that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// STT: read and dropped.
    Order,
    /// Họ và tên.
    Name,
    /// Giới tính.
    Sex,
    /// Ngày sinh.
    Born,
    /// Ngày vào Đảng, ngày kết nạp.
    Joined,
    /// Ngày chính thức.
    Official,
    /// Số thẻ đảng viên.
    Card,
    /// Chức vụ.
    Post,
    /// Điện thoại.
    Phone,
    /// Nơi ở.
    Address,
    /// Ghi chú.
    Note,
}

/// Headings without accents, the whole of the cell.
const HEADINGS: [(&str, Column); 29] = [
    ("stt", Column::Order),
    ("tt", Column::Order),
    ("so tt", Column::Order),
    ("ho va ten", Column::Name),
    ("ho ten", Column::Name),
    ("ho va ten dang vien", Column::Name),
    ("gioi tinh", Column::Sex),
    ("ngay sinh", Column::Born),
    ("ngay thang nam sinh", Column::Born),
    ("nam sinh", Column::Born),
    ("ngay vao dang", Column::Joined),
    ("ngay ket nap", Column::Joined),
    ("ngay ket nap dang", Column::Joined),
    ("ngay chinh thuc", Column::Official),
    ("ngay vao dang chinh thuc", Column::Official),
    ("so the dang vien", Column::Card),
    ("so the dang", Column::Card),
    ("so the", Column::Card),
    ("so the dv", Column::Card),
    ("chuc vu", Column::Post),
    ("chuc vu dang", Column::Post),
    ("dien thoai", Column::Phone),
    ("so dien thoai", Column::Phone),
    ("sdt", Column::Phone),
    ("noi o", Column::Address),
    ("dia chi", Column::Address),
    ("noi o hien nay", Column::Address),
    ("ghi chu", Column::Note),
    ("loai dang vien", Column::Note),
];

impl Column {
    /// Knows a column by its heading.
    #[must_use]
    pub fn named(heading: &str) -> Option<Self> {
        let folded = fold(heading);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let key = words.collect::<Vec<_>>().join(" ");
        HEADINGS.iter().find(|(name, _)| *name == key).map(|(_, column)| *column)
    }
}

/// Puts a cell's value where it belongs.
///
/// # Errors
/// Why it cannot stand there.
pub fn put(person: &mut ListedPerson, column: Column, value: &SheetValue) -> Result<(), RowReason> {
    match column {
        Column::Order => {}
        Column::Name => person.name = line(value)?,
        Column::Sex => person.sex = Some(sex(value)?),
        Column::Born => person.born = Some(date(value)?),
        Column::Joined => person.joined = Some(date(value)?),
        Column::Official => person.official = Some(date(value)?),
        Column::Card => person.card = line(value)?,
        Column::Post => person.post = post(value)?,
        Column::Phone => person.phone = line(value)?,
        Column::Address => person.address = line(value)?,
        Column::Note => person.note = line(value)?,
    }
    Ok(())
}

fn line(value: &SheetValue) -> Result<String, RowReason> {
    let text = value.to_string();
    if too_long(&text) { Err(RowReason::TooLong) } else { Ok(text) }
}

fn sex(value: &SheetValue) -> Result<Sex, RowReason> {
    match fold(&value.to_string()).as_str() {
        "nam" => Ok(Sex::Male),
        "nu" => Ok(Sex::Female),
        _ => Err(RowReason::UnknownSex),
    }
}

fn post(value: &SheetValue) -> Result<Option<Post>, RowReason> {
    let text = fold(&value.to_string());
    let text = text.trim_end_matches(" chi bo");
    match text {
        "bi thu" => Ok(Some(Post::Secretary)),
        "pho bi thu" => Ok(Some(Post::DeputySecretary)),
        "chi uy vien" | "chi uy" => Ok(Some(Post::CommitteeMember)),
        "dang vien" | "-" => Ok(Some(Post::None)),
        _ => Err(RowReason::UnknownPost),
    }
}

/// "28/9/1946", "9/1946", "1946", and the same with dots or hyphens.
fn date(value: &SheetValue) -> Result<PartialDate, RowReason> {
    let text = match value {
        SheetValue::Day(day) => return Ok((*day).into()),
        SheetValue::Text(text) => text,
    };
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let number = |part: &str| part.parse::<u32>().map_err(|_| RowReason::NotADate);
    let written = match parts.as_slice() {
        [day, month, year] => format!("{year}-{:02}-{:02}", number(month)?, number(day)?),
        [month, year] => format!("{year}-{:02}", number(month)?),
        [year] => (*year).to_owned(),
        _ => return Err(RowReason::NotADate),
    };
    written.parse().map_err(|_| RowReason::NotADate)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn text(text: &str) -> SheetValue {
        SheetValue::Text(text.into())
    }

    #[test]
    fn headings_are_known_with_and_without_accents() {
        assert_eq!(Column::named("HỌ VÀ TÊN"), Some(Column::Name));
        assert_eq!(Column::named("Số thẻ ĐV:"), Some(Column::Card));
        assert_eq!(Column::named("Dân tộc"), None);
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (written, expected) in [("28/9/1946", "1946-09-28"), ("9.1946", "1946-09"), ("1946", "1946")] {
            assert_eq!(date(&text(written)).unwrap().to_string(), expected);
        }
        for wrong in ["31/02/1970", "99/99/9999", "hôm qua", "1/2/3/4", "28/9/46"] {
            assert_eq!(date(&text(wrong)), Err(RowReason::NotADate), "{wrong}");
        }
    }
}
