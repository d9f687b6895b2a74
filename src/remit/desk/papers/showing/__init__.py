"""What the pages of a paper show, as ready values."""
