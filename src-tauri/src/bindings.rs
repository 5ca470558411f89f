//! The border to the page: every command with its types, from which `ui/src/lib/bindings.ts` is generated.

use crate::commands::{book, hall, meetings, members, papers};
use tauri_specta::{Builder, collect_commands};

/// Lists every command that the page may call.
pub fn builder() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new().disable_serde_phases().commands(collect_commands![
        book::app_state,
        book::create_book,
        book::forget_recovery,
        book::choose_book,
        book::open_practice,
        book::leave_practice,
        book::delete_practice,
        book::unlock,
        book::unlock_with_recovery,
        book::lock_book,
        book::change_passphrase,
        book::renew_recovery,
        book::save_cell,
        book::save_settings,
        book::keep_draft,
        book::draft,
        book::drop_draft,
        book::home,
        book::check_book,
        book::history,
        book::undo,
        book::close_window,
        book::page_ready,
        members::list_members,
        members::save_member,
        members::delete_member,
        members::choose_member_list,
        members::apply_member_import,
        meetings::list_meetings,
        meetings::suggest_meeting,
        meetings::new_meeting,
        meetings::meeting,
        meetings::save_meeting,
        meetings::delete_meeting,
        meetings::notice,
        meetings::lock_minutes,
        meetings::add_addendum,
        hall::open_hall,
        hall::point_hall,
        hall::hall,
        hall::close_hall,
        papers::preview,
        papers::save_papers,
        papers::save_paper,
        papers::open_to_print,
        papers::save_recovery_sheet,
    ])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use specta_typescript::Typescript;

    /// With `SCB_WRITE_BINDINGS=1` (`cargo xtask bindings`) the file is written instead of compared.
    #[test]
    fn bindings_are_current() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/lib/bindings.ts");
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("bindings.ts");
        builder().export(Typescript::default(), &made).unwrap();
        let made = std::fs::read_to_string(made).unwrap();
        if std::env::var_os("SCB_WRITE_BINDINGS").is_some() {
            std::fs::write(file, &made).unwrap();
        }
        let kept = std::fs::read_to_string(file).unwrap_or_default();
        assert!(kept == made, "ui/src/lib/bindings.ts is out of date: run `cargo xtask bindings`");
    }
}
