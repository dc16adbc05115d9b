"""Names that the network does not find, where only somebody to vote for stands: "voting for Vick,"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.entities import Mention
from onrecord.spans import Span

_BACKED = re.compile(
    r"\b(?:vot(?:e|es|ing) for|endors(?:e|es|ed|ing)|(?:n['’]t|not|is|are) (?:backing|supporting)|stands? with|"
    r"(?:support|weight) (?:behind|to)|(?:spots|ads?|mailers?|flyers?) for|candidate is) "
    r"(?P<name>[A-Z][a-z’'-]{3,}(?: [A-Z][a-z’'-]{2,})?)"
    r"(?=[,.;”\"]| (?:in|on|for|over|and|that|as|to|at|because|claims?|says?)\b)"
)


def bare_names(text: str, mentions: Sequence[Mention]) -> Iterator[Span]:
    """Yield the names behind words of support that no mention covers.

    Args:
        text: an article's words.
        mentions: what was found in them.
    """
    for match in _BACKED.finditer(text):
        start, end = match.span("name")
        if not any(one.phrase.start < end and start < one.phrase.end for one in mentions):
            yield Span(start, end)
