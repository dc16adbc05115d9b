"""Whether somebody endorses a candidate as of a day, or who does; docs/endorsements.md has the rules.

`told` reads what one article or register row tells and `voices` whose word it is; `acts` puts tellings
together; `deciding` says which act stands, `rivals` which act is for somebody else in the same contest,
`leaning` what stances say; `positions` decides between the three. `standing` has the evidence, `wording` the
sentence, `remarks` what to keep in mind.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from onrecord.ask.answers import EndorsementVerdict, in_order
from onrecord.ask.articles import Articles
from onrecord.ask.endorsements.answer import EndorsementAnswer, Standing
from onrecord.ask.endorsements.positions import Position, Question, position
from onrecord.ask.endorsements.remarks import remarks_on
from onrecord.ask.endorsements.rivals import Rivals
from onrecord.ask.endorsements.standing import standing
from onrecord.ask.endorsements.told import Told, told_by_article, told_by_register
from onrecord.ask.endorsements.wording import sentence_of, sentence_of_all
from onrecord.record import Endorsing, RecordReader, State, ToldStance, Who, Word

_VERDICTS = list(EndorsementVerdict)
_WORDS = list(Word)


def endorsement(
    record: RecordReader,
    *,
    of: str,
    by: str = "",
    on: date | None = None,
    hindsight: bool = False,
    apart: Collection[str] = (),
) -> EndorsementAnswer:
    """Tell whether somebody endorses a candidate as of a day, or who does.

    Args:
        record: the open record.
        of: the candidate: a name, an id, or the beginning of one.
        by: the endorser, likewise; "" for everybody who is on record.
        on: as of this day.
        hindsight: use also what was published later about what was by that day.
        apart: the ids of articles that are left out.
    """
    material = _without(record.endorsing(of, by, on=on, hindsight=hindsight), apart)
    articles = Articles(record)
    positions = _positions(material, articles, on)
    asked = {
        "of": of,
        "by": by,
        "on": on.isoformat() if on else "",
        "hindsight": "yes" if hindsight else "",
    }
    return _answer(
        material,
        positions,
        articles,
        on,
        state=record.state(None if hindsight else on),
        asked=tuple((name, value) for name, value in asked.items() if value),
    )


def _without(material: Endorsing, apart: Collection[str]) -> Endorsing:
    return replace(
        material,
        told=tuple(one for one in material.told if one.event.tellings[0].article not in apart),
        stances=tuple(stance for stance in material.stances if stance.article not in apart),
    )


def _positions(material: Endorsing, articles: Articles, on: date | None) -> list[Position]:
    """Return how the one who is asked about stands to the candidate, or everybody who is on record."""
    told: defaultdict[str, list[Told]] = defaultdict(list)
    for one in material.told:
        telling = told_by_article(one, articles)
        if on is None or telling.first is None or telling.first <= on:
            told[one.endorser.key].append(telling)
    for pair in material.registered:
        told[pair.endorser.key].append(told_by_register(pair))
    stances: defaultdict[str, list[ToldStance]] = defaultdict(list)
    for stance in material.stances:
        stances[stance.holder.key].append(stance)
    question = Question(of=material.of, rivals=Rivals(material), on=on)
    everybody = [material.by] if material.by else _everybody(told, stances)
    return [position(who, told[who.key], stances[who.key], question) for who in everybody]


def _everybody(told: dict[str, list[Told]], stances: dict[str, list[ToldStance]]) -> list[Who]:
    who = {key: tellings[0].endorser for key, tellings in told.items() if tellings}
    who |= {key: of_one[0].holder for key, of_one in stances.items()}
    return list(who.values())


def _answer(
    material: Endorsing,
    positions: list[Position],
    articles: Articles,
    on: date | None,
    *,
    state: State,
    asked: tuple[tuple[str, str], ...],
) -> EndorsementAnswer:
    told = [p for p in positions if material.by or p.verdict is not EndorsementVerdict.NOT_ON_RECORD]
    standings = tuple(sorted((standing(one, articles) for one in told), key=_rank))
    remarks = list(material.remarks)
    if material.by:
        sentence = sentence_of(positions[0], articles, on)
        remarks += remarks_on(positions[0], material.left, on)
        if not material.known:
            remarks.append(f"Nobody on record is called {material.by.name!r}.")
    else:
        sentence = sentence_of_all(material.of, standings, on)
    return EndorsementAnswer(
        asked=asked,
        verdict=standings[0].verdict if standings else EndorsementVerdict.NOT_ON_RECORD,
        sentence=sentence,
        evidence=in_order([evidence for one in standings for evidence in one.evidence]),
        state=state,
        remarks=tuple(remarks),
        of=material.of,
        by=material.by,
        day=on,
        standings=standings,
    )


def _rank(one: Standing) -> tuple[int, int, date, str]:
    word = _WORDS.index(one.word) if one.word else len(_WORDS)
    return _VERDICTS.index(one.verdict), word, one.since or date.max, one.who.name
