"""Minutes as PDF and DOCX. Nothing heavy is imported before the first document is asked for."""
