//! The window: one-line commands over `actions`.
