-- What an office may change of its company is told by its version.
ALTER TABLE employers ADD COLUMN version bigint NOT NULL DEFAULT 1;
