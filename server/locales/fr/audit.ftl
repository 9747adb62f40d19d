audit = Journal
