"""What is no running text in a mailing: addresses, and the names of committees in what the law wants said."""

import re

from onrecord.ask.mailings.names import BODIES

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:com|org|net|gov|us|example|info)\b(?:/\S*)?",
    re.IGNORECASE,
)
_BY = r"by[ :]+(?:the )?"
_NAME = r"(?:(?!,? (?:www|https?|P\.? ?O\.?|\d))[^.\n;|()]){3,90}"
PAID_FOR = re.compile(
    rf"(?:\bpaid for(?: and authorized)? {_BY}(?P<by>{_NAME}))"
    rf"(?:[.;,]? *(?:and )?(?:not )?(?:authorized|approved) {_BY}{_NAME})?",
    re.IGNORECASE,
)
COMMITTEE = re.compile(
    r"\b(?:Friends of|Citizens for|Neighbors for|Team|Committee to (?:Re-?)?[Ee]lect"
    r"|(?:Re-?)?[Ee]lect(?= [A-Z][\w’'-]+ Committee))"
    r" (?P<whom>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,2})"
)

_FOR_OFFICE = re.compile(r"^(?P<whom>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}) for (?:the )?[A-Z][\w.’'-]*")


def masked(text: str) -> str:
    """Return a text of the same length in which no address and no committee's name can be found."""
    for pattern in (_ADDRESS, PAID_FOR, COMMITTEE):
        text = pattern.sub(lambda match: re.sub(r"\S", "\x00", match[0]), text)
    return text


def candidate_in(committee: str) -> str:
    """Return the candidate whose name a committee bears; "" where it bears none."""
    named = COMMITTEE.search(committee) or _FOR_OFFICE.match(committee)
    if named and not BODIES.search(named["whom"]):
        return named["whom"]
    alone = re.match(
        r"^(?:The )?(?P<whom>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?) "
        r"(?:Campaign|Committee|HQ|Headquarters|20\d\d)$",
        committee,
    )
    return alone["whom"] if alone else ""
