//! Papers as bytes: one document model, several writers.
