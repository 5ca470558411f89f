//! What this machine lacks, and getting it: system packages through apt, Python tools in an environment of their own.

use crate::steps::{Step, root};
use std::path::Path;
use std::process::{Command, Stdio};

/// A system package and what it is for.
pub type Need = (&'static str, &'static str);

/// What building the window needs.
pub const TO_BUILD: [Need; 8] = [
    ("build-essential", "C compiler for SQLCipher and OpenSSL"),
    ("perl", "builds OpenSSL"),
    ("pkg-config", "finds the libraries below"),
    ("libwebkit2gtk-4.1-dev", "the window's page"),
    ("libgtk-3-dev", "the window"),
    ("librsvg2-dev", "icons of the window"),
    ("libssl-dev", "headers that WebKit's own need"),
    ("ca-certificates", "fetching crates and npm packages"),
];

/// What testing needs besides.
pub const TO_TEST: [Need; 9] = [
    ("xvfb", "a screen for the window"),
    ("dbus-x11", "a session bus for the window"),
    ("webkit2gtk-driver", "drives the window"),
    ("poppler-utils", "reads PDF back"),
    ("qpdf", "checks PDF"),
    ("libreoffice-writer-nogui", "opens and prints DOCX"),
    ("sqlcipher", "opens the book from outside"),
    ("strace", "kills and fails at chosen system calls"),
    ("python3-venv", "python-docx, which reads DOCX back"),
];

/// Installs what is missing, or says exactly what to type.
pub fn get(needs: &[Need]) -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        println!("{}", advice());
        return Ok(());
    }
    if !Path::new("/usr/bin/dpkg-query").exists() {
        println!("This is no Debian or Ubuntu; make sure that these are there: {}", names(needs).join(" "));
        return Ok(());
    }
    let missing: Vec<Need> = needs.iter().copied().filter(|(name, _)| !installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    for (name, purpose) in &missing {
        println!("missing: {name} ({purpose})");
    }
    let names = names(&missing);
    let Some(prefix) = privilege() else {
        return Err(format!("please run: sudo apt-get update && sudo apt-get install -y {}", names.join(" ")));
    };
    let apt = |arguments: &[&str]| {
        let mut words: Vec<&str> = prefix.to_vec();
        words.push("apt-get");
        words.extend(arguments);
        Step::new(words[0], &words[1..]).set("DEBIAN_FRONTEND", "noninteractive").go()
    };
    apt(&["update", "-qq"])?;
    let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
    install.extend(names);
    apt(&install)
}

fn names(needs: &[Need]) -> Vec<&'static str> {
    needs.iter().map(|(name, _)| *name).collect()
}

fn advice() -> &'static str {
    if cfg!(target_os = "windows") {
        "On Windows the build needs: Visual Studio Build Tools (C++), Strawberry Perl and NASM for OpenSSL, and WebView2 to run."
    } else {
        "On macOS the build needs the Xcode command line tools: xcode-select --install"
    }
}

fn installed(package: &str) -> bool {
    let status = Command::new("dpkg-query").args(["-W", "-f=${Status}", package]).stderr(Stdio::null()).output();
    status.is_ok_and(|told| String::from_utf8_lossy(&told.stdout).contains("install ok installed"))
}

/// How to become root without being asked: not at all, or by sudo; `None` when neither goes.
fn privilege() -> Option<&'static [&'static str]> {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|told| told.stdout.starts_with(b"0\n"));
    if is_root {
        return Some(&[]);
    }
    let sudo = Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null()).status();
    sudo.is_ok_and(|status| status.success()).then_some(&["sudo", "-n"])
}

/// Node is the one thing that no command here installs.
pub fn node() -> Result<(), String> {
    let told =
        Command::new("node").arg("--version").output().map_err(|_| "Node 20 or later is needed: https://nodejs.org")?;
    let version = String::from_utf8_lossy(&told.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major >= 20) {
        Ok(())
    } else {
        Err(format!("Node 20 or later is needed, not {version}"))
    }
}

/// Makes the Python environment whose tools read our files back.
pub fn python() -> Result<(), String> {
    let folder = root().join("target/python");
    let pip = folder.join("bin/pip");
    if folder.join("bin/python").exists() && python_has_docx(&folder) {
        return Ok(());
    }
    let text = folder.to_string_lossy().into_owned();
    Step::new("python3", &["-m", "venv", &text]).go()?;
    Step::new(&pip.to_string_lossy(), &["install", "--quiet", "python-docx==1.2.0"]).go()
}

fn python_has_docx(folder: &Path) -> bool {
    let told = Command::new(folder.join("bin/python")).args(["-c", "import docx"]).stderr(Stdio::null()).status();
    told.is_ok_and(|status| status.success())
}
