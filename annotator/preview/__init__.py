"""The preview: its server, what it does on a save, and one page made again at once."""
