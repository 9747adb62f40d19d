-- How an office's payroll bureau reads hours. What a mapping says is text that the server reads: a
-- column that this version does not know is kept as it is.
CREATE TABLE payroll_mappings (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    name TEXT NOT NULL,
    layout TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    changed_at INTEGER NOT NULL,
    UNIQUE (employer_id, name)
) STRICT;
