"""What the folder says of itself, to somebody who knows nothing of hearsay."""

from __future__ import annotations

from hearsay.reading.web.agent import user_agent

_TEXT = """\
EVIDENCE
========

This folder was made on {at} by
{agent}.
It holds, unchanged, what {sources} held when they were fetched or copied.
Nothing but common programs is needed to check it.

What is in it
-------------
list.csv      every file: where it comes from, when (UTC), its size, its SHA-256
SHA256SUMS    the SHA-256 of every file in this folder, this readme and list.csv included
warc/         web archives (WARC 1.1, ISO 28500): for each web address the requests that were sent and the answers that
              came, byte for byte, with all redirects, the time (WARC-Date), the server's address (WARC-IP-Address) and
              a SHA-256 of each (WARC-Block-Digest, in base 32; list.csv has the last answer's in base 16)
pages/        the last answer's content alone, unpacked, for reading; made from what is in warc/
files/        files from this computer, copied as they were

How to check that nothing was changed
-------------------------------------
Linux         sha256sum -c SHA256SUMS
macOS         shasum -a 256 -c SHA256SUMS
Windows       Get-FileHash FILE, in PowerShell, and compare with SHA256SUMS

Every line must say OK. A list of hashes can be remade by whoever changes a file: whoever hands this folder on should
send the SHA-256 of SHA256SUMS itself another way, or have it timestamped.

How to look into a web archive
------------------------------
gzip -dc FILE.warc.gz shows it as it is. Programs that replay archives, such as ReplayWeb.page and pywb, show the page;
warcio check FILE.warc.gz and fastwarc check FILE.warc.gz verify the hashes of its records.

What this proves, and what not
------------------------------
It shows what a server answered to this computer at that time, or what a file held. It does not show that what is
written there is true, that others got the same answer, or, by itself, that the times are right. Where an address begins
with http:// and not https://, somebody on the way could have changed the answer.

The pages and files were written by others. Open them with care, best without a connection to the internet.
"""


def readme(*, at: str, sources: int) -> str:
    return _TEXT.format(at=at, agent=user_agent(), sources="one source" if sources == 1 else f"{sources} sources")
