-- A phone is forgotten when its worker leaves, comes back or gets a new password from the office.
-- Databases from before still know such phones: those of workers who left, and those that never
-- signed in again since the office last opened the account.

DELETE FROM devices
WHERE worker_id IN (SELECT id FROM workers WHERE deactivated_at IS NOT NULL)
    OR used_at < (
        SELECT max(audit.at)
        FROM audit
        JOIN workers ON workers.login = audit.subject
        WHERE workers.id = devices.worker_id
            AND audit.action IN ('worker-reopened', 'worker-activated')
    );

DELETE FROM lanes
WHERE device <> x'' AND device NOT IN (SELECT token_hash FROM devices);
