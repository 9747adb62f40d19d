-- The key under which second factors are encrypted. The key itself lies in a file elsewhere.
CREATE TABLE factor_keys (
    key_id uuid PRIMARY KEY
);

-- Encrypted; empty until the next server that starts has encrypted what `totp_secret` holds, which
-- is empty from then on. Of users who were removed nothing is needed.
ALTER TABLE users ADD COLUMN factor bytea NOT NULL DEFAULT '';
UPDATE users SET totp_secret = '' WHERE removed_at IS NOT NULL;

-- What is left of a former version where nobody looks: in rows that are dead.
CREATE TABLE leftovers (
    what text PRIMARY KEY
);

INSERT INTO leftovers (what)
SELECT 'plain-factors'
WHERE EXISTS (SELECT 1 FROM employers);
