"""Endorsements told by a verb: "endorsed", "threw her weight behind", "is voting for", "was endorsed by"."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.beside import leading_verb
from onrecord.extract.events.bodies import Bounds, is_vague
from onrecord.extract.events.clause import GROUP, WHO, described, subject
from onrecord.extract.events.endorsements.claiming import him_who_says_so
from onrecord.extract.events.endorsements.told import BACKING, SUCH, endorsement, is_firm, status_at
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import (
    GOES_ON,
    among,
    givers_before,
    givers_behind,
    named_apart,
    named_behind,
    opened_by,
    people_behind,
    signs,
)
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import PERSON, Sentence

_VERB = r"(?:[Ee]ndors(?:es?|ed|ing)|(?:back|support)(?:s|ed|ing)?|vot(?:e|es|ing)\sfor|campaign(?:ed)?\sfor)"
_HELPS = (
    r"(?:\w+ly\s)?(?:campaign|stump|fund-?rais|rais(?:ed|ing)\smoney|work|volunteer|organi[sz])"
    r"(?:ed|ing|s)?\s(?:for|with)"
)
"""What whoever endorses somebody does for him as well."""
_ACTIVE = re.compile(
    rf"""\b(?:(?P<take>un-?[Ee]ndors(?:es?|ed|ing))
    |(?<!-)[Ee]ndors(?:es?|ed|ing)(?!-)
    |(?P<weak>(?<!-)(?:(?<!’s\s)(?<!’\s)(?:back|support)|back(?=ing)|support(?=ing)|favou?r|
        prefer(?=s|ring))(?:s|r?ed|r?ing)?(?!\sof|-))
    |(?P<vote>vot(?:e|es|ing)\sfor)
    |(?P<stump>(?:campaign|stump|rall(?:y|i))(?:e?s|e?d|ing)?\s(?:\w+ly\s|in\sⓁ\s|Ⓓ\s|on\sⒹ\s)?(?:for|
        on\sbehalf\sof|with|alongside|on(?=\sⓅ’s\sbehalf\b)))
    |(?:g[eo]t(?:s|ting)?|f[ae]ll(?:s|ing)?|line[sd]?\sup|lining\sup|unit(?:es?|ed|ing)|stand(?:s|
        ing)?|stood)\s
        (?:firmly\s|squarely\s)?behind
    |(?:rall(?:y|ies|ied|ying)|coalesc(?:ed|ing)|unit(?:es?|ed|ing))\s(?:behind|around)
    |(?:thr[eo]w(?:s|n|ing)?|put(?:s|ting)?|lend(?:s|ing)?|lent|swung|swing(?:s|ing)?)
        \s(?:{WHO}’s\s|its\s|their\s)?
        {SUCH}(?:{BACKING}|weight|clout|muscle|name)\s(?:behind|to)
    |(?:came|come|comes|coming)\sout\s(?:for|in\s(?:support|favou?r)\sof)
    |(?:g[ai]ve[sn]?|giving|offer(?:s|ed|ing)?|deliver(?:s|ed|ing)?|announc(?:es?|ed|ing)|
        issu(?:es?|ed|ing)|rul(?:es?|ed|ing)\sout|declar(?:es?|ed|
        ing)|pledg(?:es?|ed|ing)|ma[dk](?:es?|ing)|releas(?:es?|ed|ing)|reaffirm(?:s|ed|ing)?|
            voic(?:es?|ed|ing))
      \s(?:(?:(?!\sto\s)[^;:.,“”ⓅⓄ]){{0,60}}?\s(?=an?\s))?(?:{WHO}’s\s|his\s|her\s|its\s|their\s|
          an?\s|the\s|(?P<no>(?:no|any)\s))?[“"]?{SUCH}(?P<noun>(?:non-)?{BACKING})[”"]?(?:\s(?:earlier\s)?(?:on\s)?Ⓓ)?
          \s(?:of|to|for|behind|on(?=\sⓅ’s\sbehalf\b))
    )(?:\sor\s{_VERB}|\sand\s(?:(?:is|ha[sd]|have)\s)?(?:{_VERB}|{_HELPS}))?(?=\W)""",
    re.VERBOSE,
)
_TO_WHOM = re.compile(
    rf"\b(?:g[ai]ve[sn]?|giving|offer(?:s|ed|ing)?|lent|lend(?:s|ing)?|hand(?:s|ed|ing)|promis(?:es?|ed|ing)|"
    rf"pledg(?:es?|ed|ing))\s(?P<whom>Ⓟ)\s"
    rf"(?:[ⓅⓄ]’s\s|his\s|her\s|its\s|their\s|an?\s|the\s|(?P<no>no\s)){SUCH}(?P<noun>{BACKING}|"
    rf"vote)(?!\s(?:of|for)\b)\b"
)
_URGED = re.compile(
    rf"\b(?:urg(?:es?|ed|ing)|encourag(?:es?|ed|ing)|implor(?:es?|ed|ing)|exhort(?:s|ed|ing)?|"
    rf"ask(?:s|ed|ing)?|"
    rf"call(?:s|ed|ing)?\s(?:on|upon)|t(?:ells?|old|elling)|press(?:es|ed|ing)?)\s(?:[ⓅⓄⓁ]’s?\s|"
    rf"the\s|all\s|\w+\s){{0,3}}?"
    rf"(?:voters|supporters|followers|people|you|residents|members|fans|readers|delegates|{WHO})"
    rf"\s(?:(?:in|of|on)\s\S+\s|Ⓓ\s)?"
    r"to\s(?:vote\sfor|turn\sout\sfor|(?:back|support|elect|nominate|pick|send|choose|re-?elect|"
    r"choose|rally\sbehind|get\sbehind|unite\sbehind)(?=\s))"
)
_PASSIVE = re.compile(
    r"(?<!-)\b(?:endorsed|(?P<weak>backed|supported))"
    r"(?:\s(?:in|on|for|during|over)\s(?:the\s)?[\wⒹⓁⓅ’-]+(?:\s[\w-]+)?|\sⒹ|\s\w+ly|\salso)?\sby\b"
)
_UNTIL = re.compile(
    r"[^,;:.“”]{0,30}\suntil\s(?!(?:after\s)?(?:the|an?)\s(?:primary|convention|runoff|election)\b)"
)
"""Who did not endorse him until May did so in May."""
_IF = re.compile(r"[“\"]?(?:[Bb]ut\s|[Aa]nd\s)?(?:[Ii]f|[Uu]nless|[Ss]hould)\s(?![^,]*believed)")
_ON_CONDITION = re.compile(r"\sⓅ\s[“\"]?(?:(?:when\sand|only|even)\s)?if\b")
_SUPPOSED = re.compile(r"\b(?:if|were)\b[^;:.]{3,60},\sⓅ\swould\s$")
"""Whoever would vote for somebody if the election were today has not said that he will."""
_COULD = re.compile(r",\s[^,]{1,40}\s(?:could|would|will|may|might)\b")
_MORE = re.compile(r"\b(?:more|longer|stronger|warmer|fuller)\b")
"""Who gave no warmer endorsement gave one."""
_LITERAL = re.compile(r"^st(?:and|ood)\w*\sbehind")
_AS_HE = re.compile(r"Ⓟ,?\s(?:as|while)\s[ⓅⓄ]|Ⓟ\sat\san?\s")
"""Who stands behind somebody as he signs something stands there."""
_STRONG = re.compile(r"[Ee]ndors|behind|around|out\s")
_DID = re.compile(r"\bdid(?:\snot|n’t)\s$")
_IS_VOTING = re.compile(r"(?:\b(?:am|is|are|to)|’m|’s|’re)\s(?:\w+ly\s|also\s)?$")
_TIED = re.compile(
    r"(?:\b(?:before|after|while|when|is|was|am|are|were|be|been|who|whom|(?:is|was|are|were)n’t)|"
    r"[ⓅⓄ]’s|’[mrv]e?|Ⓟ,|Ⓟ|\b(?:letter|statement|editorial|petition|ads?)|"
    r"\bspen[dt]\w*\s[^,;:]{1,50})\s(?:(?:\w+ly|Ⓓ|now|not|still|n’t|also|instead)\s)?$"
)
"""Before "supporting", these tell whose verb it is."""
_CAMPAIGN_OF = re.compile(r"Ⓟ’s?\s(?:\w+\s)?(?:campaign|team)\s(?:has\s|had\s)?$")
_RELATIVE = re.compile(
    r"(?P<whom>Ⓟ)(?:,|,?\s(?:is|was)?\s?(?:an?|the|one\sof)\s[^ⓅⓄ,;:.“”]{0,60}?)?\s(?:whom|who|"
    r"that)\s(?:[A-Z][\w.]*\s|Ⓛ\s){0,3}$"
)
_PARTICIPLE = re.compile(r"(?P<whom>Ⓟ)(?:\s\([^)]{1,40}\))?(?:,|\s?[–—]|\s--)\s?$")


def given(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements that verbs of a sentence tell."""
    for match in _ACTIVE.finditer(sentence.words):
        yield from _active(sentence, match)
    for match in _TO_WHOM.finditer(sentence.words):
        who, whom = givers_before(sentence, match.start()), signs([match.start("whom")])
        if match["noun"].lower().startswith("endorse") or is_firm(sentence, who, whom):
            yield from endorsement(
                sentence,
                who,
                whom,
                Status.DENIED if match["no"] else status_at(sentence, match.start()),
                match,
            )
    yield from _urged(sentence)
    for match in _PASSIVE.finditer(sentence.words):
        who, whom = givers_behind(sentence, match.end()), _endorsed_before(sentence, match.start())
        if match["weak"]:
            who = [one for one in who if one[1] == one[0] + 1 and sentence.chunk(one[0]).known] or who
        if not match["weak"] or is_firm(sentence, who, whom):
            yield from endorsement(sentence, who, whom, status_at(sentence, match.start()), match)


def _active(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    before = sentence.words[: match.start()]
    weak = "ndors" not in match[0] and (match["weak"] is not None or not _STRONG.search(match[0]))
    if _is_elsewhere(match, before):
        return
    who: list[Bounds] = []
    if weak and match[0].endswith("ing") and not _TIED.search(before) and leading_verb(before) is None:
        who = signs(described(sentence, match.start()))
        if not who:
            return
    whom = people_behind(sentence, match.end(), only_titles=weak)
    who = who or givers_before(sentence, match.start())
    if whom:
        who = _named(sentence, who, match.start(), whom[-1][1])
    if who and not whom and not weak and GOES_ON.match(sentence.words, match.end()):
        whom = _endorsed_far(sentence, who[0][0])
    if whom and all(is_vague(sentence, bounds) for bounds in who):
        who = among(sentence, whom[-1][1]) or (among(sentence, who[-1][1]) if who else []) or who
    status = None if _is_open(sentence, match) else _status(sentence, match)
    if who and not whom and (whom := him_who_says_so(sentence, match.end())) and status is Status.GIVEN:
        status = Status.CLAIMED
    if weak:
        who = _known(sentence, who)
    if not weak or is_firm(sentence, who, whom):
        yield from endorsement(sentence, who, whom, status, match)


def _named(sentence: Sentence, who: list[Bounds], at: int, end: int) -> list[Bounds]:
    """Return who is named elsewhere, where nobody, or only what he is called, stands beside a verb."""
    called = all(stop == start + 1 and not sentence.chunk(start).known for start, stop in who)
    opening = opened_by(sentence, at, end) if called else []
    return named_behind(sentence, who, end) or named_apart(sentence, who) or opening or who


def _is_elsewhere(match: re.Match[str], before: str) -> bool:
    """Tell whether words of backing are another module's: "no longer backs", "her campaign announced"."""
    announced = match[0].startswith(("announc", "releas", "declar"))
    own = match["noun"] and announced and _CAMPAIGN_OF.search(before)
    return bool(own or re.search(r"\bno longer\s+$", before))


def _known(sentence: Sentence, who: list[Bounds]) -> list[Bounds]:
    """Return those whom the article names, or all where it names none."""
    return [one for one in who if one[1] == one[0] + 1 and sentence.chunk(one[0]).known] or who


def _is_open(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether words of backing only tell what may be, or something else."""
    state = standing(sentence, match.start())
    if _IF.match(sentence.words) and (state is Standing.FUTURE or _COULD.search(sentence.words, match.end())):
        return True
    if state in (Standing.FUTURE, Standing.CLAIMED) and _ON_CONDITION.match(sentence.words, match.end()):
        return True
    if state is Standing.FUTURE and _SUPPOSED.search(
        sentence.words, max(0, match.start() - 120), match.start()
    ):
        return True
    if state is Standing.DENIED and _MORE.search(match[0]):
        return True
    return bool(_LITERAL.search(match[0]) and _AS_HE.search(sentence.words, match.end(), match.end() + 12))


def _status(sentence: Sentence, match: re.Match[str]) -> Status | None:
    state = standing(sentence, match.start())
    if (match["noun"] or "").startswith("non") or match["no"] == "no " or match[0].startswith("rul"):
        return Status.DENIED
    if match["take"]:
        return Status.WITHDRAWN if state in (Standing.REAL, Standing.FUTURE) else None
    if state is Standing.DENIED and _UNTIL.match(sentence.words, match.end(), match.end() + 60):
        return Status.GIVEN
    voted = (match["vote"] and _DID.search(sentence.words, 0, match.start())) or (
        match["vote"] and state is Standing.REAL and not _IS_VOTING.search(sentence.words[: match.start()])
    )
    if voted or (match["stump"] and state is not Standing.REAL):
        return None
    return status_at(sentence, match.start())


def _urged(sentence: Sentence) -> Iterator[Found]:
    """Yield who asks voters, and nobody by name, to vote for whom."""
    for match in _URGED.finditer(sentence.words):
        asked = [k for k in range(*match.span()) if sentence.words[k] in WHO]
        if any(sentence.words[k] == PERSON and _is_one(sentence, k) for k in asked):
            continue
        whom = people_behind(sentence, match.end(), only_titles=True)
        who = givers_before(sentence, match.start())
        if is_firm(sentence, who, whom) and standing(sentence, match.start()) is Standing.REAL:
            yield from endorsement(sentence, who, whom, Status.GIVEN, match)


def _is_one(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody who is asked is one, by name or as "him"."""
    chunk = sentence.chunk(place)
    owns = sentence.words[place + 1 : place + 2] == "’"  # "asked her followers"
    return chunk.named or (not owns and chunk.span.of(sentence.shape.text).lower() in ("him", "her", "me"))


def _endorsed_far(sentence: Sentence, who: int) -> list[Bounds]:
    """Return whom a relative clause is about: Frey in "Frey, whom Hale endorsed"."""
    match = _RELATIVE.search(sentence.words[:who], max(0, who - 120))
    return signs([match.start("whom")]) if match and sentence.chunk(match.start("whom")).known else []


def _endorsed_before(sentence: Sentence, at: int) -> list[Bounds]:
    """Return who is endorsed "by" somebody: the subject, or whom the participle is about."""
    group = GROUP.search(sentence.words[:at], max(0, at - 80))
    places: list[int] = []
    if group is None:
        beside = _PARTICIPLE.search(sentence.words[:at], max(0, at - 60))
        places = [beside.start("whom")] if beside else described(sentence, at)
    places = places or subject(sentence, at)
    return signs([p for p in places if sentence.words[p] == PERSON and sentence.chunk(p).known])
