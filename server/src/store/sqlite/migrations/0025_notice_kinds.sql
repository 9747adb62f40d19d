-- What notices are about grows; the server alone knows which kinds there are.
CREATE TABLE notices_of_any_kind (
    user_id INTEGER NOT NULL REFERENCES users (id),
    kind TEXT NOT NULL,
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
INSERT INTO notices_of_any_kind (user_id, kind, day, times, subject, doer, address, first_at,
    last_at)
SELECT user_id, kind, day, times, subject, doer, address, first_at, last_at
FROM notices;
DROP TABLE notices;
ALTER TABLE notices_of_any_kind RENAME TO notices;
