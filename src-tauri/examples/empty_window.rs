//! An empty window of the same size: what no program of this kind can undercut. `cargo xtask bench` stands ours beside it.
#![allow(clippy::print_stdout, reason = "the measuring program reads it")]

use tauri::http::Response;
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><title>Trống</title><input autofocus><script>\
document.querySelector('input').focus(); fetch('/ready');</script>";

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, request| {
            if request.uri().path() == "/ready" {
                println!("READY");
            }
            Response::builder().header("content-type", "text/html").body(PAGE.as_bytes().to_vec()).unwrap_or_default()
        })
        .setup(|app| {
            let page = "empty://localhost/".parse().map(WebviewUrl::CustomProtocol)?;
            WebviewWindowBuilder::new(app, "main", page).title("Trống").inner_size(1366.0, 768.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
