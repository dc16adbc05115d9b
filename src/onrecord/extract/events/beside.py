"""Subjects that do not stand beside their verb: of relative clauses, of "the first to", of "refused to"."""

import re

from onrecord.extract.shape import BODY, PERSON

_WHO = f"[{PERSON}{BODY}]"
_REACH = 160
"""So many characters before a verb are looked at."""

_WHO_IS = re.compile(
    rf"(?P<who>{_WHO})(?:\s\([^)]{{1,40}}\)| (?:of|from) Ⓛ)?(?:,|,? (?:is|was|became|remains|has been)"
    rf"(?: now| also)?) (?:(?:an?|the|one of|among|another|his|her|[ⓅⓄⓁ]’s|Ⓟ and) )"
    r"(?:[^,;:.Ⓟ“”]|Ⓟ(?= (?:administration|campaign|era|years|presidency)\b)){1,80}?,? (?:who|which|that)\s*$"
)
"""Of whom a clause tells that is about what he is: "Hale, a lawyer from the coast who"."""
_WHO_ALSO = re.compile(
    rf"(?P<who>{_WHO})(?:\s\([^)]{{1,40}}\))?,? (?:an? [^,;:.ⓅⓄ“”]{{1,40}}? (?:who|that)|who) "
    r"(?:[^,;:.ⓅⓄ“”]|(?<=\d)[,.](?=\d)|(?<= as )[ⓅⓄ]|[ⓅⓄ](?=’s )){1,80}?,? "
    r"(?:and|but|then|yet)\s$"
)
"""Of whom a relative clause tells more than one thing: "Hale, who dropped out and"."""
_OBJECT_OF_ANOTHER = re.compile(r"\b(?:who|that)\s(?:\w+ly\s)?\w+\s(?:for\s|with\s)?[ⓅⓄ]\sand\s$")
_NTH = re.compile(
    rf"(?:(?P<first>{_WHO})(?:\s\([^)]{{1,40}}\))? and (?:(?:[A-Z][\w.]*|[ⓄⓁ](?:’s?)?|former) ){{0,4}})?"
    rf"(?P<who>{_WHO})(?:\s\([^)]{{1,40}}\))?(?:\son\sⒹ|\sⒹ)?,? (?:who )?(?:is|was|are|were|became|becomes?|"
    rf"had become|has become|remains?|remained|"
    rf"becoming) (?:also |not )?"
    rf"(?:{_WHO}|(?:the|an?|one of|among)\b[^;:.,“”Ⓟ]{{0,60}})(?: \w+ [ⓄⓁ])?\s$"
)
"""Of whom "to" tells what he was the first to do."""
_WHOSE = re.compile(
    rf"(?P<who>{_WHO})’s?\s(?:[a-z-]+\s){{0,2}}(?:refusal|decision|reluctance|failure|pledge|"
    rf"promise|vow|choice)\s$"
)
_NAMED_LAST = re.compile(
    r"(?:^|[^,]\s)[a-z]+(?:\sof\s[ⓁⓄ])?(?:,| [–—]| --) (?:(?:[A-Z][\w.]*|"
    r"[ⓁⓄ](?:’s?)?) ){0,3}(?P<who>Ⓟ)(?:\s\([^)]{1,40}\))?"
    r"(?:,| [–—]| --)\s*$"
)
"""Who is named behind what he is: "the state's senator, Jeanne Hale, had"."""
_CONTROL = re.compile(
    r"\b(?:refus|declin|decid|agree|promis|plann?|pledg|vow|fail|opt|proceed|intend|commit|"
    r"claim|vot|purport|profess)(?:s|es|d|ed|ted|ting|"
    r"ing)?\s+$|\b(?:(?:ha[sd]|have)\sno\s(?:plans?|intention|desire)|resist(?:s|ed|"
    r"ing)?\s(?:\w+\s)?(?:calls|pressure))\s+$|\b(?:cho(?:ose|sen|osing)|chose)\s+$|"
    r"\b(?:proud|happy|honou?red|pleased|delighted|thrilled|glad)(?:\sⒹ)?\s+$"
)
"""Whose subject is that of the verb behind "to"."""


_LEADING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)(?: ever)?(?: having)?|(?:avoid|resist)(?:s|ed|ing)?|rul(?:es?|ed|"
    r"ing) out|h(?:old|olds|eld|olding) "
    r"(?:back|off)(?: (?:on|from))?|sh(?:y|ies|ied|ying) away from|stop(?:s|ped|ping)? (?:just |"
    r"well )?short of|balk(?:s|ed|ing)? at|"
    r"(?:vot|decid|opt)(?:es?|ed|ing) against|pass(?:es|ed) on|(?:refrain|abstain)(?:s|ed|"
    r"ing)? from|(?:ha[sd]|have) no (?:plans for|intention of|interest in)|"
    r"commit(?:s|ted|ting)? to|spen(?:t|ds?|ding)\s[^,;:.ⓅⓄⓁ“”]{1,40}|"
    r"(?:went|gone|go(?:es|ing)?) (?:on (?:the )?record|public))\s+$"
)
"""Whose subject is that of a participle behind it."""


_BLAMED = re.compile(
    r"\b(?:needl|critici[sz]|blam|prais|mock|attack|thank|slamm|knock|fault|applaud|chid|rebuk|commend|accus|congratulat|"
    r"ridicul|blast|chastis|denounc|credit|forgiv|hail|ripp)(?:e[ds]?|s|ing|ed|es|ling|led)?\s(?:[A-Z][\w.]*\s|Ⓞ\s|Ⓛ\s){0,3}"
    r"(?P<who>Ⓟ)\s(?:for|of)\s$"
)
"""Whose deed it is for which somebody is blamed or praised: "criticized Frey for leaving"."""


def blamed(left: str) -> int | None:
    """Return the place of whom a sentence blames or praises for what a participle tells."""
    match = _BLAMED.search(left, max(0, len(left) - _REACH))
    return match.start("who") if match else None


def leading_verb(left: str) -> int | None:
    """Return where a verb begins whose subject the participle behind it has: "avoided endorsing"."""
    match = _LEADING.search(left, max(0, len(left) - 60))
    return match.start() if match else None


def ruling_verb(left: str) -> int | None:
    """Return where a verb begins whose subject is that of the verb behind "to": of "refused to"."""
    match = _CONTROL.search(left, max(0, len(left) - 30))
    return match.start() if match else None


def who_is_to(left: str) -> list[int]:
    """Return the places of who was, or were, the first to do something, or whose decision it was."""
    start = max(0, len(left) - _REACH)
    match = _NTH.search(left, start) or _WHOSE.search(left, start)
    return [match.start(name) for name in ("first", "who") if match.groupdict().get(name)] if match else []


def named_last(left: str) -> int | None:
    """Return the place of who is named behind what he is: of Hale in "the state's senator, Hale, had"."""
    match = _NAMED_LAST.search(left, max(0, len(left) - _REACH))
    return match.start("who") if match else None


def relative_of(left: str) -> int | None:
    """Return the place of whom a relative clause is about that does not begin behind him."""
    start = max(0, len(left) - _REACH)
    match = _WHO_IS.search(left, start) or _WHO_ALSO.search(left, start)
    return match.start("who") if match else None


def is_anothers(left: str) -> bool:
    """Tell whether whoever stands before a verb is the object of another: "who backed Hale and"."""
    return _OBJECT_OF_ANOTHER.search(left, max(0, len(left) - _REACH)) is not None
