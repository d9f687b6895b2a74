"""The settings of the tests: a data folder of their own, and the demo's ways. Read before any fixture is."""

import os
import tempfile

os.environ.setdefault("REMIT_HOME", tempfile.mkdtemp(prefix="remit-test-"))
os.environ.setdefault("REMIT_DEMO", "1")
os.environ.setdefault("REMIT_SECRET_KEY", "for tests only, nothing depends on it being secret")
os.environ["DJANGO_SETTINGS_MODULE"] = "remit.config.settings"  # for the programs that a test starts

from remit.config.settings import *  # noqa: F403
