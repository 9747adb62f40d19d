-- The day up to which retention removed by itself, or would have at first. A clock that is suddenly
-- far ahead of it removes nothing.
CREATE TABLE retention_mark (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    day TEXT NOT NULL
) STRICT;
