-- The key of a request to the office whose fate is not known; no content.
CREATE TABLE unsettled_request (
    server TEXT NOT NULL,
    login TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    PRIMARY KEY (server, login)
) STRICT, WITHOUT ROWID;
