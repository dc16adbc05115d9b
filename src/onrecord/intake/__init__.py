"""Reading many things: in order, with what was known skipped and what failed kept."""

from onrecord.intake.local import Outcome, Summary, load_reader, read_all, read_into, shipped_bundle
from onrecord.intake.mailings import read_mailing
from onrecord.intake.places import articles_at, find, row_articles, row_pairs, total
from onrecord.intake.stancing import tell_all

__all__ = [
    "Outcome",
    "Summary",
    "articles_at",
    "find",
    "load_reader",
    "read_all",
    "read_into",
    "read_mailing",
    "row_articles",
    "row_pairs",
    "shipped_bundle",
    "tell_all",
    "total",
]
