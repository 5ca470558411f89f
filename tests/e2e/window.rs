//! The hand on the window: finds things by their Vietnamese words, as a person does.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Lines};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a person would wait before saying that it does not work.
const PATIENCE: Duration = Duration::from_secs(30);
/// The name under which WebDriver gives an element (W3C WebDriver, 12.2).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const AXE: &str = include_str!("../../ui/node_modules/axe-core/axe.min.js");

/// A machine with a home folder, on which the program is started once or more often.
pub struct Machine {
    pub home: TempDir,
}

impl Machine {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// Where papers are saved: the answer to every native folder dialog.
    pub fn papers(&self) -> PathBuf {
        let folder = self.home.path().join("giay-to");
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// The text of the saved PDF whose name contains these letters, each blank as one space.
    pub fn text_of_the_saved(&self, letters: &str) -> String {
        let mut saved = std::fs::read_dir(self.papers()).unwrap().map(|entry| entry.unwrap().path());
        let is_it = |path: &PathBuf| path.extension().unwrap() == "pdf" && path.to_string_lossy().contains(letters);
        let text = Command::new("pdftotext").arg(saved.find(is_it).unwrap()).arg("-").output().unwrap();
        String::from_utf8(text.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A command on this machine, in a group of its own: a driver does not stay the program's parent, so only the group finds both.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .process_group(0)
            .env("SCB_HOME", self.home.path().join("so-chi-bo"))
            .env("SCB_SAVE_DIR", self.papers())
            .env("SCB_MEMBER_LIST", fixture("member-lists/gon-gang.xlsx"))
            .env("SCB_SCAN", fixture(SIGNED_SCAN))
            .env("SCB_ATTACHMENT", fixture(SIGNED_SCAN))
            .env("SCB_RULES", fixture("rule-packs/dang-uy-my-tho.toml"))
            .env("SCB_NO_OPEN", "1")
            .env("XDG_DATA_HOME", self.home.path().join("data"))
            .env("XDG_CONFIG_HOME", self.home.path().join("config"))
            .env("XDG_CACHE_HOME", self.home.path().join("cache"))
            .stderr(Stdio::null());
        command
    }

    /// Starts the program with nobody at the screen: a driver would go down with the page that it drives.
    pub fn start_alone(&self) -> Alone {
        let mut command = self.command(env!("CARGO_BIN_EXE_so-chi-bo"));
        let mut program = command.args(["--practice", "--bench-ready"]).stdout(Stdio::piped()).spawn().unwrap();
        let told = BufReader::new(program.stdout.take().unwrap()).lines();
        Alone { program, told }
    }

    /// Starts the program.
    pub async fn start(&self, arguments: &[&str]) -> Window {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = self
            .command("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is needed: cargo xtask test installs it");
        let mut capabilities = serde_json::map::Map::new();
        let options = json!({ "binary": env!("CARGO_BIN_EXE_so-chi-bo"), "args": arguments });
        capabilities.insert("webkitgtk:browserOptions".into(), options);
        let begin = Instant::now();
        let page = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            let address = format!("http://127.0.0.1:{port}");
            let trying = builder.capabilities(capabilities.clone());
            match tokio::time::timeout(PATIENCE, trying.connect(&address)).await {
                Ok(Ok(page)) => break page,
                Ok(Err(error)) if begin.elapsed() > PATIENCE => panic!("no window: {error}"),
                Ok(Err(_)) => tokio::time::sleep(Duration::from_millis(100)).await,
                Err(_) => panic!("the program was started and no window came: is there a screen?"),
            }
        };
        Window { page, driver }
    }
}

/// The program with nobody at its screen.
pub struct Alone {
    pub program: Child,
    told: Lines<BufReader<ChildStdout>>,
}

impl Alone {
    /// Waits until a page says that it is ready for the first key.
    pub fn is_ready(&mut self) {
        let told = self.told.next().expect("the program ended before its page was ready").unwrap();
        assert!(told.starts_with("READY"), "{told}");
    }

    /// Kills the process of the page, as a machine without memory does; the program itself lives on.
    pub fn kill_the_page(&self) {
        let group = self.program.id().to_string();
        let killed = Command::new("pkill").args(["-KILL", "-g", &group, "WebKitWebProces"]).status().unwrap();
        assert!(killed.success(), "no process of a page was there to kill");
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The picture of a signed paper that every choice of a scan or of a file to attach gives.
pub const SIGNED_SCAN: &str = "scans/bien-ban-da-ky.jpg";

/// A file of tests/fixtures.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// An open window.
pub struct Window {
    page: Client,
    driver: Child,
}

/// Finds a control by its accessible name: a label, an aria-label, or its own words.
const FIND: &str = r"
const [words, kind] = arguments;
const clean = (text) => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
const shown = (node) => node.getClientRects().length > 0;
const named = (node) => [node.getAttribute('aria-label'), ...[...(node.labels ?? [])].map((label) => label.textContent), node.textContent].map(clean);
const wanted = kind === 'field' ? 'input:not([type=hidden]), textarea, select' : 'button, a, summary, label, [role=button], [role=option]';
const all = [...document.querySelectorAll(wanted)].filter(shown);
const fits = (test) => all.find((node) => named(node).some(test));
return fits((name) => name === words) ?? fits((name) => name.startsWith(words)) ?? fits((name) => name.includes(words)) ?? null;
";

impl Window {
    async fn find(&self, words: &str, kind: &str) -> Element {
        let begin = Instant::now();
        loop {
            let found = self.page.execute(FIND, vec![json!(words), json!(kind)]).await.unwrap();
            if let Some(id) = found.get(ELEMENT).and_then(Value::as_str) {
                return Element::from_element_id(self.page.clone(), id.to_owned().into());
            }
            if begin.elapsed() > PATIENCE {
                self.picture("khong-thay").await;
                panic!("no {kind} “{words}” on the screen:\n{}", self.text().await);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Fills a field anew.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.find(label, "field").await;
        field.click().await.unwrap();
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Presses a button by its words.
    pub async fn press(&self, words: &str) {
        let button = self.find(words, "button").await;
        button.click().await.unwrap();
    }

    /// Presses the button of these words that sends a form.
    pub async fn submit(&self, words: &str) {
        let button = self.page.find(Locator::Css("button[type=submit]")).await.unwrap();
        assert!(button.text().await.unwrap().contains(words));
        button.click().await.unwrap();
    }

    /// Goes from control to control by Tab alone, until one whose name begins with these words has the focus.
    pub async fn tab_to(&self, words: &str) {
        self.tab_until(words, |name| name.starts_with(words)).await;
    }

    /// Goes by Tab alone to the control of exactly these words.
    pub async fn tab_to_exactly(&self, words: &str) {
        self.tab_until(words, |name| name == words).await;
    }

    /// Goes by Tab alone to a control and presses Enter.
    pub async fn enter(&self, words: &str) {
        self.tab_to(words).await;
        self.key(Key::Enter).await;
    }

    async fn tab_until(&self, words: &str, is_it: impl Fn(&str) -> bool) {
        let name = "const node = document.activeElement; return [node.getAttribute('aria-label'), ...[...(node.labels ?? [])].map((l) => l.textContent), node.textContent].filter(Boolean).map((t) => t.normalize('NFC').replace(/\\s+/g, ' ').trim())";
        for _ in 0..200 {
            let names = self.script(name).await;
            if names.as_array().unwrap().iter().any(|name| is_it(name.as_str().unwrap())) {
                return;
            }
            self.key(Key::Tab).await;
        }
        self.picture("khong-thay").await;
        panic!("Tab never came to “{words}”:\n{}", self.text().await);
    }

    /// Types into whatever has the focus; the screen may just be giving it to another.
    pub async fn keys(&self, keys: &str) {
        let begin = Instant::now();
        loop {
            let sent = match self.page.active_element().await {
                Ok(focused) => focused.send_keys(keys).await,
                Err(error) => Err(error),
            };
            match sent {
                Ok(()) => return,
                Err(error) if begin.elapsed() > PATIENCE => panic!("no key arrives: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Presses one special key.
    pub async fn key(&self, key: Key) {
        self.keys(&String::from(char::from(key))).await;
    }

    /// All words on the screen.
    pub async fn text(&self) -> String {
        let script = "return [document.body.innerText, ...[...document.querySelectorAll('input,textarea')].map((n) => n.value)].join('\\n').normalize('NFC')";
        let text = self.page.execute(script, vec![]).await.unwrap();
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until words stand on the screen.
    pub async fn sees(&self, words: &str) {
        let begin = Instant::now();
        let mut text = self.text().await;
        while !text.contains(words) {
            if begin.elapsed() > PATIENCE {
                self.picture("khong-thay").await;
                panic!("“{words}” never came; the screen says:\n{text}");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
            text = self.text().await;
        }
    }

    /// Goes from one window to the other.
    pub async fn go_to_the_other(&self) {
        let here = self.page.window().await.unwrap();
        let other = self.page.windows().await.unwrap().into_iter().find(|window| *window != here);
        self.page.switch_to_window(other.unwrap()).await.unwrap();
    }

    /// Waits until one window is left, and goes to it.
    pub async fn go_to_the_only_one(&self) {
        self.has_windows(1).await;
        let [only] = <[_; 1]>::try_from(self.page.windows().await.unwrap()).unwrap();
        self.page.switch_to_window(only).await.unwrap();
    }

    /// Waits until so many windows are open.
    pub async fn has_windows(&self, number: usize) {
        let begin = Instant::now();
        while self.page.windows().await.unwrap().len() != number {
            assert!(begin.elapsed() < PATIENCE, "there were never {number} windows");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Value {
        self.page.execute(script, vec![]).await.unwrap()
    }

    /// Keeps a picture of the screen under target/e2e, for people.
    pub async fn picture(&self, name: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/e2e");
        std::fs::create_dir_all(&folder).unwrap();
        // What was just put on the page is painted two frames later. A page at rest is not painted again, and the picture waits
        // for the next painting: a dot that flickers brings it.
        let flicker = "const done = arguments[arguments.length - 1]; const dot = document.createElement('i'); dot.id = 'flicker'; dot.style = 'position:fixed;right:0;bottom:0;width:1px;height:1px;background:#fff'; document.body.append(dot); let frames = 0; const next = () => { dot.style.opacity = frames % 2 ? 0.5 : 0.6; frames += 1; if (frames === 3) setTimeout(done, 50); if (dot.isConnected) requestAnimationFrame(next); }; next();";
        let _ = self.page.execute_async(flicker, vec![]).await;
        if let Ok(png) = self.page.screenshot().await {
            std::fs::write(folder.join(format!("{name}.png")), png).unwrap();
        }
        let _ = self.page.execute("document.getElementById('flicker')?.remove()", vec![]).await;
    }

    /// No serious or critical violation of accessibility on this screen.
    pub async fn is_accessible(&self, screen: &str) {
        self.picture(screen).await;
        self.page.execute(AXE, vec![]).await.unwrap();
        let script = "const done = arguments[arguments.length - 1]; axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 160)).join(' | '))), (e) => done(['axe: ' + e]))";
        let found = self.page.execute_async(script, vec![]).await.unwrap();
        assert_eq!(found, json!([]), "axe on {screen}");
    }

    /// Ends the program as a power cut would: dropping the window kills it.
    pub fn kill(self) {
        drop(self);
    }

    /// Loads the page anew, as the program does when the page's process died.
    pub async fn reload(&self) {
        self.page.refresh().await.unwrap();
    }

    /// Asks the window to close as its X does, and waits until the program has ended.
    pub async fn close_by_its_x(self) {
        let asked =
            Command::new("python3").args(["-c", include_str!("close_window.py"), "Sổ Chi Bộ"]).output().unwrap();
        assert!(asked.status.success(), "{}", String::from_utf8_lossy(&asked.stderr));
        let begin = Instant::now();
        let group = self.driver.id().to_string();
        while Command::new("pgrep").args(["-g", &group, "so-chi-bo"]).output().unwrap().status.success() {
            assert!(begin.elapsed() < PATIENCE, "the window was asked to close and did not");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Closes the program in good order.
    pub async fn close(self) {
        let _ = self.page.clone().close().await;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let group = self.driver.id().to_string();
        let _ = Command::new("pkill").args(["-KILL", "-g", &group]).status();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        // A program that is still dying owns its name on the session bus, and the next start would leave the screen to it.
        let begin = Instant::now();
        let lives = || Command::new("pgrep").args(["-g", &group]).output().is_ok_and(|found| found.status.success());
        while lives() && begin.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
