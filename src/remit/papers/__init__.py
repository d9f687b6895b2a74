"""Papers: reports, speeches, regulations, decisions, notices."""
