"""Public pages and feeds: what citizens read, and machines for them."""
