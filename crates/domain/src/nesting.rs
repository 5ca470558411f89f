//! How deeply a text of TOML is nested, told before anything descends into it: whoever reads TOML does so by recursion.

/// Most brackets within each other, and most names in one chain, that a rule pack needs; the shipped ones stay under half.
const DEEPEST: usize = 12;
/// What opens and closes texts, the longer ones first.
const FENCES: [&str; 4] = ["\"\"\"", "'''", "\"", "'"];

/// Gives the byte at which a text is nested deeper than any rule pack.
pub(crate) fn too_deep_at(text: &str) -> Option<usize> {
    let (mut rest, mut brackets, mut names) = (text, 0_usize, 0_usize);
    while let Some(letter) = rest.chars().next() {
        match letter {
            '[' | '{' => (brackets, names) = (brackets + 1, 0),
            ']' | '}' => (brackets, names) = (brackets.saturating_sub(1), 0),
            '.' => names += 1,
            ',' | '=' | '\n' => names = 0,
            _ => {}
        }
        if brackets > DEEPEST || names > DEEPEST {
            return Some(text.len() - rest.len());
        }
        rest = match letter {
            '#' => rest.trim_start_matches(|letter| letter != '\n'),
            '"' | '\'' => after_words(rest),
            _ => rest.strip_prefix(letter).unwrap_or_default(),
        };
    }
    None
}

/// What follows the quoted text that begins here.
fn after_words(rest: &str) -> &str {
    let fence = FENCES.into_iter().find(|fence| rest.starts_with(fence)).unwrap_or_default();
    let mut rest = rest.strip_prefix(fence).unwrap_or_default();
    loop {
        if let Some(after) = rest.strip_prefix(fence) {
            return after;
        }
        let escape =
            if fence.starts_with('"') { ["\\\"", "\\\\"].into_iter().find(|two| rest.starts_with(two)) } else { None };
        let ends = rest.is_empty() || (fence.len() == 1 && rest.starts_with('\n'));
        rest = match escape {
            _ if ends => return rest,
            Some(two) => rest.strip_prefix(two).unwrap_or_default(),
            None => rest.strip_prefix(|_| true).unwrap_or_default(),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{LAYERS, SHIPPED};

    #[test]
    fn shipped_packs_and_long_sentences_are_not_too_deep() {
        let sentence =
            format!("a = \"{}\"\nb = '''\n{}\n'''\n# {}\n", "Một. ".repeat(50), "[.".repeat(50), "{.".repeat(50));
        let quoted = format!("a = \"\\\"{}\\\\\" # \" {}\n", "[.".repeat(50), "[.".repeat(50));
        for text in SHIPPED.into_iter().chain(LAYERS).chain([sentence.as_str(), &quoted]) {
            assert_eq!(too_deep_at(text), None, "{text}");
        }
    }

    #[test]
    fn brackets_and_chains_of_names_are_counted_where_they_count() {
        let begin = "a = \"\\\\\" # \"\nb = 'x\nc = ";
        for deep in ["[".repeat(13), "{".repeat(13), "x.".repeat(13), "\"x\".".repeat(13), "[[[[".repeat(4)] {
            let found = too_deep_at(&format!("{begin}{deep}"));
            assert!(found.is_some_and(|at| at >= begin.len()), "{deep}: {found:?}");
        }
    }
}
