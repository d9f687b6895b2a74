"""Official letters: how they are framed, and which of their days is the one by which something is asked."""
