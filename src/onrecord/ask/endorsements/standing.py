"""The evidence of how one stands to a candidate: each report once, with where it stands to the letter."""

from collections.abc import Iterable, Iterator

from onrecord.article import Article
from onrecord.ask.answers import EndorsementVerdict, in_order
from onrecord.ask.articles import Articles
from onrecord.ask.endorsements.acts import Act
from onrecord.ask.endorsements.answer import Standing
from onrecord.ask.endorsements.positions import Position
from onrecord.ask.endorsements.told import Told
from onrecord.ask.endorsements.voices import Voice
from onrecord.ask.endorsements.wording import span_in_words
from onrecord.ask.evidence import Evidence, Kind, Passage, Side
from onrecord.events import Status
from onrecord.record import ToldStance, Word
from onrecord.record.chronicle.passages import sentence_around
from onrecord.spans import Span
from onrecord.stances import Attitude

STANCES = 3
"""How many stances are shown on each side."""

_DOES = {
    Status.GIVEN: "{} endorses {}",
    Status.CLAIMED: "it is claimed that {} endorses {}",
    Status.DENIED: "{} does not endorse {}",
    Status.WITHDRAWN: "{} takes back the endorsement of {}",
}
_SIDES = {
    Status.GIVEN: Side.FOR,
    Status.CLAIMED: Side.FOR,
    Status.DENIED: Side.AGAINST,
    Status.WITHDRAWN: Side.AGAINST,
}


def standing(position: Position, articles: Articles) -> Standing:
    """Return how one stands, with the evidence."""
    act = position.act
    return Standing(
        who=position.who,
        verdict=position.verdict,
        word=act.voice.word if act else _word(position),
        since=act.known_day if act else None,
        rival=position.rival if position.decides_for_rival else None,
        evidence=in_order([*_of_acts(position, articles), *_of_stances(position, articles)]),
    )


def _word(position: Position) -> Word | None:
    if position.verdict is EndorsementVerdict.NOT_ON_RECORD:
        return None
    opposes = position.verdict is EndorsementVerdict.OPPOSES
    stances = position.leaning.opposing if opposes else position.leaning.supporting
    return Word.OWN if any(stance.own for stance in stances) else Word.ARTICLE


def _of_acts(position: Position, articles: Articles) -> Iterator[Evidence]:
    for act in position.stand.acts:
        side = Side.BESIDE if act in position.stand.lapsed else _SIDES[act.status]
        yield from _of_act(act, side, articles)
    rival_side = Side.AGAINST if position.decides_for_rival else Side.BESIDE
    for act in position.for_rival:
        yield from _of_act(act, rival_side if act.status is Status.GIVEN else Side.BESIDE, articles)


def _of_act(act: Act, side: Side, articles: Articles) -> Iterator[Evidence]:
    for first, *others in _reports(act.told):
        if first.pair:
            yield _of_row(first, side)
            continue
        copies = tuple(_passage(told, articles) for told in others if told.event)
        telling = first.event.tellings[0] if first.event else None
        yield Evidence(
            kind=Kind.EVENT,
            side=side,
            tells=tells(first),
            id=first.id,
            day=first.day,
            said_by=telling.said_by if telling else None,
            on_behalf_of=telling.on_behalf_of if telling else None,
            passage=_passage(first, articles),
            copies=copies,
        )


def _reports(told: Iterable[Told]) -> list[list[Told]]:
    """Return tellings with their copies: of one voice, with the same sentence or one within the other."""
    reports: list[list[Told]] = []
    for one in told:
        report = next((report for report in reports if _is_copy(one, report[0])), None)
        if report is None:
            reports.append([one])
        else:
            report.append(one)
    return reports


def _is_copy(one: Told, other: Told) -> bool:
    if one.voice is not other.voice or one.id in (one.report, other.report):
        return False
    return one.report in other.report or other.report in one.report


def tells(told: Told) -> str:
    """Return in a few words what is told, and by whose word."""
    return f"{_DOES[told.status].format(told.endorser.name, told.candidate.name)}, {_by(told)}"


def _by(told: Told) -> str:
    if told.voice is Voice.OWN:
        return "in the endorser's own words"
    if told.voice is Voice.CANDIDATE:
        return "as the candidate's side says"
    if told.voice is Voice.OTHERS:
        said_by = told.event.tellings[0].said_by if told.event else None
        return f"as {said_by.name if said_by else 'somebody else'} says"
    if told.voice is not Voice.REGISTER:
        return "as the article reports"
    held = told.contest_held
    return f"by a register{f', for a contest of {span_in_words(held.first, held.last)}' if held else ''}"


def _of_row(told: Told, side: Side) -> Evidence:
    row = told.pair.row if told.pair else None
    assert row is not None  # the caller has seen the pair
    return Evidence(
        kind=Kind.REGISTER,
        side=side,
        tells=tells(told),
        id=row.id,
        day=told.day,
        register=f"{row.file}, line {row.line}",
    )


def _passage(told: Told, articles: Articles) -> Passage:
    assert told.event is not None  # rows of registers stand in no article
    return sentence(articles[told.article], told.event.tellings[0].span)


def sentence(article: Article, span: Span) -> Passage:
    """Return the sentence of an article that holds some words."""
    return Passage.of(article, Span(*sentence_around(article.text, span.start, span.end)))


def _of_stances(position: Position, articles: Articles) -> Iterator[Evidence]:
    """Yield the likeliest stances of each side, but for those whose article tells an act already."""
    shown = {told.article for act in position.stand.acts for told in act.told}
    for stances in (position.leaning.supporting, position.leaning.opposing):
        apart = [stance for stance in stances if stance.article not in shown]
        yield from (_of_stance(stance, articles) for stance in apart[:STANCES])


def _of_stance(stance: ToldStance, articles: Articles) -> Evidence:
    by = "in their own words" if stance.own else "as the article tells"
    return Evidence(
        kind=Kind.STANCE,
        side=Side.FOR if stance.attitude is Attitude.SUPPORTS else Side.AGAINST,
        tells=f"{stance.holder.name} {stance.attitude.value} {stance.target.name}, {by}",
        id=stance.id,
        day=stance.published,
        passage=sentence(articles[stance.article], stance.span),
    )
