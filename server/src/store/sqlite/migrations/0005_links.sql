-- The second factor is drawn in the browser that opens a link. The one that was drawn with the
-- link was shown to everybody who ever opened it: it is wiped, and the link stays usable.
UPDATE invitations SET totp_secret = zeroblob(20);
ALTER TABLE invitations DROP COLUMN totp_secret;

-- A link of the first start works only while nobody can use the console.
ALTER TABLE invitations ADD COLUMN first_start INTEGER NOT NULL DEFAULT 0
    CHECK (first_start IN (0, 1));
UPDATE invitations SET first_start = 1 WHERE employer_id IS NULL;
DELETE FROM invitations
WHERE employer_id IS NULL AND EXISTS (SELECT 1 FROM employers);
