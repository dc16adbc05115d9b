"""The verdict on a mailing as a whole, and the sentence that a reporter could print."""

from collections.abc import Sequence
from datetime import date

from onrecord.ask.answers import EndorsementVerdict, MailingVerdict, day_in_words
from onrecord.ask.mailings.answer import Claim, ClaimKind, Naming
from onrecord.ask.mailings.wording import of_endorsement, of_quote, standing_of
from onrecord.record import Who

_AGAINST = (
    EndorsementVerdict.ENDORSES_ANOTHER,
    EndorsementVerdict.OPPOSES,
    EndorsementVerdict.WITHDRAWN,
    EndorsementVerdict.DENIED,
)
_NUMBERS = ("no times", "once", "twice")
_KINDS = {
    ClaimKind.CLAIMS: "claims the support of",
    ClaimKind.QUOTES: "quotes praise by",
    ClaimKind.NAMES: "names",
    ClaimKind.PICTURES: "shows",
}


def verdict_of(claims: Sequence[Claim]) -> MailingVerdict:
    """Return the verdict: contradicted where the record has any of those named on another side.

    Each counts once, however often a mailing brings him or her in.
    """
    verdicts = {claim.who.key: _standing(claim) for claim in claims}
    if not verdicts:
        return MailingVerdict.CLAIMS_NOTHING
    told = list(verdicts.values())
    if any(verdict in _AGAINST for verdict in told):
        return MailingVerdict.CONTRADICTED
    on_record = told.count(EndorsementVerdict.ENDORSES)
    if on_record == len(told):
        return MailingVerdict.ON_RECORD
    return MailingVerdict.PARTLY_ON_RECORD if on_record else MailingVerdict.NOT_ON_RECORD


def sentence_of(
    sender: str, of: Who | None, on: date | None, namings: Sequence[Naming], claims: Sequence[Claim]
) -> str:
    """Return the answer in one sentence.

    Args:
        sender: who sends the mailing, or for whom it is; may be "".
        of: for whom it is.
        on: the day of the mailing.
        namings: who is named, the most often first.
        claims: whose support it claims or implies.
    """
    head = f"A mailing from {sender}" if sender else f"A mailing for {of.name}" if of else "The mailing"
    head += f" of {day_in_words(on)}" if on else ""
    if not claims:
        others = [each for each in namings if of is None or each.who.key != of.key]
        most = f"; it names {others[0].who.name} the most often, {_times(others[0])}" if others else ""
        if of is None:
            unclear = "does not make clear for which candidate it is, so nobody's support was looked for"
            return f"{head} {unclear}{most}."
        return f"{head} claims nobody's support{most}."
    chief = _chief(claims, namings)
    naming = next((each for each in namings if each.who.key == chief.who.key), Naming(who=chief.who))
    brought = f"{_KINDS[chief.kind]} {chief.who.name}"
    times = f" {_times(naming)}" if chief.kind is ClaimKind.NAMES else f", named {_times(naming)}"
    said = of_endorsement(chief.endorsement, chief.who, of, on)
    return f"{head} {brought}{times}: {said}{_praise(chief, claims)}{_others(chief, claims)}."


def _chief(claims: Sequence[Claim], namings: Sequence[Naming]) -> Claim:
    """Return the weightiest claim about whoever the record contradicts, or else is named the most often."""
    often = {each.who.key: each.named + each.subject + each.pictures for each in namings}
    against = [claim for claim in claims if _standing(claim) in _AGAINST] or list(claims)
    most = max(against, key=lambda claim: often.get(claim.who.key, 0)).who.key
    kinds = list(_KINDS)
    return min(
        (claim for claim in claims if claim.who.key == most), key=lambda claim: kinds.index(claim.kind)
    )


def _times(naming: Naming) -> str:
    aside = [("in the subject", naming.subject), ("in pictures", naming.pictures)]
    parts = [f"{_number(naming.named)}"] if naming.named or not any(count for _, count in aside) else []
    parts += [f"{_number(count)} {where}" for where, count in aside if count]
    return " and ".join(parts)


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count} times"


def _praise(chief: Claim, claims: Sequence[Claim]) -> str:
    quoted = next(
        (claim for claim in claims if claim.who.key == chief.who.key and claim.quote is not None), None
    )
    return f"; {of_quote(quoted.quote, quoted.who, quoted.age)}" if quoted and quoted.quote else ""


def _others(chief: Claim, claims: Sequence[Claim]) -> str:
    """Return what the record says of the others, by how many."""
    verdicts = {claim.who.key: _standing(claim) for claim in claims if claim.who.key != chief.who.key}
    if not verdicts:
        return ""
    on_record = sum(verdict is EndorsementVerdict.ENDORSES for verdict in verdicts.values())
    if len(verdicts) == 1:
        return f"; that of the one other whom it brings in is {'' if on_record else 'not '}on record"
    counted = {0: "none", len(verdicts): "all"}.get(on_record, str(on_record))
    are = "is" if counted in ("none", "1") else "are"
    return f"; of the {len(verdicts)} others whose support it claims or implies, {counted} {are} on record"


def _standing(claim: Claim) -> EndorsementVerdict:
    if claim.endorsement is None:
        return EndorsementVerdict.NOT_ON_RECORD
    return standing_of(claim.endorsement, claim.who).verdict
