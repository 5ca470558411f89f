-- Version 15: numbers of notices, running over a term, which is named by its first year. None is taken twice.
CREATE TABLE notice_number (
    meeting_id TEXT PRIMARY KEY REFERENCES meeting (id),
    term       INTEGER NOT NULL,
    number     INTEGER NOT NULL CHECK (number > 0),
    UNIQUE (term, number)
) STRICT;

CREATE TRIGGER notice_number_locked_insert BEFORE INSERT ON notice_number WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER notice_number_locked_update BEFORE UPDATE ON notice_number WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (old.meeting_id, new.meeting_id) AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER notice_number_locked_delete BEFORE DELETE ON notice_number WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
