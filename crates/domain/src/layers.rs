//! Rule packs that say only in what they differ from another one.

use crate::rules::{RulePack, RulePackError};
use serde::Deserialize;
use toml::{Table, Value};

/// What a layer says of itself before its rules are read.
#[derive(Deserialize)]
struct Foot {
    /// Name of the pack that holds in everything else.
    based_on: String,
}

impl RulePack {
    /// Reads a pack that lies on one of others: a table is laid over the table of the same name, anything else takes the
    /// place of what was there.
    ///
    /// # Errors
    /// `Unreadable` with line and column; `Missing` when it lies on none of the others; whatever makes the whole impossible.
    pub fn parse_layer(text: &str, others: &[&str]) -> Result<Self, RulePackError> {
        let mut layer = table(text)?;
        let Foot { based_on } = toml::from_str(text).map_err(|e| RulePackError::Unreadable(e.to_string()))?;
        layer.remove("based_on");
        let mut whole = None;
        for other in others {
            let other = table(other)?;
            whole = whole.or_else(|| Some(other).filter(|other| named(other) == Some(based_on.as_str())));
        }
        let mut whole = whole.ok_or(RulePackError::Missing(based_on))?;
        lay(&mut whole, layer);
        let text = toml::to_string(&whole).map_err(|e| RulePackError::Unreadable(e.to_string()))?;
        Self::parse(&text)
    }
}

fn table(text: &str) -> Result<Table, RulePackError> {
    toml::from_str(text).map_err(|e| RulePackError::Unreadable(e.to_string()))
}

fn named(pack: &Table) -> Option<&str> {
    pack.get("id").and_then(Value::as_str)
}

fn lay(under: &mut Table, over: Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => lay(below, above),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::kinds::MeetingKind;
    use crate::rules::{SHIPPED, in_force_on};

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
