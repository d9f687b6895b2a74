"""The forms over papers: what is said of one, its text, its files, and what it does to others."""
