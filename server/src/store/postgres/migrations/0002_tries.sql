-- Used tries of the lane that unknown devices share, two bits for every login that there can be: a
-- block holds 1024 of them. A block that is not there has none that is used.
CREATE TABLE shared_tries (
    channel text NOT NULL CHECK (channel IN ('app', 'phone')),
    block bigint NOT NULL,
    tries bytea NOT NULL CHECK (length(tries) = 256),
    PRIMARY KEY (channel, block)
);

-- What the QR code of a worker's last letter holds, and the tries that were made with it.
CREATE TABLE vouchers (
    worker_id bigint PRIMARY KEY REFERENCES workers (id),
    token_hash bytea NOT NULL UNIQUE,
    tries bigint NOT NULL CHECK (tries BETWEEN 0 AND 3),
    expires_at bigint NOT NULL
);

-- Where the tries of a worker's login stand among these: as `domain::shared_tries::Place` says.
ALTER TABLE workers ADD COLUMN tries_place bigint GENERATED ALWAYS AS (
    CASE
        WHEN CAST(login AS bigint) / 1000000000 = 980
            AND CAST(login AS bigint) % 100 = coalesce(nullif(CAST(login AS bigint) / 100 % 97, 0), 97)
        THEN CAST(login AS bigint) / 100 % 10000000
        ELSE 10000000 + CAST(login AS bigint) % 9999991
    END
) STORED;

DROP INDEX unknown_login_lanes;
