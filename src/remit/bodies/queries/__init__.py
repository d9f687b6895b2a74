"""Questions about bodies and people."""
