"""Whose mailing it is: who sends it, and for which candidate."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.ask.mailings.figures import Roster
from onrecord.ask.mailings.masking import COMMITTEE, PAID_FOR, candidate_in
from onrecord.ask.mailings.names import folded, written
from onrecord.ask.mailings.refs import NAMES, Ref
from onrecord.ask.mailings.sheets import Sheet
from onrecord.mailing import Mailing

_ASKED = re.compile(
    r"(?:\bvot(?:e|ing) (?:for )?|\b(?:re-?)?elect(?:ing)? |\bsend |\bsupport(?:ing)? "
    r"|\bendors(?:e|es|ed|ing) |\bback(?:ing|s|ed)? |\bhelp |\bdonate to |\bchoose "
    r"|\bcampaign (?:of|for) |\bcandidate,? |\bnominate )"
    r"(?:the )?$",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"(?:['’]s (?:campaign|team)\b| is running| is (?:our|the) candidate|[, ]+candidate for"
    r"| for (?:u\.?s\.? )?(?:the )?(?:\w+ )?(?:senate|congress|governor|mayor|house|president|sheriff"
    r"|assembly|attorney|secretary|treasurer|council|judge|commissioner)\b)",
    re.IGNORECASE,
)
_RUNS_SELF = re.compile(
    r"\b(?:(?:I am|I['’]m|I decided to|why I(?: am|['’]m)) (?:running|run)|vot(?:e|ing) for me"
    r"|my (?:campaign|opponents?|candidacy)|endors(?:ed|es|ement of) me|I lead"
    r"|I will (?:fight|work|serve|represent)|(?:give|donate|chip in|rush) .{0,30}\bto (?:me|my)"
    r"|(?:elect|send|support|stand with|is with) me)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sides:
    """Who sends a mailing and for whom.

    Args:
        sender: the figure who sends it; None where that is nobody who is named.
        beneficiary: the figure it is for; None where that is not clear.
    """

    sender: int | None
    beneficiary: int | None

    @property
    def own_voice(self) -> bool:
        """Whether "I" and "we" are the beneficiary: it sends the mailing itself, or nobody else does."""
        return self.beneficiary is not None and self.sender in (None, self.beneficiary)


def named_outside(mail: Mailing) -> list[str]:
    """Return the names that the sender and the committee's imprint give: people's, and other bodies'."""
    found = [whom for whom, _ in _committees(mail)]
    bodies = _paying(mail)
    sender = spoken(mail.sender)
    if sender and "@" not in sender and not candidate_in(sender) and not _is_part(sender, bodies):
        found.append(sender)
    found += bodies
    return [name for name in found if name and written(name, 0, len(name)).words]


def _paying(mail: Mailing) -> list[str]:
    """Return the bodies that the imprint names and that bear no candidate's name."""
    imprints = (match["by"].strip(" ,") for match in PAID_FOR.finditer(mail.reading.article.text))
    return [body for body in imprints if not candidate_in(body) and written(body, 0, len(body)).is_body]


def _is_part(sender: str, bodies: list[str]) -> bool:
    """Tell whether a sender is a body of the imprint, called by a part of its name."""
    return any(folded(sender) in folded(body) for body in bodies)


def sides_of(mail: Mailing, sheets: Iterable[tuple[Sheet, list[Ref]]], roster: Roster) -> Sides:
    """Return who sends the mailing and for whom.

    A committee's own name counts most ("Paid for by Vick for Senate"), then what the reader is asked to do
    ("vote for Vick"), then that the sender runs ("my campaign"), and the sender alone least.

    Args:
        mail: the mailing.
        sheets: its words, and who is referred to where.
        roster: who is named.
    """
    sender = _sender(mail, roster)
    votes: Counter[int] = Counter()
    for whom, weight in _committees(mail):
        votes.update(dict.fromkeys(_named(whom, roster), weight))
    for sheet, refs in sheets:
        _count_asked(sheet, refs, votes)
    if sender is not None and roster.figures[sender].is_person:
        votes[sender] += 1 + 2 * len(_RUNS_SELF.findall(mail.reading.article.text))
    people = [
        (count, number) for number, count in votes.items() if count and roster.figures[number].is_person
    ]
    best = max(people, key=lambda each: (each[0], each[1] == sender), default=None)
    return Sides(sender, best[1] if best else None)


def _count_asked(sheet: Sheet, refs: list[Ref], votes: Counter[int]) -> None:
    """Count how often the reader is asked to vote for somebody, or somebody is called a candidate."""
    for ref in refs:
        if ref.by in NAMES and ref.figure >= 0:
            before = (
                re.sub(r"[\w.]+ $", "", sheet.text[max(ref.start - 40, 0) : ref.start])
                if _titled(sheet, ref)
                else ""
            )
            asked = _ASKED.search(before or sheet.text[max(ref.start - 40, 0) : ref.start])
            votes[ref.figure] += 3 * bool(asked) + 2 * bool(_STANDS.match(sheet.text, ref.end))


def _titled(sheet: Sheet, ref: Ref) -> bool:
    return bool(written(sheet.text, ref.start, ref.end).titles)


def _committees(mail: Mailing) -> Iterator[tuple[str, int]]:
    """Yield the candidates whose names committees bear, with how much that tells."""
    text = mail.reading.article.text
    for name, weight in (
        (spoken(mail.sender), 6),
        *((match["by"].strip(" ,"), 10) for match in PAID_FOR.finditer(text)),
    ):
        whom = candidate_in(name)
        if whom:
            yield whom, weight
    for match in COMMITTEE.finditer(text):
        yield match["whom"], 4


def _sender(mail: Mailing, roster: Roster) -> int | None:
    name, bodies = spoken(mail.sender), _paying(mail)
    whom = candidate_in(name) or name
    names = [body for body in bodies if folded(whom) in folded(body)] + [whom] if whom else bodies
    return next((number for each in names for number in _named(each, roster)), None)


def _named(name: str, roster: Roster) -> list[int]:
    """Return the figures that a name names: by the whole of it, or else by the one who bears the surname."""
    wanted = written(name, 0, len(name))
    same = [
        n
        for n, each in enumerate(roster.figures)
        if folded(each.name) == folded(wanted.name)
        or _is_same(each.given, each.surname, wanted.given, wanted.surname)
    ]
    if same or wanted.given:
        return same[:1]
    bearers = roster.bearers(wanted.surname)
    by_given = [
        n for n, each in enumerate(roster.figures) if each.given and folded(each.given) == folded(wanted.name)
    ]
    return bearers if len(bearers) == 1 else by_given if len(by_given) == 1 and not bearers else []


def _is_same(given: str, surname: str, wanted_given: str, wanted_surname: str) -> bool:
    return bool(wanted_given) and (folded(given), folded(surname)) == (
        folded(wanted_given),
        folded(wanted_surname),
    )


def spoken(sender: str) -> str:
    """Return a sender's name in the order that it is spoken: "Vail, Conrad" as "Conrad Vail"."""
    name = sender.strip()
    turned = re.fullmatch(r"([A-Z][\w’'-]+), ([A-Z][\w.’'-]+(?: [A-Z]\.)?)", name)
    return f"{turned[2]} {turned[1]}" if turned else name
