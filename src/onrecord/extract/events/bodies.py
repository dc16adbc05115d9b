"""Bodies and groups that no mention names: "the local union", "ninety retired judges"."""

import re

from onrecord.extract.shape import Sentence
from onrecord.extract.words import PRONOUNS

Bounds = tuple[int, int]
"""Where somebody stands in a sentence: one sign, or words that none stands for."""

SINGLE = (
    r"(?:unions?|local(?!\s[a-z])|newspapers?|paper|daily|weekly|editorial\sboards?|council|committee|group|"
    r"organi[sz]ation|association|coalition|chamber|PAC|federation|guild|league|lodge|club|alliance|"
    r"outlet|magazine|board)"
)
"""The nouns of bodies that endorse without a name."""
COUNT = (
    r"(?:(?:[Mm]ore than|[Aa]t least|[Aa]bout|[Nn]early|[Ss]ome|[Aa]ll|[Tt]he)\s)?(?:\d[\d,]*|[Tt]wo|"
    r"[Tt]hree|[Ff]our|"
    r"[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wenty|[Tt]hirty|"
    r"[Ff]orty|[Ff]ifty|"
    r"[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety|[Aa] dozen)(?:-\w+)?(?:\smore)?"
)
"""A number, as several who endorse are counted."""
PLURAL = (
    r"(?:judges|generals|admirals|officers|governors|senators|mayors|lawmakers|legislators|"
    r"representatives|members|"
    r"congress(?:wo)?men|council(?:wo)?men|delegates|sheriffs|leaders|pastors|executives|economists|ambassadors|diplomats|"
    r"veterans|scientists|"
    r"laureates|unions|newspapers|officials|councill?ors|commissioners|groups|organi[sz]ations|"
    r"prosecutors|colleagues|"
    r"superdelegates|experts|professors|lawyers|ministers|bishops|priests|imams|"
    r"mothers|fathers|women|men|"
    r"papers|celebrities|donors|activists|staffers|appointees|actors|actresses|athletes|teachers|rabbis|"
    r"clergy(?:wo)?men|chair(?:wo)?men|chairs|"
    r"survivors|historians|doctors|nurses|farmers|businesspeople|aides|strategists|operatives|politicians|firefighters)"
)
"""Who several are that endorse together."""
COUNTED = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|sixty|"
    r"seventy|eighty|ninety|dozen)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"[A-Z][a-z]+(?<!s)s$|(?:\S+\s){0,12}?(?:[a-z-]*[a-z](?<!s)s|people|men|women|majority|half|"
    r"leadership|public)"
    r"(?:$|,|\s(?:of|in|for|who|that|from|with|at|on|and|representing|close)\b)|(?:[Nn]one|[Mm]ost|"
    r"[Mm]any|[Ss]ome)\b"
)
"""Several who are neither named nor counted: "party elders", "a majority of the members"."""
_SOME_OF_A_BODY = re.compile(r"(?:the )?(?:(?!the )[a-z-]+ )+[A-Z]\w+s$")


def is_vague(sentence: Sentence, bounds: Bounds) -> bool:
    """Tell whether an endorser is nobody in particular: several who are neither named nor counted."""
    start, end = bounds
    if end > start + 1:
        return False
    chunk = sentence.chunk(start)
    words = chunk.span.of(sentence.shape.text)[:120]
    if chunk.many:
        return not COUNTED.search(words)
    if chunk.known:
        return _SOME_OF_A_BODY.match(words) is not None
    return words.lower() in PRONOUNS or (are_several(words) and not COUNTED.search(words))


def are_several(words: str) -> bool:
    """Tell whether words describe several people, or some part of many."""
    return _VAGUE.match(words) is not None
