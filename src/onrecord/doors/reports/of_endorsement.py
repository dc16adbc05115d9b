"""The report of an endorsement."""

from typing import TYPE_CHECKING

from onrecord.doors.reports.document import Block, Document, Exhibits, Facts, Finding, Section, Table
from onrecord.doors.reports.linked import endorse_actions
from onrecord.doors.reports.verdicts import SIDES, WORDS, asked, badge, evidence_sections, without

if TYPE_CHECKING:
    from onrecord.ask import EndorsementAnswer, Standing

_TITLES = ("who", "stands", "since", "on record by", "instead")


def endorsement_document(answer: "EndorsementAnswer") -> Document:
    """Return the report of an endorsement: how the one asked about stands, or everybody who is on record."""
    title = (
        f"Does {answer.by.name} endorse {answer.of.name}?" if answer.by else f"Who endorses {answer.of.name}?"
    )
    return Document(
        kind="Endorsement",
        title=title,
        facts=asked(answer, "of", "by"),
        badge=badge(answer.verdict.value),
        sentence=answer.sentence,
        sections=_one(answer) if answer.by else _everybody(answer),
        remarks=answer.remarks,
        state=answer.state,
        linked=tuple(endorse_actions(answer)),
    )


def _one(answer: "EndorsementAnswer") -> tuple[Section, ...]:
    blocks: tuple[Block, ...] = tuple(_facts(standing) for standing in answer.standings if standing.word)
    return (
        Section(title="How it stands", blocks=blocks),
        *evidence_sections(answer.evidence, SIDES),
    )


def _facts(standing: "Standing") -> Facts:
    who, verdict, *rest = _row(standing)
    return Facts(rows=((who, verdict), *zip(_TITLES[2:], rest, strict=True)))


def _everybody(answer: "EndorsementAnswer") -> tuple[Section, ...]:
    """Return a table of all, then what each of them rests on, then what concerns none of them."""
    standings = answer.standings
    table = Table(
        titles=_TITLES,
        rows=tuple(map(_row, standings)),
        caption=f"Who stands how to {answer.of.name}",
        firm=frozenset((1, 2)),
    )
    shown = [one for standing in standings for one in standing.evidence]
    return (
        Section(title="Who is on record", blocks=(table,) if standings else ()),
        Section(title="What it rests on, one by one", blocks=tuple(map(_finding, standings))),
        *evidence_sections(without(answer.evidence, shown), SIDES),
    )


def _finding(standing: "Standing") -> Finding:
    return Finding(
        title=standing.who.name,
        badges=(("", badge(standing.verdict.value)),),
        blocks=(Exhibits(evidence=standing.evidence),) if standing.evidence else (),
    )


def _row(standing: "Standing") -> tuple[str, ...]:
    return (
        standing.who.name,
        standing.verdict.value,
        str(standing.since or ""),
        WORDS[standing.word.value] if standing.word else "",
        standing.rival.name if standing.rival else "",
    )
