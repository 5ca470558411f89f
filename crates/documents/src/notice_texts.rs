//! The notice of a meeting as texts to send: for Zalo, as a text message (SMS), for Sổ tay đảng viên điện tử.

use crate::minutes::lower_first;
use crate::notice::{code, place, subjects, time};
use crate::vietnamese::short_date;
use crate::wording;
use chrono::Timelike;
use domain::minutes::Capacity;
use domain::notice::{AnnouncedItem, Notice, NoticeCard, NoticeTexts, SMS_LENGTH};
use domain::text::unmarked;

/// Writes every text of a notice.
#[must_use]
pub fn texts(notice: &Notice) -> NoticeTexts {
    NoticeTexts {
        zalo: zalo(notice),
        sms: sms(notice),
        card: NoticeCard {
            title: subjects(notice).join("; "),
            time: time(notice),
            place: place(notice).to_owned(),
            content: agenda(&notice.items),
        },
        code: notice.number.map(|_| code(notice)),
    }
}

fn zalo(notice: &Notice) -> String {
    let (rules, labels) = (&notice.rules, &notice.rules.labels);
    let mut lines = vec![
        notice.cell.to_uppercase(),
        format!("{}: {}", rules.title, subjects(notice).join("; ")),
        format!("{}: {}", labels.time, time(notice)),
        format!("{}: {}", labels.place, place(notice)),
        format!("{}: {}", labels.called, rules.address(notice.called).called),
        format!("{}:", labels.agenda),
        agenda(&notice.items),
        format!("{}: {}", labels.preparation, rules.preparation),
        rules.closing.clone(),
    ];
    lines.extend(notice.signer.as_ref().map(|signer| match signer.capacity {
        Capacity::Member(post) => format!("{}: {}", wording::post(post), signer.name),
        Capacity::Guest { .. } => signer.name.clone(),
    }));
    lines.join("\n")
}

/// One line for each of the agenda: "3. Thông tin thời sự (đồng chí Hồ Văn Bằng, 15 phút)".
fn agenda(items: &[AnnouncedItem]) -> String {
    let line = |(item, number): (&AnnouncedItem, u32)| {
        let presenter = item.presenter.as_ref().map(|person| format!("đồng chí {}", person.name));
        let minutes = item.minutes.map(|minutes| format!("{minutes} phút"));
        let details: Vec<_> = presenter.into_iter().chain(minutes).collect();
        let details = if details.is_empty() { String::new() } else { format!(" ({})", details.join(", ")) };
        format!("{number}. {}{details}", item.title)
    };
    items.iter().zip(1u32..).map(line).collect::<Vec<_>>().join("\n")
}

/// The parts of a text message that may be shortened.
struct Names {
    cell: String,
    subject: String,
    place: String,
}

impl Names {
    fn all(&mut self) -> [&mut String; 3] {
        [&mut self.cell, &mut self.subject, &mut self.place]
    }
}

fn sms(notice: &Notice) -> String {
    let mut names = Names {
        cell: plain(&notice.cell),
        subject: plain(&lower_first(&subjects(notice).join(", "))),
        place: plain(place(notice)),
    };
    let mut abbreviations = notice.rules.abbreviations.iter();
    loop {
        let text = filled_in(notice, &names);
        if text.len() <= SMS_LENGTH {
            return text;
        }
        match abbreviations.next() {
            Some(one) => names.all().into_iter().for_each(|name| *name = name.replace(&one.words, &one.short)),
            None => drop_a_word(&mut names),
        }
    }
}

fn filled_in(notice: &Notice, names: &Names) -> String {
    let hour = format!("{}g{:02}", notice.starts.hour(), notice.starts.minute());
    let blanks = [("{hour}", hour.as_str()), ("{date}", &short_date(notice.date))];
    let text = blanks.iter().fold(notice.rules.sms.clone(), |text, (blank, words)| text.replace(blank, words));
    // Names come last and in one go each: none of them holds a brace, see `plain`.
    text.replace("{cell}", &names.cell).replace("{subject}", &names.subject).replace("{place}", &names.place)
}

/// Takes the last word off the longest name; three dots say that something is missing.
fn drop_a_word(names: &mut Names) {
    let Some(longest) = names.all().into_iter().max_by_key(|name| name.len()) else {
        return;
    };
    let whole = longest.trim_end_matches(DOTS).trim_end();
    let kept = whole.rsplit_once(' ').map_or("", |(kept, _)| kept);
    *longest = format!("{}{DOTS}", kept.trim_end_matches([',', ';', ':', '.', '-']));
}

const DOTS: &str = "...";

/// Letters without marks, and of signs only those that every telephone sends as one character (GSM 03.38).
fn plain(text: &str) -> String {
    let known = |c: char| if c.is_ascii_alphanumeric() || ".,:;-/()&+'\"!?".contains(c) { c } else { ' ' };
    unmarked(text).chars().map(known).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
