-- Version 7: what voters hold against a decision.
CREATE UNIQUE INDEX vote_in_meeting ON vote (id, meeting_id);
CREATE TABLE minority_opinion (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    vote_id    TEXT NOT NULL,
    position   INTEGER NOT NULL,
    member_id  TEXT NOT NULL REFERENCES member (id),
    text       TEXT NOT NULL,
    reserved   INTEGER NOT NULL CHECK (reserved IN (0, 1)),
    FOREIGN KEY (vote_id, meeting_id) REFERENCES vote (id, meeting_id)
) STRICT;
CREATE INDEX minority_opinion_of_meeting ON minority_opinion (meeting_id);
CREATE INDEX minority_opinion_of_vote ON minority_opinion (vote_id, meeting_id);
CREATE INDEX minority_opinion_of_member ON minority_opinion (member_id);

CREATE TRIGGER minority_opinion_locked_insert BEFORE INSERT ON minority_opinion WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER minority_opinion_locked_update BEFORE UPDATE ON minority_opinion WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER minority_opinion_locked_delete BEFORE DELETE ON minority_opinion WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
