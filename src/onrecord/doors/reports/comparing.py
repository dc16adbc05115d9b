"""A comparison of words asked with words said, ready to be marked."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.doors.reports.document import Comparison, Stretch

if TYPE_CHECKING:
    from onrecord.ask import QuoteAnswer, Segment

DELETED = "deleted"
INSERTED = "inserted"

_CLOSING = frozenset(",.;:!?)]}’”…%")
_OPENING = frozenset("([{‘“$£€")


def compare(answer: "QuoteAnswer") -> Comparison:
    """Return the comparison of an answer's words with what was said."""
    return Comparison(
        asked=tuple(_side(answer.segments, "asked")),
        said=tuple(_side(answer.segments, "said")),
        merged=tuple(_merged(answer.segments)),
        before=answer.before,
        after=answer.after,
        speaker=answer.speaker.name if answer.speaker else "",
    )


def _side(segments: "Sequence[Segment]", side: str) -> Iterator[Stretch]:
    before = ""
    for segment in segments:
        words: str = getattr(segment, side)
        if words:
            yield Stretch(words=words, edit=segment.edit, called=segment.called, gap=_gap(before, words))
            before = words


def _merged(segments: "Sequence[Segment]") -> Iterator[tuple[str, Stretch]]:
    """Yield both sides in one line: the same words unmarked, of a change first what was said."""
    before = ""
    for segment in segments:
        same = segment.edit.value == "same"
        sides = [("", segment.asked or segment.said)] if same else _changes(segment)
        for mark, words in sides:
            # The second half of a change calls nothing out again.
            called = segment.called if (mark, words) == sides[-1] else None
            yield (
                mark,
                Stretch(words=words, edit=segment.edit, called=called, gap=_gap(before, words)),
            )
            before = words


def _changes(segment: "Segment") -> list[tuple[str, str]]:
    return [(mark, words) for mark, words in ((DELETED, segment.said), (INSERTED, segment.asked)) if words]


def _gap(before: str, words: str) -> bool:
    """Tell whether a space is missing between two stretches: neither has one, and no sign joins them."""
    if not before or before[-1].isspace() or words[0].isspace():
        return False
    return words[0] not in _CLOSING and before[-1] not in _OPENING
