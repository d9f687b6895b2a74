"""The desk's room of instructions: what a body hands down to others, and what has come of it."""
