-- Version 10: what every save asks of other meetings is found without reading them all.
CREATE INDEX meeting_of_month ON meeting (month);
CREATE INDEX meeting_outcome ON meeting (outcome, date, outcome_number);
