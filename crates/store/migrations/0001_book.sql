-- The book as it was first made. A shipped migration is never edited, only followed by another.

-- What was done, for people, for undo and for the proof that nothing is missing: seq has no holes.
CREATE TABLE action (
    seq        INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,               -- when it began
    last_at    TEXT NOT NULL,               -- when it was last added to
    saves      INTEGER NOT NULL,            -- commits that it holds; more than 1 after joined autosaves
    verb       TEXT NOT NULL,
    subject    TEXT,
    reversible INTEGER NOT NULL CHECK (reversible IN (0, 1)),
    undoes     INTEGER REFERENCES action (seq),
    undone_by  INTEGER REFERENCES action (seq)
) STRICT;

-- Each row that an action changed, as it was and as it became. Filled by triggers alone (src/journal.rs).
CREATE TABLE journal (
    action_seq INTEGER NOT NULL REFERENCES action (seq),
    tbl        TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    before     TEXT CHECK (before IS NULL OR json_valid(before)),
    after      TEXT CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (action_seq, tbl, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    key     TEXT PRIMARY KEY,
    body    TEXT NOT NULL,
    kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cell (
    id                   INTEGER PRIMARY KEY CHECK (id = 1),
    name                 TEXT NOT NULL,
    kind                 TEXT NOT NULL,
    superior             TEXT NOT NULL,
    superior_committee   TEXT NOT NULL,
    province             TEXT NOT NULL,
    place                TEXT NOT NULL,
    term_first_year      INTEGER NOT NULL,
    term_last_year       INTEGER NOT NULL,
    keeper_name          TEXT NOT NULL,
    keeper_post          TEXT NOT NULL,
    usual_day            INTEGER NOT NULL,
    usual_time           TEXT NOT NULL,
    usual_place          TEXT NOT NULL,
    first_minutes_number INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    sex      TEXT,
    born     TEXT,
    joined   TEXT,
    official TEXT,
    entered  TEXT,
    card     TEXT NOT NULL,
    post     TEXT NOT NULL,
    phone    TEXT NOT NULL,
    address  TEXT NOT NULL,
    note     TEXT NOT NULL
) STRICT;

CREATE TABLE member_status (
    id        TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES member (id),
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    since     TEXT NOT NULL,
    until     TEXT,
    reason    TEXT NOT NULL
) STRICT;
CREATE INDEX member_status_of_member ON member_status (member_id);

CREATE TABLE meeting (
    id             TEXT PRIMARY KEY,
    kind           TEXT NOT NULL,
    month          TEXT NOT NULL,
    rule_pack      TEXT NOT NULL,
    date           TEXT NOT NULL,
    starts         TEXT NOT NULL,
    ends           TEXT,
    place          TEXT NOT NULL,
    chair          TEXT REFERENCES member (id),
    minute_taker   TEXT REFERENCES member (id),
    fee_paid_by    INTEGER,
    fee_of         INTEGER,
    fee_note       TEXT NOT NULL,
    minutes_agreed INTEGER,
    number         INTEGER,
    locked_at      TEXT
) STRICT;
CREATE INDEX meeting_in_time ON meeting (date, starts, id);
CREATE INDEX meeting_numbered ON meeting (number, date, kind) WHERE number IS NOT NULL;
CREATE INDEX meeting_chair ON meeting (chair);
CREATE INDEX meeting_minute_taker ON meeting (minute_taker);

CREATE TABLE guest (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    post       TEXT NOT NULL,
    unit       TEXT NOT NULL,
    role       TEXT NOT NULL,
    UNIQUE (id, meeting_id)
) STRICT;
CREATE INDEX guest_of_meeting ON guest (meeting_id);

CREATE TABLE attendance (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    member_id  TEXT NOT NULL REFERENCES member (id),
    position   INTEGER NOT NULL,
    presence   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (meeting_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_of_member ON attendance (member_id);

-- The long texts stand last: a list of meetings then never reads their pages.
CREATE TABLE agenda_item (
    id               TEXT PRIMARY KEY,
    meeting_id       TEXT NOT NULL REFERENCES meeting (id),
    position         INTEGER NOT NULL,
    section          TEXT NOT NULL,
    part             TEXT NOT NULL,
    title            TEXT NOT NULL,
    presenter_member TEXT REFERENCES member (id),
    presenter_guest  TEXT,
    minutes          INTEGER,
    conclusion_need  TEXT NOT NULL,
    conclusion       TEXT NOT NULL,
    text             TEXT NOT NULL,
    UNIQUE (id, meeting_id),
    CHECK (presenter_member IS NULL OR presenter_guest IS NULL),
    FOREIGN KEY (presenter_guest, meeting_id) REFERENCES guest (id, meeting_id)
) STRICT;
CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting_id);
CREATE INDEX agenda_item_presenter_member ON agenda_item (presenter_member);
CREATE INDEX agenda_item_presenter_guest ON agenda_item (presenter_guest, meeting_id);

CREATE TABLE document_read (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    item_id    TEXT NOT NULL,
    position   INTEGER NOT NULL,
    code       TEXT NOT NULL,
    date       TEXT,
    issuer     TEXT NOT NULL,
    title      TEXT NOT NULL,
    FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id)
) STRICT;
CREATE INDEX document_read_of_meeting ON document_read (meeting_id);
CREATE INDEX document_read_of_item ON document_read (item_id, meeting_id);

CREATE TABLE opinion (
    id             TEXT PRIMARY KEY,
    meeting_id     TEXT NOT NULL,
    item_id        TEXT NOT NULL,
    position       INTEGER NOT NULL,
    speaker_member TEXT REFERENCES member (id),
    speaker_guest  TEXT,
    text           TEXT NOT NULL,
    CHECK ((speaker_member IS NULL) <> (speaker_guest IS NULL)),
    FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id),
    FOREIGN KEY (speaker_guest, meeting_id) REFERENCES guest (id, meeting_id)
) STRICT;
CREATE INDEX opinion_of_meeting ON opinion (meeting_id);
CREATE INDEX opinion_of_item ON opinion (item_id, meeting_id);
CREATE INDEX opinion_speaker_member ON opinion (speaker_member);
CREATE INDEX opinion_speaker_guest ON opinion (speaker_guest, meeting_id);

CREATE TABLE vote (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    item_id    TEXT NOT NULL,
    position   INTEGER NOT NULL,
    subject    TEXT NOT NULL,
    form       TEXT NOT NULL,
    decision   TEXT NOT NULL,
    votes_for  INTEGER,
    against    INTEGER NOT NULL,
    abstain    INTEGER NOT NULL,
    FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id)
) STRICT;
CREATE INDEX vote_of_meeting ON vote (meeting_id);
CREATE INDEX vote_of_item ON vote (item_id, meeting_id);

CREATE TABLE assignment (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    item_id    TEXT NOT NULL,
    position   INTEGER NOT NULL,
    member_id  TEXT REFERENCES member (id),
    task       TEXT NOT NULL,
    due        TEXT,
    expected   TEXT NOT NULL,
    UNIQUE (id, meeting_id),
    FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id)
) STRICT;
CREATE INDEX assignment_of_meeting ON assignment (meeting_id);
CREATE INDEX assignment_of_item ON assignment (item_id, meeting_id);
CREATE INDEX assignment_of_member ON assignment (member_id);

CREATE TABLE assignment_helper (
    assignment_id TEXT NOT NULL,
    position      INTEGER NOT NULL,
    meeting_id    TEXT NOT NULL,
    member_id     TEXT NOT NULL REFERENCES member (id),
    PRIMARY KEY (assignment_id, position),
    FOREIGN KEY (assignment_id, meeting_id) REFERENCES assignment (id, meeting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_helper_of_meeting ON assignment_helper (meeting_id);
CREATE INDEX assignment_helper_of_member ON assignment_helper (member_id);

-- What a later meeting was told of an assignment: it belongs to that later meeting, so the earlier one may be locked.
CREATE TABLE task_report (
    meeting_id    TEXT NOT NULL REFERENCES meeting (id),
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    position      INTEGER NOT NULL,
    result        TEXT NOT NULL,
    note          TEXT NOT NULL,
    PRIMARY KEY (meeting_id, assignment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_report_of_assignment ON task_report (assignment_id, result);

-- Assignments of which nothing final was told yet; kept in step by triggers (src/open_assignments.rs), never edited by hand.
CREATE TABLE open_assignment (
    assignment_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What the minutes of a locked meeting are made of, for ever.
CREATE TABLE locked_paper (
    meeting_id  TEXT NOT NULL REFERENCES meeting (id),
    part        TEXT NOT NULL,
    record      TEXT NOT NULL CHECK (json_valid(record)),
    fingerprint TEXT NOT NULL,
    locked_at   TEXT NOT NULL,
    number      INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, part)
) STRICT, WITHOUT ROWID;

-- Rows whose text was written since it was last folded; noted by triggers (src/search.rs), never edited by hand.
CREATE TABLE search_due (
    tbl    TEXT NOT NULL,
    row_id TEXT NOT NULL,
    PRIMARY KEY (tbl, row_id)
) STRICT, WITHOUT ROWID;

-- Folded text for finding things, brought up to date before each search.
CREATE TABLE search_row (
    id         INTEGER PRIMARY KEY,
    tbl        TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    meeting_id TEXT,
    folded     TEXT NOT NULL,
    UNIQUE (tbl, row_id)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    folded, content = 'search_row', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER search_row_added AFTER INSERT ON search_row BEGIN
    INSERT INTO search (rowid, folded) VALUES (new.id, new.folded);
END;
CREATE TRIGGER search_row_removed AFTER DELETE ON search_row BEGIN
    INSERT INTO search (search, rowid, folded) VALUES ('delete', old.id, old.folded);
END;
CREATE TRIGGER search_row_changed AFTER UPDATE ON search_row BEGIN
    INSERT INTO search (search, rowid, folded) VALUES ('delete', old.id, old.folded);
    INSERT INTO search (rowid, folded) VALUES (new.id, new.folded);
END;

-- A locked meeting: no row of it is added, changed or removed by anybody. Only the text raised here is known to the program.
CREATE TRIGGER meeting_locked_update BEFORE UPDATE ON meeting WHEN old.locked_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER meeting_locked_delete BEFORE DELETE ON meeting WHEN old.locked_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER locked_paper_update BEFORE UPDATE ON locked_paper
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER locked_paper_delete BEFORE DELETE ON locked_paper
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER guest_locked_insert BEFORE INSERT ON guest WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER guest_locked_update BEFORE UPDATE ON guest WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER guest_locked_delete BEFORE DELETE ON guest WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER attendance_locked_insert BEFORE INSERT ON attendance WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER attendance_locked_update BEFORE UPDATE ON attendance WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER attendance_locked_delete BEFORE DELETE ON attendance WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER agenda_item_locked_insert BEFORE INSERT ON agenda_item WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER agenda_item_locked_update BEFORE UPDATE ON agenda_item WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER agenda_item_locked_delete BEFORE DELETE ON agenda_item WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER document_read_locked_insert BEFORE INSERT ON document_read WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER document_read_locked_update BEFORE UPDATE ON document_read WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER document_read_locked_delete BEFORE DELETE ON document_read WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER opinion_locked_insert BEFORE INSERT ON opinion WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER opinion_locked_update BEFORE UPDATE ON opinion WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER opinion_locked_delete BEFORE DELETE ON opinion WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER vote_locked_insert BEFORE INSERT ON vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER vote_locked_update BEFORE UPDATE ON vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER vote_locked_delete BEFORE DELETE ON vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_locked_insert BEFORE INSERT ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_locked_update BEFORE UPDATE ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_locked_delete BEFORE DELETE ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_helper_locked_insert BEFORE INSERT ON assignment_helper WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_helper_locked_update BEFORE UPDATE ON assignment_helper WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER assignment_helper_locked_delete BEFORE DELETE ON assignment_helper WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER task_report_locked_insert BEFORE INSERT ON task_report WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER task_report_locked_update BEFORE UPDATE ON task_report WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL) OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER task_report_locked_delete BEFORE DELETE ON task_report WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
CREATE TRIGGER locked_paper_locked_insert BEFORE INSERT ON locked_paper WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting_id AND locked_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'meeting locked'); END;
