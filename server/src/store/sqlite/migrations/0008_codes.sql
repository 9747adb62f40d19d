-- When all codes that a user of the console may show after her password are there again; counted here
-- and not in memory, so that neither a restart nor a second server gives her more.
ALTER TABLE users ADD COLUMN codes_whole_at INTEGER NOT NULL DEFAULT 0;
