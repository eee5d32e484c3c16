"""Page values become HTML, and HTML becomes the site that is exchanged in one step."""
