"""Settings for all tests."""

from hypothesis import settings

# These machines are shared: a slow example is no failure. Tests that time something say so themselves.
# The same examples in every run; `make soak` draws others, and more.
settings.register_profile("hearsay", deadline=None, derandomize=True)
settings.register_profile("soak", deadline=None, max_examples=500)
settings.load_profile("hearsay")
