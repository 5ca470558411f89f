//! The border to the page: every command with its types, from which `ui/src/lib/bindings.ts` is generated.

use crate::commands::{attachments, book, hall, meetings, members, overview, papers, registers, rules, tasks, topics};
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
        meetings::take_notice_number,
        meetings::lock_minutes,
        meetings::add_addendum,
        meetings::ladder,
        meetings::tick_step,
        meetings::untick_step,
        meetings::turns,
        overview::year_plan,
        overview::list_resolutions,
        hall::open_hall,
        hall::point_hall,
        hall::hall,
        hall::close_hall,
        registers::registers_waiting,
        registers::take_from_registers,
        registers::list_incoming,
        registers::save_incoming,
        registers::delete_incoming,
        registers::list_petitions,
        registers::save_petition,
        registers::petition_from_opinion,
        registers::delete_petition,
        papers::preview,
        papers::read_back,
        papers::save_papers,
        papers::save_paper,
        papers::open_to_print,
        papers::save_recovery_sheet,
        papers::signed_copies,
        papers::attach_signed_copy,
        papers::remove_signed_copy,
        papers::open_signed_copy,
        papers::save_signed_copy,
        attachments::attachments,
        attachments::attach_file,
        attachments::remove_attachment,
        attachments::open_attachment,
        attachments::save_attachment,
        topics::list_topics,
        topics::park_topic,
        topics::remove_topic,
        topics::take_topic,
        topics::park_item,
        tasks::task_board,
        tasks::task,
        tasks::tasks_for_a_term,
        tasks::save_task,
        tasks::take_back_task,
        tasks::delete_task,
        tasks::save_task_note,
        tasks::delete_task_note,
        rules::list_rules,
        rules::preview_local_rules,
        rules::add_local_rules,
        rules::choose_rules,
        rules::add_rules,
        rules::remove_rules,
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
