-- Version 8: who was praised, reminded or criticised by name.
CREATE TABLE mention (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    item_id    TEXT NOT NULL,
    position   INTEGER NOT NULL,
    member_id  TEXT NOT NULL REFERENCES member (id),
    kind       TEXT NOT NULL,
    text       TEXT NOT NULL,
    FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id)
) STRICT;
CREATE INDEX mention_of_meeting ON mention (meeting_id);
CREATE INDEX mention_of_item ON mention (item_id, meeting_id);
CREATE INDEX mention_of_member ON mention (member_id);

CREATE TRIGGER mention_locked_insert BEFORE INSERT ON mention WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER mention_locked_update BEFORE UPDATE ON mention WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER mention_locked_delete BEFORE DELETE ON mention WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
