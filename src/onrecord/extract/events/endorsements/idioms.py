"""Endorsements told by idioms: "sided with Frey", "cast her lot with", "I'm with Frey", "the nod went to"."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.bodies import Bounds
from onrecord.extract.events.clause import WHO
from onrecord.extract.events.endorsements.contest import contest_at, is_post
from onrecord.extract.events.endorsements.told import BACKING, SUCH, endorsement, is_firm, status_at
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import givers_before, people_behind, signs
from onrecord.extract.shape import BODY, PERSON, Sentence
from onrecord.extract.words import PRONOUNS

_OWN = rf"(?:{WHO}’s\s|its\s|their\s|an?\s|the\s)"
_AD = (
    r"(?:ads?|videos?|commercials?|spots?|robocalls?|mailers?|letters?|statements?|petitions?|op-eds?|"
    r"columns?)"
)
_FOR = r"(?:for|endorsing|backing|supporting|urging\svotes\sfor)"
_FIRM = re.compile(
    rf"""\b(?:
    (?:lend|lent)(?:s|ing)?\s{_OWN}(?:\w+\s){{0,2}}(?:name|voice|star\spower|prestige)
        (?:\sand\s{_OWN}[a-z\s]{{1,25}}?)?\sto
    |(?:cast|thr[eo]w)(?:s|n|ing)?\s(?:in\s)?{_OWN}(?:lots?|hat|fortunes)\s(?:in\s)?with
    |hitch(?:es|ed|ing)?\s{_OWN}wagons?\sto
    |put(?:s|ting)?\s{_OWN}names?\s(?:behind|(?:to|on)\s(?:an?|the)\s(?:[\w-]+\s){{0,2}}{_AD}\s{_FOR})
    |stands?\s(?:\w+ly\s)?(?:with|by)|stood\s(?:\w+ly|foursquare)\swith
    |(?:g[eo]t(?:ten)?|f[ae]ll(?:en|s)?|falling|sw[iu]ng(?:s|ing)?)\s(?:\w+ly\s)?(?:in\s(?:line\s)?)?behind
    |clos(?:es?|ed|ing)\sranks\s(?:behind|around)
    |join(?:s|ed|ing)?(?=\sⓅ’s?\scamp\b)
    |rall(?:y|ies|ied|ying)\sto(?:\sthe\s(?:side|cause)\sof)?
    |c[ao]m(?:es?|ing)\sout\s(?:(?:\w+ly|early|hard|in\spublic)\s)?(?:for|(?:in\s)?(?:support|
        favou?r)\sof|behind)
    |anoint(?:s|ed|ing)?
    |(?:step(?:s|ped)|stood|stand(?:s|ing)?)\s(?:aside|down)\s(?:in\sfavou?r\sof|for)|thr[eo]w(?:s|
        n)?\sin\swith
    |(?:writ(?:es?|ten|ing)|wrote|publish(?:es|ed)|sign(?:s|ed))\s(?:an?|the)
        \s(?:[\w-]+\s){{0,2}}{_AD}\s(?:to\s[^Ⓟ,;.]{{1,20}}\s)?(?:in\s(?:support|favou?r)\sof|{_FOR})
    |(?:took|takes|taken)\sto\s[^ⓅⓄ,;.]{{1,30}}\sto\s(?:support|back|endorse)
    |(?:campaign|stump|door-knock)(?:s|ed|ing)\s(?:all\s)?(?:across|around|throughout|in|
        door\sto\sdoor)\s?(?:\s?Ⓛ|[^ⓅⓄ,;.]{{1,20}}?)?\sfor
    |(?:found|finds)\s{WHO}’s\s(?:candidate|choice)\sin
    |(?:went|go(?:es|ing)?|(?:is|am|are|’m|’s|was))\s(?:to\sbat|all[\s-]in)\s(?:for|on|behind|with)
    |vouch(?:es|ed|ing)?\sfor
    |(?:sign(?:s|ed|ing)?|hop(?:s|ped|ping)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|c[ao]m(?:e|es|ing)
        |get(?:s|ting)?|got)\s
        (?:on(?:to)?\s(?:to|with)|on\sboard(?:\s(?:with|for))?|aboard)
            (?=\s(?:the\s)?Ⓟ’s?\s(?:\w+\s)?(?:campaign|candidacy|bid|bandwagon))
    |(?:cut|cuts|cutting|record(?:s|ed|ing)?|film(?:s|ed|ing)?|mad?k?e?s?|starr?(?:ed|s|ing)\sin|
        appear(?:s|ed|ing)?\sin|
        (?:is|was)\sfeatured\sin)\s(?:an?|the|Ⓟ’s)\s(?:[\w-]+\s){{0,3}}{_AD}\s{_FOR}
    |(?:bestow|confer)(?:s|r?ed|r?ing)?\s{_OWN}{SUCH}{BACKING}\s(?:on|upon)
    |join(?:s|ed|ing)?\s(?:(?:the|an?)\s)?(?:[a-z-]+\s){{0,4}}?(?:list|ranks|chorus|roster|group|slate)
        \sof\s[^ⓅⓄ,;.“”"]{{0,60}}?\s?(?:[ⓅⓄ]\s)?(?:endorsing|
        backing|supporting|(?:(?:who|that)\s)?(?:ha(?:ve|s)\s)?(?:endorsed?|backed?|support(?:ed)?)|behind)
    |add(?:s|ed|ing)?\s{_OWN}(?:name|voice)\sto\s[^ⓅⓄ,;.“”"]{{0,40}}?\s(?:endorsing|backing|supporting)
    |recommend(?:s|ed|ing)?\s(?:a\svote\sfor|voting\sfor|electing|re-?electing|the\s(?:re-?)?election\sof)
    |(?:cast(?:s|ing)?|pledg(?:es?|ed|ing))\s{_OWN}(?:vote|ballot|support|backing)\s(?:for|to|behind)
    )(?=\W)""",
    re.VERBOSE,
)
_IN_A_RACE = re.compile(
    r"\b(?:opt(?:s|ed|ing)?\sfor|settl(?:es?|ed)\son|went\sfor|(?:went|goes|going)\swith|(?:pick|"
    r"select)(?:s|ed|ing)?|cho(?:oses?|se|sen|osing)|recommend(?:s|ed|ing)?|"
    r"champion(?:s|ed|ing)?|embrac(?:es?|ed|ing)|tapp?(?:ed|s|ing)|preferr?(?:ed|s|ing)|"
    r"stood\swith|sid(?:es?|ed|ing)\s(?:\w+ly\s)?with)(?=\s)"
)
"""What is an endorsement if an office or a rival stands behind it."""
_AS = re.compile(
    rf"\s(?:as\s(?:{WHO}’s|its|their|the|our)\s(?!(?:\w+\s)?(?:vice|running)\b)(?:[\w’]+\s){{0,2}}?(?:\w*choice|pick|candidate|"
    rf"successor|nominee|favorite|standard-bearer|best\shope)\b|"
    rf"over\s(?:[\w-]+\s){{0,4}}Ⓟ(?!’)|in\s(?:{WHO}’s|its|their|an?)\s(?:\w+\s)?endorsement)"
)
_CANDIDACY = re.compile(r"’s?\s(?:\w+\s)?(?:campaign|candidacy|bid|run)\b")
_I_AM = re.compile(
    r"(?P<who>Ⓟ)(?:’m|\sam)\s(?:(?:\w+ly|all|still|also|not|no longer)\s){0,2}?(?:with|behind)"
    r"\s(?P<whom>Ⓟ)(?=[,.!;”\"]|$)"
)
_SAID_OF = re.compile(
    rf"[“\"](?:[^“”\"]{{0,40}}\s)?(?:[Hh]e|[Ss]he)\s(?:does(?:\snot|n’t)\s|never\s|will\snot\s|"
    rf"won’t\s)?ha(?:s|ve|d)\sⓅ’s\s{SUCH}(?:{BACKING}|vote)[^“”\"]{{0,40}}[”\"],?\s"
    r"(?P<who>Ⓟ)\s(?:said|wrote|told\s[^,;.]{1,20})\s(?:of|about)\s(?P<whom>Ⓟ)|"
    r"\b[FT]or?\s(?P<by>[ⓅⓄ]),\sthe\s(?:only\s|best\s|right\s)?(?:choice|candidate)"
    r"\s(?:[^ⓅⓄ,;.]{1,30}\s)?is\s(?P<for>Ⓟ)|"
    r"(?P<writes>Ⓟ)\s(?:\w+\s)?(?:said|wrote|writes|says|called|argued)\sin\s(?:an?|the|Ⓟ’s|its|their)\s(?:\w+\s)?endorsement\s"
    r"(?:that\s)?(?P<praised>Ⓟ)|"
    r"[“\"](?P<wanted>Ⓟ)[^“”\"]{0,120}[”\"],?\s(?:wrote|said|declared)\s(?P<wrote>[ⓅⓄ])\sin\s(?:[ⓅⓄ]’s|its|an?|the)\s"
    r"(?:\w+\s)?endorsement\b|"
    r"(?P<has>[ⓅⓄ])\s(?:has|had)\s(?:\w+ly\s)?(?:found|chosen|picked)\sⓅ’s\s(?:candidate|choice|"
    r"pick):\s(?P<found>Ⓟ)"
)
_HAS_ON_SIDE = re.compile(
    r"(?P<whom>Ⓟ)(?:’ve|(?:\sdoes(?:\snot|n’t))?\s(?:has|had|have))?\s(?:got\s)?(?P<who>[ⓅⓄ])\s(?:firmly\s)?"
    r"(?:(?:on|in|at)\sⓅ’s\s(?:side|corner|camp)\b|behind\s(?:Ⓟ|him|her|me|us)(?=[,.”\"]))"
)
_JOIN_ME = re.compile(
    r"\bjoin\s(?P<who>Ⓟ)\sin\s(?:voting\sfor|supporting|backing|endorsing|electing)\s(?P<whom>Ⓟ)|"
    r"(?P<taken>Ⓟ)\s(?:is|was)\s(?:the\s(?:only\s)?candidate|who|whom)\s(?:whom\s|that\s|who\s)?(?P<takes>[ⓅⓄ])\s(?:\w+ly\s)?"
    r"(?:backs|supports|endorsed|endorses|is\s(?:backing|supporting|endorsing))\b|"
    r"(?P<by>[ⓅⓄ])(?::|\s(?:says?|said|urge[sd]?|wrote)[,:]?)\s[“\"][^“”\"]{0,60}?\b[Vv]ote\sfor\s(?P<for>Ⓟ)"
)
_IS_WITH = re.compile(
    rf"(?P<who>{WHO})\s(?:is|are|stands|has\sbeen|was(?=\s(?:(?:\w+ly\s)?(?:on|in)|behind)))"
    rf"\s(?:Ⓓ\s)?(?:(?:\w+ly|still|also|not|100\spercent)\s){{0,2}}?"
    r"(?:(?:with|behind|for)\s(?P<whom>Ⓟ)(?=[,.!;”\"]|$|\s(?P<whole>all\sthe\sway|100\spercent|in\s(?:the|this)\s(?:\w+\s)?"
    r"(?:race|primary|runoff|contest|election)))|(?:on|in)\s(?P<his>Ⓟ)’s?\s(?:side|corner|"
    r"camp)\b(?!\sof))"
)
_WENT = re.compile(
    rf"(?:(?P<who>{WHO})(?:’s?)?\s|[Tt]he\s){SUCH}(?:{BACKING}|vote)(?:\s(?:of|from|by)"
    rf"\s(?P<of>{WHO}))?(?:,\s[^,;.]{{1,30}},\s)?(?:\s?(?:went|goes|ha[sd](?:\snot|n’t)?\sgone|"
    rf"is\sgoing|will\sgo|did\snot\sgo|would\sgo|didn’t\sgo))\s(?:instead\s)?to\b"
)
_CHOOSER = re.compile(
    rf"[^.;]{{0,40}}?(?:\s(?:when|as|after|where)|:)\s(?P<who>{WHO})(?!’)|,?\s(?:from|by)\s(?P<by>{WHO})"
)


def idioms(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements that idioms of a sentence tell."""
    for match in _FIRM.finditer(sentence.words):
        yield from _told(sentence, match, people_behind(sentence, match.end(), only_titles=True))
    for match in _IN_A_RACE.finditer(sentence.words):
        whom = people_behind(sentence, match.end(), only_titles=True)
        if whom and _races(sentence, match, whom[-1][1]):
            yield from _told(sentence, match, whom)
    for match in _I_AM.finditer(sentence.words):
        if sentence.chunk(match.start("who")).span.of(sentence.shape.text) in ("I", "we", "We"):
            yield from _paired(sentence, match, "whom")
    for match in _IS_WITH.finditer(sentence.words):
        whose = "whom" if match["whom"] else "his"
        words = sentence.chunk(match.start(whose)).span.of(sentence.shape.text).lower()
        if (
            whose == "his"
            or words in PRONOUNS
            or (match["whole"] and sentence.words[match.start("who")] == PERSON)
            or status_at(sentence, match.start(whose)) is Status.DENIED
            or (sentence.words[match.start("who")] == BODY and " race" in sentence.words)
        ):
            yield from _paired(sentence, match, whose)
    yield from _said(sentence)
    yield from _went(sentence)


def _said(sentence: Sentence) -> Iterator[Found]:
    """Yield who is for whom by what one of them says."""
    for match in _HAS_ON_SIDE.finditer(sentence.words):
        yield from _paired(sentence, match, "whom")
    for match in (*_JOIN_ME.finditer(sentence.words), *_SAID_OF.finditer(sentence.words)):
        pairs = (
            ("who", "whom"),
            ("by", "for"),
            ("has", "found"),
            ("takes", "taken"),
            ("wrote", "wanted"),
            ("writes", "praised"),
        )
        by, of = next(pair for pair in pairs if match.groupdict().get(pair[0]))
        who, whom = signs([match.start(by)]), signs([match.start(of)])
        if is_firm(sentence, who, whom):
            yield from endorsement(sentence, who, whom, Status.GIVEN, match)


def _told(sentence: Sentence, match: re.Match[str], whom: list[Bounds]) -> Iterator[Found]:
    who = givers_before(sentence, match.start())
    if whom and is_firm(sentence, who, whom):
        yield from endorsement(sentence, who, whom, status_at(sentence, match.start()), match)


def _races(sentence: Sentence, match: re.Match[str], end: int) -> bool:
    """Tell whether somebody is picked for an office, or over a rival, and not for a task."""
    if match[0].startswith("tap") or match[0].startswith("embrac"):
        return bool(_AS.match(sentence.words, end) or _CANDIDACY.match(sentence.words, end))
    if match[0].startswith("sid"):
        return bool(contest_at(sentence, end))
    if is_post(sentence, end):
        return False
    claimed = status_at(sentence, match.start()) is Status.CLAIMED
    return claimed or bool(_AS.match(sentence.words, end) or contest_at(sentence, end))


def _paired(sentence: Sentence, match: re.Match[str], whose: str) -> Iterator[Found]:
    who, whom = signs([match.start("who")]), signs([match.start(whose)])
    if is_firm(sentence, who, whom):
        yield from endorsement(sentence, who, whom, status_at(sentence, match.start(whose)), match)


def _went(sentence: Sentence) -> Iterator[Found]:
    """Yield to whom somebody's nod went."""
    for match in _WENT.finditer(sentence.words):
        whom = people_behind(sentence, match.end(), only_titles=True)
        place = match.start("who") if match["who"] else match.start("of")
        if place < 0 and whom and (chooser := _CHOOSER.match(sentence.words, whom[-1][1])):
            place = chooser.start("who") if chooser["who"] else chooser.start("by")
        if place >= 0:
            status = status_at(sentence, match.start())
            yield from endorsement(sentence, signs([place]), whom, status, match)
