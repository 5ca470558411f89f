-- Version 4: where each line of an agenda comes from, as JSON; lines kept before count as added by hand.
ALTER TABLE agenda_item ADD COLUMN origin TEXT NOT NULL DEFAULT '{"kind":"added"}' CHECK (json_valid (origin));
