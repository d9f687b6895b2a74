"""Plain rows become feeds and lists of pages. Knows no records."""
