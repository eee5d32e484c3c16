"""Text becomes tokens with tags and heads; spaCy runs here alone."""
