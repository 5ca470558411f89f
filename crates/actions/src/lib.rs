//! What a secretary can do: one public function per user action. Synchronous; never reads the clock, the environment or a dialog.

pub mod failure;
pub mod views;
