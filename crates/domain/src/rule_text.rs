//! The text of a rule pack with its lines, so that whatever is wrong in it can be pointed at.
//!
//! A place is a path of names, "meetings.regular.agenda.news.minutes": an entry of a list goes by its `kind` or `key`, else
//! by its number from 1.

use crate::layers::NAMES;
use std::ops::Range;
use toml::de::{DeArray, DeTable, DeValue};

/// Every name and value of a text, with where it begins.
pub(crate) struct RuleText<'a> {
    text: &'a str,
    marks: Vec<Mark>,
    twins: Vec<String>,
}

struct Mark {
    path: Vec<String>,
    at: usize,
    /// What stands there, when it is a text.
    words: Option<String>,
}

impl<'a> RuleText<'a> {
    /// Reads a text as TOML; the error is the line in which it stops being that.
    pub(crate) fn read(text: &'a str) -> Result<Self, Option<u32>> {
        let tree = DeTable::parse(text).map_err(|error| error.span().map(|span| line_at(text, span)))?;
        let mut read = Self { text, marks: Vec::new(), twins: Vec::new() };
        read.mark_table(tree.get_ref(), &[]);
        Ok(read)
    }

    /// The line of a place: of its last mention, or of the nearest place above that the text mentions.
    pub(crate) fn line_of(&self, place: &str) -> Option<u32> {
        let path: Vec<&str> = place.split('.').filter(|name| !name.is_empty()).collect();
        let lengths = (1..=path.len()).rev();
        let found = lengths
            .filter_map(|length| self.marks.iter().rev().find(|mark| path.get(..length) == Some(&refs(mark)[..])));
        found.map(|mark| line_at(self.text, mark.at..mark.at)).next()
    }

    /// The first entry of a list that has the name of an earlier one.
    pub(crate) fn twin(&self) -> Option<&str> {
        self.twins.first().map(String::as_str)
    }

    /// Tells whether the text itself speaks of a place.
    pub(crate) fn mentions(&self, place: &str) -> bool {
        self.marks.iter().any(|mark| mark.path.join(".") == place)
    }

    /// The place at which something begins: the deepest of the last that begin at or before it.
    pub(crate) fn place_at(&self, at: usize) -> String {
        let before = self.marks.iter().filter(|mark| mark.at <= at);
        before.max_by_key(|mark| (mark.at, mark.path.len())).map(|mark| mark.path.join(".")).unwrap_or_default()
    }

    /// The first place whose words have something against them.
    pub(crate) fn place_of_words(&self, is_wrong: impl Fn(&str) -> bool) -> Option<String> {
        let wrong = self.marks.iter().find(|mark| mark.words.as_deref().is_some_and(&is_wrong));
        wrong.map(|mark| mark.path.join("."))
    }

    fn mark_table(&mut self, table: &DeTable<'_>, above: &[String]) {
        for (key, value) in table {
            let path = [above, &[key.get_ref().to_string()]].concat();
            self.marks.push(Mark { path: path.clone(), at: key.span().start, words: None });
            self.mark_value(value.get_ref(), value.span().start, path);
        }
    }

    fn mark_value(&mut self, value: &DeValue<'_>, at: usize, path: Vec<String>) {
        match value {
            DeValue::Table(table) => self.mark_table(table, &path),
            DeValue::Array(list) => self.mark_list(list, &path),
            DeValue::String(words) => self.marks.push(Mark { path, at, words: Some(words.to_string()) }),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
                self.marks.push(Mark { path, at, words: None });
            }
        }
    }

    fn mark_list(&mut self, list: &DeArray<'_>, above: &[String]) {
        let mut names = Vec::new();
        for (number, entry) in (1..).zip(list.iter()) {
            let name = name_of(entry.get_ref()).unwrap_or_else(|| format!("{number}"));
            let path = [above, &[name.clone()]].concat();
            if names.contains(&name) {
                self.twins.push(path.join("."));
            }
            names.push(name);
            self.marks.push(Mark { path: path.clone(), at: entry.span().start, words: None });
            self.mark_value(entry.get_ref(), entry.span().start, path);
        }
    }
}

fn refs(mark: &Mark) -> Vec<&str> {
    mark.path.iter().map(String::as_str).collect()
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
