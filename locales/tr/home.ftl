### Home: whom she worked for, this week, the same as last time.
