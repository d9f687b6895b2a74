"""The tree of bodies: lists, pages and forms."""
