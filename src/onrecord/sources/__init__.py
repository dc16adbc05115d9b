"""Places into articles: text, HTML, mail, PDF, JSONL; files, folders, standard input, web addresses.

`find` expands what a user names, `count` sizes it, `read` yields articles and failures; `from_rows` reads
JSONL, `from_pair_rows` JSONL of marked pairs, `from_text` a string, and `article` whatever is handed to it.
`letters` reads mailings, with their senders and their pictures.
Only `fetch` touches the network, and only for an address that the caller gave.

Loading this package loads no HTML library: see the table in
`reading`.
"""

from onrecord.sources.limits import Limits
from onrecord.sources.places import Place, find
from onrecord.sources.reading import count, read
from onrecord.sources.rows import from_pair_rows, from_rows
from onrecord.sources.single import article, from_text
from onrecord.sources.sniffing import SUFFIXES

__all__ = [
    "SUFFIXES",
    "Limits",
    "Place",
    "article",
    "count",
    "find",
    "from_pair_rows",
    "from_rows",
    "from_text",
    "read",
]
