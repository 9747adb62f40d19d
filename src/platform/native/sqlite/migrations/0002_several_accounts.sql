-- The accounts that are in use on this phone, in the order in which she added them: one worker has
-- a login at each of her employers. Which of them she last used stands in the settings, as before.
CREATE TABLE account_in_use (
    id INTEGER PRIMARY KEY,
    server TEXT NOT NULL,
    login TEXT NOT NULL,
    UNIQUE (server, login)
) STRICT;

INSERT INTO account_in_use (server, login)
SELECT account.server, account.login
FROM account
JOIN setting AS signed_in_server
    ON signed_in_server.name = 'signed_in_server' AND signed_in_server.value = account.server
JOIN setting AS signed_in_login
    ON signed_in_login.name = 'signed_in_login' AND signed_in_login.value = account.login;

-- The numbers of each server's phone line, as a JSON list: with those of another server a worker
-- would call strangers.
CREATE TABLE phone_line (
    server TEXT NOT NULL PRIMARY KEY,
    numbers TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Until now they were those of the chosen server, or of the only one.
INSERT INTO phone_line (server, numbers)
SELECT server.value, lines.value
FROM setting AS lines
JOIN setting AS server
    ON server.name = coalesce(
        (SELECT name FROM setting WHERE name = 'server'),
        'signed_in_server'
    )
WHERE lines.name = 'phone_lines';

DELETE FROM setting WHERE name = 'phone_lines';
