-- Version 11: scans of signed papers. A file stands once, under the digest of its bytes; a copy is tied to the record that its
-- paper was printed from. Copies are attached and removed, never changed.
CREATE TABLE kept_file (
    digest TEXT PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE signed_copy (
    id          TEXT PRIMARY KEY,
    meeting_id  TEXT NOT NULL REFERENCES meeting (id),
    paper       TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    kind        TEXT NOT NULL,
    size        INTEGER NOT NULL,
    digest      TEXT NOT NULL REFERENCES kept_file (digest),
    attached_on TEXT NOT NULL
) STRICT;
CREATE INDEX signed_copy_meeting ON signed_copy (meeting_id);
CREATE INDEX signed_copy_digest ON signed_copy (digest);

CREATE TRIGGER signed_copy_insert BEFORE INSERT ON signed_copy
WHEN NOT EXISTS (SELECT 1 FROM locked_paper WHERE meeting_id = new.meeting_id AND fingerprint = new.fingerprint)
BEGIN SELECT RAISE (ABORT, 'no such locked paper'); END;
CREATE TRIGGER signed_copy_update BEFORE UPDATE ON signed_copy
BEGIN SELECT RAISE (ABORT, 'signed copies are not changed'); END;
CREATE TRIGGER kept_file_update BEFORE UPDATE ON kept_file
BEGIN SELECT RAISE (ABORT, 'kept files are not changed'); END;
