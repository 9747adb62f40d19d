-- Nobody can answer a change on the account of a worker who has left: a state of its own, so that
-- nothing counts as agreed by time that nobody was asked about.
ALTER TABLE office_changes DROP CONSTRAINT office_changes_state_check;
ALTER TABLE office_changes ADD CONSTRAINT office_changes_state_check
    CHECK (state IN ('open', 'agreed', 'by_time', 'contested', 'restored', 'kept', 'replaced',
        'unanswerable'));
