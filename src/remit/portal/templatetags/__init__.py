"""What the public pages need in their templates."""
