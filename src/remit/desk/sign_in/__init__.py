"""Signing in and out, and passwords: the sign-in library's pages in our own frame."""
