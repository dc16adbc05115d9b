"""Ids of all that is stored of an article or a reading, so that `verify` sees any change."""

from collections.abc import Iterable

from onrecord.article import Article, content_id
from onrecord.reading import Attribution, Reading
from onrecord.spans import pairs_of

ROLES = ("source", "cue", "content")
"""The parts of an attribution, by their names in the table of spans."""

_FIRST_SCHEME = "rc1"
_SECOND_SCHEME = "rc2"
_SCHEME = "rc3"


def article_checksum(article: Article) -> str:
    """Return an id of everything that is stored of an article."""
    published = article.published.isoformat() if article.published else None
    told = [article.key, article.title, list(article.authors), article.publisher, published]
    return content_id("ac1", article.id, *told)


def reading_checksum(reading: Reading) -> str:
    """Return an id of all that is stored of a reading: attributions, speakers, mentions, entities, dates."""
    dates = [[*d.span.as_pair(), d.type.value, d.value] for d in reading.dates]
    return content_id(_SCHEME, *_undated(reading), dates)


def _undated(reading: Reading) -> list[list[list[object]]]:
    return [
        [[*_told(a), a.speaker, a.on_behalf_of] for a in reading.attributions],
        [
            [*m.span.as_pair(), *m.phrase.as_pair(), m.type.value, m.form.value, m.entity]
            for m in reading.mentions
        ],
        [[entity.name, entity.type.value] for entity in reading.entities],
    ]


def is_checksum_of(checksum: str, reading: Reading) -> bool:
    """Tell whether a stored checksum is a reading's, by the scheme that the checksum names.

    The first scheme is that of readings from before there were entities, the second from before there were
    dates, so a reading under them has none.
    """
    if reading.dates or checksum.startswith(f"{_SCHEME}-"):
        return checksum == reading_checksum(reading)
    if checksum.startswith(f"{_SECOND_SCHEME}-"):
        return checksum == content_id(_SECOND_SCHEME, *_undated(reading))
    return not reading.entities and checksum == _first_checksum(reading.attributions)


def _first_checksum(attributions: Iterable[Attribution]) -> str:
    return content_id(_FIRST_SCHEME, [_told(attribution) for attribution in attributions])


def _told(attribution: Attribution) -> list[object]:
    spans = (pairs_of(getattr(attribution, role)) for role in ROLES)
    # + 0.0, because SQLite stores -0.0 as 0
    return [*spans, attribution.form.value, float(attribution.score) + 0.0]
