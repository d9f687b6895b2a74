"""A paper's text and its paragraphs, in plain Python: labels, how a text falls apart, which paragraph is which."""
