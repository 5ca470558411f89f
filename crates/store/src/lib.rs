//! What is kept: the encrypted book.
