"""Whom "him" or "her" cannot mean: whoever the verb before it is said of: "Ana Delgado had warned her"."""

import re
from collections.abc import Sequence

import numpy as np

from onrecord.extract.agreement import Booleans
from onrecord.extract.coreference import Integers
from onrecord.extract.mentions import Found

_OBJECT = re.compile(r"him|her", re.IGNORECASE)
_ENDS = re.compile(
    r"(?<=him)\b|[,.;:!?)”’\"\n]|$| (?:about|to|for|with|in|on|at|as|that|and|but|when|if|of|by|from|"
    r"not|because|during|after|before|over|into|out|up|down|back|again|twice|last|a|an|the|this|yesterday|today)\b"
)
"""Behind a "her" that owns nothing."""
_VERB = re.compile(
    r" (?:(?:had|has|have|would|will|could|should|may|might|must|did|does|never|not|also|later|once|then|"
    r"been|was|is|\w+ly) )*"
    r"(?:\w+ed|told|beat|met|saw|gave|sent|sued|thanks|wrote to|spoke to|spoke with|made|left|knew|knows|let|"
    r"tell|warn|call|ask|help|join|support|defeat|beaten|given|known|seen|hired|cut|sought|taught|chose|kept|"
    r"led)(?: to| with| on| at| for)? "
)
"""One verb, with what helps it."""
_OPENS = re.compile(
    r"(?:^|[.!?:,\n“\"]\s?|\b(?:that|when|if|but|while|because|since|after|before|whether|said|says) )$"
)
"""Before the subject of a clause."""


def subjects(
    found: Sequence[Found], text: str, people: Booleans, later: Integers, earlier: Integers
) -> Booleans:
    """Tell of pairs whether the earlier is the subject of the verb whose object "him" or "her" is, (p,).

    Args:
        found: the n mentions.
        text: the article's text.
        people: which of them are of the type of a person, (n,).
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
    """
    objects = np.array([_is_object(f, text) for f in found], np.bool_)
    apart = objects[later] & people[earlier]
    for k in np.flatnonzero(apart).tolist():
        apart[k] = _is_subject(found[earlier[k]], found[later[k]], text)
    return apart


def _is_object(found: Found, text: str) -> bool:
    return bool(_OBJECT.fullmatch(text, found.start, found.end) and _ENDS.match(text, found.end))


def _is_subject(subject: Found, pronoun: Found, text: str) -> bool:
    between = _VERB.fullmatch(text, subject.end, pronoun.start)
    return between is not None and _OPENS.search(text, max(0, subject.start - 12), subject.start) is not None
