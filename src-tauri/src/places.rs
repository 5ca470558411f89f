//! Where the program keeps its things on this machine.

use std::path::PathBuf;

/// The folder of the program's own data, and what is in it.
#[derive(Debug, Clone)]
pub struct Places {
    home: PathBuf,
}

impl Places {
    /// Takes the folder that holds everything.
    pub fn new(home: PathBuf) -> Self {
        Self { home }
    }

    /// What is remembered between two starts.
    pub fn remembered(&self) -> PathBuf {
        self.home.join("cai-dat.json")
    }

    /// The practice cell's book.
    pub fn practice(&self) -> PathBuf {
        self.home.join("luyen-tap")
    }

    /// A folder for a new book that nothing stands in yet: "so", then "so-2" and so on.
    pub fn new_book(&self) -> PathBuf {
        let free = |folder: &PathBuf| !folder.exists();
        let numbered = (2u32..1000).map(|n| self.home.join(format!("so-{n}")));
        std::iter::once(self.home.join("so")).chain(numbered).find(free).unwrap_or_else(|| self.home.join("so"))
    }

    /// Papers that were opened for printing without being kept elsewhere.
    pub fn printing(&self) -> PathBuf {
        self.home.join("de-in")
    }
}
