-- Who signed in on this phone. Names and numbers for a worker whose account is closed.
CREATE TABLE account (
    server TEXT NOT NULL,
    login TEXT NOT NULL,
    worker_name TEXT NOT NULL,
    employer_name TEXT NOT NULL,
    employer_phone TEXT,
    PRIMARY KEY (server, login)
) STRICT, WITHOUT ROWID;

-- The worker's own list. Aliases and notes never leave the phone.
CREATE TABLE client (
    id INTEGER PRIMARY KEY,
    server TEXT NOT NULL,
    login TEXT NOT NULL,
    number TEXT NOT NULL,
    alias TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (server, login, number)
) STRICT;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lockout (
    server TEXT NOT NULL,
    login TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'new_password')),
    attempts_left INTEGER NOT NULL,
    PRIMARY KEY (server, login)
) STRICT, WITHOUT ROWID;

-- A key whose fate is not known; no content.
CREATE TABLE unsettled (
    server TEXT NOT NULL,
    login TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    PRIMARY KEY (server, login)
) STRICT, WITHOUT ROWID;
