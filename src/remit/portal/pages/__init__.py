"""What stands on each public page, as its template wants it."""
