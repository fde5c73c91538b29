"""Web addresses → what lies behind them: asked for by name only, past one guard, within bounds, kept if wanted.

target    an address, taken apart and checked         addresses, guard    which machines it may lead to
wire      a connection that goes nowhere else          exchange            one request and its bounded answer
fetch     redirects, robots.txt, pace                  page                what the answer is read as
records   the answer as a web archive                  capture             where it is kept

Nothing here loads the HTTP library before the first address is fetched.
"""

from hearsay.reading.web.capture import in_folder, name_of, new_file
from hearsay.reading.web.fetch import Fetcher
from hearsay.reading.web.fetched import Exchange, Fetched
from hearsay.reading.web.page import placed, stream_of
from hearsay.reading.web.records import archive_of
from hearsay.reading.web.settings import ONLINE, Keeper, Limits, Web
from hearsay.reading.web.target import shown

__all__ = [
    "ONLINE",
    "Exchange",
    "Fetched",
    "Fetcher",
    "Keeper",
    "Limits",
    "Web",
    "archive_of",
    "in_folder",
    "name_of",
    "new_file",
    "placed",
    "shown",
    "stream_of",
]
