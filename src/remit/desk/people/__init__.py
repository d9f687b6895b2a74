"""People: lists, pages and forms."""
