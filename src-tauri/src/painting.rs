//! How the page is painted on Linux: by the processor alone.
//!
//! A page of forms needs no graphics card, and the old drivers of office machines are where windows stay blank. Without it
//! the window also takes about a quarter less memory.

use tauri::WebviewWindow;

#[cfg(target_os = "linux")]
pub fn by_the_processor(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

#[cfg(not(target_os = "linux"))]
pub fn by_the_processor(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
