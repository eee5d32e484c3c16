"""One folder for each language: its words, tables and grammar."""
