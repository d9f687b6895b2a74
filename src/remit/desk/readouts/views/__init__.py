"""Doors to meeting news, one file per room."""
