"""What was found in each article: kept by content, corrected by a person, settled over articles."""
