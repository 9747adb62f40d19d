-- As it was written; the number that it rings (E.164), by which a caller is known; and the digits
-- that find it.
ALTER TABLE workers ADD COLUMN phone TEXT;
ALTER TABLE workers ADD COLUMN phone_key TEXT;
ALTER TABLE workers ADD COLUMN phone_digits TEXT;
ALTER TABLE clients ADD COLUMN phone TEXT;
ALTER TABLE clients ADD COLUMN phone_key TEXT;
ALTER TABLE clients ADD COLUMN phone_digits TEXT;

CREATE INDEX clients_by_phone ON clients (employer_id, phone_key) WHERE phone_key IS NOT NULL;
