"""What kind of line a paragraph is, and where its text begins."""
