"""Whose is which figure in a sentence of a poll: by the order in which names and figures stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.events import Participant, Role
from onrecord.extract.events.figures import FIGURE, WORD, number
from onrecord.extract.events.found import value
from onrecord.extract.shape import PERSON, Sentence

PERCENT = r"(?:\s?%|\s(?:percent|per\scent)\b)"
_PAIR = (
    rf"(?P<a>{FIGURE})(?:{PERCENT})?(?:\s?[-–]\s?|\sto\s|-to-|"
    rf"\sversus\s)(?P<b>{FIGURE})(?:{PERCENT})?(?![-\s]+(?:percentage[\s-])?points?\b|\d|[-/–]\d|"
    rf"\s(?:million|"
    rf"votes|years))"
)
_SLASHED = (
    r"(?:(?<=\()|(?<=Ⓛ\s)|(?<=Ⓛ,\s)|(?<=\sat\s))"
    r"(?P<c>\d\d(?:\.\d)?)/(?P<d>\d\d(?:\.\d)?)(?=[),.;]|\s(?:in|and)\b|$)"
)
_TOKEN = re.compile(
    rf"(?P<who>Ⓟ)(?:’s?\s(?!(?:support|share|standing|lead|\d))(?P<owns>))?|(?<![\d.,/$-])"
    rf"(?<!than )(?<!below )(?<!under )(?<!magic )(?:{_SLASHED}|{_PAIR}|"
    rf"(?P<word>{WORD}){PERCENT}(?![-\s]+points?)|(?P<n>{FIGURE})(?:{PERCENT}|(?=(?:,\s|"
    rf",?\sand\s){FIGURE}(?:,?\sand\s{FIGURE})?{PERCENT})|(?<=Ⓟ’s\s\d\d)(?=[,.;]|$))(?![-\s]+points?))"
)
_GIVES = re.compile(
    r"(?:[^.;:%\d]{0,70}?\bif\sthe\selection\b[^.;:%\d]{0,30}?)?[^.,;:%\d]{0,70}?\b(?:support(?:ed|ing|"
    r"s)?|back(?:ed|ing|s)?|favou?r(?:ed|ing|s)?|for|prefer(?:red|s)?|"
    r"cho(?:ose|se|osing)|behind|pick(?:ed|ing)?|vot(?:e|ed|ing)\sfor|with|to|towards?|go(?:ing)?\sto)\s"
    r"(?:(?:the|former|Ⓞ|Ⓛ(?:’s)?|[A-Z][\w.’]*|rival|challenger|incumbent|candidate|nominee|senator|"
    r"governor|president)\s){0,5}$"
)
_AND = re.compile(
    r"\)?(?:\s(?:percent|points?))?,?\s(?:and\s|while\s)?(?:leads\s|over\s|trails\s)?(?:the\s|Ⓞ\s|Ⓛ\s|"
    r"[A-Z][\w.]*\s){0,4}"
)
_LEAD_OVER = re.compile(
    r"(?:%|\spercent|\s|-)*\s?(?:lead|advantage|edge|margin)?,?\s(?:over|against|on|"
    r"ahead\sof)\s(?:the\s|Ⓞ\s|Ⓛ\s|[A-Z][\w.]*\s){0,4}"
)
"""Between the two figures of a lead and the rival over whom it is: "a 46-44 lead over Frey"."""
_NAMELESS = re.compile(
    rf"\b(?:margin|split|lead|race|result|tally|gap|it)\s(?:[a-z]+\s){{0,2}}?(?:is|was|stands|stood|of|"
    rf"at)\s(?:[a-z]+\s){{0,2}}?(?=\d)|"
    rf"(?={FIGURE}(?:%|\spercent)?(?:\s?[-–]\s?|\sto\s|-to-){FIGURE}(?:%|\spercent)?\s(?:lead|margin|"
    rf"advantage|edge)\b)"
)
_BARE = re.compile(_PAIR)
_TO = re.compile(r"(?<!lean )(?<!leaning )\bto\s$")
_WHO_CHOOSE = re.compile(
    r"\swho\s(?:(?:said|say)\s(?:(?:they|Ⓟ|Ⓞ)(?:\s(?:would|will)|’d)\s)?|would\s|will\s|plan\sto\s)?"
    r"(?:support|back|favou?r|prefer|lean(?:ed)?|chose|choose|pick|vote)\b"
)
"""Of those who are so many per cent: "45 percent who lean toward Frey"."""
_LEADS = re.compile(
    r"\b(?:lead\w*|led|ahead|edg\w+|over|top\w*|follow\w*|beat\w*|defeat\w*|trail\w*|behind|against|versus)\b"
)
_TRAILS = re.compile(r"\b(?:trail\w*|behind|down|los(?:es|ing)|within\s(?:[a-z]+\s){1,3}?points?\sof)\b")
_EACH = re.compile(r"\b(?:each|apiece|tied|both|even|deadlocked|dead heat)\b")
_AWAY = re.compile(
    r"\b(?:said|says?|carried|won|who(?!\s(?:ha[sd]|gets|got|received|drew|draws|polls|stands)\b)|which|"
    r"would|should|confident|adults|Americans|whether|because|"
    r"showing|prices|not\svote|received\sin\sⒹ|victory|choose\sbetween|when|after)\b|;"
)
"""Between a name and a figure these tell of something else."""
_LISTED = re.compile(r"[,.;)]|\s(?:and|to|while|but|versus)\b|$")
_RIVAL = re.compile(r"(?:his|her|their)\s(?:[\w-]+\s){0,2}(?:challenger|opponent|rival)", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|compared)\b")


_ALL = 101.5
"""Per cent, with what rounding may add."""
_NOT_A_SHARE = re.compile(
    r"\b(?:lead\w*|led|ahead|up|trail\w*|behind|down|edge\w*)\s(?:[a-z]+\s){0,3}by\s(?:[a-z]+\s){0,2}$|"
    r"\b(?:up|down|go(?:es|ing)?|went|r[io]s\w+|f[ae]ll\w*|dropp\w+|climb\w*|grew|increas\w+|declin\w+|"
    r"slipp\w+)\sfrom\s$"
)
"""Behind these a figure tells by how much somebody leads, or what his share was."""
_STARTS = re.compile(r"(?:^|,\s|\b(?:and|while)\s)$")
_PLACED = re.compile(r"\bin\s(?:first|second|third|fourth|fifth|last)(?:\splace)?,?\s(?:with|at)\s$")
_MOST, _NEAR = 70, 18
_PREFERS = re.compile(
    r"\b(?:lead\w*|led|ahead|advantage|edge|prefer\w*|favou?r\w*|back(?:ed|s|ing)?|support(?:ed|s|ing)|"
    r"beat\w*|over|"
    r"defeat\w*|w[io]ns?|trounc\w*|up|holds?|held)\b"
)
"""One of these tells that of two figures the second is the rival’s, who is not named."""
_SAY = re.compile(
    r"\s(?:percent\s)?(?:(?:of\s(?:[\w-]+\s|Ⓞ\s){1,5}?)?(?:are\s|were\s|remain\s|still\s)*undecided|"
    r"said|saying|say|says|think|believe|"
    r"victory|win|loss|defeat|landslide)\b"
)
"""What such a figure is of is no answer to whom one would vote for."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a sentence, or two that stand for two names."""

    bounds: tuple[tuple[int, int], ...]
    start: int
    end: int


_Bounds = tuple[int, int]
_Unit = list[tuple[int | None, _Bounds]]
"""Places of names with the figures that are theirs; None is whoever is not named: "Lund leads 59 to 28"."""


def shares_in(sentence: Sentence) -> Iterator[list[Participant]]:
    """Yield the shares of each question of a sentence: each candidate's once, or of nobody named."""
    asked: dict[int | None, Participant] = {}
    for unit in _units(sentence):
        shares = {share.entity: share for share in _shares(sentence, unit)}
        again = any(e in asked and asked[e].value != share.value for e, share in shares.items())
        if again or too_much((asked | shares).values()):
            yield list(asked.values())
            asked = {}
        asked = {**asked, **shares}
    if asked:
        yield list(asked.values())


def nameless(sentence: Sentence) -> list[Participant]:
    """Return two shares of a sentence that names neither candidate, the greater first: "a 46-44 margin"."""
    if any(sentence.chunk(k).known for k, sign in enumerate(sentence.words) if sign == PERSON):
        return []
    told = _NAMELESS.search(sentence.words)
    pair = _BARE.match(sentence.words, told.end()) if told else None
    shares = [
        value(sentence, Role.SHARE, pair.span(n), number(pair[n])) for n in ("a", "b") if pair is not None
    ]
    return sorted(shares, key=lambda share: -float(share.value or 0))


def too_much(shares: Iterable[Participant]) -> bool:
    """Tell whether shares are more than all, so that they are of two questions."""
    return sum(float(share.value or 0) for share in shares) > _ALL


def _shares(sentence: Sentence, unit: _Unit) -> Iterator[Participant]:
    for place, bounds in unit:
        whose = None if place is None or _is_rival(sentence, place) else sentence.chunk(place).entity
        yield value(sentence, Role.SHARE, bounds, number(sentence.words[slice(*bounds)]), whose)


def _counts(sentence: Sentence, place: int) -> bool:
    """Tell whether a figure may be of whoever stands at a place: somebody named, or "his challenger"."""
    return sentence.chunk(place).known or _is_rival(sentence, place)


def _is_rival(sentence: Sentence, place: int) -> bool:
    """Tell whether whoever stands at a place is only called the rival of another."""
    chunk = sentence.chunk(place)
    return not chunk.known and _RIVAL.fullmatch(chunk.span.of(sentence.shape.text)) is not None


def _units(sentence: Sentence) -> Iterator[_Unit]:
    """Yield places of names with the bounds of the figures that are theirs."""
    names: list[int] = []
    figures: list[_Figure] = []
    for match in _TOKEN.finditer(sentence.words):
        if not match["who"]:
            figures += [] if _NOT_A_SHARE.search(sentence.words[: match.start()]) else [_figure(match)]
            continue
        place, known = match.start(), _counts(sentence, match.start()) and match["owns"] is None
        listed = figures and not names and known and _is_beside(sentence.words, figures[-1], place)
        if figures and (listed or _is_whose(sentence.words, figures[-1], place)):
            figure = figures.pop()
            if known:
                yield _behind(names, figure, place)
        elif not known and not figures and _STARTS.search(sentence.words[:place]):
            names = []  # what follows is of somebody whom the article does not name
        elif known:
            yield from _settled(sentence, names, figures)
            names = _leader(sentence, names, figures, place) if figures else names
            figures = []
            names.append(place)
    yield from _settled(sentence, names, figures)


def _figure(match: re.Match[str]) -> _Figure:
    one = match.span("word") if match["word"] else match.span("n")
    pair = next(((match.span(m), match.span(n)) for m, n in ("ab", "cd") if match[m]), (one,))
    return _Figure(pair, match.start(), match.end())


def _is_whose(words: str, figure: _Figure, place: int) -> bool:
    """Tell whether a figure stands before whose it is: "46 percent for Lund", "a 46-44 lead over Lund"."""
    over = len(figure.bounds) > 1 and _LEAD_OVER.fullmatch(words, figure.end, place)
    return bool(over) or _is_for(words, figure.end, place)


def _is_beside(words: str, figure: _Figure, place: int) -> bool:
    """Tell whether a figure stands beside whose it is, in a list: "50 percent Lund and 44 percent Frey"."""
    return words[figure.end : place] == " " and _LISTED.match(words, place + 1) is not None


def _behind(names: list[int], figure: _Figure, place: int) -> _Unit:
    """Return a figure with whose it is, who stands behind it; the first of two is whose who stands before."""
    *firsts, last = figure.bounds
    before = names[-1] if names else None
    return [*((before, bounds) for bounds in firsts), (place, last)]


def _leader(sentence: Sentence, names: list[int], figures: list[_Figure], place: int) -> list[int]:
    """Return who leads another, too, by a name that "and" joins: "leads Frey 46-40 and Holm 45-42"."""
    led = (
        len(names) > 1 and len(figures[0].bounds) > 1 and _LEADS.search(sentence.words, names[-2], names[-1])
    )
    return names[-2:-1] if led and _AND.fullmatch(sentence.words, figures[-1].end, place) else []


def _is_for(words: str, end: int, place: int) -> bool:
    """Tell whether a figure is followed by whose it is: not "46 percent to Lund’s 40"."""
    between = words[end:place]
    who = " who " in between and not _WHO_CHOOSE.search(between)
    return (
        bool(_GIVES.fullmatch(between)) and not _TO.search(between) and not who and "the same" not in between
    )


def _settled(sentence: Sentence, names: list[int], figures: list[_Figure]) -> Iterator[_Unit]:
    """Yield names that stand before figures, each with its own."""
    if not names or not figures:
        return
    placed = _PLACED.search(sentence.words, names[-1], figures[0].start)
    if not placed and _AWAY.search(sentence.words, names[-1], figures[0].start):
        return
    if _SAY.match(sentence.words, figures[-1].end):
        figures = figures[:-1]
    if not figures or _SAY.match(sentence.words, figures[-1].end):
        return
    first = _subject_first(sentence, names)
    if first != names and len(figures) == len(figures[0].bounds) == 1:
        first = first[:1]
    names = first
    if len(names) == 1:
        yield from _alone(sentence, names[0], figures[0])
    elif len(figures[0].bounds) > 1:
        yield from _together(sentence, names[-2:], figures[:1])
        for figure in figures[1:]:
            if len(figure.bounds) > 1 and _both(sentence, figure) > _MOST:
                yield list(zip(names[-2:], figure.bounds, strict=True))
    else:
        yield from _together(sentence, names, figures)


def _both(sentence: Sentence, figure: _Figure) -> float:
    """Return what two figures are together: two ages are less than most."""
    return sum(float(number(sentence.words[slice(*place)])) for place in figure.bounds)


def _alone(sentence: Sentence, name: int, figure: _Figure) -> Iterator[_Unit]:
    """Yield one name with its figure, and nobody with the rival's."""
    first, *others = figure.bounds
    preferred = _PREFERS.search(sentence.words, max(0, name - 30), figure.end + 14)
    if preferred or not others:
        yield [(name, first), *((None, other) for other in others)]


def _together(sentence: Sentence, names: list[int], figures: list[_Figure]) -> Iterator[_Unit]:
    """Yield several names with one figure or several."""
    words = sentence.words[names[0] : figures[-1].end + 14]
    bounds = [one for figure in figures for one in figure.bounds]
    if len(bounds) > 1 and _FROM.search(sentence.words, figures[0].end, figures[-1].start + 1):
        bounds = bounds[:1]
    if len(bounds) == 1:
        beside = sentence.words[figures[0].start - 1] == "("
        if _EACH.search(words):
            yield [(name, bounds[0]) for name in names[-2:]]
        else:
            leads = not beside and _LEADS.search(sentence.words, names[-2], names[-1])
            yield [(names[-2] if leads else names[-1], bounds[0])]
    elif len(bounds) <= len(names):
        order = bounds[::-1] if len(bounds) == 2 and _first_is_behind(sentence, names[0], bounds) else bounds
        yield list(zip(names[-len(bounds) :], order, strict=True))


def _subject_first(sentence: Sentence, names: list[int]) -> list[int]:
    """Return two names of which one is told again as the subject, that one first.

    So in "between Lund and Frey, Lund was preferred 51 to 38".
    """
    entities = [sentence.chunk(name).entity for name in names]
    if len(names) == 3 and len(set(entities)) == 2 and entities[0] != entities[1]:
        if _LEADS.search(sentence.words, max(names[1], names[2] - _NEAR), names[2]):
            return names[1:]  # "against Frey, Lund tops Frey 41-40"
        return [names[2], names[1] if entities[2] == entities[0] else names[0]]
    return names


def _first_is_behind(sentence: Sentence, start: int, bounds: list[tuple[int, int]]) -> bool:
    """Tell whether the first of two names has the smaller of two figures, which stands second."""
    one, other = (float(number(sentence.words[slice(*place)])) for place in bounds)
    return one > other and _TRAILS.search(sentence.words, start, bounds[0][1]) is not None
