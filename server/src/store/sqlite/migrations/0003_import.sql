-- Lists that an office handed in.

CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    -- Drawn when the list was looked through, so that the same list is not taken twice.
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    created_at INTEGER NOT NULL
) STRICT;

-- The list that a worker came with; letters for all of it are made at once.
ALTER TABLE workers ADD COLUMN import_id INTEGER REFERENCES imports (id);

CREATE INDEX workers_of_import ON workers (import_id) WHERE import_id IS NOT NULL;
