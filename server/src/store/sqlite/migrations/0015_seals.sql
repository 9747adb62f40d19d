-- The audit log, sealed in blocks: each hash stands for its lines and for every block before, so
-- that whoever changes a line past the server must also change every seal after it.
CREATE TABLE audit_seals (
    block INTEGER PRIMARY KEY CHECK (block > 0),
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    hash BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER audit_seals_are_not_changed BEFORE UPDATE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'the seals of the audit log are append-only');
END;

CREATE TRIGGER audit_seals_are_not_deleted BEFORE DELETE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'the seals of the audit log are append-only');
END;

-- `REPLACE` deletes without asking the trigger above.
CREATE TRIGGER audit_seals_are_not_replaced BEFORE INSERT ON audit_seals
WHEN EXISTS (SELECT 1 FROM audit_seals WHERE block = NEW.block)
BEGIN
    SELECT RAISE(ABORT, 'the seals of the audit log are append-only');
END;
