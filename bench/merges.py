"""Whether merges are right, by hand: `python -m bench.merges sheet`, and then `… score`.

A merge is drawn as an entity and another that the record takes for the same person: first an entity, each as
likely as any other, then one of the rest of its person, of which the entry of a register is one. A non-merge
is an entity and another with the same surname that is somebody else, drawn likewise. So a person with a
thousand entities counts a thousand times, and not a million.

`sheet` writes two files into a folder: `sheet.txt`, with what the articles say around the names, which stays
out of the repository; and `answers.jsonl`, with ids alone, where a reader puts true or false for "one". Two
are one if they are the same human being and, where the sheet names the entry of a register, that one.
`score` holds answers against what the record has now, so that they outlive a change of rules; to tell how
good the changed rules are, draw anew.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from bench.contexts import Contexts
from onrecord.record import Record, open_record
from onrecord.record.identity.names import parse_name
from onrecord.record.identity.results import Person

Pair = tuple[str, str]
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


@dataclass(frozen=True, slots=True)
class Who:
    """Who each entity is, and which surname it has.

    Args:
        person: by the entity's id; a person of a register is its own.
        surname: likewise, folded; "" where it is only described.
    """

    person: Mapping[str, str]
    surname: Mapping[str, str]

    def pool(self) -> dict[str, list[str]]:
        """Return the ids that are one person, by the person's."""
        return _grouped(self.person)


def _grouped(of: Mapping[str, str]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id_ in sorted(of):
        if of[id_]:
            groups[of[id_]].append(id_)
    return groups


def who_is_who(record: Record) -> Who:
    """Return who each entity of a record is."""
    record.people(limit=1)  # works it out where that is due
    sql = """
        SELECT entity, person, names FROM identities JOIN entity_facts USING (entity) WHERE kind = 'person'
    """
    person: dict[str, str] = {}
    surname: dict[str, str] = {}
    for row in record._database.rows(sql):
        names = json.loads(row["names"])
        name = parse_name(names[0][0]) if names else None
        person[row["entity"]] = row["person"]
        surname[row["entity"]] = name.last if name else ""
    # A person of a register counts as one more of those who are tied to it.
    person |= {id_: id_ for id_ in set(person.values()) if not id_.startswith("en1-")}
    return Who(person, surname)


def draw_merges(who: Who, chance: random.Random, count: int) -> list[Pair]:
    """Return pairs that are taken for one person, none of them twice."""
    pools = {id_: pool for pool in who.pool().values() if len(pool) > 1 for id_ in pool}
    return _draw({id_: [one for one in pool if one != id_] for id_, pool in pools.items()}, chance, count)


def draw_others(who: Who, chance: random.Random, count: int) -> list[Pair]:
    """Return pairs of one surname that are taken for two people, none of them twice."""
    pools = _grouped(who.surname)
    others = {
        id_: [one for one in pool if who.person[one] != who.person[id_]]
        for pool in pools.values()
        for id_ in pool
    }
    return _draw({id_: some for id_, some in others.items() if some}, chance, count)


def _draw(partners: Mapping[str, Sequence[str]], chance: random.Random, count: int) -> list[Pair]:
    drawn: dict[Pair, None] = {}
    ids = sorted(id_ for id_ in partners if id_.startswith("en1-"))
    for _ in range(20 * count):  # a small record may not have so many
        if ids and len(drawn) < count:
            one = chance.choice(ids)
            other = chance.choice(partners[one])
            drawn[min(one, other), max(one, other)] = None
    return list(drawn)


def scored(answers: Iterable[Mapping[str, Any]], person: Mapping[str, str]) -> dict[str, Any]:
    """Return the shares of merges and of non-merges that are right.

    Args:
        answers: rows with "left", "right" and "one": true, false, or null where nobody can tell.
        person: who each entity is now.
    """
    told: Counter[tuple[bool, bool]] = Counter()
    left_out: Counter[str] = Counter()
    for row in answers:
        left, right = (person.get(row[side], "") for side in ("left", "right"))
        if not left or not right:
            left_out["no longer on record"] += 1
        elif row["one"] is None:
            left_out["not answered"] += 1
        else:
            told[left == right, bool(row["one"])] += 1
    return {
        "merges": _share(told[True, True], told[True, False]),
        "non-merges": _share(told[False, False], told[False, True]),
        **left_out,
    }


def _share(right: int, wrong: int) -> dict[str, Any]:
    total = right + wrong
    return {"right": right, "of": total, "percent": round(100 * right / total, 1) if total else None}


@app.command()
def sheet(
    record: Annotated[Path, typer.Option(help="The record.")],
    out: Annotated[Path, typer.Option(help="A folder for the two files, outside the repository.")],
    seed: Annotated[int, typer.Option(help="Another one draws other pairs.")] = 1,
    count: Annotated[int, typer.Option(min=1, help="How many merges, and how many non-merges.")] = 200,
) -> None:
    """Draw pairs, and write what their articles say of them and a file for the answers."""
    chance = random.Random(seed)
    with open_record(record, create=False, readonly=True) as kept:
        who = who_is_who(kept)
        drawn = {
            "merge": draw_merges(who, chance, count),
            "non-merge": draw_others(who, chance, count),
        }
        out.mkdir(parents=True, exist_ok=True)
        text = "\n".join(_parts(drawn, who, kept))
    (out / "sheet.txt").write_text(text + "\n", encoding="utf-8")
    rows = [{"left": a, "right": b, "one": None} for pairs in drawn.values() for a, b in pairs]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (out / "answers.jsonl").write_text(lines, encoding="utf-8")
    print(json.dumps({kind: len(pairs) for kind, pairs in drawn.items()}))


def _parts(drawn: Mapping[str, Sequence[Pair]], who: Who, record: Record) -> Iterator[str]:
    contexts = Contexts(record)
    numbered = enumerate(((kind, pair) for kind, pairs in drawn.items() for pair in pairs), 1)
    for number, (kind, pair) in numbered:
        yield f"== {number} {kind}"
        for id_ in pair:
            yield contexts.of(id_) if id_.startswith("en1-") else f"-- {id_}: an entry of a register"
        for person in dict.fromkeys(who.person[id_] for id_ in pair):
            yield f"   taken for {_in_short(record.person(person))}"


def _in_short(person: Person) -> str:
    told = (person.name, person.party, *person.offices[-2:], f"{person.articles} articles", person.id)
    return " · ".join(part for part in told if part)


@app.command()
def score(
    record: Annotated[Path, typer.Option(help="The record.")],
    answers: Annotated[Path, typer.Option(help="The answers, as `sheet` begins them.")],
) -> None:
    """Print how many of the answered merges and non-merges are right, as JSON."""
    rows = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines() if line.strip()]
    with open_record(record, create=False, readonly=True) as kept:
        print(json.dumps(scored(rows, who_is_who(kept).person), indent=2))


if __name__ == "__main__":
    app()
