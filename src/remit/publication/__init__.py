"""Readouts: their languages, review, dates and corrections."""
