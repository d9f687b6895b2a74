"""The tree of bodies over time, with their terms, posts, people and memberships."""
