"""Answers made by hand, about invented people: one of each kind, and the same as a hostile article would have them."""

from dataclasses import replace
from datetime import date
from typing import Any

from onrecord.article import Article
from onrecord.ask import (
    Answer,
    Bounds,
    Called,
    Claim,
    ClaimKind,
    Edit,
    EndorsementAnswer,
    EndorsementVerdict,
    Evidence,
    Kind,
    MailingAnswer,
    MailingVerdict,
    Naming,
    Passage,
    QuoteAnswer,
    QuoteVerdict,
    RelationAnswer,
    RelationVerdict,
    Segment,
    Side,
    Standing,
    TurningPoint,
)
from onrecord.ask.mailings.answer import Place
from onrecord.ask.relations.answer import Stage
from onrecord.record import Period, State, Timeline, Who, Word
from onrecord.spans import Span

HOSTILE = (
    "<script>alert('title')</script>",
    "</script><img src=x onerror=alert(1)>",
    "](javascript:alert(2)) [click](https://evil.example/) | cell | <b>bold",
    "\u202eesrever\u202c \u2066hidden\u2069 \x1b[31mred\x07 \u200bzero",
    "'\"><svg/onload=alert(3)>{{ 7*7 }} &lt;i&gt; --> <!-- ]]>",
)
"""What a hostile article may have for a title, a name, or its words."""

ANA = Who(name="Ana Delgado", id="en1-00aa00aa00aa")
BO = Who(name="Bo Lindqvist", id="en1-11bb11bb11bb")
VICK = Who(name="Lorraine Vick", id="en1-22cc22cc22cc")
LEAGUE = Who(name="Harbour League")
STATE = State(articles=3127, earliest=date(2024, 1, 3), latest=date(2026, 9, 30), models=("m1-4f0c9a1e77d0",))

TEXT = (
    "KELPPORT — After two hours of questions at the Quay College hall, the mayor was asked again about the ferry. "
    "“As long as I sit in this office, the ferry is not for sale, and neither are the forty people who run it,” "
    "Ana Delgado told the harbour board on Tuesday. Bo Lindqvist, who wants her office, said that he would put the "
    "line out to tender within a year."
)
SAID = "the ferry is not for sale"


def passage(words: str = SAID, text: str = TEXT, **fields: Any) -> Passage:
    """Return where some words stand in an article."""
    known = {
        "address": "https://post.example/2026/03/03/ferry-questions",
        "title": "Mayor: no sale of the ferry “as long as I sit here”",
        "publisher": "The Quay Post",
        "published": date(2026, 3, 3),
    }
    start = text.index(words)
    return Passage.of(Article(text=text, **{**known, **fields}), Span(start, start + len(words)))


def statement(
    side: Side = Side.FOR, tells: str = "Ana Delgado said it to the harbour board", **fields: Any
) -> Evidence:
    """Return a piece of evidence."""
    known = {"id": "s1-0123456789abcdef0123", "day": date(2026, 3, 3), "said_by": ANA, "passage": passage()}
    return Evidence(kind=Kind.STATEMENT, side=side, tells=tells, **{**known, **fields})


COPIES = (
    passage(
        publisher="Kelpport Courier",
        title="Ferry stays, says Delgado",
        address="https://courier.example/ferry",
    ),
    passage(publisher="Northern Wire", title="Delgado rules out ferry sale", address="wire.jsonl#181"),
)


def quote(**fields: Any) -> QuoteAnswer:
    """Return the answer to an altered quotation."""
    known: dict[str, Any] = {
        "asked": (
            ("words", "The ferry is for sale, and so are the 14 people who run it"),
            ("by", "Ana Delgado"),
        ),
        "verdict": QuoteVerdict.ALTERED,
        "sentence": "Ana Delgado's words are altered: she said the ferry is not for sale, to the harbour board, "
        "as The Quay Post reported on 3 March 2026.",
        "evidence": (
            statement(copies=COPIES),
            statement(
                Side.AGAINST,
                "Bo Lindqvist told it the other way round",
                id="s1-1",
                day=date(2026, 3, 9),
                said_by=BO,
                passage=passage(
                    "put the line out to tender", published=date(2026, 3, 9), title="Tender within a year"
                ),
            ),
        ),
        "state": STATE,
        "words": "The ferry is for sale, and so are the 14 people who run it",
        "by": ANA,
        "speaker": ANA,
        "said": "the ferry is not for sale, and neither are the forty people who run it",
        "before": "As long as I sit in this office,",
        "segments": (
            Segment(edit=Edit.SAME, asked="The ferry is", said="the ferry is"),
            Segment(edit=Edit.DELETED, said="not", called=Called.NEGATION),
            Segment(edit=Edit.SAME, asked="for sale, and", said="for sale, and"),
            Segment(edit=Edit.REPLACED, asked="so", said="neither"),
            Segment(edit=Edit.SAME, asked="are the", said="are the"),
            Segment(edit=Edit.REPLACED, asked="14", said="forty", called=Called.NUMBER),
            Segment(edit=Edit.SAME, asked="people who run it", said="people who run it"),
        ),
    }
    return QuoteAnswer(**{**known, **fields})


def no_quote() -> QuoteAnswer:
    """Return the answer to a quotation that is not on record."""
    return quote(
        verdict=QuoteVerdict.NOT_ON_RECORD,
        sentence="Nothing like these words is on record, of Ana Delgado or of anybody else.",
        evidence=(),
        speaker=None,
        said="",
        before="",
        segments=(),
        remarks=("2 of the articles have no day.",),
    )


def endorsement(**fields: Any) -> EndorsementAnswer:
    """Return the answer to whether Ana endorses Vick."""
    evidence = (
        statement(
            tells="Ana Delgado endorses Lorraine Vick, by her own word", id="e1-1", day=date(2026, 5, 4)
        ),
        Evidence(
            kind=Kind.REGISTER,
            side=Side.FOR,
            tells="Ana Delgado endorsed Lorraine Vick, Senate primary 2026",
            id="r1-1",
            day=date(2026, 5, 6),
            register="endorsements.csv, line 12",
        ),
    )
    known: dict[str, Any] = {
        "asked": (("of", "Vick"), ("by", "Ana Delgado"), ("on", "2026-06-01")),
        "verdict": EndorsementVerdict.ENDORSES,
        "sentence": "Ana Delgado endorses Lorraine Vick, by her own word, since 4 May 2026.",
        "evidence": evidence,
        "state": STATE,
        "of": VICK,
        "by": ANA,
        "day": date(2026, 6, 1),
        "standings": (
            Standing(
                who=ANA,
                verdict=EndorsementVerdict.ENDORSES,
                word=Word.OWN,
                since=date(2026, 5, 4),
                evidence=evidence,
            ),
        ),
    }
    return EndorsementAnswer(**{**known, **fields})


def endorsers() -> EndorsementAnswer:
    """Return the answer to who endorses Vick."""
    rival = Standing(
        who=BO,
        verdict=EndorsementVerdict.ENDORSES_ANOTHER,
        word=Word.ARTICLE,
        since=date(2026, 4, 1),
        rival=ANA,
        evidence=(statement(Side.AGAINST, "Bo Lindqvist endorses Ana Delgado", id="e1-2", said_by=None),),
    )
    withdrawn = Standing(
        who=LEAGUE, verdict=EndorsementVerdict.WITHDRAWN, word=Word.OTHERS, since=date(2026, 7, 1)
    )
    return endorsement(
        asked=(("of", "Vick"),),
        sentence="1 endorses Lorraine Vick, 1 has withdrawn, 1 endorses another.",
        by=None,
        standings=(*endorsement().standings, withdrawn, rival),
        evidence=(*endorsement().evidence, *rival.evidence),
    )


def mailing(**fields: Any) -> MailingAnswer:
    """Return the answer to a mailing that quotes old praise and claims an endorsement."""
    claim = Claim(
        kind=ClaimKind.CLAIMS,
        who=ANA,
        place=Place.TEXT,
        span=Span(120, 175),
        words="Mayor Ana Delgado is standing with us in this race!",
        said="Ana Delgado endorsed Lorraine Vick on 4 May 2026, which is on record by her own word.",
        endorsement=endorsement(),
    )
    praise = replace(
        claim,
        kind=ClaimKind.QUOTES,
        words="“The ferry is for sale,” she said.",
        said="The quotation is altered, and it was said 203 days before the mailing.",
        quote=quote(),
        age=203,
    )
    picture = replace(
        claim,
        kind=ClaimKind.PICTURES,
        who=LEAGUE,
        place=Place.PICTURE,
        span=None,
        endorsement=None,
        words="Lorraine Vick with the Harbour League",
    )
    known: dict[str, Any] = {
        "asked": (("mailing", "She is with us. Are you?"), ("on", "2026-09-22")),
        "verdict": MailingVerdict.PARTLY_ON_RECORD,
        "sentence": "Of the 3 sentences that bring in somebody's support, 2 are on record and 1 is not.",
        "evidence": endorsement().evidence,
        "state": STATE,
        "sender": "Friends of Lorraine Vick",
        "beneficiary": VICK,
        "day": date(2026, 9, 22),
        "title": "She is with us. Are you?",
        "namings": (
            Naming(who=ANA, full=3, surname=19, pronoun=7, described=4),
            Naming(who=VICK, full=2, surname=5),
        ),
        "claims": (claim, praise, picture),
    }
    return MailingAnswer(**{**known, **fields})


def relation(**fields: Any) -> RelationAnswer:
    """Return the answer to how Ana and Bo stand to each other."""
    first, last = (
        statement(tells="Bo Lindqvist praised Ana Delgado", id="t1"),
        statement(Side.AGAINST, "Bo Lindqvist attacked Ana Delgado", id="t2", day=date(2026, 4, 2)),
    )
    months = ("2025-11", "2025-12", "2026-01", "2026-03", "2026-04", "")
    known: dict[str, Any] = {
        "asked": (("one", "Delgado"), ("other", "Lindqvist")),
        "verdict": RelationVerdict.ALLIES_THEN_OPPONENTS,
        "sentence": "Ana Delgado and Bo Lindqvist were allies until April 2026 and have been opponents since.",
        "evidence": (
            first,
            last,
            statement(Side.BESIDE, "Both stood for harbour mayor", id="v1", said_by=None),
        ),
        "state": STATE,
        "one": ANA,
        "other": BO,
        "timeline": Timeline(
            who=ANA,
            other=BO,
            periods=tuple(
                Period(name=name, said=3 + place, said_of=place) for place, name in enumerate(months)
            ),
        ),
        "stages": (
            Stage(
                holder=BO, target=ANA, first=date(2025, 11, 2), last=date(2026, 3, 28), level=0.71, reports=11
            ),
            Stage(
                holder=BO,
                target=ANA,
                first=date(2026, 4, 2),
                last=date(2026, 9, 30),
                level=-0.6,
                reports=1201,
            ),
            Stage(holder=ANA, target=BO, first=None, last=None, level=0.3, reports=1),
        ),
        "method": "A turning point is where the means before and after a day differ most.",
        "turns": (
            TurningPoint(
                day=date(2026, 4, 2), holder=BO, target=ANA, before=0.71, after=-0.6, evidence=(first, last)
            ),
        ),
        "bounds": (
            Bounds(kind="supports", holder=BO, target=ANA, count=4, first=first, latest=first),
            Bounds(kind="opposes", holder=BO, target=ANA, count=1208, first=last, latest=last),
        ),
    }
    return RelationAnswer(**{**known, **fields})


def hostile() -> list[Answer]:
    """Return an answer of each kind in which every word of an article, and every name, is hostile."""
    script, image, markdown, bidi, svg = HOSTILE
    who = Who(name=svg, id=markdown)
    text = f"{script} before {bidi} {image} {markdown} after {svg}"
    bad = passage(bidi, text, title=markdown, publisher=script, address=f"javascript:alert('{svg}')")
    linked = passage(image, text, title=image, address='https://news.example/"><script>alert(4)</script>')
    evidence = (
        statement(tells=script, said_by=who, on_behalf_of=who, passage=bad, copies=(linked, bad)),
        statement(tells=markdown, id="s2", said_by=who, passage=linked),
        Evidence(kind=Kind.REGISTER, side=Side.AGAINST, tells=svg, id="r", register=image),
    )
    same = {"sentence": f"{image} {markdown}", "evidence": evidence, "remarks": HOSTILE}
    asked = tuple((f"{svg} {place}", words) for place, words in enumerate(HOSTILE))
    parts = (
        Segment(edit=Edit.SAME, asked=script, said=script),
        Segment(edit=Edit.REPLACED, asked=markdown, said=bidi, called=Called.NEGATION),
        Segment(edit=Edit.LEFT_OUT, said=image),
    )
    asked_quote = quote(
        **same, asked=asked, words=bidi, by=who, speaker=who, before=svg, after=script, segments=parts
    )
    standing = Standing(
        who=who, verdict=EndorsementVerdict.ENDORSES, word=Word.OWN, rival=who, evidence=evidence
    )
    asked_of = endorsement(**same, asked=asked, of=who, by=who, standings=(standing,))
    claim = Claim(
        kind=ClaimKind.QUOTES,
        who=who,
        place=Place.SUBJECT,
        words=image,
        said=markdown,
        endorsement=asked_of,
        quote=asked_quote,
    )
    turn = replace(relation().turns[0], holder=who, evidence=evidence)
    bounds = Bounds(kind=image, holder=who, target=who, count=2, first=evidence[0], latest=evidence[2])
    periods = (Period(name=markdown, said=1), Period(name=script))
    return [
        asked_quote,
        asked_of,
        endorsers(),
        mailing(**same, asked=asked, sender=image, title=script, namings=(Naming(who=who),), claims=(claim,)),
        relation(
            **same,
            one=who,
            timeline=Timeline(who=who, other=who, periods=periods),
            method=markdown,
            turns=(turn,),
            bounds=(bounds,),
        ),
    ]


def all_kinds() -> dict[str, Answer]:
    """Return an answer of each kind by name."""
    return {
        "quote": quote(),
        "no-quote": no_quote(),
        "endorsement": endorsement(),
        "endorsers": endorsers(),
        "mailing": mailing(),
        "relation": relation(),
    }
