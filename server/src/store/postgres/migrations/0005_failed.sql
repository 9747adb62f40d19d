-- One row to lock, so that of two wrong passwords at once the log tells once.
INSERT INTO leases (name, holder, until) VALUES ('failed-sign-in', NULL, 0);
