//! Writes the sample record's papers into a folder, to look at.
#![allow(clippy::unwrap_used)]
#[path = "../tests/record/mod.rs"]
mod record;
fn main() {
    let out = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let r = record::record();
    let p = documents::minutes::minutes_paper(
        &r,
        documents::minutes::Finality::Locked(domain::fingerprint::Fingerprint::of("x")),
    );
    let press = documents::PaperPress::new();
    std::fs::write(out.join("a.pdf"), press.pdf(&p).unwrap()).unwrap();
    std::fs::write(out.join("a.docx"), documents::docx(&p).unwrap()).unwrap();
    std::fs::write(out.join("a.png"), &press.pages(&p, 1000).unwrap().pictures[0]).unwrap();
    let t = std::time::Instant::now();
    press.pdf(&p).unwrap();
    eprintln!("{:?} {:?}", t.elapsed(), record::MARKUP.len());
}
