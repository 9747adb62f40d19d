-- What a worker's contract says: hours a week, in quarters of an hour; and her number at the
-- payroll office.
ALTER TABLE workers ADD COLUMN contract_quarters INTEGER
    CHECK (contract_quarters IS NULL OR contract_quarters > 0);
ALTER TABLE workers ADD COLUMN payroll_number TEXT;

-- The days of the week on which the office expects somebody, one bit each from Monday (1) to Sunday
-- (64). A worker with none is expected as she usually reports; the company's are for those who do
-- not report yet.
ALTER TABLE workers ADD COLUMN expected_days INTEGER NOT NULL DEFAULT 0
    CHECK (expected_days BETWEEN 0 AND 127);
ALTER TABLE employers ADD COLUMN expected_days INTEGER NOT NULL DEFAULT 31
    CHECK (expected_days BETWEEN 0 AND 127);

-- Who was where, and when for the first time.
CREATE INDEX performances_of_client ON performances (client_id, worker_id, day);

-- Performances that a user validated together, for as long as she may take it back, and what
-- each was before.
CREATE TABLE validations (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;

CREATE INDEX validations_of_employer ON validations (employer_id, at);

CREATE TABLE validated (
    validation_seq INTEGER NOT NULL REFERENCES validations (seq) ON DELETE CASCADE,
    performance_seq INTEGER NOT NULL REFERENCES performances (seq),
    state TEXT NOT NULL CHECK (state IN ('registered', 'modified')),
    -- What it became by this; another one says that somebody changed it since.
    version INTEGER NOT NULL,
    PRIMARY KEY (validation_seq, performance_seq)
) STRICT, WITHOUT ROWID;
