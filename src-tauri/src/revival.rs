//! Brings the page back when its process dies: everything typed is in Rust within a second, so a new page shows it again.
//!
//! Only WebKitGTK needs this here; wry has no such signal of its own for it. At most three times a minute, then the program
//! says so natively instead of flickering.

use tauri::WebviewWindow;

#[cfg(target_os = "linux")]
pub fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use std::cell::RefCell;
    use std::time::Instant;
    use webkit2gtk::WebViewExt;

    let deaths: RefCell<Vec<Instant>> = RefCell::default();
    let told = window.clone();
    window.with_webview(move |webview| {
        webview.inner().connect_web_process_terminated(move |view, _| {
            let mut deaths = deaths.borrow_mut();
            deaths.push(Instant::now());
            match may_return(&deaths) {
                true => view.reload(),
                false => tell(&told),
            }
        });
    })
}

#[cfg(not(target_os = "linux"))]
pub fn watch(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn tell(window: &WebviewWindow) {
    use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
    window
        .dialog()
        .message(crate::words::PAGE_DIES_AGAIN)
        .kind(MessageDialogKind::Error)
        .title(crate::words::PROGRAM)
        .show(|_| {});
}

/// Whether the page may come back after these deaths: at most three within a minute.
#[cfg(any(target_os = "linux", test))]
fn may_return(deaths: &[std::time::Instant]) -> bool {
    let Some(last) = deaths.last() else {
        return true;
    };
    let recent = deaths.iter().filter(|death| last.duration_since(**death).as_secs() < 60).count();
    recent <= 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    #[test]
    fn a_page_returns_three_times_a_minute_and_no_more() {
        let begin = Instant::now();
        let deaths = |seconds: &[u64]| seconds.iter().map(|s| begin + Duration::from_secs(*s)).collect::<Vec<_>>();
        assert!(may_return(&deaths(&[0, 10, 20])));
        assert!(!may_return(&deaths(&[0, 10, 20, 30])));
        assert!(may_return(&deaths(&[0, 10, 20, 90])));
    }
}
