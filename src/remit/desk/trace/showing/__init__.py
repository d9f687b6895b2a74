"""A trace as it is shown: its words, its picture, its list, its files."""
