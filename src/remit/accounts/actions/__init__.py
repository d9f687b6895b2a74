"""The verbs of accounts and roles."""
