"""The public pages, one file per kind."""
