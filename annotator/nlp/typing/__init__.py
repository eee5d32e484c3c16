"""What kind of thing a name is, what is known of it, how the text describes it."""
