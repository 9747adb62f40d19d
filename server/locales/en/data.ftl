data = Data and how long it is kept
