-- Where a name stands among others, and what a search looks in, in both databases alike: made by
-- the server, which writes them into every row whose `name_keys` are not those of its version.
ALTER TABLE workers ADD COLUMN sort_key BLOB NOT NULL DEFAULT x'';
ALTER TABLE workers ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
ALTER TABLE workers ADD COLUMN name_keys INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clients ADD COLUMN sort_key BLOB NOT NULL DEFAULT x'';
ALTER TABLE clients ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN name_keys INTEGER NOT NULL DEFAULT 0;

DROP INDEX workers_of_employer;
CREATE INDEX workers_of_employer ON workers (employer_id, sort_key, login);
DROP INDEX clients_by_name;
CREATE INDEX clients_by_name ON clients (employer_id, active, sort_key, number);
