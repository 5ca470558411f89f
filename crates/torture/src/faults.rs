//! Kill, full disk, failed write, failed sync: at every write-class system call of a path, by strace.

use crate::paths::Deed;
use crate::state::{self, OUT};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What goes wrong, at which calls, and how strace says it; `+` goes on failing, as a full disk does.
struct Fault {
    name: &'static str,
    calls: &'static str,
    inject: &'static str,
    after: &'static str,
}

const FAULTS: [Fault; 4] = [
    Fault {
        name: "killed",
        calls: "pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,mkdir",
        inject: "signal=SIGKILL",
        after: "",
    },
    Fault { name: "disk full", calls: "pwrite64,write,ftruncate,mkdir", inject: "error=ENOSPC", after: "+" },
    Fault { name: "write fails", calls: "pwrite64,write", inject: "error=EIO", after: "" },
    Fault { name: "sync fails", calls: "fsync,fdatasync", inject: "error=EIO", after: "" },
];

/// Failures that tell the secretary what happened to the disk.
const HONEST: [&str; 3] = ["diskFull", "diskFailed", "notWritable"];

/// Goes through every point of these paths on all cores; gives how many there were.
pub fn every_point(place: &Path, deeds: &[Deed], limit: Option<usize>) -> Result<usize, String> {
    let (next, points) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let found = Mutex::new(None);
    let work = || {
        while let Some(deed) = deeds.get(next.fetch_add(1, Ordering::Relaxed)) {
            match every_fault(place, *deed, limit) {
                Ok(ran) => _ = points.fetch_add(ran, Ordering::Relaxed),
                Err(told) => {
                    found.lock().map(|mut first| first.get_or_insert(told).len()).ok();
                    next.store(deeds.len(), Ordering::Relaxed);
                }
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    match found.into_inner().unwrap_or_default() {
        Some(told) => Err(told),
        None => Ok(points.into_inner()),
    }
}

fn every_fault(place: &Path, deed: Deed, limit: Option<usize>) -> Result<usize, String> {
    let bench = Bench::set_up(place, deed)?;
    let mut told = Vec::new();
    let mut points = 0;
    for fault in &FAULTS {
        let calls: BTreeSet<&str> = fault.calls.split(',').collect();
        let last = bench.calls.iter().filter(|call| calls.contains(call.as_str())).count();
        let stride = limit.map_or(1, |limit| last.div_ceil(limit).max(1));
        let before = points;
        for at in (1..=last).step_by(stride) {
            bench.point(fault, at).map_err(|why| {
                format!(
                    "{} / {} at call {at} of {last}: {why}\nagain: cargo xtask torture --path {}",
                    deed.name(),
                    fault.name,
                    deed.name()
                )
            })?;
            points += 1;
        }
        told.push(format!("{} {}", fault.name, points - before));
    }
    println!("{:<17} {}", deed.name(), told.join(", "));
    Ok(points)
}

/// One path on its own folder, with what stood before it and what stands after it.
struct Bench {
    deed: Deed,
    base: Option<std::path::PathBuf>,
    folder: std::path::PathBuf,
    before: String,
    after: String,
    /// The write-class system calls of an undisturbed run, in order.
    calls: Vec<String>,
}

impl Bench {
    fn set_up(place: &Path, deed: Deed) -> Result<Self, String> {
        let folder = place.join("runs").join(deed.name());
        let mut bench = Self {
            deed,
            base: deed.base().map(|base| place.join(base)),
            folder,
            before: String::new(),
            after: String::new(),
            calls: Vec::new(),
        };
        bench.begin_anew()?;
        bench.before = state::of(&bench.folder)?;
        bench.begin_anew()?;
        let record = place.join("runs").join(format!("{}.strace", deed.name()));
        let trace = format!("trace={}", FAULTS[0].calls);
        let ended = bench.run(&["-o", &record.to_string_lossy(), "-e", &trace])?;
        if !ended.status.success() {
            return Err(format!("{}: the undisturbed run failed: {}", deed.name(), told(&ended)));
        }
        bench.after = state::of(&bench.folder)?;
        let lines = fs::read_to_string(&record).map_err(|e| e.to_string())?;
        bench.calls = lines.lines().filter_map(|line| Some(line.split_once('(')?.0.to_owned())).collect();
        if bench.calls.is_empty() || bench.before == bench.after && deed != Deed::RenewRecovery {
            return Err(format!("{}: nothing was written, or strace may not trace here", deed.name()));
        }
        Ok(bench)
    }

    fn begin_anew(&self) -> Result<(), String> {
        copy_folder(self.base.as_deref(), &self.folder)
    }

    fn run(&self, strace: &[&str]) -> Result<Output, String> {
        let program = std::env::current_exe().map_err(|e| e.to_string())?;
        let mut command = Command::new("strace");
        command.arg("-qq").args(strace).arg(program).arg("victim").arg(self.deed.name()).arg(&self.folder);
        command.output().map_err(|e| format!("strace: {e}"))
    }

    fn point(&self, fault: &Fault, at: usize) -> Result<(), String> {
        self.begin_anew()?;
        let inject = format!("inject={}:{}:when={at}{}", fault.calls, fault.inject, fault.after);
        let ended = self.run(&["-o", "/dev/null", "-e", &format!("trace={}", fault.calls), "-e", &inject])?;
        let answer = String::from_utf8_lossy(&ended.stdout).into_owned();
        let acknowledged = answer.contains("DONE");
        let killed = fault.name == "killed";
        if !killed && !acknowledged && !is_honest(&ended) {
            return Err(format!("what happened was not told: {}", told(&ended)));
        }
        if !killed {
            no_leftovers(&self.folder)?;
        }
        let left = state::of(&self.folder)?;
        if left != self.before && left != self.after {
            return Err(format!("half done: {}", difference(&left, &self.before)));
        }
        if acknowledged && left != self.after {
            return Err("acknowledged and lost".into());
        }
        if acknowledged {
            self.recovery_opens(&answer)?;
        } else if left == self.before {
            // The disk works again: the same deed can be done now.
            self.deed.done(&self.folder).map_err(|why| format!("cannot be done again: {why}"))?;
            if state::of(&self.folder)? != self.after {
                return Err("done again with another result".into());
            }
        }
        Ok(())
    }

    /// A recovery key that was handed out opens the book.
    fn recovery_opens(&self, answer: &str) -> Result<(), String> {
        let Some((_, key)) = answer.trim().split_once(' ') else {
            return Ok(());
        };
        let key = store::RecoveryKey::parse(key).map_err(|e| e.to_string())?;
        state::patiently(|| Ok(store::Book::open(&self.folder, &store::Unlock::Recovery(&key))?))
            .map(drop)
            .map_err(|e| format!("the recovery key: {e}"))
    }
}

/// Said in the program's own words, with the code of a failure, and not by a crash; or the fault struck the saying itself.
fn is_honest(ended: &Output) -> bool {
    let told = String::from_utf8_lossy(&ended.stderr);
    let said = told.is_empty() || !told.contains("refused") || HONEST.iter().any(|code| told.contains(code));
    ended.status.code() == Some(1) && said
}

fn no_leftovers(folder: &Path) -> Result<(), String> {
    for folder in [folder.to_owned(), folder.join(OUT)] {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                return Err(format!("a temporary file was left behind: {name}"));
            }
        }
    }
    Ok(())
}

/// Where two states begin to differ.
pub fn difference(left: &str, right: &str) -> String {
    let same = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let part = |text: &str| text.chars().skip(same.saturating_sub(40)).take(160).collect::<String>();
    format!("…{} instead of …{}", part(left), part(right))
}

fn told(output: &Output) -> String {
    format!("{} {}{}", output.status, String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Makes a folder anew, as a copy of another or empty.
pub fn copy_folder(from: Option<&Path>, to: &Path) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{}: {e}", to.display());
    if to.exists() {
        fs::remove_dir_all(to).map_err(failed)?;
    }
    fs::create_dir_all(to).map_err(failed)?;
    for entry in from.into_iter().flat_map(fs::read_dir).flatten().flatten() {
        fs::copy(entry.path(), to.join(entry.file_name())).map_err(failed)?;
    }
    Ok(())
}
