-- The numbers of the phone line that an account's employer has and whose keys the app knows, as a JSON
-- list. Those in phone_line are what anybody is told of a server, before she signs in.
ALTER TABLE account ADD COLUMN phone_lines TEXT NOT NULL DEFAULT '[]';
