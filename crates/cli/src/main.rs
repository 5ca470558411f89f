//! The terminal program scb.
fn main() {}
