//! How values of the domain stand in columns: dates and times as ISO text, words as the text that also crosses to the window.

use crate::error::StoreError;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Row;
use rusqlite::types::{Type, Value};
use serde::Serialize;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use std::fmt::Display;
use std::str::FromStr;

/// A moment as text, without loss.
pub(crate) fn moment_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Reads a moment.
pub(crate) fn moment(row: &Row<'_>, column: usize) -> Result<DateTime<Utc>, rusqlite::Error> {
    parsed(row, column)
}

/// Reads a value from its text.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, column: usize) -> Result<T, rusqlite::Error> {
    let text = row.get_ref(column)?.as_str()?;
    text.parse().map_err(|_| unreadable(column))
}

/// Reads a value from its text, or `None` from NULL.
pub(crate) fn parsed_maybe<T: FromStr>(row: &Row<'_>, column: usize) -> Result<Option<T>, rusqlite::Error> {
    let Some(text) = row.get_ref(column)?.as_str_or_null()? else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|_| unreadable(column))
}

/// Reads a word of an enumeration.
pub(crate) fn word<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T, rusqlite::Error> {
    word_in(row.get_ref(column)?.as_str()?, column)
}

/// Reads one of several words of a column.
pub(crate) fn word_in<T: DeserializeOwned>(text: &str, column: usize) -> Result<T, rusqlite::Error> {
    let from: StrDeserializer<'_, WordError> = text.into_deserializer();
    T::deserialize(from).map_err(|_| unreadable(column))
}

/// Reads a word of an enumeration, or `None` from NULL.
pub(crate) fn word_maybe<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<Option<T>, rusqlite::Error> {
    match row.get_ref(column)?.as_str_or_null()? {
        Some(_) => word(row, column).map(Some),
        None => Ok(None),
    }
}

/// A word of an enumeration, as the text that stands in a column.
pub(crate) fn word_text<T: Serialize>(word: &T) -> Result<String, StoreError> {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => Ok(text),
        other => Err(StoreError::Sql { code: 0, detail: format!("not a word: {other:?}") }),
    }
}

/// The same as a column value.
pub(crate) fn word_value<T: Serialize>(word: &T) -> Result<Value, StoreError> {
    word_text(word).map(Value::Text)
}

/// A value of several shapes, as a column of JSON.
pub(crate) fn json_value<T: Serialize>(value: &T) -> Result<Value, StoreError> {
    let text = serde_json::to_string(value).map_err(|e| StoreError::Sql { code: 0, detail: e.to_string() })?;
    Ok(Value::Text(text))
}

/// Reads a column of JSON.
pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T, rusqlite::Error> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|_| unreadable(column))
}

/// A value with a text form, as a column value.
pub(crate) fn text(value: impl Display) -> Value {
    Value::Text(value.to_string())
}

/// The same of what may be missing.
pub(crate) fn text_maybe(value: Option<impl Display>) -> Value {
    value.map_or(Value::Null, text)
}

/// A number that may be missing, as a column value.
pub(crate) fn number_maybe(value: Option<u32>) -> Value {
    value.map_or(Value::Null, |number| Value::Integer(i64::from(number)))
}

/// A yes or no, as a column value.
pub(crate) fn flag(value: bool) -> Value {
    Value::Integer(i64::from(value))
}

/// A place in a list, as a column value.
pub(crate) fn place(at: usize) -> Value {
    Value::Integer(i64::try_from(at).unwrap_or(i64::MAX))
}

/// A value that no version of the program has written.
pub(crate) fn unreadable(column: usize) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, "no such value".into())
}
