"""The desk's room for looking at what has come of what was asked."""
