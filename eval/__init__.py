"""Measures annotator: gold readers, scorers, comparison with the last commit. Not part of the wheel."""
