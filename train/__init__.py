"""Fits every number that is not set by hand, from named corpora. Not part of the wheel."""
