-- On which phone a session was opened, by the hash of its token, so that forgetting the phone ends it.
-- Not known of sessions from before.
ALTER TABLE sessions ADD COLUMN device BLOB;
