-- Nobody can answer a change on the account of a worker who has left: a state of its own, so that
-- nothing counts as agreed by time that nobody was asked about.
CREATE TABLE office_changes_of_any_state (
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
        CHECK (state IN ('open', 'agreed', 'by_time', 'contested', 'restored', 'kept', 'replaced',
            'unanswerable')),
    answered_at INTEGER,
    answer TEXT,
    answer_code TEXT,
    office_answer TEXT,
    office_answer_code TEXT
) STRICT;
INSERT INTO office_changes_of_any_state (seq, id, employer_id, worker_id, performance_seq, kind,
    before_activity, before_hours, after_activity, after_hours, reason, made_at, answer_by, state,
    answered_at, answer, answer_code, office_answer, office_answer_code)
SELECT seq, id, employer_id, worker_id, performance_seq, kind, before_activity, before_hours,
    after_activity, after_hours, reason, made_at, answer_by, state, answered_at, answer, answer_code,
    office_answer, office_answer_code
FROM office_changes;
DROP TABLE office_changes;
ALTER TABLE office_changes_of_any_state RENAME TO office_changes;
CREATE INDEX office_changes_of_worker ON office_changes (worker_id, seq);
CREATE INDEX office_changes_of_performance ON office_changes (performance_seq, seq);
CREATE INDEX office_changes_unanswered ON office_changes (answer_by) WHERE state = 'open';
CREATE INDEX office_changes_contested ON office_changes (employer_id, seq)
    WHERE state = 'contested';
-- A later change takes the place of one that is not settled.
CREATE UNIQUE INDEX office_change_pending ON office_changes (performance_seq)
    WHERE state IN ('open', 'contested');
