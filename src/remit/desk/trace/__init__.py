"""Where something comes from and what became of it: one picture, and the same as a list, JSON, CSV and on paper."""
