//! From a key to the paper: typed into the real window, until the picture of the changed page is decoded.

use crate::table::{Figures, Goal, Table};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Where the driver listens.
const PORT: u16 = 4477;
/// Opens the step of a meeting that has a text to write.
const OPEN: &str = "const press = (words) => [...document.querySelectorAll('button, a')].find((node) => node.textContent.replace(/\\s+/g, ' ').includes(words))?.click(); press(arguments[0]);";
/// Types one letter and waits for the new picture; gives the milliseconds of each key.
const TYPE: &str = r"
const done = arguments[arguments.length - 1];
const field = [...document.querySelectorAll('textarea')].find((node) => node.labels[0]?.textContent.includes('Nội dung trình bày, mục 1'));
const paper = document.querySelector('.papers');
const pictures = () => [...paper.querySelectorAll('img')].map((image) => image.src).join();
const key = () => new Promise((seen) => {
  const before = pictures();
  const begin = performance.now();
  const watch = new MutationObserver(async () => {
    if (pictures() === before) return;
    watch.disconnect();
    await Promise.all([...paper.querySelectorAll('img')].map((image) => image.decode()));
    seen(performance.now() - begin);
  });
  watch.observe(paper, { subtree: true, attributes: true, childList: true });
  field.setRangeText('a', field.value.length, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'a' }));
});
const all = async () => {
  const times = [];
  for (let at = 0; at < 60; at += 1) {
    times.push(await key());
    await new Promise((go) => setTimeout(go, 150));
  }
  return times;
};
all().then(done, (error) => done(String(error)));
";

/// Measures it.
pub fn measure(table: &mut Table) -> Result<(), String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|e| e.to_string())?;
    let times = runtime.block_on(times())?;
    let mut figures = Figures::default();
    times.iter().skip(5).for_each(|time| figures.add(*time));
    table.times("from a key to the changed paper", figures, Goal::P50Under(50.0));
    Ok(())
}

struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn times() -> Result<Vec<f64>, String> {
    let home = tempfile::tempdir().map_err(|e| e.to_string())?;
    let mut driver = Command::new("WebKitWebDriver");
    driver.arg(format!("--port={PORT}")).env("TAURI_WEBVIEW_AUTOMATION", "true").env("SCB_HOME", home.path());
    let driver =
        driver.stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(|e| format!("WebKitWebDriver: {e}"))?;
    let _driver = Driver(driver);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let page = connect().await?;
    for words in ["biên bản tháng", "3. Diễn biến"] {
        tokio::time::sleep(Duration::from_secs(2)).await;
        page.execute(OPEN, vec![json!(words)]).await.map_err(|e| e.to_string())?;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let told = page.execute_async(TYPE, vec![]).await.map_err(|e| e.to_string())?;
    let _ = page.close().await;
    let times = told.as_array().ok_or_else(|| format!("no key was measured: {told}"))?;
    Ok(times.iter().filter_map(Value::as_f64).collect())
}

async fn connect() -> Result<Client, String> {
    let own = std::env::current_exe().map_err(|e| e.to_string())?;
    let program = own.parent().unwrap_or(Path::new(".")).join("so-chi-bo");
    let mut wanted = serde_json::Map::new();
    wanted.insert("webkitgtk:browserOptions".into(), json!({ "binary": program, "args": ["--practice"] }));
    wanted.insert("timeouts".into(), json!({ "script": 120_000 }));
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted).connect(&format!("http://127.0.0.1:{PORT}")).await.map_err(|e| e.to_string())
}
