"""Sites that mean harm or are just wrong: each is refused with a message that helps, or built into harmless pages."""
