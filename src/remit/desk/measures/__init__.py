"""The desk's room of actions to take."""
