"""An article as patterns see it: its words, with one sign in place of each mention or expression of time."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.extract.words import TITLES, listed
from onrecord.spans import Span
from onrecord.timex import Date, DateType

PERSON, BODY, PLACE, DAY, LENGTH = "ⓅⓄⓁⒹⓉ"
"""What stands for a person, an organisation or group, a place, a date and a length of time."""

_SIGNS = {
    **dict.fromkeys((EntityType.POLITICIAN, EntityType.PERSON), PERSON),
    **dict.fromkeys((EntityType.ORGANISATION, EntityType.PARTY, EntityType.OUTLET, EntityType.GROUP), BODY),
    **dict.fromkeys((EntityType.COUNTRY, EntityType.PLACE), PLACE),
}
_PARTIES = (EntityType.PARTY, EntityType.GROUP)
_SEVERAL = re.compile(r"(?:^|[\s-])[A-Z]*[a-z]*(?<![us])(?<!Time)(?<!New)s$")
"""Members, as no body is called: "Democrats", but not "Caucus", nor "VetsVote", nor "Times"."""
_DATES = {DateType.DATE: DAY, DateType.TIME: DAY, DateType.DURATION: LENGTH}

_TRIGGERS = (
    r"endorse|nominat|candida|campaign\b|resign|bid\b|support\b|backing|recus|poll\b|polls\b|survey|"
    r"tracker\b|"
    r"primar(?:y|ies)\b|"
    r"caucus|runoff|election|victory|defeat|appoint|firing|ouster|run for\b|race\b|percent\b|"
    r"points?\b|half\b|"
    r"supporters?\b|backers?\b|surrogates?\b|contest\b|nod\b|blessing|seal of|vote\b|ballot\b|"
    r"(?:(?:my|his|her|our|their|its)|[’']s) (?:[a-z-]+ ){0,2}(?:choice|pick)\b|(?:choice|pick)"
    r" of\b|(?:decision|refusal|reluctance|failure|pledge|promise|vow|"
    r"remarks|visit|appearance|photo|plea|request|account|camp|hopes?|postcards?)\b|"
    r"flyers?\b|fliers?\b|leaflet|mailers?\b|mailings?\b|brochure|web ?sites?\b|ads?\b|advert|commercial\b|"
    r"signs\b|yard signs?|e-?mails?\b|newsletter|literature|lists?\b|claims?\b|corner\b|"
    r"endorsers?\b|bandwagon|tenure\b|(?:terms?|years|time|stint|service) (?:as|in)\b"
)
_ACT = re.compile(rf"\b(?:{_TRIGGERS})", re.IGNORECASE)
"""A description of an act is left to the patterns: "her endorsement of Frey"."""

_CUT = re.compile(
    r"(?:,| --? | [–—] |\s(?:who|whom|whose|which|that|where|and|but|to|in|on|for|with|after|at|"
    r"not|never)\b| \()"
)
_OWNED = re.compile(r"['’]s?$")
_OWN = listed("his her their its my")
_ANOTHER = re.compile(r"an?\s", re.IGNORECASE)
"""Behind these a name tells who somebody else is: "a Hale critic"."""
_WHOSE_BACKER = re.compile(r"\s(?:[a-z-]+\s)?(?:supporter|backer|endorser|surrogate|endorsement)s?\b")
"""Behind a name these tell whom somebody backs: "a Hale supporter"."""
_NAMING = re.compile(r"\b[a-z-]+ (?:[A-Z][\w.’'-]+ )+(?P<last>[A-Z][\w’'-]+)$")
"""A description that ends in a name: "the teacher Ada Lund"."""
_RELATIVE = listed(
    "anyone someone nobody everyone everybody anybody somebody one others many most some you your we us our "
    "yourself ourselves who whose whom which that this these those what there themselves"
)
_NOT_OWNED = re.compile(
    r"\s+(?:early (?:on|over|in|and)\b|instead|anyway|outright|publicly|wholeheartedly|on|in|for|at|by|as|"
    r"and|or|to|because|after|over|during|when|before|last|this|while|if|of|"
    r"from|with|his|her|its|their|"
    r"against|but|so|than|who|is|was|has|in|the|a)\b|\s*[^\w\s]|\s*$|\s+[ⒹⓉ]"
)
_PREMODIFIED = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|"
    r"\b(?:nominees?|supporters?|backers?|pick|choice|surrogate)\b|-(?:backed|endorsed)\b|"
    r",|\d|\b[a-z]+ing\b|[–—:;\"“”]|\b(?:and|who|called|named|of the|like|such|including|"
    r"[Nn]either|[Ee]ither|nor)\b"
)

_END = re.compile(
    r"[.!?\n](?:(?<=\n)\s*+|(?<!\n)(?<![.!?]{2})[.!?]*+[\"”’)]*+\s++(?=[\"“‘(\[]?[A-Z\dⓅⓄⓁⒹⓉ]))"
)
"""It begins with one class of characters, since that is what is looked for fastest."""
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|St|Jr|Sr|No|vs|Gen|Lt|Col|Sgt|Rev|Prof|Atty|"
    r"[A-Z])|[a-z]\.[a-z])$"
)
_BLANKS = 20
_GAP = re.compile(rf" {{{_BLANKS},}}")
"""What is left of a list of links that was run into the text."""
LONGEST = 700
"""No more of a sentence is looked at: a list without full stops is none."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A mention or expression of time that one sign stands for.

    Args:
        span: its words.
        sign: what stands for it.
        entity: whom or what a mention refers to.
        date: the expression of time, if it is one.
        named: whether a mention is a name.
        known: whether the article names whom or what it refers to, here or elsewhere.
        many: whether it is the members of a party or a group at large: "Democrats".
    """

    span: Span
    sign: str
    entity: int | None = None
    date: Date | None = None
    named: bool = False
    known: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A text with signs.

    Args:
        text: the article's words.
        words: the same with signs for chunks.
        chunks: by their place in `words`.
        places: in `words`, of the beginnings of stretches that are copied.
        offsets: in `text`, of the same.
    """

    text: str
    words: str
    chunks: dict[int, Chunk]
    places: list[int] = field(repr=False)
    offsets: list[int] = field(repr=False)

    def offset(self, place: int) -> int:
        """Return where in the text a place in the shape is."""
        at = bisect_right(self.places, place) - 1
        end = self.offsets[at + 1] if at + 1 < len(self.offsets) else len(self.text)
        return min(self.offsets[at] + place - self.places[at], end)

    def span(self, start: int, end: int) -> Span:
        """Return the words of the text that [start, end) of the shape stands for."""
        first, last = self.chunks.get(start), self.chunks.get(end - 1)
        return Span(
            first.span.start if first else self.offset(start), last.span.end if last else self.offset(end)
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a shape: where it starts and its words."""

    shape: Shape
    start: int
    words: str

    def chunk(self, place: int) -> Chunk:
        """Return the chunk whose sign stands at a place of the sentence."""
        return self.shape.chunks[self.start + place]

    def chunks(self, signs: str, start: int = 0, end: int | None = None) -> list[Chunk]:
        """Return the chunks of some signs between two places of the sentence."""
        end = len(self.words) if end is None else end
        return [self.chunk(k) for k in range(start, end) if self.words[k] in signs]

    def span(self, start: int, end: int) -> Span:
        """Return the words of the text behind [start, end) of the sentence."""
        return self.shape.span(self.start + start, self.start + end)


def shape_of(
    text: str, mentions: Sequence[Mention], entities: Sequence[Entity], dates: Sequence[Date]
) -> Shape:
    """Put a sign in place of each mention that can take part in an event, and of each date."""
    parts: list[str] = []
    chunks: dict[int, Chunk] = {}
    places, offsets = [0], [0]
    last = length = 0
    apart = list(_apart(text, mentions, entities, dates))
    for number, chunk in enumerate(apart):
        for offset, before in _copied(text, last, chunk.span.start):
            if offset > last:
                places.append(length)
                offsets.append(offset)
            parts.append(before)
            length += len(before)
        chunks[length] = chunk
        sign = chunk.sign
        words = chunk.span.of(text)
        if words.lower() in _OWN and not (words.lower() == "her" and _is_object(text, apart, number)):
            sign += "’s"
        parts.append(sign)
        length += len(sign)
        last = chunk.span.end
        places.append(length)
        offsets.append(last)
    written = "".join((*parts, text[last:])).replace("'", "’")
    return Shape(text, written, chunks, places, offsets)


def _is_object(text: str, chunks: Sequence[Chunk], number: int) -> bool:
    """Tell whether "her" owns nothing that stands behind it, nor behind a date: "endorsed her on Monday"."""
    end = chunks[number].span.end
    behind = chunks[number + 1] if number + 1 < len(chunks) else None
    if behind and behind.date is not None and behind.span.start - end == 1:
        end = behind.span.end
    return _NOT_OWNED.match(text, end) is not None


def _copied(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the words between two places and where they begin, with one blank for each gap that was left."""
    while end - start >= _BLANKS and (gap := _GAP.search(text, start, end)):
        yield start, text[start : gap.start() + 1]
        start = gap.end()
    yield start, text[start:end]


def _apart(
    text: str, mentions: Sequence[Mention], entities: Sequence[Entity], dates: Sequence[Date]
) -> Iterator[Chunk]:
    """Yield the chunks in the order of the text, the longest where they overlap."""
    known = {mention.entity for mention in mentions if mention.form is Form.NAME}
    names = {mention.span.of(text): mention.entity for mention in mentions if mention.form is Form.NAME}
    found = [
        _as_named(chunk, names.get(chunk.span.of(text)))
        for mention in mentions
        if (chunk := _chunk(text, mention, entities, known))
    ]
    found += [Chunk(date.span, _DATES[date.type], date=date) for date in dates if date.type in _DATES]
    end = 0
    for chunk in sorted(found, key=lambda c: (c.span.start, -c.span.end)):
        if chunk.span.start >= end:
            yield chunk
            end = chunk.span.end


def _as_named(chunk: Chunk, entity: int | None) -> Chunk:
    """Return a description that begins with somebody's name as his: "Ada Lund for mayor"."""
    return chunk if chunk.named or entity is None else replace(chunk, entity=entity, named=True, known=True)


def _chunk(text: str, mention: Mention, entities: Sequence[Entity], known: Collection[int]) -> Chunk | None:
    """Return what stands for a mention, up to where its head ends; None where nothing does."""
    sign = _SIGNS.get(entities[mention.entity].type) or _SIGNS.get(mention.type)
    if sign is None:
        return None
    named = mention.form is Form.NAME
    start, end = mention.phrase.start, mention.span.end
    if named and _PREMODIFIED.search(text, start, mention.span.start):
        start = mention.span.start
    elif named and _ANOTHER.match(text, start, mention.span.start):
        if sign == PERSON and not _WHOSE_BACKER.match(text, end):
            return None
        start = mention.span.start
    if not named and (text[start:end].lower() in _RELATIVE or text[start:end].lower() == "no one"):
        return None
    if not named:
        cut = _CUT.search(text, start + 1, end)
        end = cut.start() if cut else end
        if _ACT.search(text, start, end) or any(map(str.isdigit, text[start:end])):
            return None
    owned = _OWNED.search(text[start:end])
    end -= len(owned[0]) if owned else 0
    if start >= end:
        return None
    known_ = mention.entity in known or (sign == PERSON and _names(text[start:end]))
    many = mention.type in _PARTIES and _SEVERAL.search(text[start:end]) is not None
    return Chunk(Span(start, end), sign, mention.entity, named=named, known=known_, many=many)


def _names(words: str) -> bool:
    """Tell whether a description ends in somebody's name."""
    match = _NAMING.search(words, max(0, len(words) - 60))
    return match is not None and match["last"].lower() not in TITLES


def sentences(shape: Shape) -> Iterator[Sentence]:
    """Yield the sentences of a shape."""
    start = 0
    for match in _END.finditer(shape.words):
        if match[0][0] == "." and _SHORT.search(shape.words[max(start, match.start() - 6) : match.start()]):
            continue
        yield from _sentence(shape, start, match.end())
        start = match.end()
    yield from _sentence(shape, start, len(shape.words))


def _sentence(shape: Shape, start: int, end: int) -> Iterator[Sentence]:
    words = shape.words[start : min(end, start + LONGEST)].rstrip()
    if words:
        yield Sentence(shape, start, words)
