//! The library of topics for themed sessions, and the lines of agendas that are about one.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::placed::{PLACED, read_placed};
use crate::rows::table::Table;
use crate::rows::value::{parsed, text, word, word_value};
use domain::ids::{ItemId, MeetingId, ThemeId};
use domain::placed::Placed;
use domain::theme::Theme;
use rusqlite::Row;

const THEME: Table = Table {
    name: "theme",
    columns: &["id", "title", "field", "set_by", "author", "outline", "note"],
    keys: 1,
    owner: "id",
};
const LINE: Table =
    Table { name: "theme_line", columns: &["item_id", "meeting_id", "theme_id"], keys: 1, owner: "item_id" };

impl Reading<'_> {
    /// Lists the library, what was added last first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn themes(&self) -> Result<Vec<Theme>, StoreError> {
        let sql = format!("SELECT {} FROM theme ORDER BY id DESC", THEME.columns.join(", "));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let themes = statement.query_map([], read_theme)?.collect::<Result<_, _>>()?;
        Ok(themes)
    }

    /// Lists the meetings on whose agendas topics stand, the earliest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn themes_placed(&self) -> Result<Vec<(ThemeId, Placed)>, StoreError> {
        let sql = format!(
            "SELECT {PLACED}, l.theme_id FROM theme_line l JOIN agenda_item i ON i.id = l.item_id
             JOIN meeting m ON m.id = i.meeting_id WHERE i.put_off IS NULL ORDER BY m.date, m.starts, m.id"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let placed = statement.query_map([], |row| Ok((ThemeId(parsed(row, 5)?), read_placed(row)?)))?;
        Ok(placed.collect::<Result<_, _>>()?)
    }

    /// Lists the lines of a meeting's agenda that are about a topic, with the topic.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn theme_lines(&self, meeting: MeetingId) -> Result<Vec<(ItemId, ThemeId)>, StoreError> {
        let sql = "SELECT l.item_id, l.theme_id FROM theme_line l JOIN agenda_item i ON i.id = l.item_id
                   WHERE l.meeting_id = ?1 ORDER BY i.position";
        let mut statement = self.conn.prepare_cached(sql)?;
        let read = |row: &Row<'_>| Ok((ItemId(parsed(row, 0)?), ThemeId(parsed(row, 1)?)));
        let lines = statement.query_map([meeting.to_string()], read)?.collect::<Result<_, _>>()?;
        Ok(lines)
    }
}

impl Change<'_> {
    /// Keeps a topic, new or known.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn put_theme(&self, theme: &Theme) -> Result<(), StoreError> {
        let Theme { id, title, field, set_by, author, outline, note } = theme;
        let set_by = word_value(set_by)?;
        let row = vec![text(id), text(title), text(field), set_by, text(author), text(outline), text(note)];
        THEME.difference(self.conn, &id.to_string(), &[row])?.put(self.conn)
    }

    /// Takes a topic out of the library; its files and the lines that are about it stay.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; whatever hinders writing.
    pub fn delete_theme(&self, id: ThemeId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !THEME.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "theme", id: id.0 });
        }
        THEME.clear(self.conn, &owner)
    }

    /// Notes which topic a line of an agenda is about; a line is about one.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn put_theme_line(&self, item: ItemId, meeting: MeetingId, theme: ThemeId) -> Result<(), StoreError> {
        let row = vec![text(item), text(meeting), text(theme)];
        LINE.difference(self.conn, &item.to_string(), &[row])?.put(self.conn)
    }
}

fn read_theme(row: &Row<'_>) -> Result<Theme, rusqlite::Error> {
    Ok(Theme {
        id: ThemeId(parsed(row, 0)?),
        title: row.get(1)?,
        field: row.get(2)?,
        set_by: word(row, 3)?,
        author: row.get(4)?,
        outline: row.get(5)?,
        note: row.get(6)?,
    })
}
