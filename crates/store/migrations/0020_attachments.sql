-- Version 20: files attached to what the book keeps. No reference to the owner, so that whatever comes back by undo finds its files;
-- attachments come and go, and are never changed.
CREATE TABLE attachment (
    id          TEXT PRIMARY KEY,
    owner       TEXT NOT NULL,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    size        INTEGER NOT NULL,
    digest      TEXT NOT NULL REFERENCES kept_file (digest),
    attached_on TEXT NOT NULL,
    UNIQUE (owner, name)
) STRICT;
CREATE INDEX attachment_digest ON attachment (digest);

CREATE TRIGGER attachment_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE (ABORT, 'attachments are not changed'); END;
