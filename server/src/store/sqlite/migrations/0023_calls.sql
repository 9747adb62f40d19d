-- Calls on the phone line, between two keys. Which call it is, is kept as a hash; what was chosen
-- and from where it is called go when the call is over.
CREATE TABLE phone_calls (
    call BLOB NOT NULL PRIMARY KEY CHECK (length(call) = 32),
    began_at INTEGER NOT NULL,
    caller TEXT,
    worker_id INTEGER REFERENCES workers (id),
    turn INTEGER NOT NULL,
    said_at INTEGER NOT NULL,
    said TEXT NOT NULL,
    dialogue TEXT,
    claim BLOB CHECK (length(claim) = 16),
    claimed_at INTEGER,
    CHECK ((claim IS NULL) = (claimed_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX phone_calls_by_begin ON phone_calls (began_at);
