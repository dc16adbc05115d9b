"""Who won what, and over whom."""

import re
from collections.abc import Iterator

from onrecord.events import Participant, Role
from onrecord.extract.events.clause import objects, people, subject
from onrecord.extract.events.found import Found, taking
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.events.victories import OVER, VOTES, contest_of, find_victories, result
from onrecord.extract.shape import PLACE, Sentence

_ADJECTIVES = r"(?:(?!(?:over|in|for|of|to)\b)[a-z-]+\s|Ⓓ\s|Ⓛ\s|\d+-point\s){0,4}"
_VICTORY = (
    r"(?:(?:ros|march|power|storm|cruis|coast|sail|roll|romp|surg)(?:ed|e?s|ing)|swept|rode|"
    r"rose)\sto\s(?:an?\s|the\s|Ⓟ’s\s)?"
    rf"{_ADJECTIVES}(?:re-?election|victor(?:y|ies)|wins?|nomination)|"
    r"(?:won|wins|winning|(?:scor|notch|post|secur|earn|eke|pull|land|rack|pick)(?:ed|s|es|ing))\s(?:out\s|"
    r"off\s|up\s)?(?:an?\s|the\s|"
    rf"Ⓟ’s\s)?{_ADJECTIVES}(?:victor(?:y|ies)|wins?|upset)|"
    r"(?:was|been)\sdeclared\s(?:the\s)?(?:winner|victor)|emerged\s(?:as\s)?(?:the\s)?(?:winner|victorious)|"
    r"(?:finished|placed|came\sin|coming\sin|finishing)\s(?:in\s)?first|c[ao]me\sout\son\stop"
)
"""To win, told with a noun or an adverb."""
_SECOND = (
    r"(?:finish(?:ed|es|ing)|plac(?:ed|es|ing)|c[ao]m(?:e|es|ing)(?:\sin)?|ran|"
    r"(?<!is\s)(?<!are\s)running)\s(?:a\s)?(?:[a-z-]+\s)?"
    r"second\b[^,;.“”]{0,40}?\s(?:to|behind)\s(?:the\s|Ⓞ\s|Ⓛ\s)*(?P<whom>Ⓟ)(?!’)"
)
_WIN = re.compile(
    r"\b(?P<win>won|wins|winning|(?:(?<=did )|(?<=on to )|(?<=ed to )|(?<=back to )|(?<=helped Ⓟ ))win|"
    r"carri(?:ed|es)|swept|sweeping|captur(?:ed|es|ing)|clinch(?:ed|es|ing)|took|flipp(?:ed|ing))\b"
    r"|\b(?P<beat>(?:defeat|oust|unseat|trounc|edg|toppl|crush|out-?poll|vanquish|thump|clobber|"
    r"thrash)(?:e?d|e?s|"
    r"ing)(?:\sout)?|best(?:ed|ing)|edge|rout(?:ed|ing)|beat(?:s|ing|en)?|upset(?:ting)?|"
    r"(?:(?<=on to )|(?<=ed to ))defeat|prevail(?:ed|s|ing)\sover|triumph(?:ed|s|ing)\sover)\b"
    r"|\b(?P<lose>los(?:t|es|ing)|conced(?:ed|es|ing)|(?:(?<=did )|(?<=on to )|(?<=only to ))lose)\b"
    r"|\b(?:was|were|been|got)\s(?:\w+ly\s|first\s|also\s|once\s)?(?P<elected>(?:re-?)?elected)\b"
    r"|\b(?P<chose>(?:re-?)?elected)\s(?=(?:the\s)?(?:Ⓞ\s|[A-Z]\w+\s){0,2}Ⓟ)"
    r"|\b(?P<got>(?:got|get)\s(?:the\s|Ⓞ\s)*(?P<gotten>Ⓟ)\s(?:re-?)?elected)\b|"
    r"(?<=Ⓟ,\s)(?P<apposed>(?:first\s|re-?)?elected)(?=\s(?:in|to|as)\b)"
    rf"|\b(?P<second>{_SECOND})"
    rf"|\b(?P<victory>{_VICTORY})\b"
)
_WHERE = re.compile(
    r"(?:\b(?:states?|districts?|count(?:y|ies)|precincts?|places|seats?|contests?|primar(?:y|ies)|elections?)|"
    r"(?P<places>Ⓛ))(?:\s\(?[a-z]+\)?)?,?\s(?:(?:(?:all|both|most|each)\sof\s)?(?:that|which)\s)?"
    r"(?:the\s)?Ⓟ(?:\s(?:ha[ds]|also|both|once|just|[a-z]+ly))*\s$"
)
"""What is won before who wins it: "the districts that Lund won"."""
_THING = re.compile(
    r"\s(?:back\s)?(?:(?:the|a|his|her|Ⓟ’s|an|both|all|easy|easily|Ⓓ’s|re-?election|second|third|"
    r"first|fourth|two|three|four|five|six|statewide)\s)*(?P<what>re-?election|election|"
    r"(?:[\w-]+\s)?terms?\b|(?<=statewide\s)office\b|(?:\d+\s|(?!only\s)[a-z]+\s)?(?:of\s(?:those|these|"
    r"the)\s)?(?:[a-z]+\s){0,2}(?:states|counties|districts)\b|(?:[\w-]+\s){0,2}victory\b(?!\s(?:on|"
    r"for|lap|speech|in\scourt)\b)|presidency|governorship|"
    r"(?:[\wⒹⓄⓁ.’-]+\s){0,4}(?:seat|race|contest|primary|primaries|caucus(?:es)?|runoff|election)\b|"
    r"White House|(?P<places>Ⓛ(?:,?\s(?:and\s|"
    r"or\s)?Ⓛ)*)(?![’'])(?!\s[a-z]+s?\b(?<!ly)(?<!\sby)(?<!\sin)(?<!\son)(?<!\sand)(?<!\swith)(?<!\sover)))",
)
_OFFICE = re.compile(
    r"\s(?:as\s|to\s)?(?:the\s|a\s)?(?P<office>(?:[\w.]+\s){0,2}(?:president|governor|mayor|senator|"
    r"senate|congress|house|prime minister|attorney general|speaker|chairman|chair|leader|judge|"
    r"sheriff|Ⓞ|office|parliament|legislature|presidency)\b)",
    re.IGNORECASE,
)
_ELECTED = re.compile(
    r"(?=[,.;:”]|$|\s(?:in|on|with|last|over|and|after|because|despite|without|this|Ⓓ)\b)|\s(?=Ⓓ)"
)
_ASKED = re.compile(
    r"[Hh]ead-to-head|(?<!xit )(?<!the )\bpolls?\b|\bsurvey(?:s|ed)?\b|\bhead-to-head|\bmatch-?ups?\b|"
    r"\bdebate\b|"
    r"poll (?:shows?|finds?|found)"
)
_DESCRIBED = re.compile(r"\s(?:as\s|to\s)?(?:the\s|a\s)?(?P<office>[ⓅⓁⓄ])(?!’)")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|got|is)\s(?:\w+ly\s)?$")
_BY = re.compile(r"(?:\s[\w-]+){0,3}?\sby\s(?:the\s|Ⓞ\s)*(?P<who>Ⓟ)")
_BY_FAR = re.compile(
    r"[^,;:.“”]{0,70}?\sby\s(?:the\s|Ⓞ\s|Ⓛ\s|[A-Z]\w+\s|an?\s(?:[a-z-]+\s){1,4}named\s)*(?P<who>Ⓟ)"
)
_BARE = re.compile(
    r"\s(?:in (?:the )?[ⒹⓁ](?!’)|in one of the|Ⓓ|by\s|overwhelmingly|convincingly|comfortably|"
    r"resoundingly|handily|"
    r"easily|narrowly|big|decisively|in a landslide|the state|"
    r"re-?election|there|again)"
)
_PLAIN = re.compile(r"\s?(?:[.,;:”!]|[–—]|--|$)")
_ALONE = re.compile(
    r"Ⓟ(?:,?\swho)?(?:\sha[ds])?\s$|\b(?:ran|election|campaign|race|primary)\b[^.;:ⓅⓄ]{0,60}\band\s$"
)
"""Whoever just "won" won at the polls where he is named and nothing is said to be won."""
_WON_BEFORE = re.compile(
    r"\b(?:beat|defeated|ousted|unseated|edged|toppled|upset|trounced|lost\sto|"
    r"over)\s(?:Ⓞ\s|Ⓛ\s)?$"
)
_NAMED_LATER = re.compile(r"[^:;.Ⓟ]{0,50}(?::|\s[–—-]{1,2})\s(?:[\w.-]+\s|Ⓞ\s|Ⓛ(?:’s)?\s){0,4}(?P<who>Ⓟ)")
_SOLE = re.compile(r"\b(?:[Oo]nly|[Oo]ne|sole|another|first)\b[^,;:ⓅⓄ]{0,60}$")
_ONLY = re.compile(r"(?:only|one|another|the only|the first|the sole)\s", re.IGNORECASE)
_SUCH_AS = re.compile(
    r"(?:\sin\sⒹ|\sⒹ)?,?\s(?:such\sas|like|including)\s(?P<places>Ⓛ(?:,?\s(?:and\s|"
    r"or\s)?Ⓛ)*)"
)
_HELPED = re.compile(r"\bhelped\sⓅ\s$")
_WE = re.compile(r"\b[Ww]e\s$")
_SAYS = re.compile(r"[^“”\"]{0,80}[”\"]\s(?:(?P<who>Ⓟ)\s(?:said|says|told)|(?:said|says)\s(?P<said>Ⓟ))")
_NEARLY = re.compile(r"\b(?:nearly|almost|way you|how to)\s+$")
_BARRED = re.compile(
    r"\s(?:[^,.;]{0,60}\bamong\b|[\d.]+(?:%|\spercent)\sof\s(?!the\s(?:\w+\s)?vote)|as\b|"
    r"from\s(?:office|power)|over\b|back\b|praise|sympathy|acclaim|respect|applause|fans|hearts|admir\w+|"
    r"concessions|(?:an?|the)\s(?:[\w-]+\s)?(?:award|prize|medal|title|championship|lawsuit|contract|lottery)|approval|support|delegates|votes\b|"
    r"(?:the\s)?(?:endorsement|backing|debate|argument|fight|war|battle|night|game|case|nomination|"
    r"nod)|out\b|on\s(?:the\s)?issue|ground|track|sight|interest|control|confidence|faith|touch|"
    r"millions|(?:the\s)?(?:[\w-]+\s|Ⓞ\s){0,3}(?:voters|women|men|supporters|vote)\sto\b|money|job|weight|"
    r"patience|their\b)"
)


def find_results(sentence: Sentence) -> Iterator[Found]:
    """Yield who won or lost a contest in a sentence."""
    if _ASKED.search(sentence.words):
        return
    for match in _WIN.finditer(sentence.words):
        state = standing(sentence, match.start())
        object_ = match["win"] or match["beat"] or match["lose"]
        barred = (object_ and _BARRED.match(sentence.words, match.end())) or _NEARLY.search(
            sentence.words[: match.start()]
        )
        if state is Standing.REAL and not barred:
            yield from _told(sentence, match)
    yield from find_victories(sentence)


def _told(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    who = people(sentence, _own(sentence, subject(sentence, match.start())))
    if match["got"]:
        yield from result(sentence, match, people(sentence, [match.start("gotten")]), [], [])
    elif match["apposed"]:
        office = _office(sentence, match.end())
        yield from result(sentence, match, people(sentence, [match.start() - 3]), [], office)
    elif match["elected"]:
        office = _office(sentence, match.end())
        if office or match["elected"].startswith("re") or _ELECTED.match(sentence.words, match.end()):
            yield from result(sentence, match, who, [], [*office, *contest_of(sentence, match.end())])
    elif match["chose"]:
        whom, end = objects(sentence, match.end())
        yield from result(sentence, match, people(sentence, whom), [], _office(sentence, end))
    elif match["second"]:
        winner = people(sentence, [match.start("whom")])
        yield from result(sentence, match, winner, who, contest_of(sentence, match.end()))
    elif match["victory"]:
        over = OVER.match(sentence.words, match.end())
        whom = people(sentence, [over.start("whom")]) if over and over["rel"] in ("over", "against") else []
        yield from result(sentence, match, who, whom, contest_of(sentence, match.end()))
    elif match["beat"]:
        yield from _beaten(sentence, match, who)
    else:
        yield from _won(sentence, match, who)


def _own(sentence: Sentence, who: list[int]) -> list[int]:
    """Return a verb's subjects, but for the object of a verb: of "beat Frey and Holm defeated" Holm."""
    before = sentence.words[max(0, who[0] - 20) : who[0]] if len(who) > 1 else ""
    return who[-1:] if _WON_BEFORE.search(before) else who


def _office(sentence: Sentence, place: int) -> list[Participant]:
    """Return the office that "elected" at a place is followed by, in words or in a description."""
    office = _OFFICE.match(sentence.words, place)
    if office:
        return [Participant(role=Role.OFFICE, span=sentence.span(*office.span("office")))]
    described = _DESCRIBED.match(sentence.words, place)
    if described and not sentence.chunk(described.start("office")).named:
        return [Participant(role=Role.OFFICE, span=sentence.span(*described.span("office")))]
    return []


def _beaten(sentence: Sentence, match: re.Match[str], who: list[int]) -> Iterator[Found]:
    passive = _PASSIVE.search(sentence.words[: match.start()]) and not match[0].endswith("ing")
    by = (_BY_FAR if passive else _BY).match(sentence.words, match.end())
    if passive or (by and match[0].endswith("ed")):
        winners = [by.start("who")] if by else []
        if not by and match[0].startswith("beat") and not contest_of(sentence, match.end()):
            return  # "she was beaten and starved"
        yield from result(sentence, match, people(sentence, winners), who, contest_of(sentence, match.end()))
        return
    rivals, end = objects(sentence, match.end())
    whom = people(sentence, rivals)
    told = contest_of(sentence, end) or VOTES.match(sentence.words, end + 1)
    if who and (whom or (rivals and told)):
        yield from result(sentence, match, who, whom, contest_of(sentence, end))


def _won(sentence: Sentence, match: re.Match[str], who: list[int]) -> Iterator[Found]:
    if _PASSIVE.search(sentence.words[: match.start()]) and (by := _BY.match(sentence.words, match.end())):
        if match["win"]:
            yield from result(sentence, match, people(sentence, [by.start("who")]), [], [])
        return
    who = who or _named_elsewhere(sentence, match)
    to = OVER.match(sentence.words, match.end())
    whom = people(sentence, [to.start("whom")]) if to and to["rel"] in ("to", "over", "against") else []
    thing = _THING.match(sentence.words, match.end())
    votes = bool(VOTES.match(sentence.words, match.end() + 1)) and not match["lose"]
    bare = match[0] in ("won", "lost", "win", "lose") and _BARE.match(sentence.words, match.end())
    where = _WHERE.search(sentence.words, max(0, match.start() - 80), match.start())
    plain = (match[0] in ("won", "lost") or _HELPED.search(sentence.words[: match.start()])) and _PLAIN.match(
        sentence.words, match.end()
    )
    bare = bare or (plain and _ALONE.search(sentence.words, max(0, match.start() - 90), match.start()))
    direct = to is not None and whom and to.start() == match.end() and to["rel"] == "to" and match["lose"]
    if not (thing or direct or votes or bare or where):
        return
    such = _SUCH_AS.match(sentence.words, match.end()) if where else None
    places = _places(sentence, thing) or _places(sentence, such) or _places(sentence, where)
    told = [p for p in contest_of(sentence, match.end()) if not places or p.role is not Role.PLACE] + places
    if match[0] == "took" and not any(sentence.chunk(k).named for k in _signs_in(thing)):
        return
    winners, losers = (whom, who) if match["lose"] else (who, whom)
    yield from result(sentence, match, winners, losers, told)


def _named_elsewhere(sentence: Sentence, match: re.Match[str]) -> list[int]:
    """Return who won or lost where the name stands behind: after a colon, or as who says "we won"."""
    left = sentence.words[: match.start()]
    if _SOLE.search(left) or _is_sole(sentence, match):
        later = _NAMED_LATER.match(sentence.words, match.end())
        return people(sentence, [later.start("who")] if later else [])
    said = _SAYS.search(sentence.words, match.end()) if _WE.search(left) else None
    return people(sentence, [max(said.start("who"), said.start("said"))] if said else [])


def _is_sole(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a subject is one of many who is named behind: "only one member had lost: Lund"."""
    who = subject(sentence, match.start())
    return any(_ONLY.match(sentence.chunk(place).span.of(sentence.shape.text)) for place in who)


def _places(sentence: Sentence, thing: re.Match[str] | None) -> list[Participant]:
    return list(taking(sentence, Role.PLACE, _signs_in(thing)))


def _signs_in(thing: re.Match[str] | None) -> list[int]:
    """Return where the places stand that somebody won."""
    if thing is None or not thing["places"]:
        return []
    return [k for k in range(*thing.span("places")) if thing.string[k] == PLACE]
