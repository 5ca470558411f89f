//! The rules under which the cell works.

use crate::session::{Session, occasion};
use crate::window;
use actions::failure::Failure;
use actions::rule_packs;
use actions::views::{Done, RuleSet, RulesPreview};
use domain::local_rules::LocalRules;
use tauri::{AppHandle, State};

/// Lists the sets of rules.
#[tauri::command(async)]
#[specta::specta]
pub fn list_rules(session: State<'_, Session>) -> Result<Vec<RuleSet>, Failure> {
    rule_packs::list(&*session.book()?, occasion().today)
}

/// Says what rules of a local guidance would change.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_local_rules(session: State<'_, Session>, wanted: LocalRules) -> Result<RulesPreview, Failure> {
    rule_packs::preview(&*session.book()?, &wanted)
}

/// Adds rules of a local guidance.
#[tauri::command(async)]
#[specta::specta]
pub fn add_local_rules(session: State<'_, Session>, wanted: LocalRules) -> Result<Done, Failure> {
    rule_packs::add_local(&*session.book()?, &wanted, occasion())
}

/// Lets the secretary choose the file of a rule pack and says what it would change; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_rules(app: AppHandle, session: State<'_, Session>) -> Result<Option<RulesPreview>, Failure> {
    let book = session.book()?;
    let Some(file) = window::choose_rules(&app) else {
        return Ok(None);
    };
    let text = rule_packs::text_of(&file)?;
    let preview = rule_packs::preview_text(&book, &text)?;
    session.hold_rules(text);
    Ok(Some(preview))
}

/// Adds the rule pack of the file that was shown last.
#[tauri::command(async)]
#[specta::specta]
pub fn add_rules(session: State<'_, Session>) -> Result<Done, Failure> {
    rule_packs::add_text(&*session.book()?, &session.take_rules(), occasion())
}

/// Removes a set of rules on which nothing rests.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_rules(session: State<'_, Session>, id: String) -> Result<Done, Failure> {
    rule_packs::remove(&*session.book()?, &id, occasion())
}
