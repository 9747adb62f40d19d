-- Her name in Latin letters, where the fonts of a letter cannot write the other one.
ALTER TABLE workers ADD COLUMN letter_name text;
