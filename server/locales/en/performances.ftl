performances = Performances
