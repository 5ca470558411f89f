//! The only sentences that the window says without its page: when there is none.

/// Name of the program.
pub const PROGRAM: &str = "Sổ Chi Bộ";
/// The page died again and again.
#[cfg(target_os = "linux")]
pub const PAGE_DIES_AGAIN: &str = "Màn hình của chương trình bị dừng nhiều lần liên tiếp. Những gì đã ghi vẫn còn nguyên trong sổ.\n\nHãy đóng chương trình rồi mở lại. Nếu vẫn như vậy, hãy khởi động lại máy.";
/// No window could be opened.
pub const NO_WINDOW: &str = "Không mở được cửa sổ chương trình";
