"""Who may say what was conveyed, and who sees it."""
