"""A verdict on an endorsement in one sentence that can be printed."""

from datetime import date, timedelta

from onrecord.ask.answers import EndorsementVerdict, day_in_words
from onrecord.ask.articles import Articles
from onrecord.ask.endorsements.acts import Act
from onrecord.ask.endorsements.answer import Standing
from onrecord.ask.endorsements.positions import Position
from onrecord.ask.endorsements.told import Told
from onrecord.ask.endorsements.voices import Voice
from onrecord.events import Status
from onrecord.record import Who

LISTED = 5
"""How many are named in a sentence."""

_DONE = {
    Status.GIVEN: "given",
    Status.CLAIMED: "claimed",
    Status.DENIED: "denied",
    Status.WITHDRAWN: "withdrawn",
}
_SAYS = {
    EndorsementVerdict.ENDORSES: "{by} endorses {of}",
    EndorsementVerdict.ENDORSES_ANOTHER: "{by} endorses another candidate, {rival}, and not {of}",
    EndorsementVerdict.WITHDRAWN: "{by} has withdrawn the endorsement of {of}",
    EndorsementVerdict.DENIED: "{by} does not endorse {of}",
    EndorsementVerdict.OPPOSES: "{by} opposes {of}",
    EndorsementVerdict.NOT_ON_RECORD: "there is no endorsement of {of} by {by}",
}

_BESIDE = {
    EndorsementVerdict.OPPOSES: ("opposes {of}", "oppose {of}"),
    EndorsementVerdict.ENDORSES_ANOTHER: ("endorses another", "endorse another"),
    EndorsementVerdict.WITHDRAWN: ("has withdrawn it", "have withdrawn it"),
    EndorsementVerdict.CLAIMED: ("is only claimed to", "are only claimed to"),
    EndorsementVerdict.DENIED: ("is said not to", "are said not to"),
}
"""What is told of one, and of several, beside those who endorse."""


def sentence_of(position: Position, articles: Articles, on: date | None) -> str:
    """Return in a sentence how one stands to a candidate, since when, and where it says so."""
    names = {"by": position.who.name, "of": position.of.name}
    says = _says(position).format(**names, rival=position.rival.name if position.rival else "")
    return f"{_as_of(on)}{says}{_basis(position, articles)}."


def _as_of(on: date | None) -> str:
    return f"On record as of {day_in_words(on)}, " if on else "On record, "


def _says(position: Position) -> str:
    if position.verdict is not EndorsementVerdict.CLAIMED:
        return _SAYS[position.verdict]
    from_candidate = position.act and position.act.voice is Voice.CANDIDATE
    return (
        "only {of}'s side says that {by} endorses {of}"
        if from_candidate
        else "it is only claimed that {by} endorses {of}"
    )


def _basis(position: Position, articles: Articles) -> str:
    if position.act:
        return f": {told_in_short(position.act, articles)}"
    if position.verdict is not EndorsementVerdict.NOT_ON_RECORD:
        opposes = position.verdict is EndorsementVerdict.OPPOSES
        stances = position.leaning.opposing if opposes else position.leaning.supporting
        days = sorted(stance.published for stance in stances if stance.published)
        span = f", the latest published on {day_in_words(days[-1])}" if days else ""
        articles_ = len({stance.article for stance in stances})
        return f" by {_counted(len(stances), 'stance')} in {_counted(articles_, 'article')}{span}"
    lapsed = position.stand.lapsed[-1] if position.stand.lapsed else None
    if lapsed is None:
        return ""
    done = told_in_short(lapsed, articles)
    return f" for a contest after {lapsed.year}; for the one of {lapsed.year} it was {done}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def told_in_short(act: Act, articles: Articles) -> str:
    """Return when an act was, by whose word, and where it says so."""
    best = next(told for told in act.told if told.voice is act.voice)
    return f"{_DONE[act.status]} {_when(act)}, {_by(act, best)} ({_where(act, best, articles)})"


def _when(act: Act) -> str:
    if act.first is None or act.last is None:
        return "on a day that no report tells"
    if not act.dated:
        held = act.contest_held
        if held:
            return f"by the contest of {span_in_words(held.first, held.last)}"
        return f"by {day_in_words(act.first)}, when it was first reported"
    span = span_in_words(act.first, act.last)
    return span if span.startswith("between") else f"{'on' if act.first == act.last else 'in'} {span}"


def span_in_words(first: date, last: date) -> str:
    """Return a day, month, year or any other time as it is printed: "2026", "between 1 May 2026 and …"."""
    if first == last:
        return day_in_words(first)
    ends = last + timedelta(days=1)
    if (first.day, ends.day) == (1, 1) and (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}"
    if (first.month, first.day) == (1, 1) and first.year == last.year:
        return str(first.year)
    return f"between {day_in_words(first)} and {day_in_words(last)}"


def _by(act: Act, best: Told) -> str:
    if act.voice is Voice.OWN:
        return "in the endorser's own words"
    if act.voice is Voice.REGISTER:
        return "by a register of endorsements"
    if act.voice is Voice.ARTICLE:
        return "as reported"
    said_by = best.event.tellings[0].said_by if best.event else None
    return f"as {said_by.name} says" if said_by else "as others say"


def _where(act: Act, best: Told, articles: Articles) -> str:
    if best.pair:
        return f"{best.pair.row.file}, line {best.pair.row.line}"
    article = articles[best.article]
    where = article.publisher or article.title or article.address or article.id
    more = len({told.source for told in act.told} - {best.source})
    return where + (f" and {more} other{'s' * (more > 1)}" if more else "")


def sentence_of_all(of: Who, standings: tuple[Standing, ...], on: date | None) -> str:
    """Return in a sentence who endorses a candidate, and how many stand to the candidate in other ways."""
    by_verdict: dict[EndorsementVerdict, list[str]] = {}
    for one in standings:
        by_verdict.setdefault(one.verdict, []).append(one.who.name)
    endorsers = by_verdict.pop(EndorsementVerdict.ENDORSES, [])
    listed = ", ".join(endorsers[:LISTED]) + (
        f" and {len(endorsers) - LISTED} more" if len(endorsers) > LISTED else ""
    )
    verb = "endorses" if len(endorsers) == 1 else "endorse"
    says = f"{len(endorsers)} {verb} {of.name}: {listed}" if endorsers else f"nobody endorses {of.name}"
    others = ", ".join(
        f"{len(names)} {_BESIDE[verdict][len(names) > 1].format(of=of.name)}"
        for verdict, names in by_verdict.items()
    )
    return f"{_as_of(on)}{says}{'; of others, ' + others if others else ''}."
