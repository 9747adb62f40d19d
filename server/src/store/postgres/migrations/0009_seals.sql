-- The audit log, sealed in blocks: each hash stands for its lines and for every block before, so
-- that whoever changes a line past the server must also change every seal after it.
CREATE TABLE audit_seals (
    block bigint PRIMARY KEY CHECK (block > 0),
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    lines bigint NOT NULL,
    hash bytea NOT NULL,
    at bigint NOT NULL
);

CREATE TRIGGER audit_seals_are_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- One server at a time seals.
INSERT INTO leases (name, holder, until) VALUES ('audit-seal', NULL, 0);
