"""What kind of line each paragraph is: decided by its words and its place, before anything is parsed."""
