ALTER TABLE employers ADD COLUMN request_days_back INTEGER NOT NULL DEFAULT 31
    CHECK (request_days_back BETWEEN 1 AND 60);

-- Whether what the office did last, it did at the worker's request.
ALTER TABLE performances ADD COLUMN requested INTEGER NOT NULL DEFAULT 0
    CHECK (requested IN (0, 1));

-- What workers ask the office for. What is asked for never changes; what becomes of it does, once.
CREATE TABLE requests (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    kind TEXT NOT NULL CHECK (kind IN ('forgotten', 'correction', 'cancellation')),
    -- What it is about; of a visit that was forgotten, what came of it.
    performance_seq INTEGER REFERENCES performances (seq),
    client_id INTEGER NOT NULL REFERENCES clients (id),
    activity TEXT NOT NULL
        CHECK (activity IN ('household_help', 'shopping', 'ironing_outside', 'transport')),
    hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 9),
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- The name of a ready sentence, where one was chosen.
    reason_code TEXT,
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'open'
        CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
    closed_at INTEGER,
    answer TEXT,
    answer_code TEXT,
    CHECK (kind = 'forgotten' OR performance_seq IS NOT NULL),
    CHECK ((state = 'open') = (closed_at IS NULL))
) STRICT;

CREATE INDEX requests_of_worker ON requests (worker_id, seq);
CREATE INDEX requests_of_performance ON requests (performance_seq, seq)
    WHERE performance_seq IS NOT NULL;
CREATE INDEX requests_to_answer ON requests (employer_id, seq) WHERE state = 'open';
-- The same is asked for once at a time.
CREATE UNIQUE INDEX visit_asked_for ON requests (worker_id, client_id, day, activity)
    WHERE state = 'open' AND kind = 'forgotten';
CREATE UNIQUE INDEX performance_asked_about ON requests (performance_seq)
    WHERE state = 'open' AND kind <> 'forgotten';

-- What a key has come to: a request, or nothing for ever.
CREATE TABLE request_keys (
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    key BLOB NOT NULL,
    request_seq INTEGER REFERENCES requests (seq),
    bound_at INTEGER NOT NULL,
    PRIMARY KEY (worker_id, key)
) STRICT, WITHOUT ROWID;

-- What the office entered, changed or cancelled of its own accord, and what the worker says to it.
CREATE TABLE office_changes (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    performance_seq INTEGER NOT NULL REFERENCES performances (seq),
    kind TEXT NOT NULL CHECK (kind IN ('entered', 'modified', 'cancelled')),
    -- None for what was entered unasked.
    before_activity TEXT,
    before_hours INTEGER,
    -- None for what was cancelled.
    after_activity TEXT,
    after_hours INTEGER,
    reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    -- The last day on which she can answer; fixed when it is made.
    answer_by TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open'
        CHECK (state IN ('open', 'agreed', 'by_time', 'contested', 'restored', 'kept', 'replaced')),
    answered_at INTEGER,
    answer TEXT,
    answer_code TEXT,
    office_answer TEXT,
    office_answer_code TEXT
) STRICT;

CREATE INDEX office_changes_of_worker ON office_changes (worker_id, seq);
CREATE INDEX office_changes_of_performance ON office_changes (performance_seq, seq);
CREATE INDEX office_changes_unanswered ON office_changes (answer_by) WHERE state = 'open';
CREATE INDEX office_changes_contested ON office_changes (employer_id, seq)
    WHERE state = 'contested';
-- A later change takes the place of one that is not settled.
CREATE UNIQUE INDEX office_change_pending ON office_changes (performance_seq)
    WHERE state IN ('open', 'contested');
