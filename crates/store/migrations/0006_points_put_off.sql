-- Version 6: a line left to the next meeting, with the reason; NULL for all others.
ALTER TABLE agenda_item ADD COLUMN put_off TEXT;
-- What was put off comes back once, whatever is removed and taken back in between.
CREATE UNIQUE INDEX agenda_item_came_back ON agenda_item (json_extract (origin, '$.item'))
    WHERE json_extract (origin, '$.item') IS NOT NULL;
