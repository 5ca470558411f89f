//! What is handed out: a .deb and a plain folder, both under target/package.

use crate::steps::{Step, build_release, built, root};
use std::fs;
use std::path::Path;

const NAME: &str = "so-chi-bo";
const DESKTOP: &str = "[Desktop Entry]\nType=Application\nName=Sổ Chi Bộ\nComment=Sổ sinh hoạt của chi bộ\nExec=so-chi-bo\nIcon=so-chi-bo\nCategories=Office;\nTerminal=false\n";

/// Builds in release and packs.
pub fn all() -> Result<(), String> {
    build_release()?;
    let out = root().join("target/package");
    if out.exists() {
        fs::remove_dir_all(&out).map_err(told)?;
    }
    let folder = out.join(NAME);
    for (from, to) in [("HUONG-DAN.md", "HUONG-DAN.md"), ("crates/documents/fonts/LICENSE.txt", "giay-phep/tinos.txt")]
    {
        copy(&root().join(from), &folder.join(to))?;
    }
    copy_programs(&folder)?;
    deb(&out)?;
    println!("made: {}", out.display());
    Ok(())
}

fn deb(out: &Path) -> Result<(), String> {
    let version = env!("CARGO_PKG_VERSION");
    let tree = out.join("deb");
    for (from, to) in [
        ("icons/icon.png", "usr/share/icons/hicolor/512x512/apps/so-chi-bo.png"),
        ("HUONG-DAN.md", "usr/share/doc/so-chi-bo/HUONG-DAN.md"),
        ("crates/documents/fonts/LICENSE.txt", "usr/share/doc/so-chi-bo/copyright-tinos"),
    ] {
        copy(&root().join(from), &tree.join(to))?;
    }
    copy_programs(&tree.join("usr/bin"))?;
    let desktop = tree.join("usr/share/applications/so-chi-bo.desktop");
    write(&desktop, DESKTOP)?;
    let control = format!(
        "Package: {NAME}\nVersion: {version}\nSection: office\nPriority: optional\nArchitecture: amd64\n\
         Depends: libwebkit2gtk-4.1-0, libgtk-3-0\nMaintainer: So Chi Bo <so-chi-bo@localhost>\n\
         Description: So sinh hoat cua chi bo\n"
    );
    write(&tree.join("DEBIAN/control"), &control)?;
    let file = out.join(format!("{NAME}_{version}_amd64.deb"));
    let (tree_text, file_text) = (tree.to_string_lossy().into_owned(), file.to_string_lossy().into_owned());
    Step::new("dpkg-deb", &["--build", "--root-owner-group", &tree_text, &file_text]).go()?;
    fs::remove_dir_all(tree).map_err(told)
}

fn copy_programs(into: &Path) -> Result<(), String> {
    [NAME, "scb"].iter().try_for_each(|name| copy(&built("release", name), &into.join(name)))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(told)?;
    }
    fs::copy(from, to).map(|_| ()).map_err(|error| format!("{}: {error}", from.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(told)?;
    }
    fs::write(path, text).map_err(told)
}

#[allow(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn told(error: std::io::Error) -> String {
    error.to_string()
}
