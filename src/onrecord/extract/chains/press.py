"""Outlets, programmes and journalists, known by how they are named and not by a list of them."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.extract.chains.told import Who
from onrecord.extract.shape import PERSON, Sentence
from onrecord.extract.words import listed
from onrecord.spans import Span

PLATFORM = re.compile(
    r"\b(?:Twitter|Facebook|Instagram|Snapchat|YouTube|Reddit|Tumblr|TikTok|LinkedIn|WhatsApp|Periscope|"
    r"[Ss]ocial media)\b"
)
"""Where anybody posts: what is said there is a post, and is given to no outlet."""

_NAMED = re.compile(
    r"\b(?:News|Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Radio|TV|Television|Magazine|Weekly|"
    r"Daily|Observer|Examiner|Inquirer|Enquirer|Ledger|Dispatch|Courier|Sentinel|Globe|Telegraph|"
    r"Guardian|Bulletin|Newswire|Wire|Broadcasting|Podcast|Today|Tonight|Reporter|Advertiser|Press|Argus|"
    r"Monitor|Mercury|Newspapers|Network)(?:['’]s)?$|\w\.com$|^(?:[Tt]he )?(?:Daily|Weekly|Monthly|"
    r"Morning|Evening|Sunday) [A-Z]"
)
_DESCRIBED = (
    *(
        "newspaper",
        " paper",
        "magazine",
        "outlet",
        "network",
        "news agency",
        "news service",
        "wire service",
        "newswire",
    ),
    *(
        "broadcaster",
        "station",
        "tabloid",
        " weekly",
        " daily",
        "podcast",
        "news site",
        "website",
        "news organization",
    ),
    *("news organisation", "news program", "news programme", "news show", " blog"),
)
"""How a description of an outlet ends."""
_JOURNALIST = re.compile(
    r"\b(?:host|co-host|anchor|reporter|journalist|correspondent|columnist|interviewer|moderator|"
    r"podcaster|newsman|newswoman|editor|blogger)\b",
    re.IGNORECASE,
)
_NONE = listed(
    "congress parliament senate house court police government nato the press media un eu us g7 g8 g20"
)
_THE = re.compile(r"the\s+")
"""In a name in the middle of a sentence, "The" is part of a title, and "the" is not."""
_WORD = re.compile(r"\w+")
_OWNED = re.compile(r"['’]s?\s")
_BODIES = frozenset((EntityType.ORGANISATION, EntityType.PARTY, EntityType.OUTLET, EntityType.GROUP))


def nameable(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """Return the mentions that may name an outlet or a journalist: names, and "the paper"."""
    return [
        m
        for m in mentions
        if (m.form is Form.NAME and not PLATFORM.match(text, m.span.start, m.span.end))
        or (m.form is Form.DESCRIPTION and text[m.span.start : m.span.end].endswith(_DESCRIBED))
    ]


class Press:
    """Tells outlets and journalists from everybody else.

    Args:
        mentions: of an article.
        entities: what they refer to.
        text: the article's words.
    """

    def __init__(self, mentions: Sequence[Mention], entities: Sequence[Entity], text: str) -> None:
        self._text = text
        self._entities = entities
        bodies = (m for m in mentions if m.form is Form.NAME and entities[m.entity].type in _BODIES)
        self._bodies = sorted(bodies, key=lambda m: m.span)
        self._starts = [m.span.start for m in self._bodies]
        self._journalists = {m.entity for m in mentions if self._is_called_one(m)}

    def given(self, sentence: Sentence, place: int) -> Who | None:
        """Return who stands at a place where an outlet is expected: bare names of bodies are outlets there.

        "Told Harbor One" names an outlet, "told the council" and "told Congress" do not.
        """
        chunk = sentence.chunk(place)
        if chunk.sign == PERSON:
            return self._employer(chunk.span) or self._titled(sentence, place)
        bare = chunk.named and not self._is_with_the(chunk.span) and not self._is_several(chunk.span)
        return (chunk.span, chunk.entity) if bare or self.known(chunk.span, chunk.entity) else None

    def surely(self, sentence: Sentence, place: int) -> Who | None:
        """Return who stands at a place if it is an outlet by its type, name or description."""
        chunk = sentence.chunk(place)
        if chunk.sign == PERSON:
            return self._titled(sentence, place)
        return (chunk.span, chunk.entity) if self.known(chunk.span, chunk.entity) else None

    def anyone(self, sentence: Sentence, place: int) -> Who | None:
        """Return who stands at a place where only a reporter or an outlet can, whatever it is called."""
        chunk = sentence.chunk(place)
        named = chunk.named and not PLATFORM.search(chunk.span.of(self._text))
        return self.given(sentence, place) or ((chunk.span, chunk.entity) if named else None)

    def _is_called_one(self, mention: Mention) -> bool:
        """Tell whether a phrase around a name calls somebody a journalist: "the reporter Ada Lund"."""
        longer = mention.form is Form.NAME and len(mention.phrase) > len(mention.span)
        person = longer and self._entities[mention.entity].type.is_person
        return person and bool(_JOURNALIST.search(self._text, mention.phrase.start, mention.phrase.end))

    def known(self, span: Span, entity: int | None) -> bool:
        """Tell whether some words are an outlet by its type, name or description."""
        words = span.of(self._text)
        if PLATFORM.search(words) or words.lower().removeprefix("the ") in _NONE:
            return False
        is_one = entity is not None and self._entities[entity].type is EntityType.OUTLET
        return is_one or bool(_NAMED.search(words)) or words.endswith(_DESCRIBED)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text))

    def _is_with_the(self, span: Span) -> bool:
        before = self._text[max(0, span.start - 4) : span.start]
        return before.endswith("the ") or bool(_THE.match(self._text, span.start))

    def _is_several(self, span: Span) -> bool:
        """Tell whether a name is no outlet's: of many, of a platform, or of a state's body."""
        words = span.of(self._text)
        one = words.removesuffix("s")
        many = words.endswith("s") and not self._words.isdisjoint((one, f"{one}ic"))
        return many or words.lower() in _NONE or PLATFORM.search(words) is not None

    def _employer(self, span: Span) -> Who | None:
        """Return whose somebody is: of "Harbor One’s Ada Lund" the outlet."""
        k = bisect_left(self._starts, span.start)
        if k < len(self._bodies) and self._bodies[k].span.end <= span.end:
            body = self._bodies[k]
            owns = _OWNED.match(self._text, body.span.end) or body.span.of(self._text).endswith(("'s", "’s"))
            if owns or _JOURNALIST.match(self._text[body.span.end : span.end].lstrip()):
                return body.span, body.entity
        return None

    def _titled(self, sentence: Sentence, place: int) -> Who | None:
        """Return somebody whom the words call a journalist."""
        chunk = sentence.chunk(place)
        titled = _JOURNALIST.search(sentence.words[max(0, place - 25) : place].split(",")[-1])
        is_one = chunk.named and (titled or chunk.entity in self._journalists)
        return (chunk.span, chunk.entity) if is_one else None


Judge = Callable[[Press, Sentence, int], Who | None]
given, surely, anyone = Press.given, Press.surely, Press.anyone
"""What may stand at a place: an outlet where one is expected, where none is, and whoever it is."""
