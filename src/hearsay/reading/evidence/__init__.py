"""SOURCEs → a folder that a third party can check without hearsay: the very bytes, their hashes, a readme."""

from hearsay.reading.evidence.folder import hand_out
from hearsay.reading.evidence.kept import bytes_of
from hearsay.reading.evidence.piece import Piece

__all__ = ["Piece", "bytes_of", "hand_out"]
