"""The desk's room of meeting news: writing, review, publication."""
