-- The language of her letters where it is none of the four that `language` may say. That one then
-- holds the nearest of them, for servers and apps from before.
ALTER TABLE workers ADD COLUMN locale text COLLATE "C";
