//! The window itself: its start, its dialogs, and its return when the page's process dies.

use crate::places::Places;
use crate::session::Session;
use crate::start::Start;
use crate::{bindings, hall, revival};
use actions::failure::Failure;
use actions::views::SavedFile;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use tauri::{App, AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_dialog::DialogExt;

/// Name of the only window, as the capability knows it.
const MAIN: &str = "main";
/// The size on a first start: the usual office screen.
const FIRST_SIZE: (u32, u32) = (1366, 768);
/// Smaller than this no screen is promised to work.
const LEAST_SIZE: (f64, f64) = (900.0, 600.0);
/// Whoever closes the window twice within this time means it, even when the page is stuck or could not keep its last words.
const INSISTING: Duration = Duration::from_secs(5);

/// Whether readiness is printed, for measuring the start.
static TELLS_READY: OnceLock<()> = OnceLock::new();

/// Runs the program until its window is closed.
///
/// # Errors
/// Why no window could be opened.
pub fn run(start: Start) -> tauri::Result<()> {
    if start.tells_ready {
        let _ = TELLS_READY.set(());
    }
    let commands = bindings::builder();
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(hall::guarded(commands.invoke_handler()))
        .setup(move |app| {
            let session = Session::start(Places::new(home_of(app, &start)?));
            start.open_first(&session)?;
            let size = session.window_size().unwrap_or(FIRST_SIZE);
            app.manage(session);
            open(app, size)?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

fn home_of(app: &App, start: &Start) -> tauri::Result<PathBuf> {
    start.home.clone().map_or_else(|| app.path().app_local_data_dir(), Ok)
}

fn open(app: &App, (width, height): (u32, u32)) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Sổ Chi Bộ")
        .inner_size(f64::from(width), f64::from(height))
        .min_inner_size(LEAST_SIZE.0, LEAST_SIZE.1)
        // On a small screen the first size, or one kept on a larger screen, would put buttons out of reach.
        .prevent_overflow()
        .center()
        .general_autofill_enabled(false)
        .on_navigation(is_own_page)
        .build()?;
    revival::watch(&window)?;
    let watched = window.clone();
    let asked = Cell::new(None::<Instant>);
    window.on_window_event(move |event| {
        if let WindowEvent::Destroyed = event {
            hall::close(watched.app_handle());
        }
        if let WindowEvent::CloseRequested { api, .. } = event {
            keep_size(&watched);
            let again = asked.replace(Some(Instant::now())).is_some_and(|before| before.elapsed() < INSISTING);
            // The page keeps what was typed in its last half second, and closes the window itself.
            if !again && watched.eval("window.dispatchEvent(new Event('closing'))").is_ok() {
                api.prevent_close();
            }
        }
    });
    Ok(())
}

/// Tells whether an address is a page of this program.
pub fn is_own_page(url: &tauri::Url) -> bool {
    matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost")
}

/// Closes the window at once.
pub fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.destroy();
    }
}

/// A lost size is no reason to hold up the closing.
fn keep_size(window: &WebviewWindow) {
    let (Ok(size), Ok(scale)) = (window.inner_size(), window.scale_factor()) else {
        return;
    };
    let size = size.to_logical::<u32>(scale);
    let _ = window.state::<Session>().keep_window_size((size.width, size.height));
}

fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Prints when the page is ready, if the start asked for it.
pub fn page_is_ready() {
    if TELLS_READY.get().is_some() {
        #[allow(clippy::print_stdout, reason = "the measuring program reads it")]
        {
            println!("READY {}", chrono::Utc::now().timestamp_millis());
        }
    }
}

/// Lets the secretary choose a folder; tests answer through `SCB_SAVE_DIR`, because no driver reaches a native dialog.
pub fn choose_folder(app: &AppHandle) -> Option<PathBuf> {
    answered_by_test().or_else(|| app.dialog().file().blocking_pick_folder()?.into_path().ok())
}

/// Lets the secretary choose where to write a file of a proposed name.
pub fn choose_file_name(app: &AppHandle, proposed: &str) -> Option<PathBuf> {
    let answered = answered_by_test().map(|folder| folder.join(proposed));
    answered.or_else(|| app.dialog().file().set_file_name(proposed).blocking_save_file()?.into_path().ok())
}

/// Lets the secretary choose an Excel list; tests answer through `SCB_MEMBER_LIST`.
pub fn choose_member_list(app: &AppHandle) -> Option<PathBuf> {
    let answered = std::env::var_os("SCB_MEMBER_LIST").map(PathBuf::from);
    answered.or_else(|| {
        app.dialog().file().add_filter("Excel", &["xlsx", "xlsm", "xls"]).blocking_pick_file()?.into_path().ok()
    })
}

/// Lets the secretary choose the scan of a signed paper; tests answer through `SCB_SCAN`.
pub fn choose_scan(app: &AppHandle) -> Option<PathBuf> {
    let answered = std::env::var_os("SCB_SCAN").map(PathBuf::from);
    answered.or_else(|| {
        let scans = ["pdf", "jpg", "jpeg", "png"];
        app.dialog().file().add_filter("Bản quét (PDF, JPG, PNG)", &scans).blocking_pick_file()?.into_path().ok()
    })
}

/// Lets the secretary choose a file to attach; tests answer through `SCB_ATTACHMENT`.
pub fn choose_attachment(app: &AppHandle) -> Option<PathBuf> {
    let answered = std::env::var_os("SCB_ATTACHMENT").map(PathBuf::from);
    answered.or_else(|| {
        let kinds = ["pdf", "jpg", "jpeg", "png", "docx", "doc", "xlsx", "xls"];
        app.dialog().file().add_filter("PDF, ảnh, Word, Excel", &kinds).blocking_pick_file()?.into_path().ok()
    })
}

/// Lets the secretary choose the file of a rule pack; tests answer through `SCB_RULES`.
pub fn choose_rules(app: &AppHandle) -> Option<PathBuf> {
    let answered = std::env::var_os("SCB_RULES").map(PathBuf::from);
    answered.or_else(|| app.dialog().file().add_filter("TOML", &["toml"]).blocking_pick_file()?.into_path().ok())
}

fn answered_by_test() -> Option<PathBuf> {
    std::env::var_os("SCB_SAVE_DIR").map(PathBuf::from)
}

/// The path of this very program, which reads foreign files in a process of its own.
pub fn own_program() -> Result<PathBuf, Failure> {
    std::env::current_exe().map_err(|e| Failure::Unexpected { detail: e.to_string() })
}

/// Opens a file in the system's viewer; with `SCB_NO_OPEN` nothing is opened.
pub fn open_in_viewer(file: &SavedFile) -> Result<(), Failure> {
    if std::env::var_os("SCB_NO_OPEN").is_some() {
        return Ok(());
    }
    opener::open(Path::new(&file.path))
        .map_err(|e| Failure::ViewerMissing { path: file.path.clone(), detail: e.to_string() })
}
