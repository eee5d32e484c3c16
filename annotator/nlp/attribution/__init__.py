"""Who speaks, in which role, on whose word."""
