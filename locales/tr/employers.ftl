### Several employers on one phone.
