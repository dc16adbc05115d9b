"""Sentences that say in so many words that somebody supports the one a mailing is for."""

import re
from collections.abc import Iterable, Iterator

from onrecord.ask.mailings.marking import FIGURE, OWN, SENDER, Marked

_A = rf"(?:{FIGURE}|{SENDER})"
_LIST = rf"(?:the )?(?P<who>{_A}(?:(?:,|;|,? and|,? &|,? along with|,? as well as)\s+(?:the )?{_A})*)"
_ASIDE = r"(?:,[^,.;:«]{1,80},)?"
_SUBJECT = rf"{_LIST}{_ASIDE}"
_ADVERB = r"(?:\s+(?:also|now|just|already|again|proudly|publicly|officially|fully|strongly|personally|today|both|all|each|even|has|have|had|is|are|was|were|been|will|be|is|going|to|proud|happy|honored|pleased|chose|chosen|decided|be|’s|’ve|’ll|be)\b|’s\b|’ve\b|’ll\b)*"
_NEAR = r"(?:\s+(?!not\b|never\b)[^\s«.;:]+){0,4}?\s+"
_FOR_OWN = rf"(?:{OWN}(?!’s (?:opponent|enem|critic|rival))(?:’s (?:campaign|team|candidacy|side|bid|run|fight))?|(?:this|the) (?:campaign|ticket)|our (?:campaign|candidate|nominee))"
_VERB = (
    r"(?:endors(?:ed|es|e|ing)|back(?:ed|s|ing)?|support(?:ed|s|ing)?|recommend(?:ed|s|ing)?|chosen?|picked|picks|trusts?|trusted"
    r"|believes? in|believed in|prefers|want(?:s|ed)?|favors|champion(?:ed|s|ing)|vouch(?:ed|es) for|vot(?:es|ed|ing) for|vote for"
    r"|stand(?:s|ing)? (?:with|by|behind|beside|alongside)|stood (?:with|by|behind|beside)|with|behind|rall(?:ied|ies|ying) (?:to|behind|around)"
    r"|get(?:s|ting)? behind|got behind|lin(?:ed|es) up behind|join(?:ed|s|ing)?|campaign(?:ed|s|ing) (?:with|for)|fight(?:s|ing)? for"
    r"|urg(?:es|ed|ing) you to (?:vote for|support|elect)|ask(?:s|ed|ing)? you to (?:vote for|support|elect|join|help)"
    r"|(?:on|at) (?:board with|the side of)|for|rooting for|pulling for|counting on|in)"
)
_NOUN = r"(?:endorsements?|support|backing|blessing|trust|confidence|votes?|recommendation|seal of approval|nod|stamp of approval|faith)"
_HAVING = r"(?:have|has|had|having|with|earned|earns|won|wins|got|received|receives|enjoys?|proud|honou?red|humbled|grateful|thankful|thanks?|thrilled|excited|blessed|carr(?:y|ies)|accept(?:s|ed)?|welcomes?|announc(?:e|es|ing)|secured|picked up|by)"
_NOT = re.compile(r"\b(?:not|never|nobody|no one|refus\w+|declin\w+|withdr[ae]w\w*|yet to|without|if|unless|would|wish\w*|hope\w*|n[o']t|nor|neither|could)\b|n[’']t\b", re.IGNORECASE)

PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_SUBJECT}(?P<between>{_ADVERB})\s+{_VERB}{_NEAR}?\s*{_FOR_OWN}",
        rf"{_SUBJECT}(?P<between>{_ADVERB})\s+(?:g[ai]ve[sn]?|giving|offer(?:ed|s)|lent|lends|throw[sn]?|threw|puts?)\s+(?:{OWN}\s+)?(?:his|her|its|their|full|the|{FIGURE}’s)?(?:\s+\w+){{0,3}}?\s*{_NOUN}(?:\s+(?:to|behind|for|in)\s+{_FOR_OWN})?",
        rf"(?:endorsed|backed|supported|recommended|chosen|hand-?picked|picked|trusted|championed|approved)(?:\s+\w+){{0,3}}?\s+by(?:\s+(?:the likes of|people like|leaders like|both|also))?\s+{_LIST}",
        rf"{_HAVING}\b(?:\s+[^\s«.;:]+){{0,5}}?\s+{_NOUN}(?:\s+[^\s«.;:]+){{0,3}}?\s+(?:of|from|by)(?:\s+(?:both|people like|leaders like|friends like|also))?\s+{_LIST}(?!’s)",
        rf"{_LIST}(?:’s?)?\s+(?:\w+\s+){{0,3}}?(?:endorsement|backing|blessing|seal of approval|stamp of approval)\b(?!\s+(?:of|for)\s+(?:{FIGURE}))",
        rf"{_LIST}(?:’s?)?\s+(?:\w+\s+){{0,3}}?(?:support|trust|confidence|faith)\b(?=\s*(?:[.,;!?]|$|and\b|means\b|is\b|shows\b|behind\b|to\b|(?:of|for|in)\s+{OWN}))",
        rf"{_LIST}[-\s](?:endorsed|backed|approved)\b",
        rf"{_LIST}(?:’s?)\s+(?:\w+\s+)?(?:choice|pick|candidate|nominee|favorite)\b",
        rf"{_SUBJECT}(?P<between>{_ADVERB})\s+(?:asked|urged|told|encouraged|called on|recruited|wants|needs|begged)\s+{OWN}(?!’s)\s+(?:to run|to serve|to stand|to win|in|to go to|to finish|to enter)\b",
        rf"{_SUBJECT}(?P<between>{_ADVERB})\s+(?:on|in|join\w*)\s+{OWN}’s\s+(?:side|corner|team|camp|coalition|ranks)",
        rf"{_SUBJECT}(?P<between>{_ADVERB})\s+(?:on board|all in)\b",
        rf"\bjoin(?:ing)?\s+{_LIST}(?:\s+(?:and|in|by|today)\b)?.{{0,40}}?\b(?:vote|voting|support|supporting|back|backing|elect|electing|endorse|endorsing|campaign|plan)\b.{{0,30}}?{OWN}",
        rf"(?:supporters|endorsers|backers|friends|allies|endorsements|coalition)\s+(?:include|like|such as|are|from|of)\b[^«.;]{{0,30}}{_LIST}",
    )
)
HEADING = re.compile(
    r"^(?:[\W_]*)(?:(?:proudly |officially |also )?(?:endorsed|supported|backed|recommended|trusted|approved) by|(?:our |partial |full |list of |growing |key |recent |more )*"
    r"(?:endorsements?|endorsers|supporters|backers|endorsing organizations|honorary (?:co-?)?chairs?|host committee|leadership (?:team|committee)|steering committee)"
    r"(?: include| so far| to date)?|(?:with|thanks to) the (?:support|endorsement|backing) of|who(?:’s| is) (?:with|backing|behind|supporting) [^.]{2,40}"
    r"|(?:they|these \w+) (?:stand|are|have endorsed|endorse|support|back)[^.]{0,40}|join(?:ing)? (?:us|me|[^.]{2,30})|standing with [^.]{2,30}|paid supporters)\s*[:.!–—-]*\s*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^[\W\d_]*(?:the )?«f\d+»", re.IGNORECASE)
_ITEM_WORDS = 14
_NUMBERS = re.compile(r"«f(\d+)»")


def claimed(sentences: Iterable[Marked], sender: int | None) -> Iterator[tuple[Marked, int]]:
    """Yield each sentence with each figure whose support it claims.

    Args:
        sentences: of a sheet, in order.
        sender: the figure that "I" and "we" are where the mailing is for somebody else.
    """
    in_list = False
    for sentence in sentences:
        if HEADING.match(sentence.words) and not sentence.named:
            in_list = True
            continue
        item = bool(_ITEM.match(sentence.text)) and len(sentence.words.split()) <= _ITEM_WORDS
        in_list = in_list and item
        whose = set(sentence.named) if in_list else set(_whose(sentence.text, sender))
        yield from ((sentence, figure) for figure in sorted(whose))


def _whose(text: str, sender: int | None) -> Iterator[int]:
    """Return the figures that a marked sentence says support the beneficiary."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            if _is_denied(text, match) or _is_for_another(text, match):
                continue
            for number in _NUMBERS.findall(match["who"]):
                yield int(number)
            if SENDER in match["who"] and sender is not None:
                yield sender


def _is_denied(text: str, match: re.Match[str]) -> bool:
    """Tell whether the clause says that it is not so, or that it only might be."""
    clause = max(text.rfind(mark, 0, match.start()) for mark in (".", ";", ":", ",", "—", " but ")) + 1
    return bool(_NOT.search(text, clause, match.end()))


def _is_for_another(text: str, match: re.Match[str]) -> bool:
    """Tell whether it is another figure that has the support: "Vick has the endorsement of Hale"."""
    figures = rf"{FIGURE}(?!’s)"
    before = re.findall(rf"{figures}|{OWN}|{SENDER}", text[: match.start("who")])
    inside = match[0].find(match["who"]) > 0
    return inside and bool(before) and before[-1] not in (OWN, SENDER)
