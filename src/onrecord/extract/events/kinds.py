"""What contests are called: their kinds, and the words before the noun."""

import re

from onrecord.events import Participant, Role
from onrecord.extract.events.found import taking
from onrecord.extract.shape import Sentence

_OFFICES = (
    r"presidential|vice[ -]presidential|gubernatorial|mayoral|congressional|parliamentary|legislative|"
    r"judicial|"
    r"(?:U\.S\. )?Senate|Senatorial|House|governor[’']s|mayor[’']s|attorney general(?:[’']s)?|Ⓞ|"
    r"state Senate|"
    r"state House|Supreme Court|"
    r"(?:lieutenant )?governors?(?:[’']s?)?|mayor|secretary of state|Congressional District|"
    r"city council|county executive"
)
_TELLING = (
    r"the|a|an|this|that|next|first|first-in-the-nation|"
    r"crucial|key|early|open|\d+\w\w|district|upcoming|recent|closed|contested|critical|state|jungle|"
    r"nonpartisan|special|recall|national|midterm|nominating|tight|tightening|close|crowded|bitter|"
    r"heated|tough|narrow|"
    r"bruising|contentious|competitive|historic|hotly|closely|fiercely|bitterly|watched|fought|final|"
    r"last|second|"
    r"third|fourth|two|three|four|big|pivotal|important|expensive|local|statewide|re-?election|own|looming|"
    r"disputed|unsuccessful|failed|losing|successful|whole|entire|same|other|nomination|"
    r"[a-z]+-[a-z-]+"
)
"""Words that may stand between whose or what a contest is and its noun."""
_BEFORE = (
    rf"(?:(?P<early>Ⓓ)\sand\s(?=Ⓓ)|(?P<also>Ⓛ)(?:,\s|,?\sand\s)(?=Ⓛ)|(?P<day>Ⓓ)(?:’s?)?\s|"
    rf"(?P<place>Ⓛ)(?:[’']s?|-area)?[ ]|"
    rf"(?P<party>Ⓞ|Democratic|Republican|GOP|"
    rf"Libertarian)(?:[’']s?)?\s|"
    rf"(?P<office>{_OFFICES})\s|(?P<rival>Ⓟ)(?:’s?)\s|(?:{_TELLING})\s)"
)
_GOES_ON = (
    r"in|on|of|for|and|or|to|by|with|at|is|was|were|are|will|would|could|should|may|might|must|can|has|had|have|against|"
    r"last|this|next|after|before|ahead|between|over|as|from|where|when|while|but|because|despite|since|until|so|if|"
    r"though|although|than|then|later|earlier|early|late|again|also|held|here|there|that|which|who|what|not|be|being|"
    r"back|until|through|during|without|under|[a-z]+ed|elections?(?! season)|contests?|races?|vote"
)
"""What follows a primary that is a contest: before a noun it is what comes first, as in "primary aim"."""
KINDS = (
    rf"primary(?! (?!(?:{_GOES_ON})\b)[a-z])(?! and caucus states)|"
    r"primaries|"
    r"caucus(?:es)?(?! (?:with|system|process|states?\b|night|day|winner|chair|member|goer|room|"
    r"meeting|leader|votes))|run-?off|"
    r"(?P<special>(?:special|recall) election|by-election)(?! (?:campaign|day|night|season|ballot|"
    r"candidate|race\b))|"
    r"general election(?! (?:match|ballot|campaign|voter|season|debate|opponent|candidate|strategy|fight))|"
    r"(?:National )?[Cc]onvention(?! (?:scenario|fight|speech|floor|delegate|center|hall|goer|bounce|"
    r"speaker|week|rules|stage|"
    r"planner|committee|city|night|address|coverage))|"
    r"midterms?(?! elections?)|elections?(?! (?:winner|night|season|cycle|day|officials?|results?|"
    r"process|law|fraud|interference|integrity|"
    r"security|board|"
    r"commission|win|victory|campaign|monitor|reform|team|return|loss|defeat|date|fight|years?|lawyer|ballot|"
    r"meddling|cycles|debate|bid|rally|ads?|matchup|match-up|databases?|registration|outcome))|"
    r"races?(?! (?:relation|card|riot|baiting|and|war|hatred|issue|track|against (?:time|the clock)|"
    r"to (?!become\b|be\b|replace\b|succeed\b|fill\b|unseat\b|lead\b|represent\b)|"
    r"for (?:(?:the|those|more)\s)?(?:cover|cash|money|delegates)))|"
    r"contests?(?! (?:winner|the|that))|competition(?= (?:between|with|against) )"
)
CONTEST = re.compile(rf"(?:\b|(?<=\s)|^)(?P<before>{_BEFORE}{{0,6}})\b(?<!-)(?P<kind>{KINDS})\b(?!-)")
_CHAMBER = re.compile(
    r"\b(?:Senate|House|Congress|Parliament|Court|Council|Assembly|Legislature|Board|Commission|"
    r"governor|mayor|president|senator|attorney general|sheriff|chancellor|[Pp]residential|[Gg]ubernatorial|"
    r"[Cc]ongressional|[Ss]enatorial|[Mm]ayoral)$"
)
_NATION = re.compile(r"(?:the\s)?(?:U\.?S\.?A?\.?|United States|American|America)$")
_SPECIAL = re.compile(r"\b(?:special|recall)\b")
_FRONTED = re.compile(r"(?:And\s|But\s)?(?:In|Over in)\s(?:the\s)?(?P<place>Ⓛ),?\s[^;:“”]{0,90}$")
_PARTS = re.compile(_BEFORE)
_KIND = (
    ("primar", "primary"),
    ("caucus", "caucus"),
    ("run", "runoff"),
    ("special", "special"),
    ("recall", "special"),
    ("by-", "special"),
    ("convention", "convention"),
    ("", "general"),
)

Bounds = list[tuple[int, int]]
"""Where words stand in a sentence."""


def told_before(sentence: Sentence, match: re.Match[str]) -> dict[str, Bounds]:
    """Return the bounds of days, places, parties and offices that stand before a kind of contest."""
    told: dict[str, Bounds] = {}
    for part in _PARTS.finditer(sentence.words, match.start("before"), match.end("before")):
        for name in ("early", "day", "also", "place", "party", "office", "rival"):
            if part[name]:
                words = sentence.span(*part.span(name)).of(sentence.shape.text)
                if name == "party" and _NATION.match(words):
                    continue
                what = "office" if _CHAMBER.search(words) and name not in ("day", "early") else name
                what = {"also": "place", "early": "day"}.get(what, what)
                told.setdefault(what, []).append(part.span(name))
    return told


def is_nation(words: str) -> bool:
    """Tell whether words are of the whole nation: "U.S." in "a U.S. Senate race" is no place of it."""
    return _NATION.match(words) is not None


def party_of(sentence: Sentence, told: dict[str, Bounds]) -> tuple[Participant, ...]:
    """Return the parties that stand before a kind of contest."""
    found: list[Participant] = []
    for start, end in told.get("party", [])[:1]:
        if sentence.words[start] == "Ⓞ":
            found += taking(sentence, Role.PARTY, [start])
        else:
            found.append(Participant(role=Role.PARTY, span=sentence.span(start, end)))
    return tuple(found)


def kind_of(noun: str, words: str, told: dict[str, Bounds]) -> str:
    """Return the kind of a contest: primary, caucus, runoff, special, convention or general.

    Args:
        noun: what it is called.
        words: all that is told of it.
        told: what stands before the noun: a party's own race is a primary.
    """
    kind = next(kind for start, kind in _KIND if noun.lower().removeprefix("national ").startswith(start))
    if kind == "general" and _SPECIAL.search(words):
        return "special"
    within = "party" in told or "nominati" in words or "nominating" in words
    within = within or (
        noun == "contests" and "office" not in told
    )  # several at once are nominating contests
    return "primary" if within and noun.startswith(("race", "contest")) else kind


def fronted(sentence: Sentence, start: int) -> list[int]:
    """Return the place by which a sentence begins, if it is near what is told of it: "In Ellery, …".

    Args:
        sentence: that may begin so.
        start: where the words begin that tell what is there.
    """
    match = _FRONTED.match(sentence.words[:start])
    return [match.start("place")] if match and sentence.chunk(match.start("place")).named else []
