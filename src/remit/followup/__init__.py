"""Actions to take, and what became of them."""
