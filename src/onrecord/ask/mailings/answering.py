"""The answer about a mailing, put together."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from onrecord.ask.answers import in_order
from onrecord.ask.evidence import Evidence
from onrecord.ask.mailings.answer import Claim, MailingAnswer, Naming, Place
from onrecord.ask.mailings.checking import Asking, Endorsement, Quote
from onrecord.ask.mailings.figures import Roster, roster_of
from onrecord.ask.mailings.finding import implied
from onrecord.ask.mailings.knowing import Known
from onrecord.ask.mailings.praising import Spread
from onrecord.ask.mailings.referring import refs_in
from onrecord.ask.mailings.refs import NAMES
from onrecord.ask.mailings.sheets import sheets_of
from onrecord.ask.mailings.sides import Sides, named_outside, sides_of, spoken
from onrecord.ask.mailings.summing import sentence_of, verdict_of
from onrecord.mailing import Mailing
from onrecord.record import RecordReader


def answered(
    record: RecordReader, mail: Mailing, on: date | None, endorsement: Endorsement, quote: Quote
) -> MailingAnswer:
    """Return the answer about a mailing.

    Args:
        record: the open record.
        mail: the mailing, read.
        on: the day it was sent; None takes its own.
        endorsement: what tells whether somebody endorses a candidate.
        quote: what tells whether some words are on record.
    """
    day = on or mail.reading.article.published
    known = Known(record, day)
    spreads = _spreads(mail, known)
    roster, sides = spreads[0].roster, spreads[0].sides
    of = roster.figures[sides.beneficiary].who if sides.beneficiary is not None else None
    running = known.rivals(of)
    rivals = {number for number, each in enumerate(roster.figures) if each.who.key in running}
    asking = Asking(record=record, day=day, beneficiary=of, endorsement=endorsement, quote=quote)
    claims = tuple(asking.claim(each, roster.figures[each.figure].who) for each in implied(spreads, rivals))
    namings = _namings(spreads)
    return MailingAnswer(
        asked=(
            ("mailing", mail.reading.article.title or mail.reading.article.address),
            ("on", day.isoformat() if day else ""),
        ),
        verdict=verdict_of(claims),
        sentence=sentence_of(spoken(mail.sender), of, day, namings, claims),
        evidence=_evidence(claims),
        state=record.state(day),
        remarks=_remarks(spreads, day, sides, claims),
        sender=mail.sender,
        beneficiary=of,
        day=day,
        title=mail.reading.article.title,
        namings=namings,
        claims=claims,
    )


def _spreads(mail: Mailing, known: Known) -> tuple[Spread, Spread]:
    text, beside = sheets_of(mail)
    roster = roster_of((text, beside), named_outside(mail), known)
    every = f"{text.text}\n\n{beside.text}"
    refs, more = refs_in(text, roster, every), refs_in(beside, roster, every)
    sides = sides_of(mail, ((text, refs), (beside, more)), roster)
    return Spread(text, refs, roster, sides), Spread(beside, more, roster, sides)


def _namings(spreads: Iterable[Spread]) -> tuple[Naming, ...]:
    """Return how often everybody is named, the most often first; who is not named at all is left out."""
    counts: dict[int, Counter[str]] = {}
    roster: Roster | None = None
    for spread in spreads:
        roster = spread.roster
        for ref in spread.refs:
            place = spread.sheet.place(ref.start)
            if ref.figure >= 0 and (place is Place.TEXT or ref.by in NAMES):
                where = (
                    ref.by.value
                    if place is Place.TEXT
                    else "subject"
                    if place is Place.SUBJECT
                    else "pictures"
                )
                counts.setdefault(ref.figure, Counter())[where] += 1
    namings = [Naming(who=roster.figures[number].who, **count) for number, count in counts.items() if roster]
    return tuple(sorted(namings, key=lambda each: -(each.named + each.subject + each.pictures)))


def _evidence(claims: Iterable[Claim]) -> tuple[Evidence, ...]:
    """Return all that the claims' answers rest on, each once."""
    found: dict[tuple[str, str], Evidence] = {}
    for claim in claims:
        for answer in (claim.endorsement, claim.quote):
            for one in answer.evidence if answer else ():
                found.setdefault((one.id, one.side), one)
    return in_order(list(found.values()))


def _remarks(
    spreads: tuple[Spread, ...], day: date | None, sides: Sides, claims: tuple[Claim, ...]
) -> tuple[str, ...]:
    remarks = []
    if day is None:
        remarks.append(
            "The mailing has no day, so that the record was asked with all that it knows: give the day."
        )
    if sides.beneficiary is None:
        remarks.append(
            "It is not clear for which candidate the mailing is, so that no endorsement could be looked up."
        )
    if spreads[0].roster.left_out:
        remarks.append(f"{spreads[0].roster.left_out:,} more names stand in it, and were left out.")
    undecided = Counter(
        spread.sheet.text[ref.start : ref.end].title()
        for spread in spreads
        for ref in spread.refs
        if ref.figure < 0
    )
    for name, count in undecided.items():
        bearers = [spreads[0].roster.figures[number].who.name for number in spreads[0].roster.bearers(name)]
        remarks.append(f"“{name}” could be {' or '.join(bearers)} in {_places(count)}: counted for neither.")
    unknown = dict.fromkeys(claim.who.name for claim in claims if claim.who.id is None)
    if unknown:
        remarks.append(f"Not on record by that day: {', '.join(unknown)}.")
    return tuple(remarks)


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"
