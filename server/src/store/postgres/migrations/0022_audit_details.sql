-- Personal details of the audit log stand beside it, each with a salt of its own; the line holds
-- the hash of both, in `detail` behind `salted:`. So they can be erased, and every seal stays true.
-- Lines of before keep what stands in them until retention removes their block.
CREATE TABLE audit_details (
    seq bigint PRIMARY KEY,
    employer_id bigint NOT NULL,
    salt bytea CHECK (length(salt) = 16),
    -- To what it was done; empty where the line says that itself.
    subject text COLLATE "C",
    detail text,
    -- Which erasure took salt, subject and detail.
    erasure uuid,
    CHECK ((salt IS NULL) = (erasure IS NOT NULL)),
    CHECK ((subject IS NULL) = (salt IS NULL) AND (detail IS NULL) = (salt IS NULL))
);

CREATE INDEX audit_details_of_subject ON audit_details (employer_id, subject, seq)
    WHERE subject <> '';

CREATE FUNCTION audit_details_are_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.salt IS NULL OR NEW.salt IS NOT NULL OR NEW.seq <> OLD.seq
        OR NEW.employer_id <> OLD.employer_id
    THEN
        RAISE EXCEPTION 'the audit log is append-only';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER audit_details_are_only_erased BEFORE UPDATE ON audit_details
    FOR EACH ROW EXECUTE FUNCTION audit_details_are_only_erased();
CREATE TRIGGER audit_details_are_not_deleted BEFORE DELETE OR TRUNCATE ON audit_details
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Who was erased, by ids and instants alone. The numbers of their rows are given to nobody else:
-- lines of the log name workers by them.
CREATE TABLE erasures (
    id uuid PRIMARY KEY,
    employer_id bigint NOT NULL REFERENCES employers (id),
    kind text NOT NULL CHECK (kind IN ('worker', 'client')),
    -- The number of the row that is gone, and when it was made.
    person bigint NOT NULL,
    person_since bigint NOT NULL,
    at bigint NOT NULL
);

CREATE INDEX erasures_of_person ON erasures (kind, person);
