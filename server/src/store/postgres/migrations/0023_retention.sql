-- Blocks of the audit log whose lines retention removed. Their seals stay, so that the chain of
-- hashes is whole. A line may go once its block stands here: the only delete that is let through.
CREATE TABLE audit_removed (
    block bigint PRIMARY KEY REFERENCES audit_seals (block),
    at bigint NOT NULL
);

CREATE TRIGGER audit_removed_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_removed
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE FUNCTION audit_is_removed_in_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM audit_removed
        JOIN audit_seals ON audit_seals.block = audit_removed.block
        WHERE OLD.seq BETWEEN audit_seals.first_seq AND audit_seals.last_seq
    )
    THEN
        RAISE EXCEPTION 'the audit log is append-only';
    END IF;
    RETURN OLD;
END;
$$;

DROP TRIGGER audit_is_not_changed ON audit;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_is_removed_in_blocks();

DROP TRIGGER audit_details_are_not_deleted ON audit_details;
CREATE TRIGGER audit_details_are_not_truncated BEFORE TRUNCATE ON audit_details
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_details_are_not_deleted BEFORE DELETE ON audit_details
    FOR EACH ROW EXECUTE FUNCTION audit_is_removed_in_blocks();

INSERT INTO leases (name, holder, until) VALUES ('retention', NULL, 0);

-- What retention looks for.
CREATE INDEX audit_seals_by_line ON audit_seals (last_seq);
CREATE INDEX keys_of_performance ON keys (performance_seq) WHERE performance_seq IS NOT NULL;
CREATE INDEX keys_void ON keys (bound_at) WHERE performance_seq IS NULL;
CREATE INDEX validated_performances ON validated (performance_seq);
CREATE INDEX request_keys_of_request ON request_keys (request_seq) WHERE request_seq IS NOT NULL;
