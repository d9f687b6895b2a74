"""The pages of papers: the list, a paper with its text, one paragraph of it, and what a clerk does to them."""
