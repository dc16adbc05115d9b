"""Who is dismissed, and who resigns or recuses himself."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import subject
from onrecord.extract.events.found import Found, taking
from onrecord.extract.events.naming import people_behind
from onrecord.extract.events.posts import HAPPENS, done_to, found_at, office_told
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import Sentence

_FIRE = re.compile(
    r"\b(?P<fire>fir(?:ed|es|ing)|dismiss(?:ed|es|ing)|oust(?:ed|s|ing)|sack(?:ed|s|ing)|remov(?:ed|"
    r"es|ing)|axed|forced\sout)\b(?!\s(?:back|off|up|at|shots?|on\b))"
)
_QUIT = re.compile(
    r"\b(?:quit(?:s|ting)?(?=\s(?:Ⓓ|on\sⒹ|in\sⒹ|Ⓞ|amid|over|after|because|in\sprotest)|[.,]|$)|"
    r"resign(?:s|ed|ing)?\b(?!\sto\b)|step(?:s|ped|ping)?\sdown\b|(?:quit(?:s|ting)?|left|leaves|"
    r"leaving|vacat(?:ed|es|ing)|gave\sup)\s(?=(?:as\s|(?:Ⓟ’s|the)\s(?:post|job|position|seat|"
    r"presidency|governorship|chairmanship|Cabinet)\b))"
    r"|(?:submit(?:s|ted|ting)?|tender(?:s|ed|ing)?|announc(?:es?|ed|ing)|hand(?:s|ed|"
    r"ing)?\sin)\s(?:Ⓟ’s\s|a\s)(?:\w+\s)?(?:resignation|retirement)\b)"
)
_UP = re.compile(r"\s(?:up|back|off)\b")
_QUITTING = re.compile(
    r"(?P<who>Ⓟ)(?:’s?|,?\swhose)\s(?:[\w-]+\s)?resignation\b(?!\s(?:letter|speech))|"
    r"\bresignation\sof\s(?:Ⓞ\s)?(?P<of>Ⓟ)|\bresignations\sof(?=\s)(?P<several>)"
)
_FIRING = re.compile(
    r"(?:(?P<by>[ⓅⓄ])’s?\s)?(?:\w+\s)?\b(?:firing|ouster|ousting|forced\s(?:departure|exit|resignation)|"
    r"(?P<weak>dismissal|removal)|sacking)\sof(?=\s)(?P<whom>)|"
    r"(?P<who>Ⓟ)’s?\s(?:\w+\s)?(?:firing|ouster|ousting|forced\s(?:departure|exit)|(?P<weak2>dismissal|"
    r"removal)|sacking)\b(?!\sof)"
)
_RECUSE = re.compile(
    r"\brecus(?:ed|es?|ing)\s(?:himself|herself|themselves|myself|Ⓟ(?:’s)?)?(?:\s?self)?|"
    r"(?P<who>Ⓟ)’s?\s(?:decision\sto\srecuse\s\w+|recusal)\b"
)
_MATTER = re.compile(
    r"\s*(?:himself|herself|themselves)?\s*(?:from|in|on)\s(?:the\s|any\s|all\s|"
    r"an?\s)?(?P<matter>[^,.;:“”\"]{3,100}?)(?=\s(?:after|because|when|while|and|but|as|amid|over|last|on|in|"
    r"since|which|who|that)\b|(?<!the)\sⒹ|[,.;:“”\"]|$)"
)
_OPEN = re.compile(
    r"\s?(?:Ⓟ’s|the|a)\s(?:[\w-]+\s){0,2}(?:seat|post|position|job)s?\s(?:\w+ly\s)?(?:open|vacant|empty|unfilled)\b"
)
"""A seat that is left open was left by somebody else."""
_JOB = re.compile(r"(?:Ⓟ’s|the)\sjob\b(?!\s(?:of|as)\b)")
_AT_POLLS = re.compile(r"[^.;:]{0,50}\b(?:primary|election|run-?off|caucus)\b")


def find_departures(sentence: Sentence) -> Iterator[Found]:
    """Yield dismissals, resignations and recusals."""
    yield from _fired(sentence)
    yield from _quit(sentence)
    yield from _recused(sentence)


def _fired(sentence: Sentence) -> Iterator[Found]:
    for match in _FIRE.finditer(sentence.words):
        if standing(sentence, match.start()) not in HAPPENS:
            continue
        who, by, end = done_to(sentence, match)
        office = office_told(sentence, end, needs_word=True)
        surely = match[0].startswith(("fire", "firing", "oust", "sack"))
        if who and (surely or office) and not _spared(sentence, match, end):
            yield from found_at(
                sentence,
                EventType.DISMISSAL,
                match,
                (taking(sentence, Role.PERSON, who), taking(sentence, Role.BY, by), office),
            )
    for match in _FIRING.finditer(sentence.words):
        yield from _firing(sentence, match)


def _spared(sentence: Sentence, match: re.Match[str], end: int) -> bool:
    """Tell whether "fires" or "ousts" tells of no office: "fires her up", "ousted him in a primary"."""
    voted = match[0].startswith("oust") and _AT_POLLS.match(sentence.words, end)
    called = match[0].startswith("dismiss") and sentence.words.startswith((" as a ", " as an "), end)
    return bool(voted or called or _UP.match(sentence.words, end))


def _firing(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """Yield whose firing a noun tells; a "dismissal" may be of an idea, so it needs an office."""
    if match["who"]:
        who, end = [match.start("who")], match.end()
    else:
        who = [start for start, _ in people_behind(sentence, match.end())]
        end = who[-1] + 1 if who else match.end()
    office = office_told(sentence, end, needs_word=True)
    by = [match.start("by")] if match["by"] else []
    if standing(sentence, match.start(), noun=True) in HAPPENS and (
        office or not (match["weak"] or match["weak2"])
    ):
        people_ = taking(sentence, Role.PERSON, who)
        yield from found_at(
            sentence, EventType.DISMISSAL, match, (people_, taking(sentence, Role.BY, by), office)
        )


def _quit(sentence: Sentence) -> Iterator[Found]:
    for match in _QUIT.finditer(sentence.words):
        if standing(sentence, match.start()) in HAPPENS and not _OPEN.match(sentence.words, match.end()):
            whose = [p for p in range(match.start(), match.end()) if sentence.words[p] == "Ⓟ"]
            whose = [p for p in whose if sentence.chunk(p).named]  # "Frey announced Lund’s resignation"
            who = whose or [p for p in subject(sentence, match.start()) if sentence.words[p] == "Ⓟ"]
            office = office_told(sentence, match.end(), needs_word=True)
            if match[0].startswith("le") and _JOB.match(sentence.words, match.end()):
                continue  # of whom an office is not told
            if office is None and match[0].endswith(" "):
                office = office_told(sentence, match.end() - 1, needs_word=True)
                if office is None and sentence.words.startswith("as ", match.end()):
                    continue
            yield from found_at(
                sentence, EventType.RESIGNATION, match, (taking(sentence, Role.PERSON, who), (), office)
            )
    for match in _QUITTING.finditer(sentence.words):
        if standing(sentence, match.start(), noun=True) is Standing.REAL:
            who = [match.start(name) for name in ("who", "of") if match[name]]
            who = who or [start for start, _ in people_behind(sentence, match.end())]
            office = office_told(sentence, match.end(), needs_word=True)
            yield from found_at(
                sentence, EventType.RESIGNATION, match, (taking(sentence, Role.PERSON, who), (), office)
            )


def _recused(sentence: Sentence) -> Iterator[Found]:
    for match in _RECUSE.finditer(sentence.words):
        if standing(sentence, match.start()) not in HAPPENS:
            continue
        who = [match.start("who")] if match["who"] else subject(sentence, match.start())
        matter = _MATTER.match(sentence.words, match.end())
        told = Participant(role=Role.MATTER, span=sentence.span(*matter.span("matter"))) if matter else None
        yield from found_at(
            sentence, EventType.RECUSAL, match, (taking(sentence, Role.PERSON, who), (), told)
        )
