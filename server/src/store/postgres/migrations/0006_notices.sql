-- What a user of the console should know until she says that she does: a row a user, kind and day.
-- `accounts-closed` is counted from the log, and its row says what she knows already.
CREATE TABLE notices (
    user_id bigint NOT NULL REFERENCES users (id),
    kind text NOT NULL CHECK (kind IN ('code-wrong', 'administrator-added', 'accounts-closed')),
    -- Days since 1970.
    day bigint NOT NULL,
    times bigint NOT NULL,
    subject text COLLATE "C" NOT NULL,
    doer text COLLATE "C" NOT NULL,
    -- From where, the last time.
    address text NOT NULL,
    first_at bigint NOT NULL,
    last_at bigint NOT NULL,
    PRIMARY KEY (user_id, kind, day)
);

-- Who made the link; none for a command and for those of before.
ALTER TABLE invitations ADD COLUMN invited_by bigint REFERENCES users (id);
