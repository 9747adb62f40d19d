### The phones that know her account.
