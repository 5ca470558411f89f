//! Reads a foreign file in a process of its own: this very program, started again with one hidden word, without the key,
//! under a limit of memory and time. A file that kills its reader kills nothing else.

use crate::member_list::{self, ListError, MemberList};
use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The hidden word.
const WORD: &str = "--read-member-list";
/// Longest time for one file.
const LONGEST: Duration = Duration::from_secs(10);
/// Most memory for one file, KiB.
#[cfg(unix)]
const MOST_MEMORY_KIB: &str = "262144";

/// Serves as the reader when the program was started as one; `None` when it was not.
pub fn serve_if_asked(mut arguments: impl Iterator<Item = OsString>) -> Option<ExitCode> {
    if arguments.nth(1)? != WORD {
        return None;
    }
    let mut file = Vec::new();
    let most = u64::try_from(member_list::LARGEST_FILE).unwrap_or(u64::MAX) + 1;
    if std::io::stdin().take(most).read_to_end(&mut file).is_err() {
        return Some(ExitCode::FAILURE);
    }
    let answer = member_list::read(&file);
    let written = serde_json::to_writer(std::io::stdout().lock(), &answer).is_ok();
    Some(if written { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads a list of members in a child of the given program, which must call [`serve_if_asked`] first.
///
/// # Errors
/// [`ListError`]: also when the child died of the file or took too long.
pub fn read_in_child(program: &Path, file: &[u8]) -> Result<MemberList, ListError> {
    if file.len() > member_list::LARGEST_FILE {
        return Err(ListError::TooLarge);
    }
    let mut child = start(program)?;
    let (Some(mut stdin), Some(mut stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(ListError::TooCostly);
    };
    let file = file.to_vec();
    // Both pipes at once, or a full one would stop the other. A child that died takes no more: that shows in its answer.
    let writer = thread::spawn(move || stdin.write_all(&file));
    let reader = thread::spawn(move || {
        let mut answer = Vec::new();
        stdout.read_to_end(&mut answer).map(|_| answer)
    });
    let ended = wait(&mut child);
    let _ = writer.join();
    let answer = reader.join().ok().and_then(Result::ok).unwrap_or_default();
    ended?;
    serde_json::from_slice(&answer).map_err(|_| ListError::NotThisKind)?
}

#[cfg(unix)]
fn start(program: &Path) -> Result<Child, ListError> {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "ulimit -d \"$1\"; shift; exec \"$@\"", "sh", MOST_MEMORY_KIB]).arg(program);
    spawn(&mut command)
}

#[cfg(not(unix))]
fn start(program: &Path) -> Result<Child, ListError> {
    spawn(&mut Command::new(program))
}

fn spawn(command: &mut Command) -> Result<Child, ListError> {
    command.arg(WORD).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.env_remove("SCB_PASSPHRASE").spawn().map_err(|_| ListError::TooCostly)
}

/// Waits for the child's end, and ends it when it takes too long.
fn wait(child: &mut Child) -> Result<(), ListError> {
    let begin = Instant::now();
    while begin.elapsed() < LONGEST {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            // A panic of the reader ends with a code; being out of memory ends with a signal and no code.
            Ok(Some(status)) if status.code().is_some() => return Err(ListError::NotThisKind),
            Ok(Some(_)) => return Err(ListError::TooCostly),
            Ok(None) => thread::sleep(Duration::from_millis(2)),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    Err(ListError::TooCostly)
}
