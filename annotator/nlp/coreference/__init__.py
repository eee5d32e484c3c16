"""Which mentions are one: names, nominals and pronouns."""
