"""Papers on the desk: the register, one paper, entering and changing it."""
