"""What the record says, in clauses that go together to a sentence."""

from datetime import date

from onrecord.ask.answers import EndorsementVerdict, QuoteVerdict, day_in_words
from onrecord.ask.endorsements.answer import EndorsementAnswer, Standing
from onrecord.ask.quotes.answer import QuoteAnswer
from onrecord.record import Who

YEAR = 365.25
_OLD = 365
"""Days from which on praise is called out as old."""


def age_in_words(days: int) -> str:
    """Return an age in days as it is said: "4 years", "13 months", "12 days"."""
    if days >= 2 * YEAR:
        return f"{int(days / YEAR)} years"
    if days >= _OLD:
        months = int(days / (YEAR / 12))
        return f"{months} months"
    return "1 day" if days == 1 else f"{days} days"


def standing_of(answer: EndorsementAnswer, who: Who) -> Standing:
    """Return how somebody stands to the candidate, in an answer about him or her alone."""
    for standing in answer.standings:
        if standing.who.key == who.key or len(answer.standings) == 1:
            return standing
    verdict = (
        answer.verdict if isinstance(answer.verdict, EndorsementVerdict) else EndorsementVerdict.NOT_ON_RECORD
    )
    return Standing(who=who, verdict=verdict)


def of_endorsement(answer: EndorsementAnswer | None, who: Who, of: Who | None, on: date | None) -> str:
    """Return in a clause what the record says of somebody's endorsement of a candidate.

    Args:
        answer: of the record; None where the candidate is not known.
        who: the endorser.
        of: the candidate.
        on: the day of the mailing.
    """
    if answer is None or of is None:
        support = f"{_whose(who.name)} support"
        return f"it is not clear for whom the mailing is, so that {support} could not be looked up"
    standing = standing_of(answer, who)
    day = day_in_words(standing.since) if standing.since else ""
    since, by_then = (f" since {day}", f" by {day}") if day else ("", "")  # it may have been first told then
    until = f" by {day_in_words(on)}" if on else ""
    none = f"the record has no endorsement of {of.name} by {who.name}{until}"
    rival = standing.rival.name if standing.rival else "another candidate"
    return {
        EndorsementVerdict.ENDORSES: f"the record has {_whose(who.name)} endorsement of {of.name}{since}",
        EndorsementVerdict.ENDORSES_ANOTHER: f"{none}; {who.name} endorsed {rival}{by_then}",
        EndorsementVerdict.OPPOSES: f"{none}; {who.name} opposes {of.name}",
        EndorsementVerdict.WITHDRAWN: f"{who.name} withdrew the endorsement of {of.name}{by_then}",
        EndorsementVerdict.DENIED: f"{none}; {who.name} is said not to endorse {of.name}",
        EndorsementVerdict.CLAIMED: f"the record has {_whose(who.name)} endorsement of {of.name}"
        " by that side's word alone",
        EndorsementVerdict.NOT_ON_RECORD: none,
    }[standing.verdict]


def of_quote(answer: QuoteAnswer, who: Who, age: int | None) -> str:
    """Return in a clause what the record says of some words that were quoted as somebody's.

    Args:
        answer: of the record.
        who: whose words they are to be.
        age: how many days before the mailing they were said, if that is known.
    """
    when = f", {age_in_words(age)} before the mailing" if age is not None and age >= _OLD else ""
    speaker = answer.speaker.name if answer.speaker else "somebody whom the record does not know"
    # Where several have the name of whose they are to be, anybody's words were looked for.
    said = f"what {who.name if answer.by else speaker} said{when}"
    return {
        QuoteVerdict.VERBATIM: f"the words quoted are {said}",
        QuoteVerdict.TRIMMED: f"the words quoted are a part of {said}",
        QuoteVerdict.SPLICED: f"the words quoted were put together from {said}",
        QuoteVerdict.ALTERED: f"the words quoted are not {said}: “{answer.said}”",
        QuoteVerdict.REPORTED: f"the words quoted are on record only in the words of others{when}",
        QuoteVerdict.MISATTRIBUTED: f"the words quoted are on record as said by {speaker}, not by {who.name}",
        QuoteVerdict.NOT_ON_RECORD: "the words quoted are not on record",
    }[QuoteVerdict(answer.verdict)]


def _whose(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"
