"""Doors to instructions."""
