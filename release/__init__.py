"""What a release carries beside the wheel. Not in the wheel itself."""
