"""Doors to traces and to what nothing connects."""
