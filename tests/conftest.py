"""Settings for all tests."""

from hypothesis import settings

# These machines are shared: a slow example is no failure. Tests that time something say so themselves.
settings.register_profile("hearsay", deadline=None)
settings.load_profile("hearsay")
