"""What the page of a meeting shows, as ready values: one file per part of the page."""
