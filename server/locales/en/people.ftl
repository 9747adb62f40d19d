show-all = Show all
