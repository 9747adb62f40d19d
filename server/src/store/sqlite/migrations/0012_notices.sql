-- What a user of the console should know until she says that she does: a row a user, kind and day.
-- `accounts-closed` is counted from the log, and its row says what she knows already.
CREATE TABLE notices (
    user_id INTEGER NOT NULL REFERENCES users (id),
    kind TEXT NOT NULL CHECK (kind IN ('code-wrong', 'administrator-added', 'accounts-closed')),
    -- Days since 1970.
    day INTEGER NOT NULL,
    times INTEGER NOT NULL,
    subject TEXT NOT NULL,
    doer TEXT NOT NULL,
    -- From where, the last time.
    address TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, kind, day)
) STRICT, WITHOUT ROWID;

-- Who made the link; none for a command and for those of before.
ALTER TABLE invitations ADD COLUMN invited_by INTEGER REFERENCES users (id);
