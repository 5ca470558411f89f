//! A file of the system that a person chose to keep in the book.

use crate::failure::Failure;
use domain::attachment::MOST_BYTES;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Reads a chosen file whole.
///
/// # Errors
/// [`Failure::FileUnreadable`], also of a folder; [`Failure::FileEmpty`], [`Failure::FileTooLarge`];
/// [`Failure::FileChanging`] when it was written to, or cut, while it was read.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let shown = || path.display().to_string();
    let unreadable = |error: io::Error| Failure::FileUnreadable { path: shown(), detail: error.to_string() };
    let file = File::open(path).map_err(unreadable)?;
    let length = length_of(&file).map_err(unreadable)?;
    if length == 0 {
        return Err(Failure::FileEmpty { path: shown() });
    }
    if length > MOST_BYTES {
        return Err(Failure::FileTooLarge { path: shown(), most: u32::try_from(MOST_BYTES).unwrap_or(u32::MAX) });
    }
    whole(file, length).map_err(unreadable)?.ok_or_else(|| Failure::FileChanging { path: shown() })
}

fn length_of(file: &File) -> io::Result<u64> {
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    Ok(metadata.len())
}

/// Reads so many bytes; `None` when there are more or fewer of them.
fn whole(from: impl Read, length: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    from.take(length + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 == length))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_that_grows_or_shrinks_while_it_is_read_is_not_whole() {
        assert_eq!(whole(&b"abc"[..], 3).unwrap(), Some(b"abc".to_vec()));
        assert_eq!(whole(&b"abcd"[..], 3).unwrap(), None);
        assert_eq!(whole(&b"ab"[..], 3).unwrap(), None);
    }
}
