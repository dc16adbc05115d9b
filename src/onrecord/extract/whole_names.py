"""Names stand whole in what is said: a content that takes in a part of one takes in all of it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.gathering import Gathered
from onrecord.reading import Attribution
from onrecord.spans import Span


def with_whole_names(attributions: Sequence[Attribution], gathered: Gathered) -> list[Attribution]:
    """Return the attributions with no person's name cut in two by the bounds of a content.

    Where the rest of a name belongs to the source, the cue or another content, it stays cut.

    Args:
        attributions: in the order of the text.
        gathered: the mentions of the article.
    """
    people = gathered.people.tolist()
    names = sorted({f.name for f, person in zip(gathered.found, people, strict=True) if f.name and person})
    return [_whole(_without_half(attribution, names), names) for attribution in attributions]


def _without_half(attribution: Attribution, names: Sequence[tuple[int, int]]) -> Attribution:
    """Return an attribution whose source does not begin with half a name where another stands in it whole."""
    if not attribution.source:
        return attribution
    first = attribution.source[0]
    start, end = _around(first.start, names)
    whole = [name for name in names if end < name[0] and name[1] <= first.end]
    if start == end or not whole:
        return attribution
    return replace(attribution, source=(Span(end + 2, first.end), *attribution.source[1:]))


def _whole(attribution: Attribution, names: Sequence[tuple[int, int]]) -> Attribution:
    content = list(attribution.content)
    for k, span in enumerate(content):
        whole = Span(_around(span.start, names)[0], _around(span.end, names)[1])
        others = (*attribution.source, *attribution.cue, *content[:k], *content[k + 1 :])
        if whole != span and not any(whole.overlaps(other) for other in others):
            content[k] = whole
    if tuple(content) == attribution.content:
        return attribution
    return replace(attribution, content=tuple(_joined(content)))


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield spans with those made one that only a space stands between."""
    last = spans[0]
    for span in spans[1:]:
        if span.start - last.end > 1:
            yield last
            last = span
        else:
            last = Span(last.start, span.end)
    yield last


def _around(place: int, names: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the name that a place stands within, or the place twice."""
    k = bisect_right(names, (place, 0)) - 1
    return names[k] if k >= 0 and names[k][0] < place < names[k][1] else (place, place)
