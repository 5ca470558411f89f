//! The one function through which every file leaves the program: old or new, never half.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How long to wait before each new try of a rename that a virus scanner holds up.
const WAITS_MS: [u64; 6] = [10, 25, 50, 100, 200, 400];

/// Writes a file so that after a crash or a power cut the old content or the whole new content stands there.
///
/// A temporary file in the same folder is written and synced, renamed over the old one, and the folder is synced. The
/// rename is tried again on Windows when a scanner or an open viewer holds the file (errors 5 and 32). After a failure no
/// temporary file stays behind.
///
/// # Errors
/// Whatever the operating system says; the old file is untouched then.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = temporary_beside(path)?;
    let written = write_synced(&temporary, bytes)
        .and_then(|()| retrying(&mut std::thread::sleep, &mut || fs::rename(&temporary, path)));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&temporary);
    }
    written?;
    sync_folder_of(path)
}

/// Syncs the folder that holds a path, so that a rename or a new name in it survives a power cut.
///
/// # Errors
/// Whatever the operating system says.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    // Windows has no sync of a folder; its file system journals the rename.
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder_of(path))?.sync_all()
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn temporary_beside(path: &Path) -> io::Result<PathBuf> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let mut temporary = std::ffi::OsString::from(".");
    temporary.push(name);
    temporary.push(format!(".{}-{}.tmp", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
    Ok(folder_of(path).join(temporary))
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A leftover of the same name can only come from a killed process whose number was used again.
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn retrying(sleep: &mut dyn FnMut(Duration), rename: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
    for wait in WAITS_MS {
        match rename() {
            Err(error) if is_held(&error) => sleep(Duration::from_millis(wait)),
            done => return done,
        }
    }
    rename()
}

/// ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION; the same numbers mean other things elsewhere.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn names_in(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        names.map(|name| name.into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_is_written_and_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bien-ban.pdf");
        write_file(&path, b"old").unwrap();
        write_file(&path, b"newer").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"newer");
        assert_eq!(names_in(folder.path()), ["bien-ban.pdf"]);
    }

    #[test]
    fn a_failure_leaves_the_old_and_no_temporary_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), b"old").unwrap();
        assert!(write_file(&path, b"new").is_err());
        assert_eq!(names_in(folder.path()), ["taken"]);
        assert_eq!(fs::read(path.join("inside")).unwrap(), b"old");
    }

    #[test]
    fn a_missing_folder_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write_file(&folder.path().join("none").join("a.pdf"), b"x").is_err());
        assert!(write_file(Path::new("/"), b"x").is_err());
    }

    #[test]
    fn only_a_held_file_is_tried_again() {
        let mut waited = Vec::new();
        let mut tries = 0;
        let result = retrying(&mut |wait| waited.push(wait.as_millis()), &mut || {
            tries += 1;
            Err(io::Error::from_raw_os_error(32))
        });
        assert!(result.is_err());
        let expected = if cfg!(windows) { (7, 6) } else { (1, 0) };
        assert_eq!((tries, waited.len()), expected);
    }
}
