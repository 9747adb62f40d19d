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

-- Where the tries of a worker's login stand among these: as `domain::shared_tries::Place` says.
ALTER TABLE workers ADD COLUMN tries_place INTEGER GENERATED ALWAYS AS (
    CASE
        WHEN CAST(login AS INTEGER) / 1000000000 = 980
            AND CAST(login AS INTEGER) % 100 = coalesce(nullif(CAST(login AS INTEGER) / 100 % 97, 0), 97)
        THEN CAST(login AS INTEGER) / 100 % 10000000
        ELSE 10000000 + CAST(login AS INTEGER) % 9999991
    END
) VIRTUAL;

DROP INDEX unknown_login_lanes;
