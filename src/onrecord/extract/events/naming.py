"""Names with their titles, lists of them, and bodies that no mention names."""

import re

from onrecord.events import Participant, Role
from onrecord.extract.events.bodies import COUNT, PLURAL, SINGLE, Bounds
from onrecord.extract.events.clause import GROUP, WHO, people, subject
from onrecord.extract.shape import Sentence

_STOPS = (
    r"(?:of|by|from|for|to|in|on|at|with|that|which|who|whom|whose|as|when|after|before|while|because|than|"
    r"over|against|into|about|if|and|or|but|is|was|are|were|be|been|has|had|have|will|would|said|says|told|"
    r"not|no|many|some|several|most|few|more|dozens|hundreds|both|until|since|during|without|through)"
)
_WORD = rf"(?:(?!{_STOPS}\b)[\w.’&/-]+|[ⓄⓁ](?:’s?)?|Ⓓ)"
_VERBS = (
    r"beat|won|lost|met|led|ran|took|made|got|left|went|came|saw|gave|held|put|set|hit|spoke|wrote|drew|knew"
)
BEFORE_A_NAME = (
    rf"(?:(?:the|an?|then|(?!(?:{_STOPS}|{_VERBS})\b)[a-z][a-z’-]*(?<!ed)(?<!ing)(?<!s)|[A-Z][\w.’-]*|"
    rf"[ⓄⓁ](?:’s?)?|"
    r"Ⓓ|[ⓅⓄ]’s?)\s|then-)"
)
"""What may stand before a name and is no verb."""
_FIRST = rf"(?:both\s)?(?:(?:the|an?|[ⓅⓄⓁ]’s?|our|my|its|one\sof)\s)?(?:{_WORD}\s){{0,7}}?(?:then-)?"
_TWO_POSTS = (
    rf"(?:{_WORD}\s){{1,4}}and\s(?=(?:former|state|then|current|U\.S\.|[A-Z][a-z]+)\s)(?:{_WORD}\s){{1,4}}?"
)
_TAIL = (
    r"(?:\s\([^)]{1,40}\)|,\s[A-Z]-(?:[A-Z][\w.]*|Ⓛ\.?),?|,\s\d\d(?=,)|\s(?:for|in)\s(?:the\s)?"
    r"(?:[\w’.-]+|[ⓁⓄ])(?:\s[\w’.-]+){0,3}?)?"
)
_JOIN = r"(?P<join>,? (?:and|or|&|as well as) |, )(?:by |from |for )?"
_BID = (
    r"(?:(?:the\s|Ⓟ’s\s)?(?:[\w-]+\s)?(?:re-?election|"
    r"bid|candidacy|campaign|run)(?:\s(?:bid|campaign))?\s(?:of|by)\s)"
)
_RIVAL = (
    r"(?:rival|opponent|challenger|competitor|critic|foe|nemesis|ally|aide|adviser|loyalist|surrogate|"
    r"supporter|backer|donor)s?\b"
)
"""Behind somebody these tell whose rival another is: "endorsed Frey rival Vick"."""
_KIN = (
    r"(?:successor|son|daughter|wife|husband|brother|sister|friend|colleague|deputy|protégée?|mate|"
    r"nominee|candidate)s?\b"
)
_CAMPAIGN = (
    rf"(?!\s{_RIVAL})(?!-)(?!’s?\s(?!(?:[a-zⒹⓁ-]+\s){{0,2}}"
    r"(?:campaign|camp|candidacy|bid|run|re-?election|behalf)\b))"
)
_PLAIN = r"(?:(?:the|an?|Ⓓ|[ⓅⓄⓁ](?:’s)?|then|fellow|both|former)\s|then-)*"
_ENDORSED = re.compile(
    rf"[”\"]?\s*{_BID}?(?:(?P<plain>{_PLAIN})|(?P<title>(?:Ⓟ\s(?={_RIVAL})|[A-Z]\w+\sof\sⓄ\s(?=Ⓟ)|"
    rf"(?:one\sof\s)?Ⓟ’s\s(?:[a-z-]+\s){{0,2}}(?:{_RIVAL}|{_KIN}),\s)?{BEFORE_A_NAME}{{0,7}}?)|(?P<free>{_FIRST}|{_TWO_POSTS}|(?:an?|the|its)\s[^ⓅⓄ;:.,“”]{{1,50}}(?::|\s[–—]|\s--)\s(?=Ⓟ)|"
    rf"(?:the|an?|Ⓟ’s|our|my)\s(?:(?:[\w’-]+|[ⓄⓁ](?:’s?)?)\s){{0,5}}(?:[\w’-]+|Ⓛ),\s(?=(?:{BEFORE_A_NAME}){{0,4}}?Ⓟ(?:[,.;]|$))"
    rf"(?:{BEFORE_A_NAME}){{0,4}}?))(?P<who>Ⓟ){_CAMPAIGN}"
)
_ENDORSED_TOO = re.compile(rf"{_TAIL}{_JOIN}(?:both\s)?{BEFORE_A_NAME}{{0,7}}?(?P<who>Ⓟ){_CAMPAIGN}")
_BOARD = (
    r"(?:(?:the\s)?(?:editorial\sboards?|editors|members|leaders|leadership|political\sarms?|board|"
    r"chapters?)\s"
    r"(?:of|at)\s)?"
)
_OWNER = r"(?!’s?\s(?!(?:[a-z]+\s)?(?:board|editors|PAC|page|fund|union)\b))(?!-)"
_OTHERS = (
    rf"(?!\s(?:(?:(?!{_STOPS}\b)[A-Za-z]+\.?|[ⓄⓁ])\s){{0,3}}Ⓟ)"
    rf"(?!\s(?:[a-z-]+\s){{0,2}}[a-z-]+,\s(?:{BEFORE_A_NAME}){{0,5}}?Ⓟ(?:[,.;)]|\sand\b|$))"
    r"(?!\s(?:Ⓞ\s)?(?:[a-z]+\s)?(?:officials|leadership|leaders|lawmakers|members|voters|donors|senators|governors)\b)"
)
_ENDORSER = re.compile(
    rf"\s*(?:both\s|either\s|the\slikes\sof\s)?{_BOARD}(?:an?\s[a-z-]+,\s(?=[a-z])|"
    rf"(?:[ⓅⓄⓁ]’s|an?|the)\s(?:(?:[a-z-]+|[ⓄⓁ](?:’s?)?)\s){{0,9}}[a-z-]+,\s(?=(?:{BEFORE_A_NAME}){{0,5}}?Ⓟ(?:[,.;)]|\sand\b|$)))?(?:{_FIRST}|{_TWO_POSTS})(?:(?:Ⓞ|{SINGLE})\s(?:called|named)\s)?"
    rf"(?P<who>{WHO}){_OWNER}{_OTHERS}"
)
_ENDORSER_TOO = re.compile(
    rf"{_TAIL}{_JOIN}(?:both\s|the\s)?{_BOARD}{BEFORE_A_NAME}{{0,7}}?(?P<who>{WHO}){_OWNER}"
)
_MORE = re.compile(rf"{_TAIL},? (?:and|among|as well as|or) ")
_LONGEST_LIST = 40
_NEXT_VERB = re.compile(
    r"\s+(?:\w+ed|has|had|have|is|was|are|were|said|says|will|would|withdrew|took|made|gave|won|lost|ran|told|"
    r"spoke|left|began|chose|wrote|did|does|could|should|might|must)\b"
)
"""Behind the last of a list these tell that he begins another clause."""
GOES_ON = re.compile(
    r"\s*(?:$|[,.;:!?)”\"—–(-]|\s(?:and|or|for|in|over|on|as|to|at|with|after|before|despite|because|against|"
    r"when|while|during|last|this|instead|early|earlier|ahead|even|until|since|but|if|who|from|by|"
    r"late|is|was)\b"
    r"|\s[ⒹⓉ]|’)"
)
"""What follows somebody who is the object; behind a verb, he has his own clause."""

_OF_IT = (
    rf"(?:(?:,\s|\sand\s)(?:{_WORD}\s){{0,3}}?{PLURAL})*"
    rf"(?:\sof\s(?:(?:more\sthan\s|nearly\s|about\s)?\d[\d,]*\s)?(?:{_WORD}\s){{0,4}}?{PLURAL}|"
    r"\s(?:of|for|in)\s(?:the\s)?(?:[\w.’-]+|[ⓁⓄ])(?:\s[A-Z][\w.’-]*){0,3})?"
)
_BODY = (
    rf"(?P<body>(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[ⓅⓄⓁ]’s?)\s(?:{_WORD}\s){{0,4}}?{SINGLE}"
    rf"|{COUNT}\s(?:{_WORD}\s){{0,4}}?{PLURAL}){_OF_IT})(?![\w’])"
)
_BODY_BEFORE = re.compile(rf"(?<![\w’-]){_BODY}(?:,?\s(?:who|which|that))?\s*$")
_BODY_BEHIND = re.compile(rf"\s*{_BODY}")
_WROTE = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|releas(?:es?|ed|ing)|issu(?:es?|ed|ing)|wr[io]te|publish(?:es|ed|ing)|"
    r"ran|penn(?:ed|ing)|sent)\s"
    r"(?:an?|the)\s(?:[\w-]+\s){0,2}(?:letter|statement|editorial|op-ed|column|petition|memo|ads?)\s$|"
    r"\bsp(?:ends?|ent|ending)\s[^,;:ⓅⓄ]{1,50}\s$"
)
"""Who signs a letter that endorses somebody does so himself."""
_GOVERNED = re.compile(r"\b(?:of|for|with|by|to|from|in|on|against|about|between|among|at)\s+$")
_INCLUDING = re.compile(
    r"(?:[^ⓅⓄ;:.“”,]|Ⓟ’s){0,40}(?:\sin\s[ⓄⓁ])?,?\s\(?(?:including|such\sas|like|among\sthem|led\sby|"
    r"(?:most\s)?(?:notably|recently))\s(?:from\s)?"
)
_APART = re.compile(r"\s(?:--|[–—])\s")
_COUNTED_OFF = re.compile(
    rf"\s{COUNT}\s(?:of\s)?[^Ⓟ;:.“”,]{{0,60}},\s(?=(?:{BEFORE_A_NAME}){{0,5}}?Ⓟ\sand\s(?:{BEFORE_A_NAME}){{0,5}}?Ⓟ(?:[,.;]|$))"
)
"""What several are together who are then named: "two of the state's senators, Hale and Vick"."""
_DETERMINED = re.compile(
    r"(?:the|an?|his|her|its|their|my|our|one|both|\d+|[a-z]+ty|two|three|[A-Z]\w+[’']s?)\s|[A-Z]"
)
_UNTOLD = re.compile(
    r"\b(?:many|some|several|most|few|more|dozens|hundreds|other)\s(?:\w+\s)?$", re.IGNORECASE
)
_OPENS = re.compile(
    r"[“\"]?(?:(?:and|but)\s)?(?:\w+\s)?(?:(?:in|after|before|by|while|besides|with|since|when|"
    r"despite|without|upon)\s|"
    r"as\s[^,;:.]{1,60}\sto\s)?",
    re.IGNORECASE,
)
_OPENED = re.compile(
    rf"[^ⓅⓄ;:.,]{{0,50}}(?:{WHO}[^ⓅⓄ;:.,]{{0,20}})?,\s(?:(?:[A-Z][\w.’-]*|[ⓄⓁ](?:’s?)?|former|the|"
    rf"state)\s){{0,6}}?(?P<who>{WHO})(?!’)"
)
_WAS = re.compile(rf"\s(?:was|is)\s(?:{BEFORE_A_NAME}){{0,6}}?(?P<who>Ⓟ)(?!’)")
_FIRST_TO = re.compile(r"\b(?:first|only|last|latest|lone)\b[^,;:.]{0,80}\sto\s$")


def people_behind(sentence: Sentence, at: int, *, only_titles: bool = False) -> list[Bounds]:
    """Return the people named at a place, with or without a title; none where a thing stands there.

    Args:
        sentence: where they stand.
        at: behind "endorsed" or "endorsement of".
        only_titles: whether no more than a title may stand before the first name.
    """
    match = _ENDORSED.match(sentence.words, at)
    if match is None or (only_titles and match["free"] is not None):
        return []
    if match["plain"] is None and not GOES_ON.match(sentence.words, match.end()):
        return []
    places = _listed(sentence, match, _ENDORSED_TOO)
    if len(places) > 1 and _NEXT_VERB.match(sentence.words, places[-1] + 1):
        places = places[:-1]  # "endorsed Hale and Frey thanked …"
    return signs(people(sentence, places))


def givers_behind(sentence: Sentence, at: int) -> list[Bounds]:
    """Return who stands behind "by" or "from": names with their titles, or a body in words."""
    counted = _COUNTED_OFF.match(sentence.words, at)
    if match := _ENDORSER.match(sentence.words, counted.end() if counted else at):
        if not sentence.chunk(match.start("who")).known and (named := among(sentence, match.end())):
            return named
        if sentence.chunk(match.start("who")).named or not _UNTOLD.search(
            sentence.words[: match.start("who")]
        ):
            return signs(_listed(sentence, match, _ENDORSER_TOO))
        return []
    body = _BODY_BEHIND.match(sentence.words, at)
    if body and (named := among(sentence, body.end())):
        return named
    return [body.span("body")] if body else among(sentence, at)


def givers_before(sentence: Sentence, at: int) -> list[Bounds]:
    """Return who is the subject of a verb: by its signs, or a body in words."""
    if found := subject(sentence, at):
        return signs(found)
    group = GROUP.search(sentence.words[:at], max(0, at - 80))
    end = group.start() if group else at
    body = _BODY_BEFORE.search(sentence.words[:end], max(0, end - 120))
    if body:
        return [] if _GOVERNED.search(sentence.words[: body.start()]) else [body.span("body")]
    wrote = _WROTE.search(sentence.words[:at], max(0, at - 80))
    return givers_before(sentence, wrote.start()) if wrote else []


def among(sentence: Sentence, at: int) -> list[Bounds]:
    """Return who of many is named behind them: "including Hale and Vick"."""
    such = _INCLUDING.match(sentence.words, at)
    match = _ENDORSER.match(sentence.words, such.end()) if such else None
    return signs(_listed(sentence, match, _ENDORSER_TOO)) if match else []


def opened_by(sentence: Sentence, at: int, end: int) -> list[Bounds]:
    """Return whose clause the first words of a sentence open: Hale's in "In endorsing Frey, Hale said".

    Args:
        sentence: where they stand.
        at: where the verb or noun begins.
        end: where its object ends.
    """
    if _OPENS.fullmatch(sentence.words, 0, at):
        match = _OPENED.match(sentence.words, end)
    elif _FIRST_TO.search(sentence.words[:at]):
        match = _WAS.match(sentence.words, end)  # "the first to endorse Frey was Hale"
    else:
        return []
    return [(match.start("who"), match.end("who"))] if match else []


def named_apart(sentence: Sentence, who: list[Bounds]) -> list[Bounds]:
    """Return who is named between dashes behind what they are called: "two judges — Hale and Vick —"."""
    if not who or any(stop > start + 1 or sentence.chunk(start).known for start, stop in who):
        return []
    apart = _APART.match(sentence.words, who[-1][1])
    match = _ENDORSER.match(sentence.words, apart.end() - 1) if apart else None
    return signs(_listed(sentence, match, _ENDORSER_TOO)) if match else []


def named_behind(sentence: Sentence, who: list[Bounds], end: int) -> list[Bounds]:
    """Return whose name follows what he is called: Hale's in "The first senator to endorse Frey was Hale".

    Args:
        sentence: where he stands.
        who: is called so.
        end: where whom he endorses ends.
    """
    if any(stop > start + 1 or sentence.chunk(start).known for start, stop in who):
        return []
    match = _WAS.match(sentence.words, end) if who else None
    return [(match.start("who"), match.end("who"))] if match else []


def _listed(sentence: Sentence, first: re.Match[str], more: re.Pattern[str]) -> list[int]:
    """Return the places of a list: of the first alone where no "and" joins it to the others."""
    places, end, joined = [first.start("who")], first.end(), False
    while len(places) < _LONGEST_LIST and (match := more.match(sentence.words, end)):
        places.append(match.start("who"))
        end, joined = match.end(), joined or match["join"] != ", "
    named = [place for place in places if not _is_title(sentence, place)] or places
    if (
        len(places) == 2
        and not joined
        and not sentence.chunk(places[0]).named
        and sentence.chunk(places[1]).named
    ):
        return places[1:]  # "the leader of the dockers, Hale"
    if joined or (len(named) > 1 and _MORE.match(sentence.words, end)):
        return named
    return places[:1]


def _is_title(sentence: Sentence, place: int) -> bool:
    """Tell whether a sign stands for a title: "former treasurer" in "former treasurer and mayor Hale"."""
    chunk = sentence.chunk(place)
    return not chunk.known and not _DETERMINED.match(chunk.span.of(sentence.shape.text))


def signs(places: list[int]) -> list[Bounds]:
    """Return the bounds of signs."""
    return [(place, place + 1) for place in places]


def takes_part(sentence: Sentence, role: Role, bounds: Bounds) -> Participant:
    """Return somebody as a participant: an entity where one sign stands for him, and words otherwise."""
    start, end = bounds
    chunk = sentence.chunk(start) if end == start + 1 else None
    return Participant(
        role=role,
        span=chunk.span if chunk else sentence.span(start, end),
        entity=chunk.entity if chunk else None,
    )
