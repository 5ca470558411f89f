-- Version 12: rule packs of this book. They are added one after another and never changed; one that a meeting was made under,
-- or that another lies on, stays.
CREATE TABLE rule_pack (
    id          TEXT PRIMARY KEY,
    position    INTEGER NOT NULL UNIQUE,
    based_on    TEXT,
    text        TEXT NOT NULL,
    source      TEXT NOT NULL,
    source_date TEXT
) STRICT;

CREATE TRIGGER rule_pack_update BEFORE UPDATE ON rule_pack
BEGIN SELECT RAISE (ABORT, 'rule pack in use'); END;
CREATE TRIGGER rule_pack_delete BEFORE DELETE ON rule_pack
WHEN EXISTS (SELECT 1 FROM meeting WHERE rule_pack = old.id) OR EXISTS (SELECT 1 FROM rule_pack WHERE based_on = old.id)
BEGIN SELECT RAISE (ABORT, 'rule pack in use'); END;
