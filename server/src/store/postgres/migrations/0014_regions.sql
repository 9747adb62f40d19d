-- The region whose rules hold for work at a client; NULL where it is the employer's.
ALTER TABLE clients ADD COLUMN region text COLLATE "C"
    CHECK (region IN ('flanders', 'brussels', 'wallonia'));
