"""From the first word to the last result, and back: what led to what, as far as the reader may see it."""
