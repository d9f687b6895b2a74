"""Outside text or data becomes a draft record."""
