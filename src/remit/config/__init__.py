"""Settings, addresses, server entry points, and the typed list of environment variables."""
