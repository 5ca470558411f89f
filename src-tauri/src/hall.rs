//! The window for the hall. It is shown things and may ask for no other: it has no capability, and but two commands.

use crate::window;
use actions::failure::Failure;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

/// Name of the window.
const HALL: &str = "hall";
/// What its page may call.
const MAY_CALL: [&str; 2] = ["hall", "close_hall"];

/// Answers the calls of every page, of the hall's only what it may call.
pub fn guarded(
    handler: impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static,
) -> impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    move |invoke| {
        let in_hall = invoke.message.webview_ref().label() == HALL;
        if in_hall && !MAY_CALL.contains(&invoke.message.command()) {
            invoke.resolver.reject("not for the hall");
            return true;
        }
        handler(invoke)
    }
}

/// Opens the window, or brings it to the front.
pub fn open(app: &AppHandle) -> Result<(), Failure> {
    if let Some(known) = app.get_webview_window(HALL) {
        let _ = known.set_focus();
        tell(app);
        return Ok(());
    }
    WebviewWindowBuilder::new(app, HALL, WebviewUrl::App("hall.html".into()))
        .title("Màn chiếu")
        .inner_size(1280.0, 720.0)
        .prevent_overflow()
        .general_autofill_enabled(false)
        .on_navigation(window::is_own_page)
        .build()
        .map(|_| ())
        .map_err(|e| Failure::Unexpected { detail: e.to_string() })
}

/// Tells the window that what it shows has changed.
pub fn tell(app: &AppHandle) {
    if let Some(known) = app.get_webview_window(HALL) {
        let _ = known.eval("window.dispatchEvent(new Event('changed'))");
    }
}

/// Closes the window.
pub fn close(app: &AppHandle) {
    if let Some(known) = app.get_webview_window(HALL) {
        let _ = known.destroy();
    }
}
