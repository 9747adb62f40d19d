-- Where a name stands among others, and what a search looks in, in both databases alike: made by
-- the server, which writes them into every row whose `name_keys` are not those of its version.
ALTER TABLE workers
    ADD COLUMN sort_key bytea NOT NULL DEFAULT '',
    ADD COLUMN search_text text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN name_keys bigint NOT NULL DEFAULT 0;
ALTER TABLE clients
    ADD COLUMN sort_key bytea NOT NULL DEFAULT '',
    ADD COLUMN search_text text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN name_keys bigint NOT NULL DEFAULT 0;

DROP INDEX workers_of_employer;
CREATE INDEX workers_of_employer ON workers (employer_id, sort_key, login);
DROP INDEX clients_by_name;
CREATE INDEX clients_by_name ON clients (employer_id, active, sort_key, number);
