"""One file per bench of the yardsticks."""
