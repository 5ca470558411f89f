//! Power cuts: a row of acknowledged deeds is recorded once, and the power is cut after every call of the record.
//!
//! The negative controls change the record and nothing else. Leaving out each sync of the log is exactly what
//! `synchronous=NORMAL` does between two checkpoints; leaving out the sync of a temporary file is a rename without one.
//! Both must be seen to lose something, or this harness is blind.

use crate::disk::{Cut, Disk};
use crate::faults::{copy_folder, difference};
use crate::paths::Deed;
use crate::state;
use crate::trace::{self, Event};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The deeds of the row, in one open book.
const ROW: [Deed; 13] = [
    Deed::KeepDraft,
    Deed::SaveMeeting,
    Deed::ExportPapers,
    Deed::LockMinutes,
    Deed::ImportMeeting,
    Deed::SaveMember,
    Deed::CallRoll,
    Deed::RenewRecovery,
    Deed::SaveCell,
    Deed::Undo,
    Deed::DropDraft,
    Deed::ChangePassphrase,
    Deed::CreateMeeting,
];
/// How many times each moment is cut with some of the unsynced kept.
const CHANCES: u64 = 4;

/// Does the row, and says after each deed that it is done.
pub fn do_the_row(folder: &Path) -> Result<(), String> {
    let (book, _) = state::open(folder).map_err(|e| e.to_string())?;
    for deed in ROW {
        deed.on(&book).map_err(|e| format!("{}: {e}", deed.name()))?;
        writeln!(std::io::stdout(), "ACK {}", deed.name()).map_err(|e| e.to_string())?;
    }
    book.close().map_err(|e| e.to_string())
}

/// Cuts the power at every moment, then shows that the two planted faults are seen; gives the number of cuts.
pub fn every_cut(place: &Path, seed: u64, limit: Option<usize>) -> Result<usize, String> {
    let base = place.join("with-meeting");
    let record =
        Record { states: states(place, &base)?, events: recorded(place, &base)?, base, place: place.to_owned() };
    let stride = limit.map_or(1, |limit| record.events.len().div_ceil(limit * 8).max(1));
    let cuts = record.cut_everywhere(&record.events, seed, stride)?;
    println!("power cuts        {cuts} after {} calls, seed {seed}", record.events.len());
    for (name, is_left_out) in [
        ("synchronous=NORMAL", (|path: &str| path.ends_with("-wal")) as fn(&str) -> bool),
        ("no sync before the rename", |path| path.ends_with(".tmp")),
    ] {
        let without = |event: &&Event| !matches!(event, Event::Sync(path) if is_left_out(path));
        let events: Vec<Event> = record.events.iter().filter(without).cloned().collect();
        if events.len() == record.events.len() {
            return Err(format!("{name}: there was no sync to leave out"));
        }
        match record.cut_everywhere(&events, seed, stride) {
            Ok(_) => return Err(format!("blind: {name} lost nothing")),
            Err(seen) => println!("control           {name} is seen: {}", seen.lines().next().unwrap_or_default()),
        }
    }
    Ok(cuts)
}

struct Record {
    place: PathBuf,
    base: PathBuf,
    /// What stands after so many deeds.
    states: Vec<String>,
    events: Vec<Event>,
}

impl Record {
    fn cut_everywhere(&self, events: &[Event], seed: u64, stride: usize) -> Result<usize, String> {
        let (next, cuts) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let found = Mutex::new(None);
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let work = |worker: usize| {
            let folder = self.place.join("runs").join(format!("cut-{worker}"));
            let (mut disk, mut taken, mut acknowledged) = (Disk::of(&self.base)?, 0, 0);
            loop {
                let moment = next.fetch_add(stride, Ordering::Relaxed);
                let Some(events_until) = events.get(taken..=moment) else { return Ok(()) };
                for event in events_until {
                    disk.take(event);
                    if let Event::Acknowledge(deeds) = event {
                        acknowledged = *deeds;
                    }
                }
                taken = moment + 1;
                let some =
                    (0..CHANCES).map(|chance| Cut::KeepsSome(seed * 1_000_003 + moment as u64 * CHANCES + chance));
                for how in [Cut::LosesAll, Cut::KeepsNames].into_iter().chain(some) {
                    copy_folder(None, &folder)?;
                    disk.cut(how, &folder)?;
                    self.judge(&folder, acknowledged).map_err(|why| {
                        format!("{why}\nafter call {moment} of {}, {how:?}, seed {seed}", events.len())
                    })?;
                    cuts.fetch_add(1, Ordering::Relaxed);
                }
            }
        };
        std::thread::scope(|scope| {
            for worker in 0..workers {
                let (work, found, next) = (&work, &found, &next);
                scope.spawn(move || {
                    let ended: Result<(), String> = work(worker);
                    if let Err(told) = ended {
                        next.store(events.len(), Ordering::Relaxed);
                        found.lock().map(|mut first| first.get_or_insert(told).len()).ok();
                    }
                });
            }
        });
        match found.into_inner().unwrap_or_default() {
            Some(told) => Err(told),
            None => Ok(cuts.into_inner()),
        }
    }

    /// Everything acknowledged stands there, and the deed under way whole or not at all.
    fn judge(&self, folder: &Path, acknowledged: usize) -> Result<(), String> {
        let left = state::of(folder).map_err(|why| format!("after {acknowledged} deeds {why}"))?;
        let (so_far, one_more) = (self.states.get(acknowledged), self.states.get(acknowledged + 1));
        if so_far == Some(&left) || one_more == Some(&left) {
            return Ok(());
        }
        if let Some(older) = self.states.iter().take(acknowledged).rposition(|state| *state == left) {
            return Err(format!("{acknowledged} deeds were acknowledged and only {older} are there"));
        }
        Err(format!("half done: {}", difference(&left, so_far.map_or("", String::as_str))))
    }
}

fn states(place: &Path, base: &Path) -> Result<Vec<String>, String> {
    let folder = place.join("runs/row-by-itself");
    copy_folder(Some(base), &folder)?;
    let mut states = vec![state::of(&folder)?];
    for deed in ROW {
        deed.done(&folder)?;
        states.push(state::of(&folder)?);
    }
    Ok(states)
}

/// Records the row; the record, replayed, must give the very files that the program left.
fn recorded(place: &Path, base: &Path) -> Result<Vec<Event>, String> {
    let (folder, record) = (place.join("runs/row"), place.join("runs/row.strace"));
    copy_folder(Some(base), &folder)?;
    let program = std::env::current_exe().map_err(|e| e.to_string())?;
    let mut strace = Command::new("strace");
    strace.args(["-qq", "-y", "-xx", "-s", "100000000", "-e", &format!("trace={}", trace::CALLS), "-o"]);
    let ended =
        strace.arg(&record).arg(program).arg("row").arg(&folder).output().map_err(|e| format!("strace: {e}"))?;
    if !ended.status.success() {
        return Err(format!("the row failed: {}", String::from_utf8_lossy(&ended.stderr)));
    }
    let events = trace::read(&fs::read_to_string(&record).map_err(|e| e.to_string())?, &folder)?;
    let mut disk = Disk::of(base)?;
    events.iter().for_each(|event| disk.take(event));
    let (seen, really) = (disk.seen(), files_below(&folder, "")?);
    match seen.iter().find(|(name, bytes)| really.get(*name) != Some(bytes)) {
        Some((name, _)) => Err(format!("the record does not tell the whole of {name}")),
        None if seen.len() != really.len() => Err("the record misses a file".into()),
        None => Ok(events),
    }
}

fn files_below(folder: &Path, prefix: &str) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(|e| e.to_string())?.flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files.extend(files_below(&entry.path(), &format!("{name}/"))?);
        } else {
            files.insert(name, fs::read(entry.path()).map_err(|e| e.to_string())?);
        }
    }
    Ok(files)
}
