-- Where all of this went, once somebody moved it to another database; no server serves it then.
CREATE TABLE moved (
    destination TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
