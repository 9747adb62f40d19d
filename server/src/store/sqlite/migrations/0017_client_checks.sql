-- How many client numbers that their employer does not know a worker asked about, since the first
-- of them. The numbers themselves are kept nowhere.
CREATE TABLE client_checks (
    worker_id INTEGER PRIMARY KEY REFERENCES workers (id),
    since INTEGER NOT NULL,
    unknown INTEGER NOT NULL
) STRICT;
