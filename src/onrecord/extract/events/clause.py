"""Who does what in a sentence: the subject and objects of a verb, and whether the text says that it happened."""

import re
from enum import Enum

from onrecord.extract.events.shape import BODY, PERSON, Sentence

WHO = "[ⓅⓄ]"
ADVERBS = (
    r"(?:(?:\w+ly|also|already|later|then|just|even|both|once|soon|now|again|since|still|(?:on |in |last )?Ⓓ|himself|herself|"
    r"all|each|not|never|n[’']t)\s+)*"
)
_AUXILIARIES = r"(?:has|have|had|hasn[’']t|haven[’']t|hadn[’']t|is|are|was|were|been|being|be|will|won[’']t|did|didn[’']t|does|doesn[’']t|do|don[’']t|isn[’']t|wasn[’']t|would|could|should|might|may|can|must|wouldn[’']t|couldn[’']t|can[’']t|cannot|[’'](?:s|ve|d|re|m|ll)|yet|to|no longer|went on|got|gets)"
GROUP = re.compile(rf"(?:\s*{ADVERBS}(?:{_AUXILIARIES}\s+)?)*$")
"""What stands before a verb and belongs to it."""

_JOIN = r"(?:,? (?:and|or|&|as well as) |, )(?:both |then-)?"
_SHORT = r"(?:(?:’s?)?\s(?:\w+\s)?(?:campaign|team)|,? (?:of|from|in|at) (?:the )?[ⓁⓄ]|, (?:of )?Ⓛ,?|\s?\([^)]{1,40}\)|,? \d\d,?)?"
_NEAR = re.compile(rf"(?P<list>{WHO}(?:{_JOIN}{WHO})*){_SHORT}(?P<rel>,? (?:who|which|that))?\s*$")
_FAR = re.compile(
    rf"(?P<list>{WHO}(?:{_JOIN}{WHO})*){_SHORT}(?:,[^,;:]{{1,120}},|(?:,[^,;:]{{1,80}}){{2}},| [–—] [^–—]{{1,120}} [–—]| -- .{{1,120}}? --)\s*$"
)
_GOVERNED = re.compile(
    r"\b(?:of|for|with|by|to|from|in|on|against|about|between|among|including|like|as)\s+(?:the |an? )?$"
)
_BODY_OF = re.compile(
    r"\b(?:board|members?|leaders?|president|branch|chapter|council|page|arm) (?:of|at) (?:the )?$"
)
_SINGULAR = re.compile(r"\s*(?:was|is|has)\b")
_CLAUSES = re.compile(
    r"[;:“\"—–]|(?:^|, |\s)(?:because|while|although|though|since|until|that|if) |, (?:and|but|as|when|after|before) (?=[^,]*Ⓟ [a-z])"
)
_OPENING = re.compile(r"(?:[^ⓅⓄ,]{0,40},\s)?(?P<who>Ⓟ)(?:\s\([^)]{1,30}\))?,\s")
_FIRST = re.compile(
    rf"{WHO}(?:{_JOIN}{WHO})*(?!’)(?<!Ⓞ(?= (?:primary|presidential|candidate|nominee|nomination|voters?|race|contest|convention|member|senator|governor)))"
)
_OBJECT = re.compile(
    rf"\s*(?:(?:the |an? )[a-zⓁⓄ ’-]{{3,50}}, (?=Ⓟ))?(?:(?:the|an?|Ⓓ|Ⓞ|Ⓛ|Ⓟ’s|Ⓞ’s|then-?|fellow|both|former|Republican|Democrat|Democratic|rival|candidates?|nominees?|incumbent|eventual|presidential|[a-z-]+ (?=(?:candidate|nominee)s?\b))[ -]+)*(?P<list>Ⓟ(?:{_JOIN}Ⓟ)*)(?!’s? (?!(?:[a-z]+ )?(?:campaign|candidacy|bid|run|re-?election)\b))"
)
_NEXT_VERB = re.compile(r"\s+(?:\w+ed|has|had|have|is|was|are|were|said|says|will|would)\b")


_JOINED = re.compile(r"\b(?:and|or|as well as)\b|&")


class Standing(Enum):
    """Whether the text says that something happened."""

    REAL = "real"
    FUTURE = "future"
    DENIED = "denied"
    CLAIMED = "claimed"
    UNREAL = "unreal"


_DENYING = re.compile(
    r"(?:n[’']t|\b(?:not|never|nor|neither|won[’']t|yet to|without|no longer|cannot|short of|rather than|instead of|"
    r"(?:declin|refus|fail)\w*(?: to| from)?|den(?:y|ied|ies|ying)(?: that| having)?))(?:\s+[\w’'Ⓓ]+){0,3}\s*$"
)
_DENIED_CLAUSE = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|untrue|false that|not true that|no one|nobody)\b[^,;:]*$"
)
_MODAL = re.compile(
    r"(?:\b(?:would|could|might|may|should|can|must|shall|wouldn[’']t|couldn[’']t)|[’']d)\s+(?:[\w’']+\s+){0,3}$"
)
_WILL = re.compile(
    r"(?:\b(?:announc(?:es?|ed|ing)|pledg(?:es?|ed|ing)|vow(?:s|ed|ing)?|promis(?:es?|ed|ing)|sa(?:ys?|id))\b[^.;:“]{0,60}?\bwould|\bwill|[’']ll|\bgoing to|\b(?:plan|intend)(?:s|ned|ing|ed)? to|\b(?:set|scheduled) to)\s+(?:\w+\s+){0,2}$"
)
_TO = re.compile(r"\bto\s+(?:\w+ly |publicly |be |have )*$")
_DONE_TO = re.compile(
    r"\b(?:decid\w+|decision|agree[ds]?|cho(?:se|osing|ice)|opted|went on|going on|proceeded|elected|first(?: \w+| Ⓞ| Ⓟ)?|"
    r"latest(?: \w+)?|only(?: \w+)?|only Ⓟ|Ⓟ|enough|back|stage|force[ds]?|return(?:ed|ing)?|used|helped|managed|announcement|announced|moved?|proud|happy|delighted|pleased|honou?red|thrilled|glad|excited|here)\s+to\s+(?:\w+ly |be |have )*$"
)
_UNREAL_TO = re.compile(
    r"\b(?:wants?|wanted|urg\w+|ask\w*|call\w*|press\w*|encourag\w+|persuad\w+|invit\w+|allow\w*|for)\b[^,;]{0,60}$"
)
_WHETHER = re.compile(
    r"\b(?:if|whether|unless|hop(?:es?|ed|ing)|predict\w*|expect\w*|likely)\b[^,;:]{0,80}$", re.IGNORECASE
)
_UNREAL = re.compile(
    r"\b(?:if|whether|unless|suppose|imagine|in case|would have to|hop(?:es?|ed|ing)|rumou?r\w*|speculat\w+|possib\w+|"
    r"consider\w*|potential\w*|possibly|perhaps|maybe|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|threaten\w*|calls? (?:on|for)|"
    r"likely|unlikely|lest|should|why|predict\w*|wonder\w*|against|warn\w*|pursu\w*|s(?:ought|eek\w*)|demand\w*|request\w*|prospects?|chances?|expect\w*|wants?|wanted|urg\w+|offer(?:s|ed|ing)?|ask(?:s|ed|ing)?|delay\w*|attempt\w*|tr(?:y|ied|ies|ying)|order(?:s|ed)?)\b[^,;:]{0,80}$",
    re.IGNORECASE,
)
_GERUND = re.compile(r"\w+ing\b")
_OF = re.compile(
    r"\b(?:of|for|from|about|against|towards?|than|like|on|to|considering|risk|start|stop)\s+(?:Ⓟ’s\s)?(?:\w+ly\s)?$"
)
"""Behind these a gerund tells of what need not happen: "the chance of winning"."""
_CLAIMED = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|falsely|purportedly|claim(?:s|ed|ing)?)\b[^,;:]{0,60}$"
)


def standing(sentence: Sentence, at: int) -> Standing:
    """Tell whether the text says that what a verb or noun at a place tells has happened.

    Args:
        sentence: where it stands.
        at: where it begins.
    """
    left = sentence.words[max(0, at - 160) : at]
    if sentence.words.rstrip('”"’) ').endswith("?"):
        return Standing.UNREAL
    if _DENYING.search(left) or _DENIED_CLAUSE.search(left):
        return Standing.DENIED
    if _WHETHER.search(left):
        return Standing.UNREAL
    if _WILL.search(left):
        return Standing.FUTURE
    if _MODAL.search(left):
        return Standing.UNREAL
    if _TO.search(left) and (not _DONE_TO.search(left) or _UNREAL_TO.search(left)):
        return Standing.UNREAL
    if _UNREAL.search(left) or (_GERUND.match(sentence.words, at) and _OF.search(left)):
        return Standing.UNREAL
    return Standing.CLAIMED if _CLAIMED.search(left) else Standing.REAL


def people(sentence: Sentence, places: list[int]) -> list[int]:
    """Return those of some places where a person stands whom the article names."""
    return [place for place in places if sentence.words[place] == PERSON and sentence.chunk(place).known]


def subject(sentence: Sentence, at: int) -> list[int]:
    """Return the places of the signs that are the subject of a verb; none where nobody is found.

    Args:
        sentence: where the verb stands.
        at: where it begins.
    """
    left = sentence.words[:at]
    group = GROUP.search(left)
    left = left[: group.start()] if group else left
    near = _NEAR.search(left, max(0, len(left) - 120))
    match = near or _FAR.search(left, max(0, len(left) - 300))
    if match:
        start, end = match.span("list")
        relative = near is not None and near["rel"] is not None
        if relative and _SINGULAR.match(sentence.words, match.end()):
            start = end - 1
        if (
            (apposed := _APPOSED.search(left))
            and sentence.words[start] == BODY
            and start > apposed.start("who")
        ):
            return _signs(left, apposed.start("who"), apposed.start("who") + 1)
        if _INDEFINITE_BODY.search(left[: start + 1]):
            return []
        if relative or not _GOVERNED.search(left[:start]) or _BODY_OF.search(left[:start]):
            return _named_first(sentence, _signs(left, start, end))
    if group and (re.search(r"\bto\s", group[0]) or _GOES_ON.search(left)):
        return _named_first(sentence, _first(left))
    return []


def described(sentence: Sentence, at: int) -> list[int]:
    """Return the place of whom a participle behind an apposition is about: "Hale, a Democrat appointed by Frey"."""
    match = _APPOSED.search(sentence.words[:at])
    return [match.start("who")] if match else []


_APPOSED = re.compile(r"(?P<who>[ⓅⓄ]), (?:an? |the )[^,;:]{1,60}\s?$")
_INDEFINITE_BODY = re.compile(r"\b[Aa]n? (?:[a-z]+ )?Ⓞ$")
_GOES_ON = re.compile(
    r"(?:[,–—“\"]|--|\b(?:and|but|or|then|before|after|while|by|in|for|since|from|who|when|without|not|yet|later|also|never))\s*$"
)
"""What may stand before a verb whose subject is further left; a plain noun there is its subject, and nobody's name."""


def _named_first(sentence: Sentence, places: list[int]) -> list[int]:
    """Return the first alone of some places if it is a name and the second describes it."""
    if len(places) > 1 and sentence.chunk(places[0]).named:
        second = sentence.chunk(places[1])
        if not second.named and _INDEFINITE.match(second.span.of(sentence.shape.text)):
            return places[:1]
    return places


_INDEFINITE = re.compile(r"(?:an?|the|long|former|then) ", re.IGNORECASE)


def _first(left: str) -> list[int]:
    """Return the first who is not governed in the last clause: whose verb it is, if it is one of several."""
    if left.rstrip().endswith(",") and (opening := _OPENING.match(left)):
        return [opening.start("who")]
    begins = 0
    for match in _CLAUSES.finditer(left):
        begins = match.end()
    for start in (begins, 0):
        for match in _FIRST.finditer(left, start):
            if not _GOVERNED.search(left[: match.start()]):
                return _signs(left, match.start(), match.end())
    return []


def objects(sentence: Sentence, at: int) -> tuple[list[int], int]:
    """Return the places of the people that are the object of a verb, and where the list of them ends.

    Args:
        sentence: where the verb stands.
        at: where it ends.
    """
    match = _OBJECT.match(sentence.words, at)
    if not match:
        return [], at
    signs = _named_first(sentence, _signs(sentence.words, match.start("list"), match.end("list")))
    if len(signs) > 1 and _NEXT_VERB.match(sentence.words, match.end()):
        signs = signs[:-1]  # "endorsed Hale and Frey thanked …"
    return signs, signs[-1] + 1


def listed_from(sentence: Sentence, at: int, signs: str = WHO) -> list[int]:
    """Return the places of a list of signs that begins at a place, behind an article at most."""
    match = re.compile(rf"\s*(?:the |an? |both )?(?P<list>{signs}(?:{_JOIN}{signs})*)").match(
        sentence.words, at
    )
    return _signs(sentence.words, match.start("list"), match.end("list")) if match else []


def _signs(words: str, start: int, end: int) -> list[int]:
    """Return the places of signs: of the first alone where no "and" joins it to the others."""
    joined = _JOINED.search(words, start, end)
    end = end if joined else start + 1
    return [k for k in range(start, end) if words[k] in "ⓅⓄⓁ"]


def people_in(sentence: Sentence, start: int, words: str) -> list[int]:
    """Return the places of the named people in some words of a sentence, up to the end of a clause."""
    stop = re.search(r"[;:.“”]|\b(?:who|which|that|after|before|when|while|in|on)\b", words)
    end = start + (stop.start() if stop else len(words))
    return people(sentence, [k for k in range(start, end) if sentence.words[k] == PERSON])
