"""Bodies and people from a table in a text file (CSV): read, previewed, and brought in by the ordinary actions."""
