"""Questions about actions to take."""
