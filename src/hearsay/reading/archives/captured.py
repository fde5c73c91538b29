"""What an archive holds: captures, and the stretches that could not be read."""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import NamedTuple


class Lost(NamedTuple):
    """A stretch of an archive that could not be read: where it begins and how many bytes it has there."""

    offset: int
    size: int


class Captured(NamedTuple):
    """A record. `block`: its bytes, HTTP headers and all, None where nobody asked for them (requests, videos).

    `kind`: of WARC (response, resource, revisit, request …); `offset`: of the record, or of the compressed member that
    it lies in; `length`: as the record states it; `whole`: no byte is missing; `digest`: what the archive says that the
    block's digest is; `mended`: its stated length was wrong, or it lies in a damaged member.
    """

    kind: str
    offset: int
    length: int
    uri: str | None = None
    date: str | None = None
    media_type: str | None = None
    block: bytes | None = None
    whole: bool = True
    digest: str | None = None
    mended: bool = False

    def matches_digest(self) -> bool | None:
        """None where there is no digest, or one of a kind that is not known."""
        algorithm, _, stated = (self.digest or "").partition(":")
        if self.block is None or algorithm.lower() not in ("sha1", "sha256"):
            return None
        made = hashlib.new(algorithm.lower(), self.block, usedforsecurity=False).digest()
        return _bytes_of(stated, size=len(made)) == made


def _bytes_of(stated: str, *, size: int) -> bytes | None:
    """Digests are written in base 32, by some programs in hexadecimal digits."""
    try:
        return bytes.fromhex(stated) if len(stated) == 2 * size else base64.b32decode(stated.upper())
    except (ValueError, binascii.Error):
        return None
