-- Version 17: topics noted for some later meeting. No reference from or to the agenda: a topic is off the list while a line says
-- that it is that topic.
CREATE TABLE parked_topic (
    id          TEXT PRIMARY KEY,
    text        TEXT NOT NULL,
    noted_on    TEXT NOT NULL,
    proposer_id TEXT REFERENCES member (id)
) STRICT;
CREATE INDEX parked_topic_of_member ON parked_topic (proposer_id);
