//! Rule packs that say only in what they differ from another one.

use crate::rules::{LAYERS, RulePack, RulePackError, SHIPPED};
use toml::{Table, Value};

/// By what entries of a list are known: those of one list have one of these, and one alone is laid over its namesake.
pub(crate) const NAMES: [&str; 2] = ["kind", "key"];

impl RulePack {
    /// Reads a pack that lies on one of others: a table is laid over the table of the same name, an entry of a list over the
    /// entry of the same `kind` or `key`; anything else takes the place of what was there.
    ///
    /// # Errors
    /// `Unreadable` with line and column; `Missing` when it lies on none of the others; whatever makes the whole impossible.
    pub fn parse_layer(text: &str, others: &[&str]) -> Result<Self, RulePackError> {
        let whole = whole(text, others)?;
        let text = toml::to_string(&whole).map_err(|e| RulePackError::Unreadable(e.to_string()))?;
        Self::parse(&text)
    }

    /// Reads a pack that a book keeps, given all that it keeps. What it says nothing of, because nobody asked for it when it
    /// was written, is that of the newest shipped pack.
    ///
    /// # Errors
    /// Those of [`RulePack::parse_layer`].
    pub fn parse_kept(text: &str, kept: &[&str]) -> Result<Self, RulePackError> {
        let mut whole = whole(text, &with_shipped(kept))?;
        let newest = SHIPPED.last().map(|text| table(text)).transpose()?;
        for (key, value) in newest.into_iter().flatten() {
            whole.entry(key).or_insert(value);
        }
        let text = toml::to_string(&whole).map_err(|e| RulePackError::Unreadable(e.to_string()))?;
        Self::parse(&text)
    }
}

/// The packs of a book and those that come with the program.
pub(crate) fn with_shipped<'a>(kept: &[&'a str]) -> Vec<&'a str> {
    kept.iter().chain(&LAYERS).chain(&SHIPPED).copied().collect()
}

/// The whole of what a text says and what lies under it.
pub(crate) fn whole(text: &str, others: &[&str]) -> Result<Table, RulePackError> {
    let mut layer = table(text)?;
    let Some(base) = layer.remove("based_on") else {
        return Ok(layer);
    };
    let base = base.as_str().unwrap_or_default();
    let mut lying_under = None;
    for (at, other) in others.iter().enumerate() {
        if lying_under.is_none() && id_of(other)?.as_deref() == Some(base) {
            lying_under = Some((at, *other));
        }
    }
    let (found_at, under) = lying_under.ok_or_else(|| RulePackError::Missing(base.to_owned()))?;
    // One that was found is not looked for again: packs that lie on each other lie on nothing.
    let rest: Vec<&str> = others.iter().enumerate().filter(|(at, _)| *at != found_at).map(|(_, text)| *text).collect();
    let mut under = whole(under, &rest)?;
    lay(&mut under, layer);
    Ok(under)
}

/// The name that a text gives itself.
pub(crate) fn id_of(text: &str) -> Result<Option<String>, RulePackError> {
    Ok(table(text)?.get("id").and_then(Value::as_str).map(str::to_owned))
}

/// The name of the pack on which a text lies, where it lies on one.
pub(crate) fn base_of(text: &str) -> Result<Option<String>, RulePackError> {
    Ok(table(text)?.get("based_on").and_then(Value::as_str).map(str::to_owned))
}

fn table(text: &str) -> Result<Table, RulePackError> {
    toml::from_str(text).map_err(|e| RulePackError::Unreadable(e.to_string()))
}

fn lay(under: &mut Table, over: Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => lay(below, above),
            (Some(Value::Array(below)), Value::Array(above)) if named(below) && named(&above) => lay_list(below, above),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

/// Tells whether a list has entries, and each its name.
fn named(list: &[Value]) -> bool {
    !list.is_empty() && list.iter().all(|entry| name_of(entry).is_some())
}

fn name_of(entry: &Value) -> Option<&str> {
    NAMES.iter().find_map(|name| entry.get(name)?.as_str())
}

/// Lays entries over their namesakes and adds the others at the end; a second entry of one name stays a second one.
fn lay_list(under: &mut Vec<Value>, over: Vec<Value>) {
    let mut free: Vec<bool> = vec![true; under.len()];
    for entry in over {
        let mut known = under.iter().zip(&free);
        let twin = known.position(|(known, free)| *free && name_of(known) == name_of(&entry));
        let place = twin.and_then(|at| Some((free.get_mut(at)?, under.get_mut(at)?)));
        match (place, entry) {
            (Some((free, Value::Table(below))), Value::Table(above)) => {
                *free = false;
                lay(below, above);
            }
            (_, entry) => under.push(entry),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::kinds::MeetingKind;
    use crate::rules::in_force_on;

    const LAYER: &str = "based_on = \"hd-42-2025\"\nid = \"dia-phuong\"\nin_force_from = \"2026-01-01\"\n";

    #[test]
    fn a_layer_changes_what_it_says_and_nothing_else() {
        let text = format!("{LAYER}attendance_target_percent = 80\n[paper]\ntext_pt = 13.0\n");
        let pack = RulePack::parse_layer(&text, &SHIPPED).unwrap();
        let below = RulePack::parse(SHIPPED[0]).unwrap();
        assert_eq!((pack.id.as_str(), pack.attendance_target_percent, pack.paper.text_pt), ("dia-phuong", 80, 13.0));
        assert_eq!(
            (pack.paper.title_pt, &pack.meetings, &pack.score),
            (below.paper.title_pt, &below.meetings, &below.score)
        );
    }

    #[test]
    fn one_value_of_one_kind_of_meeting_changes_without_the_others_being_said_again() {
        let text = format!(
            "{LAYER}[[meetings]]\nkind = \"regular\"\nmin_minutes = 60\n
             [[meetings.agenda]]\nkey = \"news\"\nminutes = 10\n[[phrases]]\nkey = \"mm\"\ntext = \"Một câu mới.\"\n"
        );
        let pack = RulePack::parse_layer(&text, &SHIPPED).unwrap();
        let mut expected = RulePack::parse(SHIPPED[0]).unwrap();
        assert_eq!(pack.phrases.last().unwrap().text, "Một câu mới.");
        expected.phrases.push(pack.phrases.last().unwrap().clone());
        let regular = expected.meetings.iter_mut().find(|rules| rules.kind == MeetingKind::Regular).unwrap();
        regular.min_minutes = Some(60);
        regular.agenda.iter_mut().find(|item| item.key == "news").unwrap().minutes = 10;
        assert_eq!((pack.meetings, pack.phrases), (expected.meetings, expected.phrases));
    }

    #[test]
    fn a_kind_said_twice_in_a_layer_is_refused() {
        let entry = "[[meetings]]\nkind = \"regular\"\nmin_minutes = 60\n";
        let told = RulePack::parse_layer(&format!("{LAYER}{entry}{entry}"), &SHIPPED);
        assert!(told.is_err(), "{told:?}");
    }

    #[test]
    fn layers_lie_on_layers_but_not_on_each_other() {
        let second = "based_on = \"dia-phuong\"\nid = \"hai\"\n[paper]\nline_pt = 20.0\n";
        let first = format!("{LAYER}attendance_target_percent = 80\n");
        let pack = RulePack::parse_kept(second, &[second, &first]).unwrap();
        assert_eq!((pack.id.as_str(), pack.attendance_target_percent, pack.paper.line_pt), ("hai", 80, 20.0));
        let round = first.replace("hd-42-2025", "hai");
        assert_eq!(RulePack::parse_kept(second, &[second, &round]), Err(RulePackError::Missing("dia-phuong".into())));
    }

    #[test]
    fn a_kept_pack_of_an_older_program_has_what_was_not_asked_of_it() {
        let (older, _) = SHIPPED[0].split_once("[addendum]").unwrap();
        let older = older.replace("id = \"hd-42-2025\"", "id = \"cu\"");
        assert!(RulePack::parse(&older).is_err());
        let pack = RulePack::parse_kept(&older, &[]).unwrap();
        assert_eq!(pack.addendum, RulePack::parse(SHIPPED[0]).unwrap().addendum);
    }

    #[test]
    fn a_layer_on_nothing_or_with_a_strange_word_is_refused() {
        let nowhere = LAYER.replace("hd-42-2025", "hd-99");
        assert_eq!(RulePack::parse_layer(&nowhere, &SHIPPED), Err(RulePackError::Missing("hd-99".into())));
        let strange = format!("{LAYER}surprise = 1\n");
        assert!(matches!(RulePack::parse_layer(&strange, &SHIPPED), Err(RulePackError::Unreadable(_))));
        let broken = RulePack::parse_layer("based_on = \n", &SHIPPED).unwrap_err().to_string();
        assert!(broken.contains("line 1"), "{broken}");
        let impossible = format!("{LAYER}[voting]\ngrades = []\n");
        assert_eq!(RulePack::parse_layer(&impossible, &SHIPPED), Err(RulePackError::ImpossibleVoting));
    }

    #[test]
    fn meetings_before_the_guidance_of_2025_are_under_that_of_2018() {
        let packs = RulePack::shipped().unwrap();
        let on = |day: &str| in_force_on(&packs, day.parse().unwrap()).unwrap();
        assert_eq!((on("2025-10-27").id.as_str(), on("2025-10-28").id.as_str()), ("hd-12-2018", "hd-42-2025"));
        let old = on("2024-03-03");
        assert_eq!((old.attendance_target_percent, old.min_minutes(MeetingKind::Regular)), (85, Some(90)));
        assert!(old.score.kinds.is_empty(), "there were no points");
    }
}
