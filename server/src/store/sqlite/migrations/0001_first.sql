CREATE TABLE employers (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    phone TEXT,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE workers (
    id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    -- Counts the passwords that were issued, so that a check begun before the last one comes to nothing.
    password_issue INTEGER NOT NULL DEFAULT 1,
    -- Set by the third wrong password, for the app only; the phone line does not look at it.
    app_closed_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE clients (
    id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    UNIQUE (employer_id, number)
) STRICT;

-- Tries per submitted login, whether somebody has that login or not.
CREATE TABLE lanes (
    seq INTEGER PRIMARY KEY,
    login TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('app', 'phone')),
    -- Hash of the device's token; empty for the lane that unknown devices share.
    device BLOB NOT NULL,
    worker_id INTEGER REFERENCES workers (id),
    tries INTEGER NOT NULL CHECK (tries BETWEEN 0 AND 3),
    UNIQUE (login, channel, device)
) STRICT;

-- Lanes of logins that nobody has, which are bounded in number.
CREATE INDEX unknown_login_lanes ON lanes (seq) WHERE worker_id IS NULL;

CREATE TABLE devices (
    token_hash BLOB PRIMARY KEY,
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL
) STRICT;

CREATE INDEX devices_of_worker ON devices (worker_id, used_at);

CREATE TABLE sessions (
    token_hash BLOB PRIMARY KEY,
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX sessions_of_worker ON sessions (worker_id, expires_at);

CREATE TABLE performances (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    client_id INTEGER NOT NULL REFERENCES clients (id),
    reference TEXT NOT NULL,
    activity TEXT NOT NULL
        CHECK (activity IN ('household_help', 'shopping', 'ironing_outside', 'transport')),
    hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 9),
    day TEXT NOT NULL,
    registered_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('registered', 'validated', 'modified', 'cancelled')),
    UNIQUE (employer_id, reference)
) STRICT;

CREATE INDEX performances_of_worker ON performances (worker_id, day, seq);

-- What an idempotency key has come to: a performance, with what was sent; or void.
CREATE TABLE keys (
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    key BLOB NOT NULL,
    performance_seq INTEGER REFERENCES performances (seq),
    client_number TEXT,
    activity TEXT,
    hours INTEGER,
    day TEXT,
    bound_at INTEGER NOT NULL,
    PRIMARY KEY (worker_id, key),
    CHECK (
        (performance_seq IS NULL AND client_number IS NULL AND activity IS NULL
            AND hours IS NULL AND day IS NULL)
        OR (performance_seq IS NOT NULL AND client_number IS NOT NULL AND activity IS NOT NULL
            AND hours IS NOT NULL AND day IS NOT NULL)
    )
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    at INTEGER NOT NULL,
    -- Who: a worker, the office, or the server itself; which one of them.
    actor TEXT NOT NULL CHECK (actor IN ('worker', 'office', 'server')),
    actor_id INTEGER,
    -- From where: the app, the phone line, the command line, or from within.
    origin TEXT NOT NULL CHECK (origin IN ('app', 'phone', 'command', 'server')),
    action TEXT NOT NULL,
    -- What it was done to: a login, a client number, a performance's or a key's UUID.
    subject TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
