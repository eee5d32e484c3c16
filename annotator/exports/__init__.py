"""The annotations in other people's formats."""
