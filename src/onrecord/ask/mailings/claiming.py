"""Sentences that say in so many words that somebody supports the one a mailing is for."""

import re
from collections.abc import Iterable, Iterator

from onrecord.ask.mailings.marking import Marked
from onrecord.ask.mailings.phrases import FIGURE, OWN, SENDER, any_of, compiled

_A = rf"(?:{FIGURE}|{SENDER})"
_AND = r"(?:,|;|,? and|,? &|,? along with|,? as well as)"
_LIST = rf"(?:the )?(?P<who>{_A}(?:{_AND}\s+(?:the )?{_A})*)"
_SUBJECT = rf"{_LIST}(?:,[^,.;:]{{1,80}},)?(?:,? (?:who|which))?"
_ADVERB = (
    r"(?:\s+"
    + any_of(
        """also, now, just, already, again, proudly, publicly, officially, fully, strongly, personally,
    today, both, all, each, even, has, have, had, is, are, was, were, been, will, be, going, to,
    proud, happy, honou?red, pleased, chose, chosen, decided"""
    )
    + r"\b|’(?:s|ve|ll)\b)*"
)
_NEAR = r"(?:\s+(?!not\b|never\b)[^\s«.;:]+){0,4}?\s+"
_SIDE = any_of("campaign, team, candidacy, side, bid, run, fight")
_OUR_CANDIDATE = r"(?:this|the) (?:campaign|ticket)|our (?:campaign|candidate|nominee)"
_FOR_OWN = rf"(?:{OWN}(?!’s (?:opponent|enem|critic|rival))(?:’s {_SIDE})?|{_OUR_CANDIDATE})"
_VERB = any_of(
    r"""endorse[sd]?, endorsing, back(?:ed|s|ing)?, support(?:ed|s|ing)?, recommend(?:ed|s|ing)?,
    chosen?, picked, picks, trusts?, trusted, believes? in, believed in, prefers, want(?:s|ed)?,
    favors, champion(?:ed|s|ing), vouch(?:ed|es) for, vot(?:es|ed|ing|e) for,
    stand(?:s|ing)? (?:with|by|behind|beside|alongside), stood (?:with|by|behind|beside), with,
    behind, rall(?:ied|ies|ying) (?:to|behind|around), get(?:s|ting)? behind, got behind,
    lin(?:ed|es) up behind, join(?:ed|s|ing)?, campaign(?:ed|s|ing) (?:with|for),
    fight(?:s|ing)? for, (?:urg|ask)(?:es|s|ed|ing)? you to (?:vote for|support|elect|join|help),
    c[ao]m(?:e|es|ing) out (?:\w+ )?(?:for|in favor of|in support of), on board with,
    on the side of, for, rooting for, pulling for, counting on, in"""
)
_NOUN = any_of(
    """endorsements?, support, backing, blessing, trust, confidence, votes?, recommendation,
    seal of approval, nod, stamp of approval, faith"""
)
_HAVING = any_of(
    """have, has, had, having, with, earned, earns, won, wins, got, received, receives, enjoys?, proud,
    honou?red, humbled, grateful, thankful, thanks?, thrilled, excited, blessed, carr(?:y|ies),
    accept(?:s|ed)?, welcomes?, announc(?:e|es|ing), secured, picked up, by"""
)
_BACKED = any_of(
    "endorsed, backed, supported, recommended, chosen, hand-?picked, picked, trusted, championed, approved"
)
_LIKE = r"(?:\s+(?:both|also|the likes of|(?:people|leaders|friends) like))?"
_OFFICE = any_of("co-?chairs?, chairs?, chairman, chairwoman, treasurer, hosts?, advis[eo]r")
_ASKED = any_of("asked, urged, told, encouraged, called on, recruited, wants, needs, begged")
_TO_RUN = any_of("to run, to serve, to stand, to win, in, to go to, to finish, to enter")
_TO_VOTE = any_of(
    "vote, voting, support, supporting, back, backing, elect, electing, endorse, endorsing, campaign, plan"
)
_GAVE = any_of("g[ai]ven?, gives, giving, offer(?:ed|s), lent, lends, throw[sn]?, threw, puts?")
_NOT = re.compile(
    r"\b"
    + any_of(
        r"""not, never, nobody, no one, refus\w+, declin\w+, withdr[ae]w\w*, yet to, without, if, unless,
    would, wish\w*, hope\w*, nor, neither, could"""
    )
    + r"\b|n[’']t\b",
    re.IGNORECASE,
)

PATTERNS = compiled(
    # Hale has endorsed me; Hale, Crane and the Guild are with our campaign
    rf"{_SUBJECT}{_ADVERB}\s+{_VERB}{_NEAR}?\s*{_FOR_OWN}",
    # Hale gave me her blessing; Hale has thrown her support behind me
    rf"{_SUBJECT}{_ADVERB}\s+{_GAVE}\s+(?:{OWN}\s+)?(?:(?:his|her|its|their|full|the|{FIGURE}’s)\s+)?"
    rf"(?:\w+\s+){{0,3}}?{_NOUN}"
    rf"(?:\s+(?:to|behind|for|in)\s+{_FOR_OWN})?",
    # endorsed by Hale and Crane
    rf"{_BACKED}(?:\s+\w+){{0,3}}?\s+by{_LIKE}\s+{_LIST}",
    # I am proud to have the support of Hale
    rf"{_HAVING}\b(?:\s+[^\s«.;:]+){{0,5}}?\s+{_NOUN}(?:\s+[^\s«.;:]+){{0,3}}?\s+"
    rf"(?:of|from|by){_LIKE}\s+{_LIST}(?!’s)",
    # Hale’s endorsement; but not "Hale’s endorsement of Vick"
    rf"{_LIST}(?:’s?)?\s+(?:\w+\s+){{0,3}}?(?:endorsement|backing|blessing|(?:seal|stamp) of approval)\b"
    rf"(?!\s+(?:of|for)\s+{FIGURE})",
    # Hale’s trust means much; but not "Hale’s support for the bridge"
    rf"{_LIST}(?:’s?)?\s+(?:\w+\s+){{0,3}}?(?:support|trust|confidence|faith)\b"
    rf"(?=\s*(?:[.,;!?]|$|and\b|means\b|is\b|shows\b|behind\b|to\b|(?:of|for|in)\s+{OWN}))",
    # the Hale-backed candidate
    rf"{_LIST}(?:[-–‑](?:endorsed|backed|approved)\b|\s(?:endorsed|backed|approved) (?:candidate|nominee)\b)",
    # Hale’s choice
    rf"{_LIST}(?:’s?)\s+(?:\w+\s+)?(?:choice|pick|candidate|nominee|favorite)\b",
    # Hale asked me to run; Hale wants me in the Senate
    rf"{_SUBJECT}{_ADVERB}\s+{_ASKED}\s+{OWN}(?!’s)\s+{_TO_RUN}\b",
    # Hale is in my corner
    rf"{_SUBJECT}{_ADVERB}\s+(?:on|in|join\w*)\s+{OWN}’s\s+(?:side|corner|team|camp|coalition|ranks)",
    # Hale has our back
    rf"{_SUBJECT}{_ADVERB}(?:\s+got)?\s+{OWN}’s\s+backs?\b",
    # Hale’s in.
    rf"{_SUBJECT}(?:’s|\s+(?:is|are|was|were|has been|have been))(?:\s+(?:all|also|now|already|too))*\s+"
    rf"(?:in|on board|aboard|all in|on (?:the|our|{OWN}’s) (?:side|team))"
    r"(?=\s*(?:too|now|already|as well)?\s*[.!,;?]|$)",
    # Hale serves as the honorary chair of my campaign
    rf"{_SUBJECT}{_ADVERB}(?:\s+[^\s«.;:]+){{0,5}}?\s+"
    rf"(?:(?:honorary|campaign|finance|state|county)\s+)*{_OFFICE}"
    rf"(?:\s+[^\s«.;:]+){{0,3}}?\s+{_FOR_OWN}",
    # Join Hale and vote for me
    rf"\bjoin(?:ing)?\s+{_LIST}.{{0,40}}?\b{_TO_VOTE}\b.{{0,30}}?{OWN}",
    # our supporters include Hale
    r"(?:supporters|endorsers|backers|allies|endorsements|coalition)\s+(?:include|like|such as|are|from)\b"
    rf"[^«.;]{{0,30}}{_LIST}",
)
_OF_WHOM = r"(?:\s+(?:with|behind|of|for|is|are|stand|so far|to date|include)\b[^.]{0,40})?"
_LISTED = any_of(
    """endorsements?, endorsers, supporters, backers, endorsing organizations,
    honorary (?:co-?)?chairs?, host committee, (?:leadership|steering) (?:team|committee), coalition"""
)
HEADING = re.compile(
    r"^\W*(?:"
    r"(?:\w+ly )?(?:also )?(?:endorsed|supported|backed|recommended|trusted|approved) by"
    rf"|(?:(?:our|my|partial|full|list of|growing|key|recent|more|the) )*{_LISTED}{_OF_WHOM}"
    r"|(?:with|thanks to) the (?:support|endorsement|backing) of"
    r"|who(?:’s| is) (?:with|backing|behind|supporting) [^.]{2,40}"
    r"|(?:they|these \w+) (?:stand|are|have endorsed|endorse|support|back)[^.]{0,40}"
    r"|(?:join(?:ing)?|standing with) [^.]{2,30}"
    r")\W*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^[\W\d_]*(?:the )?«f\d+»", re.IGNORECASE)
_ITEM_WORDS = 14
_SO_DO = re.compile(
    rf"^\W*(?:and )?(?:so|as) (?:does|do|did|has|have|is|are|will) {_LIST}",
    re.IGNORECASE,
)
"""A sentence that says of others what the one before it says: "So does Hale." """

_NUMBERS = re.compile(r"«f(\d+)»")


def claimed(sentences: Iterable[Marked], sender: int | None) -> Iterator[tuple[Marked, int]]:
    """Yield each sentence with each figure whose support it claims.

    Args:
        sentences: of a sheet, in order.
        sender: the figure that "I" and "we" are where the mailing is for somebody else.
    """
    in_list = claiming = False
    for sentence in sentences:
        if HEADING.match(sentence.words.replace("'", "’")) and not sentence.named:
            in_list = True
            continue
        item = bool(_ITEM.match(sentence.text)) and len(sentence.words.split()) <= _ITEM_WORDS
        in_list = in_list and item
        whose = set(sentence.named) if in_list else set(_whose(sentence.text, sender))
        if claiming:
            whose |= {
                int(n) for match in _SO_DO.finditer(sentence.text) for n in _NUMBERS.findall(match["who"])
            }
        claiming = bool(whose)
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
