"""What `annotator.knowledge.make` is made of; the tool itself never imports this."""
