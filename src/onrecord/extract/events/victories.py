"""Who won, told by nouns: victory, defeat, loss, election."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import people
from onrecord.extract.events.found import Found, taking, value
from onrecord.extract.events.kinds import CONTEST, fronted, kind_of, party_of, told_before
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import PLACE, Sentence
from onrecord.extract.words import PRONOUNS

_NOUN = re.compile(
    r"(?P<who>Ⓟ)’s?\s(?:(?:(?!(?:of|with|an?|and|on|to|for|in)\b)[a-z-]+|Ⓓ|\d+-point|election|presidential|"
    r"White House|Ⓛ|primary|"
    r"caucus)\s){0,4}(?P<what>victory|victories|win|wins|triumph|defeat|loss)\b"
    r"(?!\s(?:committee|fund|party|rally|tour|plan|column)s?\b)"
)
_CHOSEN = re.compile(
    r"\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Bb]efore|[Dd]espite)\s(?P<who>Ⓟ)’s?\s(?:[a-z-]+\s|"
    r"Ⓓ\s){0,2}(?:re-?)?election"
    r"(?=[,.;:”]|$|\s(?:in|as|to|was|has|had|and|on|by|that|over|is|with|last|Ⓓ))|"
    r"(?P<won>Ⓟ)’s?\s(?:[a-z-]+\s|Ⓓ\s){0,2}(?:re-?)?election\sin\sⒹ|"
    r"\b(?:re-?)?election\sof\s(?:Ⓞ\s|[A-Z]\w+\s)?(?P<of>Ⓟ)(?!’)"
)
"""Whose election is told of."""
_NAMED = re.compile(r"(?:,|,?\snamed|,?\scalled)\s(?:[A-Z][\w.]*\s|Ⓞ\s)*(?P<who>Ⓟ)")
_OPENS = re.compile(r"[“\"]?(?:After|Before|Despite|Following|Since|Until|In|With|Even after)\s")
_OPENED = re.compile(r"[^,;:.“”ⓅⓄ]{0,60},\s(?:[A-Z][\w.]*\s|Ⓞ\s)*(?P<who>Ⓟ)(?!’)")
_BEATEN = re.compile(
    r"(?P<loser>Ⓟ)(?:\s\([^)]{1,20}\))?,\s(?P<who>Ⓟ)’s?\s(?:vanquished|defeated|beaten|losing)\s(?:[a-z]+\s)?"
    r"(?:rival|opponent|challenger|foe)\b"
)
_WON_IT = re.compile(r"\b(?P<kind>primary|caucus|run-?off|election|contest)\swinner\b")
_PERSON = re.compile("Ⓟ")
_WINNER = re.compile(
    r"(?:(?P<where>Ⓛ)(?:’s)?\s)?(?:Ⓞ\s)?(?P<kind>primary|caucus|run-?off|election|"
    r"contest)\swinners?,?\s(?:Ⓞ\s|[A-Z]\w+\.?\s){0,2}(?P<who>Ⓟ)|"
    r"(?P<who2>Ⓟ),\s(?:the\s)?(?:eventual\s)?winner\s(?:of|in)\s"
)
_AFTER = re.compile(r"\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Bb]efore|[Dd]espite)\s$")
_LOSS = re.compile(
    r"(?<!Ⓟ’s )\b(?:loss|defeat)\s(?:to|by|at\sthe\shands\sof)\s(?:the\s|Ⓞ\s|Ⓛ\s|[A-Z]\w+\s)*(?P<whom>Ⓟ)(?!’)"
)
_STRONG = re.compile(
    r"upset|narrow|surprise|stunning|landslide|decisive|resounding|shock|unexpected|easy|comfortable|"
    r"convincing|"
    r"lopsided|thin|dramatic|election|electoral|primary|caucus|presidential|point|Ⓓ"
)
"""With one of these a victory is at the polls."""
_HOPED = re.compile(
    r"\b(?:if|would|could|might|hop\w+|potential|any|possib\w+|prospects?|chances?|expect\w*|predict\w*|"
    r"want\w*|"
    r"needs?|seek\w*|without|ensur\w+|guarantee\w*)\b[^,;:]{0,40}$"
)
_WOULD = re.compile(r"[^,.;:]*\b(?:would|could|might|may)\b")
OVER = re.compile(
    r"(?:(?!\b(?:and|but)\b)[^,.;]){0,40}?\s(?P<rel>over|against|to|of)\s(?:the\s|Ⓞ\s|then-|"
    r"an?\s(?:[a-z-]+\s){1,4}named\s)*(?P<whom>Ⓟ)(?!’)"
)
_ELSEWHERE = re.compile(
    r"\s(?:on|for|at|against\sthe|lap|speech|in\sthe\s(?:\w+\s)?(?:popular|House|Senate|court|war))\b|’"
)
"""Behind a victory that may be none at the polls."""
_KIND = re.compile(r"\b(?:primary|caucus|run-?off)\b")
_WITHIN = re.compile(r"\s(?:in|of|on)\s(?:the\s)?(?:Ⓛ|Ⓓ)")
_CLAUSE = re.compile(r"[^,;:.“”]{0,100}")
_PLACE = re.compile(r"[^,;:.“”]{0,60}?\bin\s(?:the\s)?(?P<place>Ⓛ)")
VOTES = re.compile(
    r"(?P<share>\d[\d.,]*(?:\spercent|%)(?:\sof\sthe\s(?:popular\s)?votes?)?)|\bby\s(?:about\s|"
    r"nearly\s|more\sthan\s|just\s|an?\s|some\s)*(?P<margin>[\d.,]+(?:\s|"
    r"-)(?:percentage\s)?(?:points?|votes))"
)


def find_victories(sentence: Sentence) -> Iterator[Found]:
    """Yield who won or lost by the nouns of a sentence."""
    for match in _NOUN.finditer(sentence.words):
        if _is_told(sentence, match):
            yield from _noun(sentence, match)
    for match in _CHOSEN.finditer(sentence.words):
        who = people(sentence, [max(match.start("who"), match.start("of"), match.start("won"))])
        if _is_told(sentence, match):
            yield from result(sentence, match, who, [], [])
    for match in _WINNER.finditer(sentence.words):
        if _is_told(sentence, match):
            yield from _winner(sentence, match)
    yield from _beaten(sentence)
    for match in _LOSS.finditer(sentence.words):
        if _is_told(sentence, match):
            whom = named_at(sentence, match.start("whom"))
            yield from result(sentence, match, whom, [], contest_of(sentence, match.end()))


def find_winners(sentence: Sentence) -> Iterator[Found]:
    """Yield who is called the winner of a contest inside of a mention: "primary winner Ada Lund"."""
    for sign in _PERSON.finditer(sentence.words):
        chunk = sentence.chunk(sign.start())
        called = _WON_IT.search(chunk.span.of(sentence.shape.text)) if chunk.named else None
        if called and _is_told(sentence, sign):
            kind = kind_of(called["kind"], "", {})
            told = [Participant(role=Role.KIND, span=chunk.span, value=kind)]
            yield from result(sentence, sign, [sign.start()], [], told)


def _beaten(sentence: Sentence) -> Iterator[Found]:
    """Yield who is called another's beaten rival."""
    for match in _BEATEN.finditer(sentence.words):
        won, lost = (people(sentence, [match.start(name)]) for name in ("who", "loser"))
        yield from result(sentence, match, won, lost, contest_of(sentence, match.start("who"), match.end()))


def _is_told(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a noun tells what happened, not what is hoped for."""
    left = sentence.words[max(0, match.start() - 80) : match.start()]
    right = sentence.words[match.end() : match.end() + 80]
    return (
        not (_HOPED.search(left) or _WOULD.match(right))
        and standing(sentence, match.start()) is not Standing.DENIED
    )


def _winner(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """Yield who is called the winner of a contest."""
    who = people(sentence, [max(match.start("who"), match.start("who2"))])
    told = contest_of(sentence, match.end() - 4) if match["who2"] else []
    if match["kind"]:
        kind = kind_of(match["kind"], "", {})
        places = [match.start("where")] if match["where"] else []
        told = [value(sentence, Role.KIND, match.span("kind"), kind), *taking(sentence, Role.PLACE, places)]
    yield from result(sentence, match, who, [], told)


def _noun(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    who = people(sentence, [_owner(sentence, match)])
    over = OVER.match(sentence.words, match.end())
    whom = named_at(sentence, over.start("whom")) if over else []
    contest = contest_of(sentence, match.end()) or contest_of(sentence, match.start("who") + 1, match.end())
    inner = [k for k in range(match.start("who"), match.end()) if sentence.words[k] == PLACE]
    contest = contest or list(taking(sentence, Role.PLACE, inner[:1]))
    if (noun := _KIND.search(match[0])) and not any(p.role is Role.KIND for p in contest):
        start, end = (match.start() + place for place in noun.span())
        contest = [value(sentence, Role.KIND, (start, end), kind_of(noun[0], "", {})), *contest]
    within = _WITHIN.match(sentence.words, match.end())
    bare = match["what"] == "victory" and not _ELSEWHERE.match(sentence.words, match.end())
    after = match["what"] in ("loss", "defeat") and _AFTER.search(sentence.words[: match.start()])
    bare = bare or (after and not _ELSEWHERE.match(sentence.words, match.end()))
    if not (contest or whom or within or bare or _STRONG.search(match[0])) or not who:
        return
    lost = match["what"] in ("defeat", "loss")
    if match["what"] == "defeat" and over is not None and over["rel"] == "of":
        lost = False  # "Lund’s defeat of Frey" is hers over him
    winners, losers = (whom, who) if lost else (who, whom)
    yield from result(sentence, match, winners, losers, contest)


def named_at(sentence: Sentence, place: int) -> list[int]:
    """Return who is named at a place, or behind what he is: of "a young lawyer named Lund"."""
    behind = _NAMED.match(sentence.words, place + 1)
    return people(sentence, [place]) or people(sentence, [behind.start("who")] if behind else [])


def _owner(sentence: Sentence, match: re.Match[str]) -> int:
    """Return whose a victory is; of "After his loss, Lund said", where a sentence begins so, it is Lund's."""
    place = match.start("who")
    pronoun = sentence.chunk(place).span.of(sentence.shape.text).lower() in PRONOUNS
    later = _OPENED.match(sentence.words, match.end()) if pronoun else None
    opens = later and _OPENS.fullmatch(sentence.words, 0, match.start())
    return later.start("who") if later and opens and sentence.chunk(later.start("who")).named else place


def contest_of(sentence: Sentence, start: int, end: int | None = None) -> list[Participant]:
    """Return the kind, the place, the party and the office of a contest that is told in the same clause.

    Args:
        sentence: where it is told.
        start: where to look from.
        end: how far; to the end of the clause without.
    """
    clause = _CLAUSE.match(sentence.words, start)
    end = end or (clause.end() if clause else start)
    match = CONTEST.search(sentence.words, start, end)
    found: list[Participant] = []
    if match:
        told = told_before(sentence, match)
        kind = kind_of(match["kind"], match[0], told)
        found = [value(sentence, Role.KIND, match.span("kind"), kind), *party_of(sentence, told)]
        found += [Participant(role=Role.OFFICE, span=sentence.span(*b)) for b in told.get("office", [])[:1]]
        found += taking(sentence, Role.PLACE, [a for a, _ in told.get("place", [])])
    within = _PLACE.match(sentence.words, start, end)
    if within and not any(p.role is Role.PLACE for p in found):
        found += taking(sentence, Role.PLACE, [within.start("place")])
    return found


def result(
    sentence: Sentence, match: re.Match[str], winners: list[int], losers: list[int], told: list[Participant]
) -> Iterator[Found]:
    """Yield a result, if anybody won or lost, with the votes that its clause tells.

    Args:
        sentence: where it is told.
        match: the words that tell it.
        winners: places of who won.
        losers: places of who lost.
        told: what is told of the contest.
    """
    won = taking(sentence, Role.WINNER, winners)
    lost = tuple(p for p in taking(sentence, Role.LOSER, losers) if p.entity not in {w.entity for w in won})
    if not won and not lost:
        return
    if not any(p.role is Role.PLACE for p in told):
        told = [*told, *taking(sentence, Role.PLACE, fronted(sentence, match.start()))]
    votes = VOTES.search(sentence.words, match.end(), min(len(sentence.words), match.end() + 60))
    share = [value(sentence, Role.VOTES, votes.span(), votes["share"] or votes["margin"])] if votes else []
    yield Found(EventType.RESULT, sentence, match.start(), match.end(), (*won, *lost, *told, *share))
