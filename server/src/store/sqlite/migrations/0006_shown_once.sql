-- What a form of the console made and shows once: letters, a link, recovery codes. It is sealed
-- under a key that only the cookie of its session gives, and goes when the session goes.
CREATE TABLE shown_once (
    -- Follows from the form, so that a form that is sent twice is taken once.
    public_id BLOB PRIMARY KEY CHECK (length(public_id) = 16),
    session BLOB NOT NULL REFERENCES user_sessions (token_hash) ON DELETE CASCADE,
    -- None once its minutes are over. The row stays with the session: its form is used up.
    content BLOB,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX shown_once_of_session ON shown_once (session, expires_at);
CREATE INDEX shown_once_to_forget ON shown_once (expires_at) WHERE content IS NOT NULL;
