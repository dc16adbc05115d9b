"""Whose word it is that somebody endorses a candidate."""

import re
from enum import IntEnum

from onrecord.article import Article
from onrecord.record import Telling, Who, Word
from onrecord.record.identity.names import fold, parse_name
from onrecord.record.identity.things import plain_name

_CAMPAIGN = re.compile(
    r"\b(campaign|committee|for|friends of|team|elect|office of|press office|spokes\w+|aide)\b"
)
"""What stands beside a candidate's name where a body speaks for the candidate: "Lund for Mayor"."""


class Voice(IntEnum):
    """Whose word it is, the weightiest last."""

    CANDIDATE = 0
    OTHERS = 1
    ARTICLE = 2
    REGISTER = 3
    OWN = 4

    @property
    def word(self) -> Word:
        """The same, as an answer tells it."""
        return _WORDS[self]


_WORDS = {
    Voice.CANDIDATE: Word.OTHERS,
    Voice.OTHERS: Word.OTHERS,
    Voice.ARTICLE: Word.ARTICLE,
    Voice.REGISTER: Word.REGISTER,
    Voice.OWN: Word.OWN,
}


def voice_of(telling: Telling, article: Article, endorser: Who, candidate: Who) -> Voice:
    """Return whose word an article's telling is.

    Where the article tells it in its own voice, that is the voice of who wrote and who published it: a paper
    that endorses somebody in its own columns does so in its own words, and a candidate's mailing is the
    candidate's side.

    Args:
        telling: where and by whom it is told.
        article: that tells it.
        endorser: who endorses.
        candidate: who is endorsed.
    """
    if telling.voice is None:
        behind = [Who(name=name) for name in (*article.authors, article.publisher) if name]
        other = Voice.ARTICLE
    else:
        behind = [who for who in (telling.said_by, telling.on_behalf_of) if who]
        other = Voice.OTHERS
    if any(_is_one(who, endorser) for who in behind):
        return Voice.OWN
    return Voice.CANDIDATE if any(_is_side(who, candidate) for who in behind) else other


def _is_one(who: Who, other: Who) -> bool:
    return who.key == other.key or plain_name(who.name) == plain_name(other.name)


def _is_side(who: Who, candidate: Who) -> bool:
    """Tell whether somebody is a candidate, or a body that by its name speaks for the candidate."""
    if _is_one(who, candidate):
        return True
    parsed = parse_name(candidate.name)
    surname = fold(parsed.last if parsed else candidate.name)
    name = fold(who.name)
    return bool(re.search(rf"\b{re.escape(surname)}\b", name) and _CAMPAIGN.search(name))
