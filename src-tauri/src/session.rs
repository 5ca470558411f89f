//! What the running program holds: the open book, the keys and lists that wait for a second step, drafts before any book.

use crate::places::Places;
use actions::failure::Failure;
use actions::settings::{self, BookKind, KnownBook, Remembered, Settings};
use actions::{Book, KdfCost, Occasion, PaperPress, RecoveryKey, books, practice_book};
use chrono::{Local, NaiveDate, Utc};
use domain::cell::Cell;
use domain::ids::{ItemId, MeetingId};
use domain::member::Member;
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// Which screen the program stands at.
#[allow(clippy::large_enum_variant, reason = "one of it at a time, and it crosses to the page")]
#[derive(Debug, Clone, Serialize, Type)]
#[serde(tag = "state", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Screen {
    /// No book is known: the first run.
    NoBook,
    /// A book is known and needs its passphrase.
    Locked {
        /// Which book.
        book: KnownBook,
    },
    /// A book is open.
    Open {
        /// Which book.
        book: KnownBook,
        /// The cell.
        cell: Cell,
        /// The day at this place.
        today: NaiveDate,
    },
}

/// Everything that the frame of the window shows.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AppState {
    /// Which screen.
    pub screen: Screen,
    /// How it looks.
    pub settings: Settings,
    /// Whether the practice cell has been made.
    pub practice_exists: bool,
}

/// A book that was just made or recovered, with the groups of its new recovery key.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeyedBook {
    /// The frame.
    pub app: AppState,
    /// The key for the recovery sheet.
    pub recovery_groups: Vec<String>,
}

/// The running program.
pub struct Session {
    /// Where things are.
    pub places: Places,
    /// Makes papers; made with the first one, so that the start does not wait for fonts.
    pub press: LazyLock<PaperPress>,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    remembered: Remembered,
    /// The book at hand, open or locked.
    at_hand: Option<KnownBook>,
    book: Option<Arc<Book>>,
    recovery: Option<Arc<RecoveryKey>>,
    import: Vec<Member>,
    /// The text of a rule pack that was shown and not yet added.
    rules: String,
    drafts: HashMap<String, String>,
    /// The meeting that the hall sees, and the line of its agenda that is dealt with.
    in_hall: Option<(MeetingId, Option<ItemId>)>,
}

/// Gives what an action may not find out for itself.
pub fn occasion() -> Occasion<'static> {
    Occasion { now: Utc::now(), today: Local::now().date_naive(), new_id: &Uuid::now_v7 }
}

impl Session {
    /// Begins with what is remembered.
    pub fn start(places: Places) -> Self {
        let remembered = settings::remembered(&places.remembered());
        actions::papers::clear_printed(&places.printing());
        let at_hand = remembered.book.clone();
        let held = Held { remembered, at_hand, ..Held::default() };
        Self { places, press: LazyLock::new(PaperPress::new), held: Mutex::new(held) }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        // Nothing is left half done by a panic: every field is set whole.
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives the open book.
    pub fn book(&self) -> Result<Arc<Book>, Failure> {
        self.held().book.clone().ok_or(Failure::NoBookOpen)
    }

    /// Says which screen the program stands at.
    pub fn state(&self) -> Result<AppState, Failure> {
        let (book, at_hand, settings) = {
            let held = self.held();
            (held.book.clone(), held.at_hand.clone(), held.remembered.settings)
        };
        let screen = match (book, at_hand) {
            (Some(open), Some(book)) => {
                let home = actions::cell::details(&open)?;
                Screen::Open { book, cell: home, today: occasion().today }
            }
            (None, Some(book)) => Screen::Locked { book },
            (_, None) => Screen::NoBook,
        };
        Ok(AppState { screen, settings, practice_exists: self.places.practice().exists() })
    }

    /// Takes a folder as the book at hand, to be unlocked.
    pub fn choose(&self, folder: &Path) -> Result<AppState, Failure> {
        books::look(folder)?;
        self.close();
        let known = KnownBook { folder: folder.display().to_string(), kind: BookKind::Own };
        self.held().at_hand = Some(known.clone());
        self.remember(|remembered| remembered.book = Some(known))?;
        self.state()
    }

    /// Makes the book of a cell and opens it.
    pub fn create(&self, cell: Cell, passphrase: &str) -> Result<KeyedBook, Failure> {
        let folder = self.places.new_book();
        let made = books::create(&folder, cell, passphrase, KdfCost::standard(), occasion())?;
        self.remember(|remembered| {
            remembered.book = Some(KnownBook { folder: folder.display().to_string(), kind: BookKind::Own });
        })?;
        self.take_keyed(made, &folder)
    }

    /// Opens the book at hand.
    pub fn unlock(&self, passphrase: &str) -> Result<AppState, Failure> {
        let known = self.at_hand()?;
        let book = books::open(Path::new(&known.folder), passphrase)?;
        self.take(book, known)
    }

    /// Opens the book at hand with its recovery sheet; it gets a new passphrase and a new sheet.
    pub fn recover(&self, typed_key: &str, passphrase: &str) -> Result<KeyedBook, Failure> {
        let folder = PathBuf::from(self.at_hand()?.folder);
        let opened = books::recover(&folder, typed_key, passphrase, KdfCost::standard())?;
        self.take_keyed(opened, &folder)
    }

    /// Closes the book; what was typed is in it already.
    pub fn lock(&self) -> Result<AppState, Failure> {
        self.close();
        self.state()
    }

    fn close(&self) {
        actions::papers::clear_printed(&self.places.printing());
        let mut held = self.held();
        held.book = None;
        held.recovery = None;
        held.import = Vec::new();
        held.rules = String::new();
        held.drafts = HashMap::new();
        held.in_hall = None;
    }

    /// Opens the practice cell, which is made at first.
    pub fn open_practice(&self) -> Result<AppState, Failure> {
        self.close();
        let folder = self.places.practice();
        let book = practice_book::open_or_make(&folder, occasion())?;
        self.take(book, KnownBook { folder: folder.display().to_string(), kind: BookKind::Practice })
    }

    /// Goes back from the practice cell to the cell's own book, or to the first run.
    pub fn leave_practice(&self) -> Result<AppState, Failure> {
        self.close();
        let mut held = self.held();
        held.at_hand = held.remembered.book.clone();
        drop(held);
        self.state()
    }

    /// Removes the practice cell.
    pub fn delete_practice(&self) -> Result<AppState, Failure> {
        self.leave_practice()?;
        practice_book::delete(&self.places.practice())?;
        self.state()
    }

    fn at_hand(&self) -> Result<KnownBook, Failure> {
        self.held().at_hand.clone().ok_or(Failure::NoBookOpen)
    }

    fn take(&self, book: Book, known: KnownBook) -> Result<AppState, Failure> {
        let mut held = self.held();
        held.book = Some(Arc::new(book));
        held.at_hand = Some(known);
        held.drafts = HashMap::new();
        drop(held);
        self.state()
    }

    fn take_keyed(&self, made: books::NewBook, folder: &Path) -> Result<KeyedBook, Failure> {
        let recovery_groups = made.recovery.groups().to_vec();
        let app = self.take(made.book, KnownBook { folder: folder.display().to_string(), kind: BookKind::Own })?;
        self.held().recovery = Some(Arc::new(made.recovery));
        Ok(KeyedBook { app, recovery_groups })
    }

    /// Keeps a new recovery key until its sheet is saved.
    pub fn renew_recovery(&self, passphrase: &str) -> Result<Vec<String>, Failure> {
        let key = books::renew_recovery(&*self.book()?, passphrase)?;
        let groups = key.groups().to_vec();
        self.held().recovery = Some(Arc::new(key));
        Ok(groups)
    }

    /// Gives the recovery key whose sheet is still to be saved.
    pub fn recovery(&self) -> Result<Arc<RecoveryKey>, Failure> {
        self.held().recovery.clone().ok_or(Failure::NotFound)
    }

    /// Forgets the recovery key: from now on only the sheet has it.
    pub fn forget_recovery(&self) {
        self.held().recovery = None;
    }

    /// Keeps the people of an import until it is applied.
    pub fn hold_import(&self, members: Vec<Member>) {
        self.held().import = members;
    }

    /// Keeps the text of a rule pack until it is added.
    pub fn hold_rules(&self, text: String) {
        self.held().rules = text;
    }

    /// Gives the text of the rule pack that was shown last, once.
    pub fn take_rules(&self) -> String {
        std::mem::take(&mut self.held().rules)
    }

    /// Gives the people of the import that was shown last, once.
    pub fn take_import(&self) -> Vec<Member> {
        std::mem::take(&mut self.held().import)
    }

    /// Shows a meeting to the hall.
    pub fn show_in_hall(&self, meeting: MeetingId, item: Option<ItemId>) {
        self.held().in_hall = Some((meeting, item));
    }

    /// Gives the meeting that the hall sees, and the line that is dealt with.
    pub fn in_hall(&self) -> Option<(MeetingId, Option<ItemId>)> {
        self.held().in_hall
    }

    /// Keeps the draft of a form: in the book when one is open, else only in memory.
    pub fn keep_draft(&self, form: String, body: String) -> Result<(), Failure> {
        match self.book() {
            Ok(book) => actions::drafts::keep(&book, &form, &body, occasion()),
            Err(_) => {
                self.held().drafts.insert(form, body);
                Ok(())
            }
        }
    }

    /// Gives the draft of a form.
    pub fn draft(&self, form: &str) -> Result<Option<String>, Failure> {
        match self.book() {
            Ok(book) => actions::drafts::kept(&book, form),
            Err(_) => Ok(self.held().drafts.get(form).cloned()),
        }
    }

    /// Drops the draft of a form.
    pub fn drop_draft(&self, form: &str) -> Result<(), Failure> {
        match self.book() {
            Ok(book) => actions::drafts::drop(&book, form),
            Err(_) => {
                self.held().drafts.remove(form);
                Ok(())
            }
        }
    }

    /// Changes how the program looks.
    pub fn save_settings(&self, settings: Settings) -> Result<AppState, Failure> {
        self.remember(|remembered| remembered.settings = settings.in_range())?;
        self.state()
    }

    /// The size that the window had.
    pub fn window_size(&self) -> Option<(u32, u32)> {
        self.held().remembered.window
    }

    /// Remembers the size of the window.
    pub fn keep_window_size(&self, size: (u32, u32)) -> Result<(), Failure> {
        self.remember(|remembered| remembered.window = Some(size))
    }

    fn remember(&self, change: impl FnOnce(&mut Remembered)) -> Result<(), Failure> {
        let mut held = self.held();
        let before = held.remembered.clone();
        change(&mut held.remembered);
        if held.remembered == before {
            return Ok(());
        }
        settings::remember(&self.places.remembered(), &held.remembered)
    }
}
