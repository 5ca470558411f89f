//! The calendar of a year for the wall of the community house: A3 or A4, lying, with gaps in red.

use crate::model::{Block, BoardLine, Face, Ink, Paper};
use crate::vietnamese::{date_parts, hour, short_date, weekday_of};
use chrono::{Datelike, NaiveDate};
use domain::cell::Cell;
use domain::rules::{PaperLayout, RulePack};
use domain::themed_plan::CalendarRules;
use domain::year_calendar::{CalendarMonth, CalendarQuarter, CalendarSession};
use std::f64::consts::FRAC_1_SQRT_2;

/// A3, lying: width and height in mm.
const A3: (f64, f64) = (420.0, 297.0);
/// Width of a month and of what a quarter has, in parts.
const WIDTHS: [u32; 4] = [3, 3, 3, 7];
/// What the title takes of the height on A3, mm.
const HEAD_MM: f64 = 40.0;
/// Longest topic that can be read from a wall, in characters.
const LONGEST_TOPIC: usize = 100;

/// The sheet on which a calendar is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WallSheet {
    /// A3, the larger.
    A3,
    /// A4: the same, smaller.
    A4,
}

impl WallSheet {
    /// How large it is beside A3: the sides of each sheet are to those of the next larger one as 1 to the root of 2.
    fn scale(self) -> f64 {
        match self {
            Self::A3 => 1.0,
            Self::A4 => FRAC_1_SQRT_2,
        }
    }
}

/// Composes the calendar as it stands on a day.
#[must_use]
pub fn year_calendar_paper(
    quarters: &[CalendarQuarter],
    cell: &Cell,
    pack: &RulePack,
    sheet: WallSheet,
    on: NaiveDate,
) -> Paper {
    let (rules, scale) = (&pack.themed_plan.calendar, sheet.scale());
    let year = quarters.first().map_or(on.year(), |quarter| quarter.quarter.year);
    let title = rules.title.replace("{year}", &year.to_string());
    let lead = rules.lead.replace("{hour}", &hour(cell.usual_time)).replace("{place}", &cell.usual_place);
    let row_mm = (A3.1 - 2.0 * rules.margin_mm - HEAD_MM) / 4.0 * scale;
    let hand = Hand { rules, scale };
    Paper {
        name: title.clone(),
        date: date_parts(on),
        heading: None,
        title,
        subject: vec![lead.replace("{cell}", &cell.name)],
        blocks: vec![Block::Board {
            widths: WIDTHS.to_vec(),
            row_mm,
            rows: quarters.iter().map(|quarter| hand.quarter(quarter)).collect(),
        }],
        recipients: Vec::new(),
        signatures: Vec::new(),
        foot: rules.foot.replace("{date}", &short_date(on)),
        layout: layout(&pack.paper, rules, scale),
    }
}

fn layout(usual: &PaperLayout, rules: &CalendarRules, scale: f64) -> PaperLayout {
    let margin = rules.margin_mm * scale;
    PaperLayout {
        margin_top_mm: margin,
        margin_bottom_mm: margin,
        margin_left_mm: margin,
        margin_right_mm: margin,
        title_pt: rules.title_pt * scale,
        subject_pt: rules.lead_pt * scale,
        text_pt: rules.text_pt * scale,
        // The small line at the foot must stay inside the margin, or Word moves the board for it.
        page_number_top_mm: margin * 0.4,
        page_width_mm: A3.0 * scale,
        page_height_mm: A3.1 * scale,
        ..usual.clone()
    }
}

/// Writes lines in the sizes of one sheet.
struct Hand<'a> {
    rules: &'a CalendarRules,
    scale: f64,
}

impl Hand<'_> {
    fn line(&self, text: impl Into<String>, size_pt: f64, face: Face, ink: Ink) -> BoardLine {
        BoardLine { text: text.into(), face, size_pt: size_pt * self.scale, ink }
    }

    fn quarter(&self, quarter: &CalendarQuarter) -> Vec<Vec<BoardLine>> {
        let months = quarter.months.iter().map(|month| self.month(month));
        months.chain([self.themed(quarter)]).collect()
    }

    fn month(&self, CalendarMonth { month, date, is_missed }: &CalendarMonth) -> Vec<BoardLine> {
        let rules = self.rules;
        let ink = if *is_missed { Ink::Red } else { Ink::Black };
        let head = rules.month.replace("{month}", &month.number().to_string());
        let mut lines = vec![
            self.line(head, rules.heading_pt, Face::Bold, ink),
            self.line(short_day(*date), rules.day_pt, Face::Bold, ink),
            self.line(weekday_of(*date), rules.text_pt, Face::Plain, ink),
        ];
        if *is_missed {
            lines.push(self.line(&rules.missed_month, rules.text_pt, Face::Bold, ink));
        }
        lines
    }

    fn themed(&self, quarter: &CalendarQuarter) -> Vec<BoardLine> {
        let rules = self.rules;
        let ink = if quarter.is_gap { Ink::Red } else { Ink::Black };
        let head = rules.quarter.replace("{quarter}", quarter.quarter.roman());
        let head = self.line(head, rules.heading_pt, Face::Bold, ink);
        let lines = match quarter.sessions.as_slice() {
            [] if quarter.is_gap => vec![self.line(&rules.missed_quarter, rules.day_pt, Face::Bold, ink)],
            [single] => self.session(single, ink),
            several => self.sessions(several, ink),
        };
        [head].into_iter().chain(lines).collect()
    }

    fn session(&self, session: &CalendarSession, ink: Ink) -> Vec<BoardLine> {
        let rules = self.rules;
        let day = self.day(session);
        let when = if session.place.is_empty() { day } else { format!("{day}, {}", session.place) };
        let mut lines = vec![
            self.line(self.topic(session), rules.text_pt * 1.15, Face::Bold, ink),
            self.line(first_upper(&when), rules.text_pt, Face::Plain, ink),
        ];
        if !session.author.is_empty() {
            lines.push(self.line(rules.author.replace("{author}", &session.author), rules.text_pt, Face::Plain, ink));
        }
        lines
    }

    /// Several sessions share the room of one: of each the day and the topic, the smaller the more there are.
    fn sessions(&self, sessions: &[CalendarSession], ink: Ink) -> Vec<BoardLine> {
        let count = f64::from(u32::try_from(sessions.len()).unwrap_or(u32::MAX));
        let text_pt = self.rules.text_pt * (2.0 / count).min(1.0);
        let said = |session: &CalendarSession| format!("{}: {}", first_upper(&self.day(session)), self.topic(session));
        sessions.iter().map(|session| self.line(said(session), text_pt, Face::Bold, ink)).collect()
    }

    fn day(&self, session: &CalendarSession) -> String {
        let said = |day| format!("{}, {}", weekday_of(day), short_day(day));
        session.date.map_or_else(|| self.rules.undated.clone(), said)
    }

    fn topic(&self, session: &CalendarSession) -> String {
        if session.topic.is_empty() { self.rules.unnamed.clone() } else { shortened(&session.topic) }
    }
}

/// "03/11".
fn short_day(day: NaiveDate) -> String {
    day.format("%d/%m").to_string()
}

fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// A long topic is cut between words.
fn shortened(topic: &str) -> String {
    match topic.char_indices().nth(LONGEST_TOPIC) {
        None => topic.to_owned(),
        Some((end, _)) => {
            let cut = topic.get(..end).unwrap_or(topic);
            format!("{}…", cut.rsplit_once(' ').map_or(cut, |(words, _)| words))
        }
    }
}
