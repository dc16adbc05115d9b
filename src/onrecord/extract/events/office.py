"""The words that name an office: "attorney general of Ohio", "the Senate seat", "campaign manager"."""

import re

from onrecord.extract.shape import Sentence
from onrecord.spans import Span

_HEADS = (
    r"president|vice president|vice-president|senator|governor|lieutenant governor|mayor|"
    r"attorney general|attorney|solicitor general|secretary|"
    r"minister|chief justice|justice|judge|speaker|treasurer|sheriff|chancellor|congress(?:man|woman)|"
    r"representative|comptroller|auditor|"
    r"chair(?:man|woman|person)?|co-chair(?:man|woman)?|vice chair(?:man|woman)?|director|"
    r"commissioner|commander|ambassador|adviser|advisor|administrator|"
    r"manager|strategist|counsel|counselor|spokes(?:man|woman|person)|chief|chief of staff|head|"
    r"leader|whip|delegate|councill?(?:or|man|woman)|"
    r"council member|member|prosecutor|marshal|czar|envoy|running mate|CEO|executive|officer|coach|"
    r"superintendent|dean|"
    r"first lady|nominee|candidate|standard-bearer|undersecretary|deputy|pope|surgeon general|"
    r"inspector general|"
    r"general|clerk|consultant|aide|assistant|editor|"
    r"chairmanship|presidency|governorship|vice presidency|mayoralty|seat|post|position|job|office"
)
_BODY = (
    r"(?:Senate|House|Congress|Supreme Court|White House|Parliament|State Senate|state legislature|"
    r"city council|Cabinet|cabinet|bench)"
)
_OVER = (
    r"(?: (?:of|for|to|in|at|on) (?:the |its |his |her )?(?:[A-Z][\w.&-]*(?:[’']s [A-Z][\w.&-]*)?|"
    r"(?<=of )(?:state|defense|war|labor|education|"
    r"commerce|energy|agriculture|transportation|homeland security|veterans affairs|staff|"
    r"the interior|the navy|the army|justice))(?: (?:of |and |for |the )*[A-Z][\w.&-]*)*)"
)
_LAST = (
    rf"(?!(?:[’']s)?\s(?:(?!(?:of|and|or|in|at|for|to|under|from|with|on|when|who|after|before|since|"
    rf"the|an?|[A-Z]\w+ (?:was|is|has))\b)"
    rf"[\w’'&-]+\s){{0,4}}(?i:{_HEADS})\b)"
)
"""No other head follows: "Justice Department prosecutor" is no justice."""
_OFFICE = re.compile(
    rf"(?:(?:the|an?|his|her|its|their|our)\s)?(?P<office>(?:(?!(?:as|for|to|last|next|this|elected|"
    rf"named|appointed|able|one|I|he|she|they|it|the|became|was|were|had|against|of|in|at|by|on|with|"
    rf"\w+ing)\b)[\w.’'&-]+\s){{0,5}}?"
    rf"(?i:{_HEADS})(?:\s(?i:{_HEADS}))*s?\b(?!-){_LAST}(?:{_OVER})?|(?:U\.?S\.? |"
    rf"state )?{_BODY}(?:\s(?:seat|"
    rf"speaker|leader)\b)?(?: in [A-Z]\w+)?)"
)
_STOP = re.compile(
    r"[,;:()“”\"]|(?<=[a-z]{3})\.(?=\s)|\b(?:who|which|that|when|after|before|while|and|because|is|"
    r"was|has|had|in|on|by|with)\b"
)
_FULL_STOP = re.compile(r"[a-z]{4}\.\Z")
_LONGEST = 90


def office_at(sentence: Sentence, place: int) -> Span | None:
    """Return the words of the office that a place of a sentence begins with, without an article.

    Args:
        sentence: where they stand; signs are read as the words they stand for.
        place: behind "as", "for" or "to be", and the white space there.
    """
    text = sentence.shape.text
    start = sentence.span(place, place + 1).start if place < len(sentence.words) else len(text)
    while start < len(text) and text[start].isspace():
        start += 1
    match = _OFFICE.match(text, start, start + _LONGEST)
    if match is None:
        return None
    begin, end = match.span("office")
    stop = _STOP.search(text, begin, end)
    if stop and not re.search(_HEADS, text[begin : stop.start()], re.IGNORECASE):
        return None
    end = end if not stop or stop.start() >= end else max(begin + 1, len(text[: stop.start()].rstrip()))
    return Span(begin, end - 1 if _FULL_STOP.search(text, begin, end) else end)


def office_behind(sentence: Sentence, place: int) -> Span | None:
    """Return the office that "as", "for", "to be" or "from" at a place is followed by."""
    match = _TOWARDS.match(sentence.words, place)
    if match is None:
        return None
    lead = _LEAD.match(sentence.words, match.start("to")) if match["to"] else None
    return sentence.span(*lead.span("office")) if lead else office_at(sentence, match.end())


_LEAD = re.compile(
    r"to\s(?P<office>(?:lead|head|run|oversee|chair|direct)\s(?:(?:the|a|an|Ⓟ’s|its)\s)?"
    r"(?:[a-z][\w’-]*\s){0,2}?(?:[A-Z][\w’&.-]*|[ⓄⓁ])(?:’s)?(?:\s[A-Z][\w’&.-]*|\s[ⓄⓁ])*)"
)
"""What somebody is named to do, where no office has a name: "to head the Harbor Board"."""
_TOWARDS = re.compile(
    r"(?:,[^,;:]{1,80},)?,?\s*(?:Ⓓ |last week |on Ⓓ |in Ⓓ |\w+ly )?(?:to be(?:come)?|to serve as|"
    r"to fill|as|for|to replace Ⓟ as|(?P<to>to)(?= (?:lead|head|run|oversee|chair|direct) )|to|from|"
    r"of)\s(?:(?:the|a|an|Ⓟ’s)\s(?:post|"
    r"position|job|role)\s(?:of|as)\s)?"
)
