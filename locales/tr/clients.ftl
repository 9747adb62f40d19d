### Clients: adding with the office's answer, numbers corrected, those of before.
