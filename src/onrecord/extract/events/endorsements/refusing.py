"""Endorsements that are not given: of nobody in a race, of neither of two, or of one who asked in vain."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.bodies import Bounds
from onrecord.extract.events.clause import WHO, people
from onrecord.extract.events.endorsements.told import BACKING, SUCH, endorsement, is_firm
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import BEFORE_A_NAME, givers_before, givers_behind, signs
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import BODY, PERSON, Sentence

_NOBODY = re.compile(
    r"\b(?:endors(?:es?|ed|ing)|(?:back|support)(?:s|ed|ing)?|(?:thr[eo]w|put)(?:n|ting|"
    r"ing)?\s[^,;.]{1,40}\sbehind|com(?:e|ing)\sout\sfor)\s"
    r"(?:anyone|anybody|any\s(?:of\sthe\s)?(?:\w+\s)?candidates?|a\s(?:\w+\s)?candidate|either|"
    r"a\ssuccessor|any\sof\sthem|one)\b|"
    r"\b(?:offer|mak|mad|giv|issu|announc|plann?)(?:e|es|ed|ing|n)?\s(?:to\s(?:make|give|issue)"
    r"\s)?(?:an?|any)\s(?:\w+\s)?endorsement(?!\s(?:of|for)\sⓅ)|"
    r"\bendors(?:e|ed|ing)(?=[.,;”\"]|$)|\bsaid\s(?:\w+\s){0,3}in\ssupport\sof\b|"
    r"(?<=\bof\s)an?\s(?:\w+\s)?endorsement(?!\s(?:of|for)\sⓅ)|\b(?:pick|tak|cho?o?s)(?:e|ing|en|"
    r"ed)?\s(?:a\s)?(?:(?P<side>sides?)|favorites?|between(?=\sⓅ))\b"
)
_NO = re.compile(
    r"\b(?:ma[dk]es?|making|g[ai]ve[sn]?|giving|issu(?:es?|ed|ing)|offer(?:s|ed|ing)?|t[ao]ken?|"
    r"took)\sno\s(?:\w+\s)?(?:endorsements?|choice|pick|blessing|support|backing|sides?|position)"
    r"(?!\s(?:of|for|to)\sⓅ)\b|\bha[sd]\sno\sfavorite\b|"
    r"\b(?:endors(?:es?|ed|ing)?|back(?:s|ed|ing)?|support(?:s|ed|ing)?|vot(?:e|ing)\sfor)\s(?:nobody|no\sone|"
    r"no\s(?:\w+\s)?candidates?|neither)\b|"
    r"\b(?:is|was|are|were)(?:\snot|n’t|\sno)\s(?:an?\s)?(?:\w+\s)?endorsement(?!\s(?:of|for)\sⓅ)\b|"
    r"\bkept\sⓅ’s\sendorsement\sto\b|"
    r"\b(?:is|are|was|be)(?:n’t|\snot)\sendorsing(?!\sⓅ)\b|"
    r"\b(?:remain|stay|is|was|be|been)(?:s|ed|ing)?\s(?:\w+ly\s)?(?:neutral|on\sthe\ssidelines|"
    r"out\sof\sthe\s(?:\w+\s)?(?:race|primary|contest|runoff))\b|"
    r"\bs[ia]t(?:s|ting)?\sout\s(?:the|this)\s(?:\w+\s)?(?:race|primary|contest|runoff|election)\b"
)
_BETWEEN = re.compile(
    r"(?:[^ⓅⓄ;.“”\"]{0,50}?\b(?:between|including|passing\sover|among\sthem|either|like|of|for|"
    r"as\sbetween)|(?<=neither)|(?<=either)|(?<=between))\s(?P<one>Ⓟ|(?<=between\s)Ⓞ)(?:\s?,?\s(?:and|or|nor)\s(?P<two>Ⓟ))?"
)
_NONE_OF = re.compile(
    rf"(?:[Nn]oticeably|[Cc]onspicuously|[Nn]otably)?\s?\b(?:[Mm]issing|[Aa]bsent)"
    rf"\sfrom\s(?P<his>Ⓟ)’s?\s(?:[\w-]+\s){{0,2}}lists?\sof\s(?:\w+\s)?(?:endorse|support|back)"
    rf"\w+\s(?:is|was|are|were)\b|(?P<by>{WHO})\s(?:\w+ly\s)?(?:left|leaves|kept|keeps|dropped)\s(?P<off>Ⓟ)"
    rf"\s(?:off|out\sof)\s[^.;]{{0,40}}?endorse|"
    rf"(?P<gave>{WHO})\s[^ⓅⓄ.;]{{0,20}}?endors\w+\s[^ⓅⓄ.;]{{0,50}}?(?:except|but\snot|save|"
    rf"other\sthan|besides)\s(?:for\s)?(?P<but>Ⓟ)|"
    rf"(?P<none>{WHO})\s(?:said|says|insisted)\s(?:that\s)?there\s(?:was|is|had\sbeen)\sno\s{SUCH}{BACKING}\s(?:of|for)\s(?P<there>Ⓟ)|"
    rf"(?P<read>{WHO})’s?\s[^ⓅⓄ;.]{{1,40}}?(?:\snot|n’t)\s(?:be\s)?(?:read|seen|taken|construed|interpreted|meant|intended)\sas\san?\s"
    rf"{SUCH}endorsement\s(?:of|for)\s(?P<as>Ⓟ)|"
    rf"\b[Nn]o\s{SUCH}{BACKING}\s(?:of|for)\s(?P<whom>Ⓟ)(?:\s\w+){{0,3}}?\s(?:from|by)\b|"
    rf"\b[Nn]o\s{SUCH}{BACKING}\s(?:(?:\w+\s){{0,3}})?(?:from|by)\s(?P<who>{WHO})"
    rf"\s(?:\w+\s){{0,3}}?(?:of|for|to)\s(?P<to>Ⓟ)"
)
_LACKS = re.compile(
    rf"(?P<whom>Ⓟ)\s[^ⓅⓄ;.“”\"]{{0,30}}?\b(?:lack(?:s|ed|ing)?|without|miss(?:es|ed|ing)\sout\son|"
    rf"los(?:t|es|ing)\sout\son|(?:was|been|is)\s(?:denied|refused)|"
    rf"w(?:as|ent)\swithout)\s(?:an?\s|the\s)?(?:(?P<who>{WHO})"
    rf"’s?\s{SUCH}{BACKING}|{SUCH}{BACKING}\s(?:of|from|by)\b)"
)
_NEITHER = re.compile(
    rf"(?P<who>{WHO})\s(?:and|or)\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<too>{WHO})\s[^;.“”\"]{{0,40}}?"
    r"\bneither(?:\s(?:of\s\w+|Ⓟ|(?!will|would|ha[sd]|did)\w+)){0,3}?\s(?:(?:will|would|ha[sd]|did|could|plan(?:s|ned)?\sto|"
    r"intend(?:s|ed)?\sto|is\sgoing\sto)\s)(?:\w+ly\s)?(?:back|endorse|support)(?:ed)?\s(?P<whom>Ⓟ)"
)
"""Two, and then what neither of them does."""
_SPURNED = re.compile(
    r"\b(?:snub(?:s|bed|bing)|spurn(?:s|ed|ing)|rebuff(?:s|ed|ing)?|turn(?:s|ed|ing)?\s(?:down|"
    r"away)|decline[sd]?|den(?:ies|ied)|refuse[sd]?|said\sno\sto|"
    r"told(?=\sⓅ[^.;]{0,40}(?:\b(?:no|not|never)|n’t)\b)|reject(?:s|ed|ing)|"
    r"pass(?:es|ed|ing)\sover)\s(?P<whom>Ⓟ)"
    r"[^.;]{0,60}?\b(?:endors\w+|support|backing|blessing)\b"
)
_POSSESSOR = re.compile(
    rf"(?P<who>{WHO})’s?\s(?:[\w-]+\s){{0,2}}(?:remarks|appearance|visit|photo(?:graph)?|picture|"
    rf"words|praise|presence|comments|meeting|letter|donation)\b"
)
"""Whose these are, the endorsement is not."""
_HIS_OWN = re.compile(r"(?:his|her|my|our)\s", re.IGNORECASE)
_NEVER_GAVE = re.compile(
    rf"\bendorsement,?\s(?:which|that)\s(?P<who>{WHO})\s(?:never\s(?:gave|made|issued|offered)|(?:has|had|did)(?:\snot|n’t)\s"
    r"(?:give[n]?|ma[dk]e|issued?|offer(?:ed)?|announced?))\b"
)
_SAYS = re.compile(
    rf"(?:The\s)?(?P<who>{WHO})\s(?:said|says|wrote|insist(?:s|ed))\s(?:that\s)?(?:(?:an?|the)\s[^Ⓟ,;:.]{{1,40}}|it|they|s?he)\s"
)
"""Who says that something "was no endorsement" would have given it."""
_TURNED_DOWN = re.compile(
    rf"(?P<whom>Ⓟ)\s(?:(?:was|were|has\sbeen|had\sbeen)\s)?(?:snubbed|turned\s(?:down|away)|"
    rf"rebuffed|passed\sover|spurned|rejected)\sby\s"
    rf"(?P<who>{WHO})[^.;]{{0,60}}?\b(?:endors\w+|support|backing|blessing)\b"
)
_ASKED = re.compile(
    rf"(?P<whom>Ⓟ)\s(?:ha[sd]\s)?(?:\w+ly\s)?(?:ask(?:s|ed|ing)?|sought|seeks?|court(?:s|ed)|"
    rf"wanted|wants|request(?:s|ed)|push(?:es|ed)\s(?:for)?)\s(?P<who>{WHO})(?:’s)?\s"
    rf"(?:for\s(?:{WHO}’s|an?|the)\s)?{SUCH}{BACKING}[,;]?\s[^.]{{0,20}}?\b(?:said\sno|declined|"
    rf"refused|turned\s(?:him|her|Ⓟ)\sdown|(?:did\snot|didn’t|never)\s(?:get|got|receive[d]?|"
    rf"w[io]n)|"
    r"demurred|was\sturned\sdown|was\srebuffed|without\ssuccess|in\svain|has\snot)"
)
_WHETHER = re.compile(
    rf"\b[Aa]sked\s(?:[^ⓅⓄ,;.]{{0,20}})?(?:if|whether|about)\s(?:[^,;.“”]{{0,30}}?\s)?(?:vot(?:e|ing)\sfor|(?:endors|"
    rf"back|support)\w*)\s(?P<whom>Ⓟ)[^,;.]{{0,30}},\s(?P<who>{WHO})\s"
    rf"(?:said|answered|replied|responded)[,:]?\s[“\"]?(?:[Nn]o\b|(?:that\s)?(?:{WHO}|s?he|they)"
    rf"(?:’m|’ve|\s(?:would|did|had|does|do|has|have|was|is|am|will))(?:\snot|n’t)|not\b)|"
    rf"(?P<by>{WHO})\s(?:demurr(?:ed|s)|declin(?:ed|es)|said\sno|refus(?:ed|es)|balk(?:ed|s))"
    rf"\s(?:\w+\s)?when\s(?:\w+ly\s)?(?:asked|pressed)\s(?:to|if|about|whether)\s[^,;.]{{0,30}}?"
    r"(?:endors|back|support)\w*\s(?P<of>Ⓟ)"
)
_CONTEST = re.compile(
    r"\b(?:race|primary|primaries|election|contest|run-?off|campaign|nomination|candidates?)\b"
)
"""Who takes no sides elsewhere endorses nobody, but neither does he say so."""
_SAID_OF = re.compile(
    rf"[”\"],?\s(?:{WHO}\s)?(?:said|told|wrote|answered)"
    rf"\b[^ⓅⓄ;.]{{0,20}}(?:{WHO}[^ⓅⓄ;.]{{0,10}})?\b(?:of|about)\s(?P<whom>Ⓟ)"
)


def refused(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements that somebody does not give."""
    for match in _NOBODY.finditer(sentence.words):
        if standing(sentence, match.start()) is Standing.DENIED and not (
            match["side"] and not _CONTEST.search(sentence.words)
        ):
            yield from _of_nobody(sentence, match)
    for match in _NO.finditer(sentence.words):
        if standing(sentence, match.start()) in (Standing.REAL, Standing.FUTURE):
            yield from _of_nobody(sentence, match)
    for pattern in (_NONE_OF, _TURNED_DOWN, _LACKS, _ASKED, _WHETHER):
        for match in pattern.finditer(sentence.words):
            yield from _pair(sentence, match)
    yield from _by_neither(sentence)
    for match in _NEVER_GAVE.finditer(sentence.words):
        who = signs([match.start("who")])
        yield from endorsement(sentence, who, _only_other(sentence, who), Status.DENIED, match)
    for match in _SPURNED.finditer(sentence.words):
        who = givers_before(sentence, match.start())
        whom = signs(people(sentence, [match.start("whom")]))
        if standing(sentence, match.start()) is Standing.REAL and is_firm(sentence, who, whom):
            yield from endorsement(sentence, who, whom, Status.DENIED, match)


def _by_neither(sentence: Sentence) -> Iterator[Found]:
    for match in _NEITHER.finditer(sentence.words):
        both = signs([match.start("who"), match.start("too")])
        whom = signs(people(sentence, [match.start("whom")]))
        if is_firm(sentence, both, whom):
            yield from endorsement(sentence, both, whom, Status.DENIED, match)


def _pair(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    known = match.re.groupindex
    one = next(
        (
            match.start(name)
            for name in ("who", "by", "gave", "none", "read")
            if name in known and match[name]
        ),
        -1,
    )
    other = next(
        match.start(name)
        for name in ("whom", "to", "of", "his", "off", "but", "there", "as")
        if name in known and match[name]
    )
    who = signs([one]) if one >= 0 else givers_behind(sentence, match.end())
    yield from endorsement(sentence, who, signs(people(sentence, [other])), Status.DENIED, match)


def _of_nobody(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """Yield that somebody endorses none of those who are named beside it, or the only one named near."""
    who = givers_before(sentence, match.start())
    if not who and (says := _SAYS.match(sentence.words)):
        who = signs([place for place in [says.start("who")] if sentence.chunk(place).known])
    if not who and (whose := _POSSESSOR.search(sentence.words[: match.start()])):
        who = signs([whose.start("who")])
    if not who:
        return
    between = _BETWEEN.match(sentence.words, match.end())
    said = _SAID_OF.match(sentence.words, match.end())
    if between:
        places = [between.start(name) for name in ("one", "two") if between[name]]
        whom = signs([place for place in places if sentence.chunk(place).known])
    elif said:
        whom = signs(people(sentence, [said.start("whom")]))
    elif any(_HIS_OWN.match(sentence.span(*bounds).of(sentence.shape.text)) for bounds in who):
        return  # "Hale said that her group has endorsed nobody"
    else:
        whom = _only_other(sentence, who)
    if is_firm(sentence, who, whom):
        yield from endorsement(sentence, who, whom, Status.DENIED, match)


def _only_other(sentence: Sentence, who: list[Bounds]) -> list[Bounds]:
    """Return whom a sentence names beside the endorser; nothing where it names many."""
    givers = {sentence.chunk(start).entity for start, _ in who if sentence.words[start] in (PERSON, BODY)}
    places: dict[int | None, int] = {}
    for place, sign in enumerate(sentence.words):
        if sign == PERSON and sentence.chunk(place).known and sentence.chunk(place).entity not in givers:
            places.setdefault(sentence.chunk(place).entity, place)
    return signs(list(places.values())) if len(places) <= 3 else []
