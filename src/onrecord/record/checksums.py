"""Ids of all that is stored of an article or a reading, so that `verify` sees any change."""

from onrecord.article import Article, content_id
from onrecord.events import Event
from onrecord.reading import Attribution, Reading
from onrecord.spans import pairs_of
from onrecord.timex import Date

ROLES = ("source", "cue", "content")
"""The parts of an attribution, by their names in the table of spans."""

_FIRST_SCHEME, _SCHEME = "rc1", "rc4"
_COVERED = {_FIRST_SCHEME: 1, "rc2": 3, "rc3": 4, _SCHEME: 7}
"""How many of the parts of a reading each scheme covers; the first one without speakers."""


def article_checksum(article: Article) -> str:
    """Return an id of everything that is stored of an article."""
    published = article.published.isoformat() if article.published else None
    told = [article.key, article.title, list(article.authors), article.publisher, published]
    return content_id("ac1", article.id, *told)


def reading_checksum(reading: Reading) -> str:
    """Return an id of all that is stored of a reading."""
    return content_id(_SCHEME, *_parts(reading))


def is_checksum_of(checksum: str, reading: Reading) -> bool:
    """Tell whether a stored checksum is a reading's, by the scheme that the checksum names.

    A scheme is that of readings from before there were the parts that it does not cover, so a reading under
    it has none of them.
    """
    scheme, parts = checksum.partition("-")[0], _parts(reading)
    covered = _COVERED.get(scheme, 0)
    if not covered or any(parts[covered:]):
        return False
    if scheme == _FIRST_SCHEME:
        return checksum == content_id(scheme, [_told(attribution) for attribution in reading.attributions])
    return checksum == content_id(scheme, *parts[:covered])


def _parts(reading: Reading) -> tuple[list[list[object]], ...]:
    return (
        [[*_told(a), a.speaker, a.on_behalf_of] for a in reading.attributions],
        [
            [*m.span.as_pair(), *m.phrase.as_pair(), m.type.value, m.form.value, m.entity]
            for m in reading.mentions
        ],
        [[entity.name, entity.type.value] for entity in reading.entities],
        [_dated(date) for date in reading.dates],
        [_happened(event) for event in reading.events],
        [
            [s.holder, s.target, s.attitude.value, _scored(s.score), *s.span.as_pair(), s.voice]
            for s in reading.stances
        ],
        [
            [
                *(chain.statement, chain.event),
                [[link.step.value, *link.span.as_pair(), link.entity, link.value] for link in chain.links],
            ]
            for chain in reading.chains
        ],
    )


def _happened(event: Event) -> list[object]:
    return [
        *(event.type.value, event.status.value if event.status else None),
        [[p.role.value, *p.span.as_pair(), p.entity, p.value] for p in event.participants],
        pairs_of(event.evidence),
        _dated(event.date) if event.date else None,
        event.voice,
    ]


def _dated(date: Date) -> list[object]:
    return [*date.span.as_pair(), date.type.value, date.value]


def _told(attribution: Attribution) -> list[object]:
    spans = (pairs_of(getattr(attribution, role)) for role in ROLES)
    return [*spans, attribution.form.value, _scored(attribution.score)]


def _scored(score: float) -> float:
    return float(score) + 0.0  # because SQLite stores -0.0 as 0
