-- Version 24: the plan of themed sessions. No reference to the meeting at which one is held: a meeting that is removed leaves the
-- plan.
CREATE TABLE themed_session (
    id          TEXT PRIMARY KEY,
    year        INTEGER NOT NULL,
    quarter     INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    topic       TEXT NOT NULL,
    author_id   TEXT REFERENCES member (id),
    reviewer_id TEXT REFERENCES member (id),
    date        TEXT,
    place       TEXT NOT NULL,
    note        TEXT NOT NULL,
    meeting_id  TEXT
) STRICT;
CREATE INDEX themed_session_of_author ON themed_session (author_id);
CREATE INDEX themed_session_of_reviewer ON themed_session (reviewer_id);
CREATE INDEX themed_session_of_meeting ON themed_session (meeting_id);

-- The days on which a session reached its stages; which stages there are is in the rule pack.
CREATE TABLE themed_stage (
    session_id TEXT NOT NULL REFERENCES themed_session (id),
    stage      TEXT NOT NULL,
    reached_on TEXT NOT NULL,
    PRIMARY KEY (session_id, stage)
) STRICT;
