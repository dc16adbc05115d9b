"""Who runs for what, and who gives it up."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role, Status
from onrecord.extract.events.clause import people, subject
from onrecord.extract.events.found import Found, taking
from onrecord.extract.events.office import office_at
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import Sentence

_RACE = r"(?:campaigns?|candidac(?:y|ies)|bids?|runs?)"
_RUN = (
    r"(?:the|an?|Ⓟ’s|his|her|their|own|Ⓓ|Ⓞ|Ⓛ|presidential|gubernatorial|mayoral|congressional|"
    r"[Ss]enate|Senatorial|House|White House|re-?election|long-?shot|formal|official|third-party|"
    r"independent|first|second|third|unsuccessful|failed)"
)
_IN = re.compile(
    rf"""\b(?:(?:announc(?:es?|ed|ing)|launch(?:es|ed|ing)?|declar(?:es?|ed|ing)|kick(?:s|ed|ing)?\soff|
        (?:beg[aiu]n|start)(?:s|ed|ning|ing)?|
        mount(?:s|ed|ing)?|unveil(?:s|ed|ing)|formaliz(?:ed|ing)|
            made\sofficial)\s(?:{_RUN}[ -])*{_RACE}\b(?!\s(?:against\s(?!Ⓟ)|to\s(?!unseat|become|be|replace|
            succeed)|manager|finance|promise))(?P<for>\s(?:for|to\sbecome|to\sbe)\s)?
    |(?:announc|declar)(?:es?|ed|ing)\s(?:on\sⒹ\s|Ⓓ\s)?(?:that\s)?(?:(?P<who>Ⓟ)\s)?(?:is|was|will|would)\s(?:be\s)?
        (?:a\scandidate|running|run|seek(?:ing)?(?=\s(?:re-?election|(?:the|a|Ⓟ’s)\s
            (?:[\w’Ⓞ]+\s){{0,3}}(?:nomination|seat|term|presidency)))
        |challeng(?:e|ing)(?=\s(?:Ⓞ\s|Ⓛ\s|[A-Z][\w.]+\s){{0,3}}Ⓟ))(?:\sagain)?(?P<for1>\sfor\s)?
    |(?:enter(?:s|ed|ing)?|join(?:s|ed|ing)?|jump(?:s|ed|ing)?\sinto|got\sinto|
        gets\sinto)\sthe\s(?:{_RUN}[ -])*(?:race|contest|fray|field)\b(?!’)(?P<for2>\sfor\s)?
    |(?:thr(?:ew|ows?|own|owing)|toss(?:es|ed|ing))\s(?:Ⓟ’s\s)?hat\sin(?:to)?\sthe\sring
    |filed\s(?:to\srun|as\sa\scandidate|papers\sto\srun)(?P<for4>\sfor\s)?
    |(?P<plain>run\s)(?:again\s)?(?P<for7>for\s)
    )""",
    re.VERBOSE,
)
_OUT = re.compile(
    rf"""\b(?:dropp?(?:s|ed|ing)?\sout\b(?!\sof\s(?!the\s(?:{_RUN}[ -])*(?:race|contest|running|primary|
        campaign)|contention))
    |(?:suspend|end|abandon|quit|halt|scuttl|scrapp|fold|clos|terminat)(?:s|es|ed|
        ing)?\s(?:Ⓟ’s|their|his|her)\s(?:{_RUN}[ -])*(?:{_RACE}|quest)\b
    |(?:withdr[ae]w(?:n|s|ing)?|withdrawing|bow(?:s|ed|ing)?\sout|exit(?:s|ed|ing)?|quit(?:s|ting)?|left|
        leaves|leaving|pull(?:s|ed|ing)?\sout|step(?:s|ped|ping)?\saside|got\sout)(?:\s(?:from|
        of))?\s(?:the\s|Ⓟ’s\s)(?:{_RUN}[ -])*(?:race|contest|primary|running|campaign|nomination fight)\b
    |withdr[ae]w(?:s|n|ing)?\s(?:Ⓟ’s)\scandidacy
    )""",
    re.VERBOSE,
)
_NOUN = re.compile(
    rf"(?P<who>Ⓟ)’s?\s(?:(?:decision|announcement)\s(?:that\sⓅ\s(?:is|was|would)\srunning|"
    rf"to\srun|(?:{_RUN}[ -])*campaign\s(?:rollout|launch|announcement|kickoff)(?:\s(?:video|speech|"
    rf"event|rally))?)(?P<for>\sfor\s)?|(?:{_RUN}[ -])*campaign\s(?:rollout|launch|announcement|"
    rf"kickoff)\b|(?P<out>withdrawal\sfrom\sthe\s(?:{_RUN}[ -])*race|"
    rf"exit\sfrom\sthe\s(?:{_RUN}[ -])*race|departure\sfrom\sthe\s(?:{_RUN}[ -])*race))"
)
_OWNER = re.compile("Ⓟ(?=’s)")
_OFFICES = re.compile(
    r"\s*(?:the |a )?(?:(?:Ⓛ’?s?|Ⓞ|U\.S\.|state|open|presidential|statewide|public|elected|local|"
    r"national|higher|this|that|[A-Z]\w+|\w+ term as)\s)*(?:president|presidency|governor|senate|"
    r"senator|congress|house|mayor|attorney general|office|re-?election|nomination|seat|sheriff|"
    r"city council|district attorney|treasurer|speaker|council|Ⓞ|White House|term|prime minister|"
    r"leader|chair\w*|secretary|board|legislature|judge|supreme court|comptroller|vice president|"
    r"lieutenant governor)",
    re.IGNORECASE,
)


def find_candidacies(sentence: Sentence) -> Iterator[Found]:
    """Yield who announces a candidacy, and who withdraws one."""
    for match in _IN.finditer(sentence.words):
        state = standing(sentence, match.start())
        if state in (Standing.REAL, Standing.FUTURE):
            yield from _announced(sentence, match)
    for match in _OUT.finditer(sentence.words):
        if standing(sentence, match.start()) is Standing.REAL:
            yield from _found(sentence, _whose(sentence, match), Status.WITHDRAWN, match)
    for match in _NOUN.finditer(sentence.words):
        status = Status.WITHDRAWN if match["out"] else Status.ANNOUNCED
        yield from _found(sentence, [match.start("who")], status, match)


def _announced(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    towards = next(
        (match.end(name) for name in match.groupdict() if name.startswith("for") and match[name] is not None),
        None,
    )
    office: tuple[Participant, ...] = ()
    if towards is not None and _OFFICES.match(sentence.words, towards):
        span = office_at(sentence, towards)
        office = (Participant(role=Role.OFFICE, span=span),) if span else ()
    elif match["plain"]:
        return
    if match["plain"] and not re.search(r"(?:to|will|[’']ll)\s+$", sentence.words[: match.start()]):
        return
    who = [match.start("who")] if match["who"] else _whose(sentence, match)
    yield from _found(sentence, who, Status.ANNOUNCED, match, office)


def _whose(sentence: Sentence, match: re.Match[str]) -> list[int]:
    """Return who announces or ends a campaign; without a subject, whose it is: "since launching her bid"."""
    if who := people(sentence, subject(sentence, match.start())):
        return who
    return [match.start() + owner.start() for owner in _OWNER.finditer(match[0])][:1]


def _found(
    sentence: Sentence,
    who: list[int],
    status: Status,
    match: re.Match[str],
    office: tuple[Participant, ...] = (),
) -> Iterator[Found]:
    who = people(sentence, who)
    if who:
        candidates = taking(sentence, Role.CANDIDATE, who)
        yield Found(EventType.CANDIDACY, sentence, match.start(), match.end(), candidates + office, status)
