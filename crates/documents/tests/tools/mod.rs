//! Other people's programs that read our files back; one that is missing is a failure that names it.

use std::path::Path;
use std::process::Command;

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is needed (cargo xtask test installs it): {error}"));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

fn with_file<T>(bytes: &[u8], name: &str, work: impl FnOnce(&Path) -> T) -> T {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    work(&path)
}

/// The text of a PDF in NFC order, lines joined by single blanks.
pub fn pdf_text(pdf: &[u8]) -> String {
    pdf_text_with_breaks(pdf).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a PDF with a form feed after each page.
pub fn pdf_text_with_breaks(pdf: &[u8]) -> String {
    with_file(pdf, "paper.pdf", |path| run("pdftotext", &["-enc", "UTF-8", path.to_str().unwrap(), "-"]))
}

/// The number of pages of a PDF.
pub fn pages_of(pdf: &[u8]) -> usize {
    let told = with_file(pdf, "paper.pdf", |path| run("pdfinfo", &[path.to_str().unwrap()]));
    let line = told.lines().find(|line| line.starts_with("Pages:")).unwrap();
    line.trim_start_matches("Pages:").trim().parse().unwrap()
}

/// The size of the first page of a PDF: "841.89 x 595.28 pts (A4)".
pub fn page_size_of(pdf: &[u8]) -> String {
    let told = with_file(pdf, "paper.pdf", |path| run("pdfinfo", &[path.to_str().unwrap()]));
    let line = told.lines().find(|line| line.starts_with("Page size:")).unwrap();
    line.trim_start_matches("Page size:").trim().to_owned()
}

/// The boxes of all words of a PDF: left, top, right, bottom, in points.
pub fn word_boxes(pdf: &[u8]) -> Vec<[f64; 4]> {
    let told = with_file(pdf, "paper.pdf", |path| run("pdftotext", &["-bbox", path.to_str().unwrap(), "-"]));
    let number = |line: &str, key: &str| {
        line.split(&format!("{key}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().parse().unwrap()
    };
    let words = told.lines().filter(|line| line.trim_start().starts_with("<word "));
    words.map(|line| ["xMin", "yMin", "xMax", "yMax"].map(|key| number(line, key))).collect()
}

/// qpdf finds nothing wrong with a PDF.
pub fn qpdf_accepts(pdf: &[u8]) {
    with_file(pdf, "paper.pdf", |path| run("qpdf", &["--check", path.to_str().unwrap()]));
}

/// The text of a Word file as python-docx reads it, tables included.
pub fn docx_text(docx: &[u8]) -> String {
    let script = "
import sys, docx
d = docx.Document(sys.argv[1])
lines = [p.text for p in d.paragraphs]
for s in d.sections:
    for part in (s.footer, s.first_page_footer):
        lines += [p.text for p in part.paragraphs]
def read(tables):
    for c in (c for t in tables for r in t.rows for c in r.cells):
        read(c.tables)
        lines.extend(p.text for p in c.paragraphs)
read(d.tables)
sys.stdout.reconfigure(encoding='utf-8')
print('\\n'.join(lines))
";
    let python = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/python/bin/python");
    with_file(docx, "paper.docx", |path| run(python, &["-c", script, path.to_str().unwrap()]))
}

/// How many pages LibreOffice prints of a Word file.
pub fn pages_in_libreoffice(docx: &[u8]) -> usize {
    with_file(docx, "paper.docx", |path| {
        let folder = path.parent().unwrap();
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
        let (folder_text, path_text) = (folder.to_str().unwrap(), path.to_str().unwrap());
        run("soffice", &[&profile, "--headless", "--convert-to", "pdf", "--outdir", folder_text, path_text]);
        pages_of(&std::fs::read(folder.join("paper.pdf")).unwrap())
    })
}

/// The same on a machine that has Times New Roman: Tinos, as wide in every letter, stands in for it.
pub fn pages_with_its_face(docx: &[u8]) -> usize {
    with_file(docx, "paper.docx", |path| {
        let folder = path.parent().unwrap();
        let (fonts, config) = (concat!(env!("CARGO_MANIFEST_DIR"), "/fonts"), folder.join("fonts.conf"));
        let alias = "<family>Times New Roman</family><prefer><family>Tinos</family></prefer>";
        let alias = format!("<alias binding=\"same\">{alias}</alias><cachedir>{}</cachedir>", folder.display());
        std::fs::write(&config, format!("<fontconfig><dir>{fonts}</dir>{alias}</fontconfig>")).unwrap();
        let print = "soffice -env:UserInstallation=file://$1/profile --headless --convert-to pdf --outdir $1 $2";
        let [config, out, path] = [config.as_path(), folder, path].map(|path| path.to_str().unwrap());
        run("env", &[&format!("FONTCONFIG_FILE={config}"), "sh", "-c", print, "sh", out, path]);
        pages_of(&std::fs::read(folder.join("paper.pdf")).unwrap())
    })
}
