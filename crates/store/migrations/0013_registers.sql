-- Version 13: the registers of incoming documents and of petitions.
CREATE TABLE incoming_document (
    id          TEXT PRIMARY KEY,
    code        TEXT NOT NULL,
    date        TEXT,
    issuer      TEXT NOT NULL,
    title       TEXT NOT NULL,
    received_on TEXT NOT NULL,
    note        TEXT NOT NULL
) STRICT;

-- What a document of the register was read out as. No reference: what was read out stays when it leaves the register.
ALTER TABLE document_read ADD COLUMN incoming_id TEXT;

-- No reference to the meeting at which it was said: a meeting that is removed leaves the petition.
CREATE TABLE petition (
    id             TEXT PRIMARY KEY,
    member_id      TEXT REFERENCES member (id),
    others         TEXT NOT NULL,
    raised_on      TEXT NOT NULL,
    content        TEXT NOT NULL,
    source_meeting TEXT,
    source_item    TEXT,
    source_opinion TEXT UNIQUE,
    CHECK (member_id IS NULL OR others = ''),
    CHECK ((source_meeting IS NULL) = (source_opinion IS NULL) AND (source_item IS NULL) = (source_opinion IS NULL))
) STRICT;
CREATE INDEX petition_of_member ON petition (member_id);

CREATE TABLE petition_step (
    id          TEXT PRIMARY KEY,
    petition_id TEXT NOT NULL REFERENCES petition (id),
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    made_on     TEXT NOT NULL,
    body        TEXT NOT NULL,
    text        TEXT NOT NULL
) STRICT;
CREATE INDEX petition_step_of_petition ON petition_step (petition_id);
