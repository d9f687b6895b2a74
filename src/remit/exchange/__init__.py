"""Plain rows become PDF, DOCX and other formats."""
