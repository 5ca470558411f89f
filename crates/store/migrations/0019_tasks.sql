-- Version 19: tasks given outside of meetings, tasks that go on, and their progress between meetings. A column that may not be empty
-- cannot be let go in place: the table and what refers to it are made anew, with the same rows.
CREATE TABLE moved_helper AS SELECT * FROM assignment_helper;
CREATE TABLE moved_report AS SELECT * FROM task_report;
CREATE TABLE moved_assignment AS SELECT * FROM assignment;
DROP TABLE assignment_helper;
DROP TABLE task_report;
DROP TABLE assignment;

-- Given at a meeting under a line of its agenda, or on a day by itself; only the latter is taken back by a day.
CREATE TABLE assignment (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT,
    item_id    TEXT,
    position   INTEGER NOT NULL,
    member_id  TEXT REFERENCES member (id),
    task       TEXT NOT NULL,
    due        TEXT,
    expected   TEXT NOT NULL,
    kind       TEXT NOT NULL,
    starts     TEXT,
    area       TEXT NOT NULL,
    given_on   TEXT,
    ended_on   TEXT,
    UNIQUE (id, meeting_id),
    CHECK ((meeting_id IS NULL) = (item_id IS NULL) AND (meeting_id IS NULL) = (given_on IS NOT NULL)),
    CHECK (ended_on IS NULL OR meeting_id IS NULL),
    FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id)
) STRICT;
CREATE INDEX assignment_of_meeting ON assignment (meeting_id);
CREATE INDEX assignment_of_item ON assignment (item_id, meeting_id);
CREATE INDEX assignment_of_member ON assignment (member_id);
CREATE INDEX assignment_ended ON assignment (ended_on) WHERE ended_on IS NOT NULL;

CREATE TABLE assignment_helper (
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    position      INTEGER NOT NULL,
    meeting_id    TEXT,
    member_id     TEXT NOT NULL REFERENCES member (id),
    PRIMARY KEY (assignment_id, position),
    FOREIGN KEY (assignment_id, meeting_id) REFERENCES assignment (id, meeting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_helper_of_meeting ON assignment_helper (meeting_id);
CREATE INDEX assignment_helper_of_member ON assignment_helper (member_id);

CREATE TABLE task_report (
    meeting_id    TEXT NOT NULL REFERENCES meeting (id),
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    position      INTEGER NOT NULL,
    result        TEXT NOT NULL,
    note          TEXT NOT NULL,
    PRIMARY KEY (meeting_id, assignment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_report_of_assignment ON task_report (assignment_id, result);

INSERT INTO assignment (id, meeting_id, item_id, position, member_id, task, due, expected, kind, area)
SELECT id, meeting_id, item_id, position, member_id, task, due, expected, 'once', '' FROM moved_assignment;
INSERT INTO assignment_helper (assignment_id, position, meeting_id, member_id)
SELECT assignment_id, position, meeting_id, member_id FROM moved_helper;
INSERT INTO task_report (meeting_id, assignment_id, position, result, note)
SELECT meeting_id, assignment_id, position, result, note FROM moved_report;
DROP TABLE moved_helper;
DROP TABLE moved_report;
DROP TABLE moved_assignment;

-- Not locked with any meeting: progress is told after the minutes that gave the task. A task that goes takes its notes along.
CREATE TABLE task_note (
    id            TEXT PRIMARY KEY,
    assignment_id TEXT NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
    made_on       TEXT NOT NULL,
    text          TEXT NOT NULL,
    result        TEXT
) STRICT;
CREATE INDEX task_note_of_assignment ON task_note (assignment_id);

CREATE TRIGGER assignment_locked_insert BEFORE INSERT ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_locked_update BEFORE UPDATE ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_locked_delete BEFORE DELETE ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_helper_locked_insert BEFORE INSERT ON assignment_helper WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_helper_locked_update BEFORE UPDATE ON assignment_helper WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_helper_locked_delete BEFORE DELETE ON assignment_helper WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER task_report_locked_insert BEFORE INSERT ON task_report WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER task_report_locked_update BEFORE UPDATE ON task_report WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER task_report_locked_delete BEFORE DELETE ON task_report WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
