"""Exit status 0 where a PostgreSQL server answers at the address given, whether or not the database is there yet."""

import sys
from urllib.parse import urlsplit, urlunsplit

import psycopg

server = urlunsplit(urlsplit(sys.argv[1])._replace(path="/postgres"))
try:
    psycopg.connect(server, connect_timeout=3).close()
except psycopg.Error:
    sys.exit(1)
