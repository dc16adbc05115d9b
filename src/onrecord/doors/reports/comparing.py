"""A comparison of words asked with words said, ready to be marked."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.doors.reports.document import Comparison, Stretch

if TYPE_CHECKING:
    from onrecord.ask import QuoteAnswer, Segment

DELETED = "deleted"
INSERTED = "inserted"

_CLOSING = frozenset(",.;:!?)]}’”…%")
_OPENING = frozenset("([{‘“$£€")
_WORDLESS = re.compile(r"\W*")
_SIGNS = 8
"""So many signs may stand between two stretches: an ellipsis, quotation marks, a dash."""


def compare(answer: "QuoteAnswer") -> Comparison:
    """Return the comparison of an answer's words with what was said."""
    return Comparison(
        asked=tuple(_side(answer.segments, "asked", answer.words)),
        said=tuple(_side(answer.segments, "said", answer.said)),
        merged=tuple(_merged(answer.segments)),
        before=answer.before,
        after=answer.after,
        speaker=answer.speaker.name if answer.speaker else "",
    )


def _side(segments: "Sequence[Segment]", side: str, whole: str) -> Iterator[Stretch]:
    """Yield the words of one side, with what stands between them in the whole of it."""
    before, place = "", 0
    for segment in segments:
        words: str = getattr(segment, side)
        if not words:
            continue
        start = whole.find(words, place)
        between = whole[place:start] if start >= place else None
        if between is None or not before or len(between) > _SIGNS or not _WORDLESS.fullmatch(between):
            between = _gap(before, words)
        yield Stretch(words=words, edit=segment.edit, called=segment.called, gap=between)
        before, place = words, max(start, place) + len(words)


def _merged(segments: "Sequence[Segment]") -> Iterator[tuple[str, Stretch]]:
    """Yield both sides in one line: the same words unmarked, of a change first what was said."""
    before = ""
    for segment in segments:
        same = segment.edit.value == "same"
        sides = [("", segment.asked or segment.said)] if same else _changes(segment)
        for mark, words in sides:
            # The second half of a change calls nothing out again.
            called = segment.called if (mark, words) == sides[-1] else None
            gap = _gap(before, words)
            yield mark, Stretch(words=words, edit=segment.edit, called=called, gap=gap)
            before = words


def _changes(segment: "Segment") -> list[tuple[str, str]]:
    return [(mark, words) for mark, words in ((DELETED, segment.said), (INSERTED, segment.asked)) if words]


def _gap(before: str, words: str) -> str:
    """Return the space that is missing between two stretches: neither has one, and no sign joins them."""
    if not before or before[-1].isspace() or words[0].isspace():
        return ""
    return "" if words[0] in _CLOSING or before[-1] in _OPENING else " "
