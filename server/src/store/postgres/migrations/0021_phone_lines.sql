-- The number of the phone line that an employer's workers call, and which number that rings: it
-- tells which employer's line was called.
ALTER TABLE employers ADD COLUMN phone_line text COLLATE "C";
ALTER TABLE employers ADD COLUMN phone_line_key text COLLATE "C";

CREATE INDEX employers_by_phone_line ON employers (phone_line_key)
WHERE phone_line_key IS NOT NULL;
