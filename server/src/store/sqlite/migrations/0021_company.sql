-- What an office may change of its company is told by its version.
ALTER TABLE employers ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
