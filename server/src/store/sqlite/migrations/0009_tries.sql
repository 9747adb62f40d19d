-- Used tries of the lane that unknown devices share, two bits for every login that there can be: a
-- block holds 1024 of them. A block that is not there has none that is used.
CREATE TABLE shared_tries (
    channel TEXT NOT NULL CHECK (channel IN ('app', 'phone')),
    block INTEGER NOT NULL,
    tries BLOB NOT NULL CHECK (length(tries) = 256),
    PRIMARY KEY (channel, block)
) STRICT, WITHOUT ROWID;

-- What the QR code of a worker's last letter holds, and the tries that were made with it.
CREATE TABLE vouchers (
    worker_id INTEGER PRIMARY KEY REFERENCES workers (id),
    token_hash BLOB NOT NULL UNIQUE,
    tries INTEGER NOT NULL CHECK (tries BETWEEN 0 AND 3),
    expires_at INTEGER NOT NULL
) STRICT;

DROP INDEX unknown_login_lanes;
