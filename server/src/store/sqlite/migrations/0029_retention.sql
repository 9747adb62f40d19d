-- Blocks of the audit log whose lines retention removed. Their seals stay, so that the chain of
-- hashes is whole. A line may go once its block stands here: the only delete that is let through.
CREATE TABLE audit_removed (
    block INTEGER PRIMARY KEY REFERENCES audit_seals (block),
    at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER audit_removed_is_not_changed BEFORE UPDATE ON audit_removed
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_removed_is_not_deleted BEFORE DELETE ON audit_removed
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

DROP TRIGGER audit_is_not_deleted;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
WHEN NOT EXISTS (
    SELECT 1
    FROM audit_removed
    JOIN audit_seals ON audit_seals.block = audit_removed.block
    WHERE OLD.seq BETWEEN audit_seals.first_seq AND audit_seals.last_seq
)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

DROP TRIGGER audit_details_are_not_deleted;
CREATE TRIGGER audit_details_are_not_deleted BEFORE DELETE ON audit_details
WHEN NOT EXISTS (
    SELECT 1
    FROM audit_removed
    JOIN audit_seals ON audit_seals.block = audit_removed.block
    WHERE OLD.seq BETWEEN audit_seals.first_seq AND audit_seals.last_seq
)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

-- What retention looks for.
CREATE INDEX audit_seals_by_line ON audit_seals (last_seq);
CREATE INDEX keys_of_performance ON keys (performance_seq) WHERE performance_seq IS NOT NULL;
CREATE INDEX keys_void ON keys (bound_at) WHERE performance_seq IS NULL;
CREATE INDEX validated_performances ON validated (performance_seq);
CREATE INDEX request_keys_of_request ON request_keys (request_seq) WHERE request_seq IS NOT NULL;
