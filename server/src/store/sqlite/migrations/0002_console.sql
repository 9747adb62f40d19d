-- The employer's console.

ALTER TABLE employers ADD COLUMN region TEXT NOT NULL DEFAULT 'flanders'
    CHECK (region IN ('flanders', 'brussels', 'wallonia'));
ALTER TABLE employers ADD COLUMN language TEXT NOT NULL DEFAULT 'nl';

-- Counts the changes of a row, so that an office that edits an old state of it is told.
ALTER TABLE workers ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- Set when she no longer works here: no session, no sign-in.
ALTER TABLE workers ADD COLUMN deactivated_at INTEGER;
ALTER TABLE workers ADD COLUMN seen_at INTEGER;

CREATE INDEX workers_of_employer ON workers (employer_id, name COLLATE NOCASE, id);

ALTER TABLE clients ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE INDEX clients_by_name ON clients (employer_id, active, name COLLATE NOCASE, number);

ALTER TABLE performances ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- By which way it came; one that the office entered says so for ever.
ALTER TABLE performances ADD COLUMN channel TEXT NOT NULL DEFAULT 'app'
    CHECK (channel IN ('app', 'phone', 'office'));

-- Whether the last validation came by time and not by hand.
ALTER TABLE performances ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0;

CREATE INDEX performances_of_employer ON performances (employer_id, day, seq);
-- Sums are read from the index alone.
CREATE INDEX performances_to_sum ON performances (employer_id, day, activity, state, hours);
CREATE INDEX performances_to_validate ON performances (employer_id, day)
    WHERE state = 'registered';

-- Wrong passwords, so that the office sees when and from where they came.
CREATE TABLE wrong_tries (
    seq INTEGER PRIMARY KEY,
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    channel TEXT NOT NULL CHECK (channel IN ('app', 'phone')),
    -- Hash of the device's token; empty for the lane that unknown devices share.
    device BLOB NOT NULL,
    address TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX wrong_tries_of_worker ON wrong_tries (worker_id, seq);

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    email TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'reader')),
    language TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    totp_secret BLOB NOT NULL,
    -- The last half minute whose code was used: a code works once.
    totp_step INTEGER NOT NULL DEFAULT 0,
    removed_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX users_by_email ON users (email) WHERE removed_at IS NULL;

CREATE TABLE recovery_codes (
    code_hash BLOB PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE TABLE user_sessions (
    token_hash BLOB PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL
) STRICT;

-- A link that makes one user. Without an employer it makes the employer too.
CREATE TABLE invitations (
    token_hash BLOB PRIMARY KEY,
    employer_id INTEGER REFERENCES employers (id),
    role TEXT NOT NULL CHECK (role IN ('administrator', 'reader')),
    email TEXT NOT NULL,
    totp_secret BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- The audit log again, with what was said and from which address, and the console as an origin.
DROP TRIGGER audit_is_not_changed;
DROP TRIGGER audit_is_not_deleted;
ALTER TABLE audit RENAME TO audit_before;

CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    at INTEGER NOT NULL,
    -- Who: a worker, the office, or the server itself; which worker, or which user of the console.
    actor TEXT NOT NULL CHECK (actor IN ('worker', 'office', 'server')),
    actor_id INTEGER,
    -- From where: the app, the phone line, the console, the command line, or from within.
    origin TEXT NOT NULL CHECK (origin IN ('app', 'phone', 'console', 'command', 'server')),
    action TEXT NOT NULL,
    -- What it was done to: a login, a client number, a performance's or a key's UUID.
    subject TEXT NOT NULL,
    -- What else there is to know: a reason, what changed. JSON, or empty.
    detail TEXT NOT NULL
) STRICT;

INSERT INTO audit (seq, employer_id, at, actor, actor_id, origin, action, subject, detail)
SELECT seq, employer_id, at, actor, actor_id, origin, action, subject, ''
FROM audit_before;

DROP TABLE audit_before;

CREATE INDEX audit_of_employer ON audit (employer_id, at, seq);
CREATE INDEX audit_of_subject ON audit (employer_id, subject, at, seq);
-- What is rare among the reports of workers, which pay nothing for these two.
CREATE INDEX audit_of_action ON audit (employer_id, action, at, seq)
    WHERE action <> 'performance-registered';
CREATE INDEX audit_of_office ON audit (employer_id, at, seq, actor_id) WHERE actor = 'office';

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

-- `REPLACE` deletes without asking the trigger above.
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
