"""Waiting for me: the desk's first page, a list that one can finish."""
