show-all = Tout montrer
