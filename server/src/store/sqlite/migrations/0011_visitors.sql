-- From where a session of the console was opened, so that its user recognises it. Those that are
-- open live for twelve hours at most, and say nothing.
ALTER TABLE user_sessions ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE user_sessions ADD COLUMN browser TEXT NOT NULL DEFAULT 'other';
ALTER TABLE user_sessions ADD COLUMN system TEXT NOT NULL DEFAULT 'other';

CREATE INDEX sessions_of_user ON user_sessions (user_id, used_at);
