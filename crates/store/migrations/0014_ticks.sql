-- Version 14: what was done to prepare a meeting and after it, with its day. What was prepared is evidence of the score and is
-- locked with the minutes; what follows a meeting is ticked after that.
CREATE TABLE meeting_tick (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    step       TEXT NOT NULL,
    side       TEXT NOT NULL CHECK (side IN ('before', 'after')),
    done_on    TEXT NOT NULL,
    note       TEXT NOT NULL,
    PRIMARY KEY (meeting_id, step)
) STRICT;

CREATE TRIGGER meeting_tick_locked_insert BEFORE INSERT ON meeting_tick WHEN new.side = 'before' AND EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER meeting_tick_locked_update BEFORE UPDATE ON meeting_tick WHEN 'before' IN (old.side, new.side) AND EXISTS (SELECT 1 FROM meeting WHERE id IN (old.meeting_id, new.meeting_id) AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER meeting_tick_locked_delete BEFORE DELETE ON meeting_tick WHEN old.side = 'before' AND EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
