"""The common frame: base templates, tags, styles, and the address of every record."""
