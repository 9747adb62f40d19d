-- Personal details of the audit log stand beside it, each with a salt of its own; the line holds
-- the hash of both, in `detail` behind `salted:`. So they can be erased, and every seal stays true.
-- Lines of before keep what stands in them until retention removes their block.
CREATE TABLE audit_details (
    seq INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL,
    salt BLOB CHECK (length(salt) = 16),
    -- To what it was done; empty where the line says that itself.
    subject TEXT,
    detail TEXT,
    -- Which erasure took salt, subject and detail.
    erasure BLOB CHECK (length(erasure) = 16),
    CHECK ((salt IS NULL) = (erasure IS NOT NULL)),
    CHECK ((subject IS NULL) = (salt IS NULL) AND (detail IS NULL) = (salt IS NULL))
) STRICT;

CREATE INDEX audit_details_of_subject ON audit_details (employer_id, subject, seq)
    WHERE subject <> '';

CREATE TRIGGER audit_details_are_only_erased BEFORE UPDATE ON audit_details
WHEN OLD.salt IS NULL OR NEW.salt IS NOT NULL OR NEW.seq <> OLD.seq
    OR NEW.employer_id <> OLD.employer_id
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_details_are_not_deleted BEFORE DELETE ON audit_details
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_details_are_not_replaced BEFORE INSERT ON audit_details
WHEN EXISTS (SELECT 1 FROM audit_details WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

-- Who was erased, by ids and instants alone. The numbers of their rows are given to nobody else:
-- lines of the log name workers by them.
CREATE TABLE erasures (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    employer_id INTEGER NOT NULL REFERENCES employers (id),
    kind TEXT NOT NULL CHECK (kind IN ('worker', 'client')),
    -- The number of the row that is gone, and when it was made.
    person INTEGER NOT NULL,
    person_since INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX erasures_of_person ON erasures (kind, person);
