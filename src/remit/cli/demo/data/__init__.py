"""What the sample city is made of. Every name and every sentence is invented."""
