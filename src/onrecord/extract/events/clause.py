"""Who does what in a sentence: the subject and the objects of a verb."""

import re

from onrecord.extract.events.beside import (
    blamed,
    is_anothers,
    leading_verb,
    named_last,
    relative_of,
    ruling_verb,
    who_is_to,
)
from onrecord.extract.shape import BODY, PERSON, Sentence
from onrecord.extract.words import PRONOUNS

WHO = "[ⓅⓄ]"
_ADVERBS = (
    r"(?:\w+ly|also|already|later|then|just|even|both|either|quite|ever|only|once|soon|now|again|since|still|neither|"
    r"(?:earlier|later|late|early) in (?:the|Ⓟ’s) (?:week|day|month|year|campaign|race)|"
    r"(?:so|thus) far|(?:on |in |last )?Ⓓ|"
    r"himself|herself|all|each|not|never)"
)
_AUXILIARIES = (
    r"(?:(?:ha[sd]|have|is|am|are|was|were|would|could|should|must|did|does|do)(?:n’t)?|been|being|be|"
    r"will|won’t|might|may|can|"
    r"can’t|cannot|’(?:s|ve|d|re|m|ll)|yet(?= to)|to|no longer|went on|got|gets|"
    r"bring (?:\w+self|Ⓟ))"
)
GROUP = re.compile(rf"(?<!\w)(?:(?:{_ADVERBS}|{_AUXILIARIES})\s+)+$")
"""What stands before a verb and belongs to it."""
_LONGEST_GROUP = 80

_JOIN = (
    r"(?:,? (?:[Aa]nd|or|nor|&|as well as) |, )(?:both |then-)?(?:(?:former|fellow|state|mayor|governor|"
    r"senator|president|"
    r"secretary|congress(?:man|woman)|[A-Z][\w.’-]*|[ⓄⓁ](?:’s?)?) ){0,5}?"
)
_LISTED = rf"{WHO}(?:(?: (?:of|from) Ⓛ| \([^)]{{1,40}}\))?{_JOIN}{WHO})*"
_SHORT = (
    r"(?:(?:’s?)?\s(?:\w+\s)?(?:campaign|team|candidacy|bid|run)|,? (?:of|from|in|at)"
    r" (?:the )?[ⓁⓄ]|, (?:of )?Ⓛ,?|"
    r"\s?\([^)]{1,100}\)|,? \d\d,?| (?:Local|Chapter|Lodge|District) \d+)?"
)
_NEAR = re.compile(
    rf"(?P<list>{_LISTED}){_SHORT}"
    r"(?P<rel>(?:,? |\s?[–—]\s?|\s--?\s|\s\()(?:who|which|that)(?:’(?:d|ve|s))?)?\s*$"
)
_FAR = re.compile(
    rf"(?P<list>{_LISTED}){_SHORT}(?:,[^,;:]{{1,120}},|(?:,[^,;:]{{1,80}}){{2}},|"
    rf" [–—] [^–—]{{1,120}} [–—]| -- .{{1,120}}? --)\s*$"
)
_GOVERNED = re.compile(
    r"\b(?:of|for|with|by|to|from|in|on|against|about|between|among|including|like|as|backing|"
    r"supporting|opposing|representing)\s+(?:the |an? )?$",
    re.IGNORECASE,
)
_BODY_OF = re.compile(
    r"\b(?:board|members?|leaders?|president|branch|chapter|council|page|arm) (?:of|at) (?:the )?$"
)
_SINGULAR = re.compile(r"\s*(?:was|is|has)\b")
_CLAUSES = re.compile(
    r"[;:“\"—–]|(?:^|, |\s)(?:because|while|although|though|since|until|that|if) |, (?:and|but|as|"
    r"when|after|before) (?=[^,]*Ⓟ [a-z])"
)
_SAID = re.compile(
    rf"{WHO}\s(?:(?:has|had)\s)?(?:said|says|argued|argues|claimed|claims|noted|notes|insisted|insists|told\s{WHO})"
    rf"\s(?:that\s)?(?={WHO})"
)
"""Whoever says what another did did not do it: "She said Frey failed by losing"."""
_OPENING = re.compile(r"(?:[^ⓅⓄ,]{0,40},\s)?(?P<who>Ⓟ)(?:\s\([^)]{1,30}\))?,\s")
_FIRST = re.compile(
    rf"{_LISTED}(?!’(?!(?:m|ve|d|ll|re)\b))(?<!Ⓞ(?= (?:primary|presidential|candidate|"
    rf"nominee|nomination|"
    rf"voters?|race|contest|convention|member|senator|governor)))"
)
_OBJECT = re.compile(
    rf"\s*(?:(?:the |an? )[a-zⓁⓄ ’-]{{3,50}}, (?=Ⓟ))?(?:(?:the|an?|Ⓓ|Ⓞ|Ⓛ|Ⓟ’s|Ⓞ’s|then-?|fellow|both|"
    rf"former|(?:Gov|Sen|Rep|Lt|Gen|Dr)\.|Mayor|Senator|Governor|Judge|Congress(?:wo)?man|"
    rf"Republican|Democrat|Democratic|rival|candidates?|nominees?|incumbent|eventual|"
    rf"presidential|[a-z-]+ (?=(?:candidate|"
    rf"nominee)s?\b))[ -]+)*(?P<list>Ⓟ(?:{_JOIN}Ⓟ)*)(?!’s? (?!(?:[a-z]+ )?(?:campaign|candidacy|bid|"
    rf"run|re-?election)\b))"
)
_LIST = re.compile(rf"\s*(?:the |an? |both )?(?P<list>{WHO}(?:{_JOIN}{WHO})*)")
_NEXT_VERB = re.compile(r"\s+(?:\w+ed|has|had|have|is|was|are|were|said|says|will|would)\b")


_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s){1,4}[A-Z][\w’'-]+")
_APPOSED_TO = re.compile(
    rf"(?P<who>{WHO})(?:\s\([^)]{{1,40}}\))?,\s(?:\d\d,\s)?(?:[^,;:.“”]{{1,60}}?\sand\s)?$"
)
_IS_ONE = re.compile(
    rf"(?P<who>{WHO})(?:\s\([^)]{{1,40}}\))?,?\s(?:is|was|are|were|remains|became)\s(?:also\s|"
    rf"still\s)?(?:among\s|one\sof\s)?$"
)
"""Of whom "who" tells what he is one of."""
_A = re.compile(r"(?:an?|one of)\s", re.IGNORECASE)
_APPOSED = re.compile(r"(?P<who>[ⓅⓄ])(?:\s\([^)]{1,40}\)| (?:of|from) Ⓛ)?, (?:an? |the )[^,;:]{1,60}\s?$")
_INDEFINITE_BODY = re.compile(r"\b[Aa]n? (?:[a-z]+ )?Ⓞ$")
_GOES_ON = re.compile(
    r"(?:[,–—“\"]|--|\b(?:and|but|or|then|before|after|while|by|in|for|since|from|when|without|"
    r"short of|not|yet|later|also|never))\s*$"
)
"""What may stand before a verb whose subject is further left; a plain noun there is its subject."""
_INDEFINITE = re.compile(r"(?:an?|the|long|former|then) ", re.IGNORECASE)
_STOP = re.compile(r"[;:.“”]|\b(?:who|which|that|after|before|when|while|in|on)\b")
_TO = re.compile(r"\bto\s")
_LAST_OF = re.compile(r", [^,ⓅⓄ]*$")
_OF_IT = re.compile(r"[ⓅⓄ] (?:of|from) $|\([^)]*$")
_JOINED = re.compile(r"\b(?:[Aa]nd|or|nor|as well as)\b|&")


def people(sentence: Sentence, places: list[int]) -> list[int]:
    """Return those of some places where a person stands whom the article names."""
    return [place for place in places if sentence.words[place] == PERSON and _is_named(sentence, place)]


def _is_named(sentence: Sentence, place: int) -> bool:
    """Tell whether the article names somebody, or the words at a place do: "Judge Ada Lund"."""
    chunk = sentence.chunk(place)
    return chunk.known or _NAME.fullmatch(chunk.span.of(sentence.shape.text)) is not None


def subject(sentence: Sentence, at: int) -> list[int]:
    """Return the places of the signs that are the subject of a verb; none where nobody is found.

    Args:
        sentence: where the verb stands.
        at: where it begins.
    """
    left = sentence.words[:at]
    group = GROUP.search(left, max(0, at - _LONGEST_GROUP))
    left = left[: group.start()] if group else left
    if group is None and (leading := leading_verb(left)) is not None:
        return subject(sentence, leading)
    towards = group is not None and _TO.search(group[0]) is not None
    if towards and (ruling := ruling_verb(left)) is not None:
        return subject(sentence, ruling)
    near = _NEAR.search(left, max(0, len(left) - 120))
    finite = near is None and (group is not None or _SINGULAR.match(sentence.words, at) is not None)
    if towards and (those := who_is_to(left)):
        return those
    if not towards and finite and (last := named_last(left)) is not None:
        return [last]
    match = near or _FAR.search(left, max(0, len(left) - 300))
    found = _listed(sentence, left, match) if match else None
    return _elsewhere(sentence, left, towards) if found is None else found


def _listed(sentence: Sentence, left: str, match: re.Match[str]) -> list[int] | None:
    """Return whom of a list beside a verb it is about; None where the list is no subject."""
    start, end = match.span("list")
    relative = match.re is _NEAR and match["rel"] is not None
    if relative and (_SINGULAR.match(sentence.words, match.end()) or left[start] != left[end - 1]):
        start = end - 1
    apposed = _APPOSED.search(left)
    if apposed and sentence.words[start] == BODY and start > apposed.start("who"):
        return [apposed.start("who")]
    if _INDEFINITE_BODY.search(left[: start + 1]):
        return []
    as_he = match.re is _NEAR and left[:start].endswith(" as ")
    if not relative and not as_he and _GOVERNED.search(left[:start]) and not _BODY_OF.search(left[:start]):
        comma = _LAST_OF.search(left, start, end - 1) and not _JOINED.search(left, start, end)
        apart = end - 1 > start and (comma or _is_subject(sentence, end - 1))
        return [end - 1] if apart else None
    if relative and not sentence.chunk(start).named and (is_one := _IS_ONE.search(left[:start])):
        return [is_one.start("who")]
    one = _own_clause(sentence, start, end) or _apposed_to(sentence, start)
    return one or _named_first(sentence, _signs(left, start, end))


def _is_subject(sentence: Sentence, place: int) -> bool:
    """Tell whether a pronoun at a place can only be a subject: "about Hale and I have not"."""
    return sentence.chunk(place).span.of(sentence.shape.text).lower() in ("i", "he", "she", "we", "they")


def _elsewhere(sentence: Sentence, left: str, towards: bool) -> list[int]:
    """Return the subject of a verb that nobody stands beside."""
    relative = relative_of(left)
    relative = blamed(left) if relative is None else relative
    if relative is not None:
        return [relative]
    if not is_anothers(left) and (towards or _GOES_ON.search(left)):
        return _named_first(sentence, _first(left))
    return []


def described(sentence: Sentence, at: int) -> list[int]:
    """Return the place of whom a participle is about: of Hale in "Hale, a Democrat appointed by Frey"."""
    match = _APPOSED.search(sentence.words[:at])
    return [match.start("who")] if match else []


def _apposed_to(sentence: Sentence, place: int) -> list[int]:
    """Return the place of a name that a description at a place stands behind: of Hale in "Hale, a lawyer"."""
    chunk = sentence.chunk(place)
    if chunk.known or not _A.match(chunk.span.of(sentence.shape.text)):
        return []
    match = _APPOSED_TO.search(sentence.words, max(0, place - 100), place)
    return [match.start("who")] if match and sentence.chunk(match.start("who")).named else []


def _own_clause(sentence: Sentence, start: int, end: int) -> list[int]:
    """Return the place of a pronoun that is no part of the list it ends: "after meeting Hale, she"."""
    last = end - 1
    if last == start or _JOINED.search(sentence.words, start, end):
        return []
    words = sentence.chunk(last).span.of(sentence.shape.text).lower()
    return [last] if words in PRONOUNS else []


def _named_first(sentence: Sentence, places: list[int]) -> list[int]:
    """Return the first alone of some places if it is a name and the second describes it."""
    if len(places) > 1 and sentence.chunk(places[0]).named:
        second = sentence.chunk(places[1])
        if not second.named and _INDEFINITE.match(second.span.of(sentence.shape.text)):
            return places[:1]
    return places


def _first(left: str) -> list[int]:
    """Return the first who is not governed in the last clause: whose verb it is, if it is one of several."""
    if left.rstrip().endswith(",") and (opening := _OPENING.match(left)):
        return [opening.start("who")]
    begins = 0
    for match in (*_CLAUSES.finditer(left), *_SAID.finditer(left)):
        begins = max(begins, match.end())
    for start in (begins, 0):
        for match in _FIRST.finditer(left, start):
            governed = _GOVERNED.search(left[: match.start()]) or _INDEFINITE_BODY.search(
                left[: match.start() + 1]
            )
            if not governed:
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


def listed_from(sentence: Sentence, at: int) -> list[int]:
    """Return the places of a list of signs that begins at a place, behind an article at most."""
    match = _LIST.match(sentence.words, at)
    return _signs(sentence.words, match.start("list"), match.end("list")) if match else []


def _signs(words: str, start: int, end: int) -> list[int]:
    """Return the places of signs: of the first alone where no "and" joins it to the others."""
    joined = _JOINED.search(words, start, end)
    end = end if joined else start + 1
    return [k for k in range(start, end) if words[k] in "ⓅⓄⓁ" and not _OF_IT.search(words, start, k)]


def people_in(sentence: Sentence, start: int, reach: int) -> list[int]:
    """Return the places of the named people in some words of a sentence, up to the end of a clause."""
    words = sentence.words[start : start + reach]
    stop = _STOP.search(words)
    end = start + (stop.start() if stop else len(words))
    return people(sentence, [k for k in range(start, end) if sentence.words[k] == PERSON])
