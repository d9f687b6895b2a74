"""Sign-in, grants of roles, and the actor of each request."""
