"""Questions about what was conveyed."""
