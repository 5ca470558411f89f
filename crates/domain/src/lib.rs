//! What is true: the nouns and rules of a Party cell.
