//! What comes from outside, and is distrusted.
