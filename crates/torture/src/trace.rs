//! Reads what strace recorded: everything that a program did to the files of one folder, and what it said.

use std::collections::HashMap;
use std::path::Path;

/// One thing that happened; paths are relative to the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    Create(String),
    Truncate(String, usize),
    Write(String, usize, Vec<u8>),
    Sync(String),
    Rename(String, String),
    Unlink(String),
    /// The program said that so many deeds are done.
    Acknowledge(usize),
}

/// The calls to record.
pub const CALLS: &str = "openat,pwrite64,write,lseek,ftruncate,fsync,fdatasync,rename,unlink,mkdir,\
pwritev,writev,fallocate,renameat,renameat2,unlinkat,copy_file_range,sendfile";
/// Calls that nothing here knows how to replay; a program that begins to use one is to be told.
const UNKNOWN: [&str; 8] =
    ["pwritev", "writev", "fallocate", "renameat", "renameat2", "unlinkat", "copy_file_range", "sendfile"];

/// Reads a record made with `-y -xx`.
pub fn read(record: &str, folder: &Path) -> Result<Vec<Event>, String> {
    let folder = format!("{}/", folder.display());
    let mut reader = Reader { folder, places: HashMap::new(), acknowledged: 0, events: Vec::new() };
    for line in record.lines() {
        reader
            .line(line)
            .ok_or_else(|| format!("a line that cannot be read: {}", line.chars().take(300).collect::<String>()))?;
    }
    Ok(reader.events)
}

struct Reader {
    folder: String,
    /// Where in its file each descriptor stands.
    places: HashMap<String, usize>,
    acknowledged: usize,
    events: Vec<Event>,
}

impl Reader {
    /// `None` for a line that is not understood.
    fn line(&mut self, line: &str) -> Option<()> {
        let Some((call, rest)) = line.split_once('(') else {
            return Some(());
        };
        let (arguments, result) = rest.rsplit_once(") = ")?;
        if result.starts_with('-') {
            return Some(());
        }
        let arguments: Vec<&str> = arguments.split(", ").collect();
        let argument = |at: usize| arguments.get(at).copied();
        match call {
            "openat" => self.open(argument(1)?, argument(2)?, result),
            "rename" => {
                if let (Some(from), Some(to)) = (self.named(argument(0)?), self.named(argument(1)?)) {
                    self.events.push(Event::Rename(from, to));
                }
                Some(())
            }
            "unlink" => {
                if let Some(path) = self.named(argument(0)?) {
                    self.events.push(Event::Unlink(path));
                }
                Some(())
            }
            "mkdir" => Some(()),
            unknown if UNKNOWN.contains(&unknown) => None,
            _ => self.on_descriptor(call, argument(0)?, &arguments, result),
        }
    }

    fn open(&mut self, name: &str, flags: &str, result: &str) -> Option<()> {
        let descriptor = result.split('<').next()?;
        self.places.insert(descriptor.to_owned(), 0);
        let Some(path) = self.named(name) else {
            return Some(());
        };
        if flags.contains("O_APPEND") {
            return None;
        }
        if flags.contains("O_CREAT") {
            self.events.push(Event::Create(path.clone()));
        }
        if flags.contains("O_TRUNC") {
            self.events.push(Event::Truncate(path, 0));
        }
        Some(())
    }

    fn on_descriptor(&mut self, call: &str, on: &str, arguments: &[&str], result: &str) -> Option<()> {
        let (descriptor, path) = on.split_once('<')?;
        let number = |at: usize| arguments.get(at)?.parse::<usize>().ok();
        let path = self.inside(&unescaped(path.trim_end_matches('>'))?);
        if call == "write" && descriptor == "1" {
            let said = String::from_utf8(quoted(arguments.get(1)?)?).ok()?;
            if said.starts_with("ACK") {
                self.acknowledged += 1;
                self.events.push(Event::Acknowledge(self.acknowledged));
            }
            return Some(());
        }
        let Some(path) = path else {
            return Some(());
        };
        let event = match call {
            "pwrite64" => Event::Write(path, number(3)?, quoted(arguments.get(1)?)?),
            "write" => {
                let place = self.places.get_mut(descriptor)?;
                let bytes = quoted(arguments.get(1)?)?;
                let at = *place;
                *place += bytes.len();
                Event::Write(path, at, bytes)
            }
            "lseek" => {
                self.places.insert(descriptor.to_owned(), result.trim().parse().ok()?);
                return Some(());
            }
            "ftruncate" => Event::Truncate(path, number(1)?),
            "fsync" | "fdatasync" => Event::Sync(path),
            _ => return None,
        };
        self.events.push(event);
        Some(())
    }

    fn named(&self, quoted_name: &str) -> Option<String> {
        self.inside(&String::from_utf8(quoted(quoted_name)?).ok()?)
    }

    /// The path relative to the folder; the folder itself is empty.
    fn inside(&self, path: &str) -> Option<String> {
        if path == self.folder.trim_end_matches('/') {
            return Some(String::new());
        }
        path.strip_prefix(&self.folder).map(str::to_owned)
    }
}

fn quoted(text: &str) -> Option<Vec<u8>> {
    // A text that was cut short ends in `"...` and must not be taken for the whole.
    bytes_of(text.strip_prefix('"')?.strip_suffix('"')?)
}

fn unescaped(text: &str) -> Option<String> {
    if text.starts_with("\\x") { String::from_utf8(bytes_of(text)?).ok() } else { Some(text.to_owned()) }
}

fn bytes_of(text: &str) -> Option<Vec<u8>> {
    text.split("\\x").skip(1).map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_done() {
        let record = "openat(AT_FDCWD<\\x2f>, \"\\x2f\\x73\\x2f\\x61\", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 3</s/a>\n\
            write(3</s/a>, \"\\x78\\x79\", 2) = 2\n\
            write(3</s/a>, \"\\x7a\", 1) = 1\n\
            pwrite64(3</s/a>, \"\\x30\", 1, 5) = 1\n\
            unlink(\"\\x2f\\x73\\x2f\\x62\") = -1 ENOENT (No such file or directory)\n\
            fsync(4</s>) = 0\n\
            write(1<pipe:[1]>, \"\\x41\\x43\\x4b\\x0a\", 4) = 4\n\
            +++ exited with 0 +++";
        let at = |at: usize, bytes: &[u8]| Event::Write("a".into(), at, bytes.to_vec());
        let expected = [
            Event::Create("a".into()),
            at(0, b"xy"),
            at(2, b"z"),
            at(5, b"0"),
            Event::Sync(String::new()),
            Event::Acknowledge(1),
        ];
        assert_eq!(read(record, Path::new("/s")).as_deref(), Ok(&expected[..]));
        assert!(read("write(3</s/a>, \"\\x78\"..., 900) = 900", Path::new("/s")).is_err());
    }
}
