"""What is quoted, by syntax alone: spans, cues, extents, the head word of the speaker."""
