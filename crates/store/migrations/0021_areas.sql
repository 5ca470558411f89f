-- Version 21: areas, the members in charge of them, visits. No reference from a visit to the petition that was made of it: a
-- petition that leaves its register leaves the visit.
CREATE TABLE area (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    households INTEGER NOT NULL,
    note       TEXT NOT NULL
) STRICT;

CREATE TABLE area_charge (
    id        TEXT PRIMARY KEY,
    area_id   TEXT NOT NULL REFERENCES area (id),
    position  INTEGER NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    since     TEXT NOT NULL,
    until     TEXT,
    role      TEXT NOT NULL
) STRICT;
CREATE INDEX area_charge_of_area ON area_charge (area_id);
CREATE INDEX area_charge_of_member ON area_charge (member_id);

CREATE TABLE area_visit (
    id          TEXT PRIMARY KEY,
    area_id     TEXT NOT NULL REFERENCES area (id),
    made_on     TEXT NOT NULL,
    member_id   TEXT NOT NULL REFERENCES member (id),
    seen        TEXT NOT NULL,
    raised      TEXT NOT NULL,
    petition_id TEXT UNIQUE
) STRICT;
CREATE INDEX area_visit_of_area ON area_visit (area_id, made_on);
CREATE INDEX area_visit_of_member ON area_visit (member_id);
