-- The key under which second factors are encrypted. The key itself lies in a file elsewhere.
CREATE TABLE factor_keys (
    key_id BLOB PRIMARY KEY CHECK (length(key_id) = 16)
) STRICT;

-- Encrypted; empty until the next server that starts has encrypted what `totp_secret` holds, which
-- is empty from then on. Of users who were removed nothing is needed.
ALTER TABLE users ADD COLUMN factor BLOB NOT NULL DEFAULT x'';
UPDATE users SET totp_secret = x'' WHERE removed_at IS NOT NULL;

-- What is left of a former version where nobody looks: in free pages, and in the log.
CREATE TABLE leftovers (
    what TEXT PRIMARY KEY
) STRICT;

INSERT INTO leftovers (what)
SELECT 'plain-factors'
WHERE EXISTS (SELECT 1 FROM employers);
