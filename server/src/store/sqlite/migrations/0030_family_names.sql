-- Where a name stands among family names, in both databases alike; made by the server, like
-- `sort_key`.
ALTER TABLE workers ADD COLUMN family_key BLOB NOT NULL DEFAULT x'';
ALTER TABLE clients ADD COLUMN family_key BLOB NOT NULL DEFAULT x'';

CREATE INDEX workers_by_family ON workers (employer_id, family_key, sort_key, login);
CREATE INDEX clients_by_family ON clients (employer_id, active, family_key, sort_key, number);

-- Lists of workers say how many hours the month has, and lists of clients when somebody was there
-- last: read from the indexes alone.
DROP INDEX performances_of_worker;
CREATE INDEX performances_of_worker ON performances (worker_id, day, seq, state, hours);
CREATE INDEX performances_last_at_client ON performances (client_id, day)
    WHERE state <> 'cancelled';
