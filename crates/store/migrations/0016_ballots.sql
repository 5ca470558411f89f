-- Version 16: the slips of a secret ballot, as far as they were counted.
ALTER TABLE vote ADD COLUMN issued INTEGER;
ALTER TABLE vote ADD COLUMN returned INTEGER;
ALTER TABLE vote ADD COLUMN invalid INTEGER;
