"""Web archives (WARC, ARC, WACZ; gzip, Zstandard, LZ4) → reports on the articles in them."""

from hearsay.reading.archives.reader import WEB_ARCHIVE, records_from
from hearsay.reading.archives.wacz import WACZ

__all__ = ["WACZ", "WEB_ARCHIVE", "records_from"]
