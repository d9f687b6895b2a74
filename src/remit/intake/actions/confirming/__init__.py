"""The parts of confirming a draft: who is meant, what was conveyed, what is to be done. No actions themselves."""
