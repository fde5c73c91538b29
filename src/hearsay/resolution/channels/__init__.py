"""By what means it was said."""

from hearsay.resolution.channels.channels import channel

__all__ = ["channel"]
