"""Questions about what has come of mandates; never writes."""
