-- Version 5: what a meeting issues besides its minutes, and its number once taken.
ALTER TABLE meeting ADD COLUMN outcome TEXT NOT NULL DEFAULT 'none';
ALTER TABLE meeting ADD COLUMN outcome_number INTEGER;
