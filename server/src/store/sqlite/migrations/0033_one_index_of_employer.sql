-- Lists of an employer's days and sums over them are read from one index alone, without the rows:
-- of ten million these lie a page each. It takes the place of two, so a registration writes one
-- less.
DROP INDEX performances_to_sum;
DROP INDEX performances_of_employer;
CREATE INDEX performances_of_employer ON performances
    (employer_id, day, seq, worker_id, client_id, activity, hours, state);
