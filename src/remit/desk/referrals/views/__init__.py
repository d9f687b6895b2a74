"""Doors to what is asked of one's bodies."""
