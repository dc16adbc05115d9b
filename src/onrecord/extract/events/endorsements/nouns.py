"""Endorsements told by a noun: "Hale's endorsement of Frey", "won Hale's backing", "Hale-backed Frey"."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.bodies import Bounds
from onrecord.extract.events.clause import WHO, people, subject
from onrecord.extract.events.endorsements.taking import is_taken
from onrecord.extract.events.endorsements.told import BACKING, SUCH, endorsement, is_firm, status_at
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import BEFORE_A_NAME, givers_behind, opened_by, people_behind, signs
from onrecord.extract.shape import Sentence

_GIVEN = re.compile(
    rf"(?P<who>{WHO})’s?\s(?!(?:\w+\s)?(?:impending|expected|possible|potential|likely|eventual|future|"
    rf"hoped)\b)(?!(?:\w+\s)?(?:campaign|team|office)\b){SUCH}(?:(?P<non>non-)?[Ee]ndorsement|(?P<weak>backing|support))\s(?:of|for)\b"
)
_RECEIVED = re.compile(
    r"\b[Ee]ndorsements?\s(?:that\s|which\s)?(?P<whom>Ⓟ)\s(?:ha[sd]\s|just\s|also\s)?"
    r"(?:received|got|gotten|won|earned|secured|picked\sup|landed|accepted)\s(?:(?:on\s)?Ⓓ\s)?from\b"
)
"""An endorsement that is told of by whoever got it: "an endorsement that she received from Hale"."""
_OF_FOR = re.compile(
    rf"\b[Ee]ndorsement\s(?:of|by|from)\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<who>{WHO})\s(?:for|of)\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<whom>Ⓟ)"
)
_OPENING = re.compile(rf"(?<![\w’])(?:[Ii]n|[Ww]ith)\s(?:an?|the)\s{SUCH}endorsement\s(?:of|for)\b")
_BY = re.compile(
    rf"(?:(?P<whom>Ⓟ)(?:’s?)?\s(?:[^ⓅⓄ.,;:“”]{{0,50}}\s(?:an?|the)\s)?{SUCH}(?:endorsements?|(?P<weak>backing))|"
    rf"\bendorsements?\sof\s(?:{WHO}’s\s|[A-Z]\w+\.?\s)?(?P<of>Ⓟ))\s(?:by|from)\b"
)
_GAIN = (
    r"(?:w[io]ns?|winning|receiv(?:ed?|es|ing)|g[eo]t(?:s|ting|ten)?|earn(?:ed|s|ing)?|secur(?:ed?|es|"
    r"ing)|land(?:ed|s|ing)?|pick(?:ed|s|ing)?\sup|lock(?:s|ed|ing)?\sup|r[au]ng\sup|sewn\sup|"
    r"rack(?:s|ed|ing)?\sup|"
    r"gain(?:ed|s|ing)?|scor(?:ed?|es|ing)|ha(?:s|d|ve|ving)(?!\s(?:\w+ly\s)?(?:\w+(?:ed|wn|en)|made|put)\s(?:out\s)?(?:an?|the|Ⓟ’s|no)\s)|boast(?:ed|s|ing)?|tout(?:ed|s|ing)?|"
    r"accept(?:ed|s|ing)?|snag(?:s|ged|ging)?|nab(?:s|bed|bing)?|garner(?:ed|s|ing)?|amass(?:ed|es|ing)|"
    r"collect(?:ed|s|ing)?|captur(?:es|ed|ing)|enjoy(?:ed|s|ing)?|claim(?:ed|s|ing)?|highlight(?:ed|s|ing)?|"
    r"roll(?:s|ed|ing)?\sout|unveil(?:s|ed|ing)|benefit(?:s|ed|ing)?\sfrom|trumpet(?:s|ed|ing)?|"
    r"cit(?:ed|es|ing)|announc(?:ed|es|ing)(?!\s(?:[ⓅⓄ]’s|its|their)\s)|follow(?:ed|ing)|after|won\sover|including|"
    r"celebrat(?:es?|ed|ing)|impl(?:y|ies|ied|ying)|bragg?(?:s|ed|ing)?|(?:boast|bragg?)(?:s|ed|"
    r"ing)?\s(?:of|about)|claims?\s(?:of|to)|"
    r"draw(?:s|n|ing)?|drew|tak(?:es|ing)|welcom(?:ed|es|ing)|with|despite|thanks\sto|buoyed\sby|"
    r"thank(?:s|ed|ing)?|(?:c[ao]me|walk(?:ed|s)|walking)\saway\swith|chalked\sup|notch(?:ed|es)|"
    r"nett(?:ed|s|ing)|bagg(?:ed|s|ing)|(?:was|were|been|is)\s(?:given|handed|granted)|(?:grateful|thankful)\sfor|proud\sof|"
    r"grabb(?:ed|s|ing)|clinch(?:ed|es|ing)|pull(?:ed|s|ing)?\sin|reel(?:ed|s|ing)?\sin|brought\s(?:in|home)|parlay(?:ed|s|ing)\s(?:[^ⓅⓄ;.]|Ⓟ’s){1,60}?\sinto)"
)
_MANY = r"(?:(?!(?:of|for|by|to|in|that|who|and|or|but|not|no)\b)(?:[\w’,-]+|Ⓓ’s|Ⓣ|Ⓛ|Ⓞ|Ⓟ’s)\s){0,6}?"
_GAINED = re.compile(
    rf"\b(?:{_GAIN}\s{_MANY}(?:(?:bevy|slew|string|number|slate|list|raft|host|series|spate|round|flurry|wave|trio|pair|handful|batch)\sof\s)?{_MANY}"
    rf"(?:{BACKING}(?:\s(?:Ⓓ|Ⓟ[^ⓅⓄ,;:.]{{1,30}}|on\sⒹ|(?:last|this)\sweek),?)?\s(?:of|from|by)\b|"
    r"(?:endorsements|supporters|backers|support)\b[^ⓅⓄ;:.“”]{0,60}?,?\s(?:including|such\sas|"
    r"like|(?:most\s)?(?:notably|recently))\s(?:one\s[^ⓅⓄ;:.“”]{0,30}?from\s|from\s)?)"
    rf"|(?:as\swell\sas|and)\s(?!{_GAIN}\s){_MANY}endorsements?\s(?:of|from|by)\b)"
)
_OWNED = re.compile(
    rf"\b{_GAIN}\s(?:(?:(?:Ⓞ|[A-Z][\w.]*|former|state)\s){{0,3}}?|an?\s|the\s)(?P<who>{WHO})(?:’s?\s{SUCH}(?:{BACKING}|vote)|"
    rf"\s(?:[\w-]+\s)?endorsement)\b"
    r"(?!\s(?:for|of|from|by)\s(?!Ⓟ))"
)
_ANY = re.compile(r"\b(?:an?|any|possible|potential)\s$", re.IGNORECASE)
_MIGHT = re.compile(r"\b(?:may|might|could|would)\b")
_HYPHEN = re.compile(
    rf"(?P<named>Ⓟ),\s(?:an?|the)\s(?:(?P<too>{WHO})-\sand\s)?(?P<by>{WHO})-\s?(?:backed|endorsed)\b|(?P<for>Ⓟ)-(?:backing|supporting|endorsing)\s(?P<backer>Ⓞ)(?!’|\s[a-z]+s\b)|(?P<who>{WHO})-(?:backed|"
    rf"endorsed)\s(?:(?:\w+|[ⓄⓁ]’?s?|U\.S\.)\s){{0,5}}?(?P<whom>Ⓟ)(?!’)"
)


def gained(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements that nouns of a sentence tell."""
    yield from _given(sentence)
    for match in _GAINED.finditer(sentence.words):
        yield from _gained(sentence, match, givers_behind(sentence, match.end()))
    for match in _OWNED.finditer(sentence.words):
        yield from _gained(sentence, match, signs([match.start("who")]))
    for match in _BY.finditer(sentence.words):
        whom = signs(people(sentence, [match.start("whom" if match["whom"] else "of")]))
        who = givers_behind(sentence, match.end())
        if _MIGHT.search(sentence.words, match.end(), match.end() + 100) and _ANY.search(
            sentence.words, 0, match.start()
        ):
            continue  # "a Hale endorsement by Frey may help"
        if not match["weak"] or is_firm(sentence, who, whom):
            yield from endorsement(sentence, who, whom, status_at(sentence, match.start()), match)
    for match in _RECEIVED.finditer(sentence.words):
        whom = signs(people(sentence, [match.start("whom")]))
        yield from endorsement(sentence, givers_behind(sentence, match.end()), whom, Status.GIVEN, match)
    for match in _OF_FOR.finditer(sentence.words):
        whom = signs(people(sentence, [match.start("whom")]))
        status = status_at(sentence, match.start())
        yield from endorsement(sentence, signs([match.start("who")]), whom, status, match)
    for match in _HYPHEN.finditer(sentence.words):
        of = next(name for name in ("named", "for", "whom") if match[name])
        whom = signs(people(sentence, [match.start(of)]))
        who = signs([match.start(name) for name in ("too", "by", "backer", "who") if match[name]])
        yield from endorsement(sentence, who, whom, Status.GIVEN, match)


def _given(sentence: Sentence) -> Iterator[Found]:
    for match in _GIVEN.finditer(sentence.words):
        if is_taken(sentence, match.start()):
            continue
        who, whom = signs([match.start("who")]), people_behind(sentence, match.end())
        if not match["weak"] or is_firm(sentence, who, whom):
            status = Status.DENIED if match["non"] else status_at(sentence, match.start())
            yield from endorsement(sentence, who, whom, status, match)
    for match in _OPENING.finditer(sentence.words):
        whom = people_behind(sentence, match.end())
        who = opened_by(sentence, match.start(), whom[-1][1]) if whom else []
        yield from endorsement(sentence, who, whom, Status.GIVEN, match)


_WHOSE_GAIN = re.compile(r"(?P<whom>Ⓟ)’s?\s$")
_BESIDE = re.compile(r"with|despite|after|including|follow|thanks")
_FAR = 60
"""What stands so far from "with the support of Hale" may be about another."""


def _whose_gain(sentence: Sentence, at: int) -> list[int]:
    """Return the place of who gains something in a noun: of Frey in "Frey's receiving Hale's endorsement"."""
    match = _WHOSE_GAIN.search(sentence.words, max(0, at - 4), at)
    return [match.start("whom")] if match else []


def _is_apart(match: re.Match[str], whom: list[Bounds]) -> bool:
    """Tell whether no verb ties mere support to somebody, nor does he stand beside it."""
    return bool(whom) and _BESIDE.match(match[0]) is not None and match.start() - whom[0][0] > _FAR


def _gained(sentence: Sentence, match: re.Match[str], who: list[Bounds]) -> Iterator[Found]:
    whom = signs(people(sentence, subject(sentence, match.start()) or _whose_gain(sentence, match.start())))
    if "ndorse" in match[0] or (is_firm(sentence, who, whom) and not _is_apart(match, whom)):
        yield from endorsement(sentence, who, whom, status_at(sentence, match.start()), match)
