"""Questions about readouts."""
