"""Who is nominated, appointed or dismissed, and who resigns or recuses himself."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import WHO, described, listed_from, objects, people, subject
from onrecord.extract.events.found import Found, taking
from onrecord.extract.events.naming import are_several, people_behind
from onrecord.extract.events.office import office_at, office_behind
from onrecord.extract.events.shape import Sentence
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.words import PRONOUNS

_HAPPENS = (Standing.REAL, Standing.FUTURE)

_GIVE = re.compile(
    r"\b(?P<nominate>(?:re-?)?nominat(?:es?|ed|ing))\b"
    r"|\b(?P<appoint>(?:re-?)?appoint(?:s|ed|ing)?|nam(?:ed|es|ing)|hir(?:ed|es|ing)|promot(?:ed|es|"
    r"ing)|elevat(?:ed|es|ing)|install(?:ed|s|ing)?)\b"
    r"|\b(?P<pick>(?:pick|tapp|select|hand-?pick)(?:s|ed|ing)?|cho(?:se|osing|sen|oses)|taps|picks|selects)\b"
)
_FIRE = re.compile(
    r"\b(?P<fire>fir(?:ed|es|ing)|dismiss(?:ed|es|ing)|oust(?:ed|s|ing)|sack(?:ed|s|ing)|remov(?:ed|"
    r"es|ing)|axed|forced\sout)\b(?!\s(?:back|off|up|at|shots?|on\b))"
)
_QUIT = re.compile(
    r"\b(?:quit(?:s|ting)?(?=\s(?:Ⓓ|on\sⒹ|in\sⒹ|Ⓞ|amid|over|after|because|in\sprotest)|[.,]|$)|resign(?:s|ed|ing)?\b(?!\sto\b)|step(?:s|ped|ping)?\sdown\b|(?:quit(?:s|ting)?|left|leaves|"
    r"leaving|vacat(?:ed|es|ing)|gave\sup)\s(?=(?:as\s|(?:Ⓟ’s|the)\s(?:post|job|position|seat|"
    r"presidency|governorship|chairmanship|Cabinet)\b))"
    r"|(?:submit(?:s|ted|ting)?|tender(?:s|ed|ing)?|announc(?:es?|ed|ing)|hand(?:s|ed|"
    r"ing)?\sin)\s(?:Ⓟ’s\s|a\s)(?:\w+\s)?(?:resignation|retirement)\b)"
)
_UP = re.compile(r"\s(?:up|back|off)\b")
_QUITTING = re.compile(
    r"(?P<who>Ⓟ)(?:’s?|,?\swhose)\s(?:\w+\s)?resignation\b(?!\s(?:letter|speech))|"
    r"\bresignation\sof\s(?:Ⓞ\s)?(?P<of>Ⓟ)"
)
_FIRING = re.compile(
    r"(?:(?P<by>[ⓅⓄ])’s?\s)?(?:\w+\s)?\b(?:firing|ouster|(?P<weak>dismissal|removal)|sacking)\sof(?=\s)(?P<whom>)|"
    r"(?P<who>Ⓟ)’s?\s(?:\w+\s)?(?:firing|ouster|(?P<weak2>dismissal|removal)|sacking)\b(?!\sof)"
)
_NAMING = re.compile(
    r"(?:(?P<by>[ⓅⓄ])’s?\s)?(?P<what>nomination|appointment|selection)\sof\s(?:the\s|"
    r"Ⓞ\s)?(?P<whom>Ⓟ)(?!’)|(?P<who>Ⓟ)’s?\s(?P<which>appointment|nomination)\b(?!\sof)"
)
_WON = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|clinch(?:ed|es|ing)?|secur(?:ed|es|ing)|captur(?:ed|es|ing)|claim(?:ed|s|"
    r"ing)|accept(?:ed|s|ing)?|lock(?:ed|ing)\sup|took|earned|sealed)\s"
    r"(?:the\s|Ⓟ’s\s)?(?:Ⓓ\s)?(?:(?P<party>Ⓞ)(?:’s?)?\s|party’s\s|[A-Z]\w+\s)?(?:(?:presidential|"
    r"gubernatorial|Senate|vice\spresidential|mayoral)\s)?nomination\b"
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
_NOMINATED = re.compile(
    r"running mate|vice[ -]president|justice|judge|secretary|attorney general|ambassador|court|"
    r"nominee|standard-bearer|director|to head|to lead|speaker",
    re.IGNORECASE,
)
_RUNNING_MATE = re.compile(r"running mate", re.IGNORECASE)
_REPLACES = re.compile(
    r"(?:,[^,;:.]{1,80},|\s[–—-]\s[^–—;:.]{1,80}\s[–—-])?\sto\s(?:replace|succeed)\s(?:[^ⓅⓄ,;:.]{0,60})Ⓟ"
)
_SHORTEST_TITLE = 6
_BY = re.compile(r"[^,.;]{0,80}?\bby\s")
_DEFINITE = re.compile(r"(?:the|his|her|its|their|two|three|four|several|an?)\s", re.IGNORECASE)
_ANYBODY = re.compile(
    r"(?:those|these|anyone|several|many|some|most|dozens|hundreds|thousands|few)\b", re.IGNORECASE
)
_AT_POLLS = re.compile(r"[^.;:]{0,50}\b(?:primary|election|run-?off|caucus)\b")
_ALREADY = re.compile(r"\b(?:politically|newly|[a-z]+-)\s?$", re.IGNORECASE)
_BE = re.compile(r"\b(?:is|was|were|are|been|being|be|got|gets)\s+(?:\w+ly\s|later\s|then\s|also\s|not\s)?$")


def find_offices(sentence: Sentence) -> Iterator[Found]:
    """Yield nominations, appointments, dismissals, resignations and recusals."""
    yield from _given(sentence)
    yield from _fired(sentence)
    yield from _quit(sentence)
    yield from _recused(sentence)
    yield from _named(sentence)


def _given(sentence: Sentence) -> Iterator[Found]:
    for match in _GIVE.finditer(sentence.words):
        if standing(sentence, match.start()) not in _HAPPENS or _ALREADY.search(
            sentence.words[: match.start()]
        ):
            continue
        who, by, end = _whom(sentence, match)
        who = people(sentence, who)
        office = _office(sentence, end, needs_word=match["nominate"] is not None or match["pick"] is not None)
        if office is None and who:
            office = _title_before(sentence, match.end(), who[0])
        replaces = who and _REPLACES.match(sentence.words, end)
        if not who or not (office or replaces or match["nominate"] or match[0][:2] in ("ap", "re")):
            continue
        if match["pick"]:
            told = office.span.of(sentence.shape.text) if office else ""
            type_ = EventType.NOMINATION if _NOMINATED.search(told) else EventType.APPOINTMENT
        else:
            type_ = EventType.NOMINATION if match["nominate"] else EventType.APPOINTMENT
        role = Role.NOMINEE if type_ is EventType.NOMINATION else Role.APPOINTEE
        yield from _found(
            sentence, type_, match, (taking(sentence, role, who), taking(sentence, Role.BY, by), office)
        )


def _title_before(sentence: Sentence, start: int, end: int) -> Participant | None:
    """Return the office that stands before a name: of "hired his campaign manager, Hale"."""
    if end - start < _SHORTEST_TITLE or end < start:
        return None
    span = office_at(sentence, start)
    inside = span is not None and span.end <= sentence.chunk(end).span.start
    return Participant(role=Role.OFFICE, span=span) if span and inside else None


def _whom(sentence: Sentence, match: re.Match[str]) -> tuple[list[int], list[int], int]:
    """Return to whom something is done, by whom, and where an office may follow."""
    passive = _BE.search(sentence.words[: match.start()]) or re.match(
        r"\s(?:by|as|to|under)\b", sentence.words[match.end() :]
    )
    if passive and match[0].endswith(("ed", "en", "out")):
        by = _BY.match(sentence.words, match.end())
        bare = not _BE.search(sentence.words[: match.start()])
        if bare and match[0].endswith("picked") and not sentence.words.startswith(" by ", match.end()):
            return [], [], match.end()  # "the man whom Hale picked to replace him"
        who = (bare and described(sentence, match.start())) or subject(sentence, match.start())
        return (
            [p for p in who if sentence.words[p] == "Ⓟ"],
            listed_from(sentence, by.end()) if by else [],
            match.end(),
        )
    whom, end = objects(sentence, match.end())
    if not whom:
        whom = [start for start, _ in people_behind(sentence, match.end())]
        end = whom[-1] + 1 if whom else end
    return whom, subject(sentence, match.start()) if whom else [], end


def _office(sentence: Sentence, place: int, *, needs_word: bool) -> Participant | None:
    by = re.match(rf"\sby\s(?:the\s)?{WHO}", sentence.words[place:])
    place += by.end() if by else 0
    span = office_behind(sentence, place)
    if span is None and not needs_word:
        span = office_at(sentence, place) if sentence.words[place : place + 1] == " " else None
    return Participant(role=Role.OFFICE, span=span) if span else None


def _fired(sentence: Sentence) -> Iterator[Found]:
    for match in _FIRE.finditer(sentence.words):
        if standing(sentence, match.start()) not in _HAPPENS:
            continue
        who, by, end = _whom(sentence, match)
        office = _office(sentence, end, needs_word=True)
        surely = match[0].startswith(("fire", "firing", "oust", "sack"))
        if who and (surely or office) and not _spared(sentence, match, end):
            yield from _found(
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
    office = _office(sentence, end, needs_word=True)
    by = [match.start("by")] if match["by"] else []
    if standing(sentence, match.start()) in _HAPPENS and (office or not (match["weak"] or match["weak2"])):
        people_ = taking(sentence, Role.PERSON, who)
        yield from _found(
            sentence, EventType.DISMISSAL, match, (people_, taking(sentence, Role.BY, by), office)
        )


def _quit(sentence: Sentence) -> Iterator[Found]:
    for match in _QUIT.finditer(sentence.words):
        if standing(sentence, match.start()) in _HAPPENS:
            who = [p for p in subject(sentence, match.start()) if sentence.words[p] == "Ⓟ"]
            office = _office(sentence, match.end(), needs_word=True)
            if office is None and match[0].endswith(" "):
                office = _office(sentence, match.end() - 1, needs_word=True)
                if office is None and sentence.words.startswith("as ", match.end()):
                    continue
            yield from _found(
                sentence, EventType.RESIGNATION, match, (taking(sentence, Role.PERSON, who), (), office)
            )
    for match in _QUITTING.finditer(sentence.words):
        if standing(sentence, match.start()) is Standing.REAL:
            who = [next(match.start(name) for name in ("who", "of") if match[name])]
            office = _office(sentence, match.end(), needs_word=True)
            yield from _found(
                sentence, EventType.RESIGNATION, match, (taking(sentence, Role.PERSON, who), (), office)
            )


def _named(sentence: Sentence) -> Iterator[Found]:
    for match in _NAMING.finditer(sentence.words):
        what = match["what"] or match["which"]
        type_, role = (
            (EventType.APPOINTMENT, Role.APPOINTEE)
            if what == "appointment"
            else (EventType.NOMINATION, Role.NOMINEE)
        )
        who = [match.start("whom") if match["whom"] else match.start("who")]
        office = _office(sentence, match.end(), needs_word=True)
        if standing(sentence, match.start()) in _HAPPENS and (match["whom"] or office):
            by = [match.start("by")] if match["by"] else []
            who = people(sentence, who)
            yield from _found(
                sentence, type_, match, (taking(sentence, role, who), taking(sentence, Role.BY, by), office)
            )
    for match in _WON.finditer(sentence.words):
        if standing(sentence, match.start()) is Standing.REAL:
            who = people(sentence, subject(sentence, match.start()))
            party = [match.start("party")] if match["party"] else []
            yield from _found(
                sentence,
                EventType.NOMINATION,
                match,
                (taking(sentence, Role.NOMINEE, who), taking(sentence, Role.BY, party), None),
            )


def _recused(sentence: Sentence) -> Iterator[Found]:
    for match in _RECUSE.finditer(sentence.words):
        if standing(sentence, match.start()) not in _HAPPENS:
            continue
        who = [match.start("who")] if match["who"] else subject(sentence, match.start())
        matter = _MATTER.match(sentence.words, match.end())
        told = Participant(role=Role.MATTER, span=sentence.span(*matter.span("matter"))) if matter else None
        yield from _found(sentence, EventType.RECUSAL, match, (taking(sentence, Role.PERSON, who), (), told))


def _found(
    sentence: Sentence,
    type_: EventType,
    match: re.Match[str],
    parts: tuple[tuple[Participant, ...], tuple[Participant, ...], Participant | None],
) -> Iterator[Found]:
    who, by, more = parts
    if type_ in (EventType.RESIGNATION, EventType.DISMISSAL):
        who = tuple(p for p in who if _is_somebody(sentence, p))
    by = tuple(p for p in by if p.entity not in {w.entity for w in who})
    if not who:
        return
    participants = (*who, *by, *((more,) if more else ()))
    yield Found(type_, sentence, match.start(), match.end(), participants)


def _is_somebody(sentence: Sentence, participant: Participant) -> bool:
    """Tell whether a participant is known to the article, or one or some of whom a description tells."""
    words = participant.span.of(sentence.shape.text)
    if words.lower() in PRONOUNS:
        return words.lower() not in ("those", "these")
    if _ANYBODY.match(words) or (words[0].islower() and are_several(words)):
        return False
    return words[0].isupper() or _DEFINITE.match(words) is not None
