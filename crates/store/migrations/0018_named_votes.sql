-- Version 18: how each voter voted, where a vote was recorded by name.
CREATE TABLE named_vote (
    vote_id    TEXT NOT NULL,
    member_id  TEXT NOT NULL REFERENCES member (id),
    meeting_id TEXT NOT NULL,
    position   INTEGER NOT NULL,
    choice     TEXT NOT NULL,
    PRIMARY KEY (vote_id, member_id),
    FOREIGN KEY (vote_id, meeting_id) REFERENCES vote (id, meeting_id)
) STRICT;
CREATE INDEX named_vote_of_meeting ON named_vote (meeting_id);
CREATE INDEX named_vote_of_member ON named_vote (member_id);

CREATE TRIGGER named_vote_locked_insert BEFORE INSERT ON named_vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER named_vote_locked_update BEFORE UPDATE ON named_vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER named_vote_locked_delete BEFORE DELETE ON named_vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
