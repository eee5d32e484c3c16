"""Random input against the laws that all input must keep: nothing raises, messages have lines, pages are harmless."""
