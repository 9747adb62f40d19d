-- Calls on the phone line, between two keys. Which call it is, is kept as a hash; what was chosen
-- and from where it is called go when the call is over.
CREATE TABLE phone_calls (
    call bytea PRIMARY KEY CHECK (length(call) = 32),
    began_at bigint NOT NULL,
    caller text COLLATE "C",
    worker_id bigint REFERENCES workers (id),
    turn bigint NOT NULL,
    said_at bigint NOT NULL,
    said text COLLATE "C" NOT NULL,
    dialogue text COLLATE "C",
    claim uuid,
    claimed_at bigint,
    CHECK ((claim IS NULL) = (claimed_at IS NULL))
);

CREATE INDEX phone_calls_by_begin ON phone_calls (began_at);
