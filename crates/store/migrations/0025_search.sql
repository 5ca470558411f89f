-- Version 25: text is found without marks and exactly, the newest first, narrowed down to a person and a group of kinds. What stood
-- here before followed from the rows, and so does this: every row is due.
DROP TABLE search;
DROP TABLE search_row;
DROP TABLE search_due;

-- Rows whose text was written since it was last indexed; noted by triggers (src/search_index.rs), never edited by hand.
CREATE TABLE search_due (
    kind   TEXT NOT NULL,
    row_id TEXT NOT NULL,
    PRIMARY KEY (kind, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_row (
    id         INTEGER PRIMARY KEY,         -- the day that it belongs to, then the how many-th of that day
    kind       TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    meeting_id TEXT,
    said       TEXT NOT NULL,
    tags       TEXT NOT NULL,               -- its group, and the people whose words or work it is
    UNIQUE (kind, row_id)
) STRICT;
CREATE INDEX search_row_of_meeting ON search_row (meeting_id);

-- What the index is made of; the check compares the two.
CREATE VIEW search_text (id, exact, folded, tags) AS
    SELECT id, exact_words (said), folded_words (said), tags FROM search_row;
CREATE VIRTUAL TABLE search USING fts5 (
    exact, folded, tags, content = 'search_text', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4',
    tokenize = 'unicode61 remove_diacritics 0'
);

INSERT INTO search_due (kind, row_id)
    SELECT 'member', id FROM member
    UNION ALL SELECT 'guest', id FROM guest
    UNION ALL SELECT 'line', id FROM agenda_item
    UNION ALL SELECT 'conclusion', id FROM agenda_item
    UNION ALL SELECT 'vote', id FROM vote
    UNION ALL SELECT 'opinion', id FROM opinion
    UNION ALL SELECT 'minorityOpinion', id FROM minority_opinion
    UNION ALL SELECT 'mention', id FROM mention
    UNION ALL SELECT 'assignment', id FROM assignment
    UNION ALL SELECT 'documentRead', id FROM document_read
    UNION ALL SELECT 'incomingDocument', id FROM incoming_document
    UNION ALL SELECT 'petition', id FROM petition
    UNION ALL SELECT 'parkedTopic', id FROM parked_topic
    UNION ALL SELECT 'theme', id FROM theme
    UNION ALL SELECT 'addendum', id FROM addendum;

-- What became of something is asked for everything that is found.
CREATE INDEX petition_of_item ON petition (source_item);
CREATE INDEX document_read_of_register ON document_read (incoming_id) WHERE incoming_id IS NOT NULL;
CREATE INDEX agenda_item_of_topic ON agenda_item (json_extract (origin, '$.topic'))
    WHERE json_extract (origin, '$.topic') IS NOT NULL;
