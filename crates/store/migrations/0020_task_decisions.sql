-- Version 20: decisions that give work to members for a term. Once issued, with a number of its own within the term, nothing in one
-- changes, nor in the tasks that it gave, except that they are taken back.
CREATE TABLE task_decision (
    id         TEXT PRIMARY KEY,
    decided_on TEXT NOT NULL,
    until      TEXT NOT NULL,
    term       INTEGER,
    number     INTEGER CHECK (number > 0),
    record     TEXT CHECK (json_valid(record)),
    UNIQUE (term, number),
    CHECK ((number IS NULL) = (term IS NULL) AND (number IS NULL) = (record IS NULL))
) STRICT;

CREATE TABLE task_decision_line (
    id          TEXT PRIMARY KEY,
    decision_id TEXT NOT NULL REFERENCES task_decision (id),
    position    INTEGER NOT NULL,
    member_id   TEXT REFERENCES member (id),
    task        TEXT NOT NULL,
    area        TEXT NOT NULL,
    expected    TEXT NOT NULL
) STRICT;
CREATE INDEX task_decision_line_of_decision ON task_decision_line (decision_id);
CREATE INDEX task_decision_line_of_member ON task_decision_line (member_id);

ALTER TABLE assignment ADD COLUMN decision_id TEXT REFERENCES task_decision (id);
CREATE INDEX assignment_of_decision ON assignment (decision_id) WHERE decision_id IS NOT NULL;

CREATE TRIGGER task_decision_issued_update BEFORE UPDATE ON task_decision WHEN old.number IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'decision issued'); END;
CREATE TRIGGER task_decision_issued_delete BEFORE DELETE ON task_decision WHEN old.number IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'decision issued'); END;
CREATE TRIGGER task_decision_line_issued_insert BEFORE INSERT ON task_decision_line WHEN EXISTS (SELECT 1 FROM task_decision WHERE id = new.decision_id AND number IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'decision issued'); END;
CREATE TRIGGER task_decision_line_issued_update BEFORE UPDATE ON task_decision_line WHEN EXISTS (SELECT 1 FROM task_decision WHERE id IN (old.decision_id, new.decision_id) AND number IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'decision issued'); END;
CREATE TRIGGER task_decision_line_issued_delete BEFORE DELETE ON task_decision_line WHEN EXISTS (SELECT 1 FROM task_decision WHERE id = old.decision_id AND number IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'decision issued'); END;
CREATE TRIGGER assignment_decided_update BEFORE UPDATE ON assignment WHEN old.decision_id IS NOT NULL AND (
    old.decision_id IS NOT new.decision_id OR old.member_id IS NOT new.member_id OR old.task <> new.task OR old.due IS NOT new.due
    OR old.expected <> new.expected OR old.kind <> new.kind OR old.starts IS NOT new.starts OR old.area <> new.area
    OR old.given_on IS NOT new.given_on)
BEGIN SELECT RAISE (ABORT, 'decision issued'); END;
CREATE TRIGGER assignment_decided_delete BEFORE DELETE ON assignment WHEN old.decision_id IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'decision issued'); END;
