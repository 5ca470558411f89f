-- Version 9: addenda to locked minutes. They are added one after another and never changed.
CREATE TABLE addendum (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    number     INTEGER NOT NULL,
    made_on    TEXT NOT NULL,
    reason     TEXT NOT NULL,
    text       TEXT NOT NULL,
    UNIQUE (meeting_id, number)
) STRICT;

CREATE TRIGGER addendum_insert BEFORE INSERT ON addendum
WHEN NOT EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
    OR new.number <> 1 + (SELECT count(*) FROM addendum WHERE meeting_id = new.meeting_id)
BEGIN SELECT RAISE (ABORT, 'addendum out of place'); END;
CREATE TRIGGER addendum_update BEFORE UPDATE ON addendum
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER addendum_delete BEFORE DELETE ON addendum
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
