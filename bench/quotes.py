"""Direct quotations of PolNeAR train, perturbed, asked of a record that holds them: is the verdict right?

The record is made of what annotators marked, so that the answers alone are measured.
`python -m bench.quotes FOLDER --record FILE` asks the same of a record that a model read.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from bench.quote_perturbing import PERTURBATIONS, bare, key_of
from bench.quote_record import Quoted, add_gold, quotations, rows_of
from bench.quote_synthetic import make_record, vocabulary
from onrecord.ask.quotes import quote
from onrecord.record import Record, open_record

SEED = 7
EACH = 150
"""Quotations of each kind."""

LEAST = 4
"""A quotation has so many words at least; shorter ones are soon said by anybody."""

NEW = "not in the record"
SWAPPED = "another speaker"
JOINED = "put together from two"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question, and the right verdict on it."""

    kind: str
    words: str
    wanted: str
    by: str = ""


def measure_quotes(corpora: Path, each: int = EACH) -> dict[str, Any]:
    """Measure on a record of what annotators marked in PolNeAR train."""
    train = rows_of(corpora, "train")
    with TemporaryDirectory() as folder, open_record(Path(folder) / "train.db") as record:
        for row in train:
            add_gold(record, row)
        return score_quotes(record, cases(corpora, record, each))[0]


def measure_made_up(statements: int = 1000, each: int = 15) -> dict[str, Any]:
    """Measure on made-up words, without a corpus: of each way of changing them that needs no sense."""
    chance, words = random.Random(SEED), [str(word) for word in vocabulary()]
    asked: list[Case] = []
    with TemporaryDirectory() as folder:
        make_record(Path(folder) / "made.db", statements)
        with open_record(Path(folder) / "made.db") as record:
            contents = [one.content.strip("“”,") for one in record.statements()]
            for kind, (perturb, wanted) in PERTURBATIONS.items():
                changed = (perturb(said, chance, words) for said in chance.sample(contents, each * 2))
                asked += [Case(kind=kind, words=one, wanted=wanted) for one in changed if one][:each]
            return score_quotes(record, asked)[0]


def cases(corpora: Path, record: Record, each: int = EACH) -> list[Case]:
    """Return the questions, the same for the same corpora."""
    chance = random.Random(SEED)
    there = _quoted(corpora, "train")
    known = {key_of(one.words) for one in there}
    words = sorted({bare(token) for one in there for token in one.words.split() if bare(token).isalpha()})
    made: list[Case] = []
    for kind, (perturb, wanted) in PERTURBATIONS.items():
        mine: list[Case] = []
        for one in chance.sample(there, len(there)):
            changed = perturb(one.words, chance, words)
            # A change may give what somebody else said: then another verdict is right.
            if changed and (wanted == "verbatim" or key_of(changed) not in known):
                mine.append(Case(kind=kind, words=changed, wanted=wanted))
            if len(mine) == each:
                break
        made += mine
    made += _joined(there, known, chance, each)
    return made + _swapped(record, there, chance, each) + _new(corpora, chance, each)


def _quoted(corpora: Path, split: str) -> list[Quoted]:
    found = [one for row in rows_of(corpora, split) for one in quotations(row)]
    return [one for one in found if len(one.words.split()) >= LEAST]


def _joined(there: Sequence[Quoted], known: set[str], chance: random.Random, each: int) -> list[Case]:
    """Return beginnings of quotations, each with the end of another by the same speaker in its article."""
    by_speaker: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in there:
        if one.source and len(one.words.split()) >= 2 * LEAST:
            by_speaker[one.article, one.source].append(one.words)
    pairs = [said[:2] for said in by_speaker.values() if len(said) > 1]
    made = []
    for one, other in chance.sample(pairs, min(len(pairs), each)):
        left, right = one.split(), other.split()
        cut = chance.randint(LEAST, len(left)), chance.randint(LEAST, len(right))
        joint = chance.choice([" ", " ... "])
        words = " ".join(left[: cut[0]]).rstrip('.,;:!?”"') + joint + " ".join(right[-cut[1] :])
        if key_of(words) not in known:
            made.append(Case(kind=JOINED, words=words, wanted="spliced"))
    return made


def _swapped(record: Record, there: Sequence[Quoted], chance: random.Random, each: int) -> list[Case]:
    """Return quotations of people with a full name, each said to be another's."""
    named = sorted((person.name, person.id) for person in record.people(limit=each) if " " in person.name)
    mine = [one for one in there if len(one.source.split()) == 2 and one.source.istitle()]
    made = []
    for one in chance.sample(mine, min(len(mine), each)):
        last = one.source.split()[-1]
        other = chance.choice([id_ for name, id_ in named if last not in name])
        made.append(Case(kind=SWAPPED, words=one.words, wanted="misattributed", by=other))
    return made


def _new(corpora: Path, chance: random.Random, each: int) -> list[Case]:
    """Return quotations of dev of which no five words in a row are anywhere in train."""
    there = {run for row in rows_of(corpora, "train") for run in _runs(row["text"])}
    new = [one for one in _quoted(corpora, "dev") if not there.intersection(_runs(one.words))]
    cases_ = [Case(kind=NEW, words=one.words, wanted="not on record") for one in new]
    return chance.sample(cases_, min(len(cases_), each))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield each five words in a row, or all where there are fewer."""
    tokens = [word for token in text.split() if (word := bare(token))]
    yield from (tuple(tokens[at : at + 5]) for at in range(max(len(tokens) - 4, 1)))


def score_quotes(record: Record, asked: Sequence[Case]) -> tuple[dict[str, Any], list[tuple[Case, str]]]:
    """Return the figures, and the questions with a wrong verdict."""
    told = [(case, quote(record, case.words, by=case.by).verdict.value) for case in asked]
    right = Counter(case.kind for case, verdict in told if verdict == case.wanted)
    number = Counter(case.kind for case in asked)
    altered = [verdict for case, verdict in told if case.wanted == "altered"]
    figures = {
        "right, %": _percent(sum(right.values()), len(told)),
        "right by kind, %": {kind: _percent(right[kind], number[kind]) for kind in number},
        "quotations by kind": dict(number),
        "altered, told as verbatim": altered.count("verbatim"),
        "confusion": {kind: dict(_confusion(told, kind)) for kind in number},
    }
    return figures, [(case, verdict) for case, verdict in told if verdict != case.wanted]


def _confusion(told: Sequence[tuple[Case, str]], kind: str) -> Iterator[tuple[str, int]]:
    yield from Counter(verdict for case, verdict in told if case.kind == kind).most_common()


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main(
    corpora: Annotated[Path, typer.Argument(help="Folder with the corpora, each in its own folder.")],
    record: Annotated[Path, typer.Option(help="A record of PolNeAR train alone, as a model read it.")],
    each: Annotated[int, typer.Option(help="Quotations of each kind.")] = EACH,
    wrong: Annotated[bool, typer.Option(help="Print each question with a wrong verdict.")] = False,
) -> None:
    """Ask a record that a model read, and print one JSON object."""
    with open_record(record) as opened:
        figures, missed = score_quotes(opened, cases(corpora, opened, each))
    print(json.dumps(figures, indent=2, ensure_ascii=False))
    if wrong:
        for case, verdict in missed:
            print(f"{case.kind} | {verdict} | {case.by} | {case.words}")


if __name__ == "__main__":
    typer.run(main)
