//! Papers as bytes: one document model, one layout for PDF and preview (Typst), one writer for Word.
//!
//! Nothing here opens the book, reads the clock or the machine's fonts: values in, bytes out, the same bytes for the same values.

pub mod addendum;
pub mod area_papers;
mod bundle;
pub mod counting;
pub mod extract;
mod frame;
pub mod materials;
pub mod member_year;
pub mod minutes;
pub mod model;
pub mod notice;
pub mod notice_texts;
pub mod outcome;
mod press;
mod recovery;
pub mod score_sheet;
pub mod slips;
pub mod task_decision;
pub mod task_list;
pub mod task_papers;
pub mod themed_plan;
mod vietnamese;
mod word;
pub mod wording;
pub mod year_calendar;
mod year_wording;

pub use bundle::{BundleError, Material, bundle};
pub use press::{Anchor, Pages, PaperPress, PressError};
pub use recovery::recovery_sheet;
pub use word::{WordError, docx, docx_of_all};
