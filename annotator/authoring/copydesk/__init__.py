"""The copy desk: what `annotator check` looks for, how it is told, and how a person silences it."""
