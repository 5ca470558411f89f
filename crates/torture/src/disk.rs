//! A disk that keeps only what it was told to sync.
//!
//! A file's bytes become durable when the file is synced, a name in a folder when the folder is. Until then a power cut may
//! lose them or keep any part: names in order, bytes in any order and torn at sectors.

use crate::trace::Event;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Bytes that a disk writes whole or not at all.
const SECTOR: usize = 512;

/// What a power cut leaves of everything that was not synced.
#[derive(Debug, Clone, Copy)]
pub enum Cut {
    /// Nothing.
    LosesAll,
    /// The names, not the bytes: what a file system without barriers does to a rename that was not synced for.
    KeepsNames,
    /// Some of it, chosen by a seed.
    KeepsSome(u64),
}

#[derive(Debug, Clone)]
enum Bytes {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

#[derive(Debug, Clone)]
enum Name {
    Is(String, usize),
    Gone(String),
    Moved(String, String, usize),
}

#[derive(Debug, Clone, Default)]
struct File {
    durable: Vec<u8>,
    pending: Vec<Bytes>,
}

/// The disk of one folder. Folders inside it are taken as durable once made.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    files: Vec<File>,
    /// Names as programs see them.
    live: BTreeMap<String, usize>,
    /// Names that a power cut leaves.
    durable: BTreeMap<String, usize>,
    pending: Vec<Name>,
}

impl Disk {
    /// A disk that holds the files of a folder, all synced.
    pub fn of(folder: &Path) -> Result<Self, String> {
        let mut disk = Self::default();
        for entry in fs::read_dir(folder).map_err(|e| e.to_string())?.flatten() {
            disk.live.insert(entry.file_name().to_string_lossy().into_owned(), disk.files.len());
            let durable = fs::read(entry.path()).map_err(|e| e.to_string())?;
            disk.files.push(File { durable, pending: Vec::new() });
        }
        disk.durable.clone_from(&disk.live);
        Ok(disk)
    }

    /// Lets something happen.
    pub fn take(&mut self, event: &Event) {
        match event {
            Event::Create(path) => {
                if !self.live.contains_key(path) {
                    let file = self.files.len();
                    self.files.push(File::default());
                    self.rename(Name::Is(path.clone(), file));
                }
            }
            Event::Truncate(path, length) => self.change(path, Bytes::Truncate(*length)),
            Event::Write(path, at, bytes) => self.change(path, Bytes::Write(*at, bytes.clone())),
            Event::Sync(path) => self.sync(path),
            Event::Rename(from, to) => {
                if let Some(file) = self.live.get(from).copied() {
                    self.rename(Name::Moved(from.clone(), to.clone(), file));
                }
            }
            Event::Unlink(path) => self.rename(Name::Gone(path.clone())),
            Event::Acknowledge(_) => {}
        }
    }

    fn change(&mut self, path: &str, bytes: Bytes) {
        if let Some(file) = self.live.get(path).and_then(|file| self.files.get_mut(*file)) {
            file.pending.push(bytes);
        }
    }

    fn rename(&mut self, name: Name) {
        apply_name(&mut self.live, &name);
        self.pending.push(name);
    }

    fn sync(&mut self, path: &str) {
        if let Some(file) = self.live.get(path).and_then(|file| self.files.get_mut(*file)) {
            for bytes in std::mem::take(&mut file.pending) {
                apply_bytes(&mut file.durable, &bytes);
            }
            return;
        }
        let (now, later) = std::mem::take(&mut self.pending).into_iter().partition(|name: &Name| name.folder() == path);
        self.pending = later;
        let now: Vec<Name> = now;
        now.iter().for_each(|name| apply_name(&mut self.durable, name));
    }

    /// The files as programs see them.
    pub fn seen(&self) -> BTreeMap<String, Vec<u8>> {
        let whole = |file: &File| {
            let mut bytes = file.durable.clone();
            file.pending.iter().for_each(|change| apply_bytes(&mut bytes, change));
            bytes
        };
        self.live.iter().filter_map(|(name, file)| Some((name.clone(), whole(self.files.get(*file)?)))).collect()
    }

    /// Cuts the power and writes what is left into an empty folder.
    pub fn cut(&self, how: Cut, to: &Path) -> Result<(), String> {
        let mut chance = Chance(match how {
            Cut::KeepsSome(seed) => seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            Cut::LosesAll | Cut::KeepsNames => 1,
        });
        let kept = match how {
            Cut::LosesAll => 0,
            Cut::KeepsNames => self.pending.len(),
            Cut::KeepsSome(_) => chance.below(self.pending.len() + 1),
        };
        let mut names = self.durable.clone();
        self.pending.iter().take(kept).for_each(|name| apply_name(&mut names, name));
        for (name, file) in &names {
            let Some(file) = self.files.get(*file) else { continue };
            let mut bytes = file.durable.clone();
            if matches!(how, Cut::KeepsSome(_)) {
                file.pending.iter().for_each(|change| keep_some(&mut bytes, change, &mut chance));
            }
            let path = to.join(name);
            let folder = path.parent().unwrap_or(to);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&path, bytes))
                .map_err(|e| format!("{}: {e}", path.display()))?;
        }
        Ok(())
    }
}

impl Name {
    fn folder(&self) -> &str {
        let (Self::Is(path, _) | Self::Gone(path) | Self::Moved(_, path, _)) = self;
        path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

fn apply_name(names: &mut BTreeMap<String, usize>, name: &Name) {
    match name {
        Name::Is(path, file) => _ = names.insert(path.clone(), *file),
        Name::Gone(path) => _ = names.remove(path),
        Name::Moved(from, to, file) => {
            names.remove(from);
            names.insert(to.clone(), *file);
        }
    }
}

fn apply_bytes(file: &mut Vec<u8>, change: &Bytes) {
    match change {
        Bytes::Truncate(length) => file.resize(*length, 0),
        Bytes::Write(at, bytes) => {
            let end = at + bytes.len();
            if file.len() < end {
                file.resize(end, 0);
            }
            if let Some(place) = file.get_mut(*at..end) {
                place.copy_from_slice(bytes);
            }
        }
    }
}

/// A change arrives whole, not at all, or in some of its sectors.
fn keep_some(file: &mut Vec<u8>, change: &Bytes, chance: &mut Chance) {
    match (chance.below(3), change) {
        (0, _) => {}
        (1, Bytes::Write(at, bytes)) => {
            for (sector, part) in bytes.chunks(SECTOR).enumerate() {
                if chance.below(2) == 0 {
                    apply_bytes(file, &Bytes::Write(at + sector * SECTOR, part.to_vec()));
                }
            }
        }
        _ => apply_bytes(file, change),
    }
}

/// Numbers that look random and are the same for the same seed (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap_or(0) % end.max(1)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn left(events: &[Event], how: Cut) -> BTreeMap<String, Vec<u8>> {
        let mut disk = Disk::default();
        events.iter().for_each(|event| disk.take(event));
        let folder = tempfile::tempdir().unwrap();
        disk.cut(how, folder.path()).unwrap();
        let files = fs::read_dir(folder.path()).unwrap().map(Result::unwrap);
        files.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap())).collect()
    }

    #[test]
    fn only_what_was_synced_survives() {
        let [new, old] = [".new", "a"].map(str::to_owned);
        let mut events = vec![
            Event::Create(new.clone()),
            Event::Write(new.clone(), 0, b"words".to_vec()),
            Event::Rename(new.clone(), old.clone()),
        ];
        assert!(left(&events, Cut::LosesAll).is_empty());
        assert_eq!(left(&events, Cut::KeepsNames)[&old], b"");
        events.insert(2, Event::Sync(new));
        assert_eq!(left(&events, Cut::KeepsNames)[&old], b"words");
        assert!(left(&events, Cut::LosesAll).is_empty());
        events.push(Event::Sync(String::new()));
        assert_eq!(left(&events, Cut::LosesAll)[&old], b"words");
    }
}
