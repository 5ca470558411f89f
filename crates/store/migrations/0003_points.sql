-- Version 3: points that the cell gave for the quality of a meeting.
CREATE TABLE given_points (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    part       TEXT NOT NULL,
    position   INTEGER NOT NULL,
    points     INTEGER,
    reason     TEXT NOT NULL,
    PRIMARY KEY (meeting_id, part)
) STRICT;

CREATE TRIGGER given_points_locked_insert BEFORE INSERT ON given_points WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER given_points_locked_update BEFORE UPDATE ON given_points WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER given_points_locked_delete BEFORE DELETE ON given_points WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
