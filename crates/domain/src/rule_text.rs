//! The text of a rule pack with its lines, so that whatever is wrong in it can be pointed at.
//!
//! A place is a path of names, "meetings.regular.agenda.news.minutes": an entry of a list goes by its `kind` or `key`, else
//! by its number from 1.

use crate::layers::NAMES;
use crate::nesting::too_deep_at;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::de::{DeArray, DeTable, DeValue};

/// Every name and value of a text, with where it begins.
pub(crate) struct RuleText<'a> {
    text: &'a str,
    marks: Vec<Mark>,
    /// The first entry of a list that has the name of an earlier one.
    twin: Option<String>,
}

/// Names are kept once each: a hostile text has long ones with much under them.
struct Mark {
    name: String,
    /// The mark above.
    above: Option<usize>,
    at: usize,
    /// What stands there, when it is a text.
    words: Option<String>,
}

impl<'a> RuleText<'a> {
    /// Reads a text as TOML; the error is the line in which it stops being that, or is nested deeper than any pack.
    pub(crate) fn read(text: &'a str) -> Result<Self, Option<u32>> {
        if let Some(at) = too_deep_at(text) {
            return Err(Some(line_at(text, at..at)));
        }
        let tree = DeTable::parse(text).map_err(|error| error.span().map(|span| line_at(text, span)))?;
        let mut read = Self { text, marks: Vec::new(), twin: None };
        read.mark_table(tree.get_ref(), None);
        Ok(read)
    }

    /// The line of a place: of its last mention, or of the nearest place above that the text mentions.
    pub(crate) fn line_of(&self, place: &str) -> Option<u32> {
        let path: Vec<&str> = place.split('.').filter(|name| !name.is_empty()).collect();
        let mut above = (1..=path.len()).rev().filter_map(|length| path.get(..length));
        let found = above.find_map(|path| self.marks.iter().rev().find(|mark| self.path(mark) == path));
        found.map(|mark| line_at(self.text, mark.at..mark.at))
    }

    /// The first entry of a list that has the name of an earlier one.
    pub(crate) fn twin(&self) -> Option<&str> {
        self.twin.as_deref()
    }

    /// Tells whether the text itself says something at its top.
    pub(crate) fn says(&self, name: &str) -> bool {
        self.marks.iter().any(|mark| mark.above.is_none() && mark.name == name)
    }

    /// The place at which something begins: the last that begins at or before it.
    pub(crate) fn place_at(&self, at: usize) -> String {
        let before = self.marks.iter().filter(|mark| mark.at <= at);
        before.max_by_key(|mark| mark.at).map(|mark| self.place(mark)).unwrap_or_default()
    }

    /// The first place whose words have something against them.
    pub(crate) fn place_of_words(&self, is_wrong: impl Fn(&str) -> bool) -> Option<String> {
        let wrong = self.marks.iter().find(|mark| mark.words.as_deref().is_some_and(&is_wrong));
        wrong.map(|mark| self.place(mark))
    }

    fn place(&self, mark: &Mark) -> String {
        self.path(mark).join(".")
    }

    fn path<'m>(&'m self, mark: &'m Mark) -> Vec<&'m str> {
        let above = |mark: &&'m Mark| self.marks.get(mark.above?);
        let mut path: Vec<&str> = std::iter::successors(Some(mark), above).map(|mark| mark.name.as_str()).collect();
        path.reverse();
        path
    }

    fn mark(&mut self, name: String, above: Option<usize>, at: usize, value: &DeValue<'_>) {
        let place = self.marks.len();
        let words = value.as_str().map(str::to_owned);
        self.marks.push(Mark { name, above, at, words });
        match value {
            DeValue::Table(table) => self.mark_table(table, Some(place)),
            DeValue::Array(list) => self.mark_list(list, place),
            _ => {}
        }
    }

    fn mark_table(&mut self, table: &DeTable<'_>, above: Option<usize>) {
        for (key, value) in table {
            self.mark(key.get_ref().to_string(), above, key.span().start, value.get_ref());
        }
    }

    fn mark_list(&mut self, list: &DeArray<'_>, above: usize) {
        let mut names = BTreeSet::new();
        for (number, entry) in (1..).zip(list.iter()) {
            let name = name_of(entry.get_ref()).unwrap_or_else(|| format!("{number}"));
            let place = self.marks.len();
            self.mark(name.clone(), Some(above), entry.span().start, entry.get_ref());
            if !names.insert(name) && self.twin.is_none() {
                self.twin = self.marks.get(place).map(|mark| self.place(mark));
            }
        }
    }
}

/// Counts lines from 1.
pub(crate) fn line_at(text: &str, span: Range<usize>) -> u32 {
    let before = text.as_bytes().iter().take(span.start).filter(|byte| **byte == b'\n').count();
    u32::try_from(before + 1).unwrap_or(u32::MAX)
}

fn name_of(entry: &DeValue<'_>) -> Option<String> {
    let table = entry.as_table()?;
    let named = |name: &&str| table.iter().find(|(key, _)| key.get_ref() == *name)?.1.get_ref().as_str();
    NAMES.iter().find_map(named).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TEXT: &str = "id = \"a\"\n[[meetings]]\nkind = \"regular\"\nagenda = [\n  { key = \"news\", minutes = 5 },\n]\n[paper]\ntext_pt = 13.0\n";

    #[test]
    fn a_place_has_its_line_or_that_of_the_place_above() {
        let text = RuleText::read(TEXT).unwrap();
        for (place, line) in [
            ("id", Some(1)),
            ("meetings.regular", Some(2)),
            ("meetings.regular.agenda.news.minutes", Some(5)),
            ("meetings.regular.min_minutes", Some(2)),
            ("paper.text_pt", Some(8)),
            ("paper.line_pt", Some(7)),
            ("voting", None),
        ] {
            assert_eq!(text.line_of(place), line, "{place}");
        }
    }

    #[test]
    fn what_begins_somewhere_has_its_place() {
        let text = RuleText::read(TEXT).unwrap();
        let place_of = |words: &str| text.place_at(TEXT.find(words).unwrap());
        assert_eq!(place_of("minutes"), "meetings.regular.agenda.news.minutes");
        assert_eq!(place_of("13.0"), "paper.text_pt");
    }

    #[test]
    fn an_entry_with_the_name_of_another_is_found() {
        let twins = TEXT.replace("},", "}, { key = \"news\" },");
        assert_eq!(RuleText::read(&twins).unwrap().twin(), Some("meetings.regular.agenda.news"));
        assert_eq!(RuleText::read(TEXT).unwrap().twin(), None);
    }

    #[test]
    fn what_is_no_toml_has_a_line() {
        assert_eq!(RuleText::read("id = \"a\"\nname = \n").err(), Some(Some(2)));
    }
}
