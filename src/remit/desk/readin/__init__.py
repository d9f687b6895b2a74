"""Pages being read in: begun, confirmed, compared."""
