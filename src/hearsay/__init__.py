"""hearsay reads news reports and says, for every claim in them, on whose word it rests.

>>> import hearsay
>>> said = hearsay.read_string("“The bridge is safe,” Mayor Ilse Brandt told reporters in a statement on Monday.")
>>> said.sources[0].name, said.sources[0].kind, said.attributions[0].manner
('Ilse Brandt', 'person', 'direct')
"""

from hearsay.errors import HearsayError, SourceError
from hearsay.pipeline import Reading, read, read_string
from hearsay.types import Attribution, Findings, Report, Source, Sourcing, Span, Standing

__version__ = "0.1.0"
__all__ = [
    "Attribution",
    "Findings",
    "HearsayError",
    "Reading",
    "Report",
    "Source",
    "SourceError",
    "Sourcing",
    "Span",
    "Standing",
    "read",
    "read_string",
]
