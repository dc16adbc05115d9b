"""The report of a mailing."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.doors.reports.document import (
    Block,
    Document,
    Exhibits,
    Facts,
    Finding,
    Paragraph,
    Section,
    Table,
    as_sentence,
)
from onrecord.doors.reports.linked import Linked, claim_review, endorse_actions
from onrecord.doors.reports.of_quote import comparison
from onrecord.doors.reports.verdicts import SIDES, asked, badge, evidence_sections, without

if TYPE_CHECKING:
    from onrecord.ask import Claim, Evidence, MailingAnswer

_KINDS = {
    "claims an endorsement": "Claims an endorsement",
    "quotes praise": "Quotes praise",
    "names without claiming": "Names without claiming an endorsement",
    "pictures": "Pictures",
}
_COUNTS = {
    "full": "in full",
    "surname": "by surname",
    "given": "by first name",
    "pronoun": "by a pronoun",
    "described": "described",
    "subject": "in the subject",
    "pictures": "in pictures",
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
            *evidence_sections(without(answer.evidence, _all_evidence(answer)), SIDES),
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
    # The day that it was sent is what it is asked as of, unless another one is named.
    same = ("on",) if dict(answer.asked).get("on") == str(answer.day) else ()
    return asked(answer, "mailing", *same, known=known)


def _claims(answer: "MailingAnswer") -> Iterator[Finding]:
    """Yield each whose support is claimed or implied, with the sentences that do, and what is on record.

    Evidence that was shown of an earlier one is only named again.
    """
    claims: dict[str, list[Claim]] = {}
    for claim in answer.claims:
        claims.setdefault(claim.who.key, []).append(claim)
    above: list[Evidence] = []
    for some in claims.values():
        endorsement = some[0].endorsement
        blocks = (*_shown(endorsement.evidence if endorsement else (), above), *_sentences(some, above))
        yield Finding(
            title=some[0].who.name,
            badges=(("endorsement", badge(endorsement.verdict.value)),) if endorsement else (),
            said=as_sentence(endorsement.sentence) if endorsement else "",
            blocks=blocks,
        )


def _sentences(claims: "Sequence[Claim]", above: "list[Evidence]") -> Iterator[Finding]:
    """Yield the sentences about one, by kind, each quotation with what was said."""
    for kind, title in _KINDS.items():
        some = [claim for claim in claims if claim.kind.value == kind]
        plain = [claim for claim in some if claim.quote is None]
        for claim in some:
            if claim.quote:
                yield Finding(
                    title=title,
                    words=claim.words,
                    badges=(("quotation", badge(claim.quote.verdict.value)),),
                    said=as_sentence(claim.quote.sentence),
                    blocks=(*_quoted(claim), *_shown(claim.quote.evidence, above)),
                )
        if plain:
            how_often = "" if len(plain) == 1 else f", {len(plain):,} times"
            words = tuple(Paragraph(text=f"“{claim.words}”") for claim in plain)
            yield Finding(title=f"{title}{how_often}", badges=(), blocks=words)


def _shown(evidence: "Sequence[Evidence]", above: "list[Evidence]") -> Iterator[Block]:
    """Yield evidence; what was shown above is named again alone."""
    new = without(evidence, above)
    if new:
        yield Exhibits(evidence=new)
    again = without(evidence, new)
    if again:
        yield Paragraph(text=f"As shown above: {'; '.join(one.tells for one in again)}.", quiet=True)
    above += new


def _quoted(claim: "Claim") -> Iterator[Block]:
    if claim.quote:
        yield from comparison(claim.quote)
    if claim.age is not None:
        days = "day" if claim.age == 1 else "days"
        yield Paragraph(text=f"Said {claim.age:,} {days} before the mailing was sent.", quiet=True)


def _evidence(claim: "Claim") -> "Iterator[Evidence]":
    """Yield what a claim's two answers rest on; what both rest on once."""
    given = claim.endorsement.evidence if claim.endorsement else ()
    yield from given
    if claim.quote:
        yield from without(claim.quote.evidence, given)


def _all_evidence(answer: "MailingAnswer") -> "Iterator[Evidence]":
    for claim in answer.claims:
        yield from _evidence(claim)


def _named(answer: "MailingAnswer") -> tuple[Table, ...]:
    """Return a table of who is named how often; a column of nothing but zeros is left out."""
    counts = [naming.to_dict() for naming in answer.namings]
    shown = {key: title for key, title in _COUNTS.items() if any(row.get(key) for row in counts)}
    if not shown:
        return ()
    rows = tuple((row["name"], *(f"{row[key]:,}" for key in shown)) for row in counts)
    figures = frozenset(range(1, len(shown) + 1))
    return (Table(titles=("who", *shown.values()), rows=rows, caption="How often", figures=figures),)


def _linked(answer: "MailingAnswer") -> list[Linked]:
    """Return what the claims' answers are in schema.org's words; what several rest on once."""
    found: list[Linked] = []
    for claim in answer.claims:
        actions = endorse_actions(claim.endorsement) if claim.endorsement else []
        reviews = [claim_review(claim.quote)] if claim.quote else []
        found += [one for one in (*actions, *reviews) if one not in found]
    return found
