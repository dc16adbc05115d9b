"""The report of a mailing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.doors.reports.document import Badge, Block, Claimed, Document, Exhibits, Facts, Paragraph, Section, Table
from onrecord.doors.reports.linked import Linked, claim_review, endorse_actions
from onrecord.doors.reports.of_quote import comparison
from onrecord.doors.reports.verdicts import asked, badge, evidence_sections, without

if TYPE_CHECKING:
    from onrecord.ask import Claim, Evidence, MailingAnswer, Naming

_SIDES = {"for": "For it", "against": "Against it", "beside": "Also on record"}
_KINDS = {
    "claims an endorsement": "Claims an endorsement by {}",
    "quotes praise": "Quotes praise by {}",
    "names without claiming": "Names {} without claiming an endorsement",
    "pictures": "Pictures {}",
}


def mailing_document(answer: "MailingAnswer") -> Document:
    """Return the report of a mailing: each sentence that claims or implies support, and who is named."""
    return Document(
        kind="Mailing",
        title=answer.title or "A mailing without a subject",
        facts=_facts(answer),
        badge=badge(answer.verdict.value),
        sentence=answer.sentence,
        sections=(
            Section(title="What it claims, and what is on record", blocks=tuple(_claims(answer))),
            Section(title="Who is named in it", blocks=_named(answer)),
            *evidence_sections(without(answer.evidence, _all_evidence(answer)), _SIDES),
        ),
        remarks=answer.remarks,
        state=answer.state,
        linked=tuple(_linked(answer)),
    )


def _facts(answer: "MailingAnswer") -> Facts:
    known = (
        ("from", answer.sender),
        ("for", answer.beneficiary.name if answer.beneficiary else "nobody that is clear"),
        ("sent", str(answer.day or "on no day that is known")),
    )
    return asked(answer, known=known)


def _claims(answer: "MailingAnswer") -> Iterator[Claimed]:
    """Yield each claim with what it rests on; evidence of an earlier claim is only named again."""
    above: list[Evidence] = []
    for claim in answer.claims:
        evidence = tuple(_evidence(claim))
        new = without(evidence, above)
        again = without(evidence, new)
        yield Claimed(
            title=_KINDS[claim.kind.value].format(claim.who.name),
            words=claim.words,
            badges=tuple(_badges(claim)),
            said=claim.said,
            blocks=(*_quoted(claim), *((Exhibits(evidence=new),) if new else ()), *_again(again)),
        )
        above += new


def _badges(claim: "Claim") -> Iterator[tuple[str, Badge]]:
    yield "endorsement", badge(claim.endorsement.verdict.value)
    if claim.quote:
        yield "quotation", badge(claim.quote.verdict.value)


def _quoted(claim: "Claim") -> Iterator[Block]:
    if claim.quote:
        yield from comparison(claim.quote)
    if claim.age is not None:
        days = "day" if claim.age == 1 else "days"
        yield Paragraph(text=f"Said {claim.age:,} {days} before the mailing was sent.", quiet=True)


def _again(evidence: "tuple[Evidence, ...]") -> Iterator[Block]:
    if evidence:
        yield Paragraph(text=f"As shown above: {'; '.join(one.tells for one in evidence)}.", quiet=True)


def _evidence(claim: "Claim") -> "Iterator[Evidence]":
    """Yield what a claim's two answers rest on; what both rest on once."""
    yield from claim.endorsement.evidence
    if claim.quote:
        yield from without(claim.quote.evidence, claim.endorsement.evidence)


def _all_evidence(answer: "MailingAnswer") -> "Iterator[Evidence]":
    for claim in answer.claims:
        yield from _evidence(claim)


def _named(answer: "MailingAnswer") -> tuple[Table, ...]:
    rows = tuple(map(_row, answer.namings))
    titles = ("who", "in full", "by surname", "by a pronoun", "described")
    return (Table(titles=titles, rows=rows, caption="How often", figures=frozenset((1, 2, 3, 4))),) if rows else ()


def _row(naming: "Naming") -> tuple[str, ...]:
    counts = (naming.full, naming.surname, naming.pronoun, naming.described)
    return (naming.who.name, *(f"{count:,}" for count in counts))


def _linked(answer: "MailingAnswer") -> Iterator[Linked]:
    for claim in answer.claims:
        yield from endorse_actions(claim.endorsement)
        if claim.quote:
            yield claim_review(claim.quote)
