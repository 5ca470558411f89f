-- Version 23: the library of topics for themed sessions, and the lines of agendas that are about one. No references between them:
-- a topic may leave the library, a line its agenda, and the other stays.
CREATE TABLE theme (
    id      TEXT PRIMARY KEY,
    title   TEXT NOT NULL,
    field   TEXT NOT NULL,
    set_by  TEXT NOT NULL,
    author  TEXT NOT NULL,
    outline TEXT NOT NULL,
    note    TEXT NOT NULL
) STRICT;

CREATE TABLE theme_line (
    item_id    TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    theme_id   TEXT NOT NULL
) STRICT;
CREATE INDEX theme_line_of_meeting ON theme_line (meeting_id);
