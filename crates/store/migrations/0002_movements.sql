-- Version 2: who came late, left or came back, and at which line of the agenda.
CREATE TABLE movement (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    item_id    TEXT NOT NULL,
    position   INTEGER NOT NULL,
    member_id  TEXT NOT NULL REFERENCES member (id),
    kind       TEXT NOT NULL,
    at         TEXT,
    FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id)
) STRICT;
CREATE INDEX movement_of_meeting ON movement (meeting_id);
CREATE INDEX movement_of_item ON movement (item_id, meeting_id);
CREATE INDEX movement_of_member ON movement (member_id);

CREATE TRIGGER movement_locked_insert BEFORE INSERT ON movement WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER movement_locked_update BEFORE UPDATE ON movement WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER movement_locked_delete BEFORE DELETE ON movement WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
