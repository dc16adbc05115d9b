"""People to put in the place of others: of either party and sex, famous ones, and ones who do not exist."""

import json
import random
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

INVENTED_NAMES = Path(__file__).parent / "data" / "invented_names.jsonl"
SEXES = ("woman", "man")
_SEX = {"F": "woman", "M": "man"}
_FAMOUS = ("prez", "viceprez")
_SINCE = "1980"

_HE = re.compile(
    r"\b(?:he|him|his|himself|mr|sir|m[ae]n|husbands?|fathers?|sons?|brothers?|boys?|guys?|king|(?!\w*wom[ae]n)\w+m[ae]n)\b",
    re.I,
)
_SHE = re.compile(
    r"\b(?:she|hers?|herself|mrs|ms|miss|madam|\w*wom[ae]n|wi(?:fe|ves)|mothers?|daughters?|sisters?|girls?|actress|"
    r"queen|first lady)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody's name, and whose it is.

    Args:
        first: first name, or what the bearer goes by.
        last: surname.
        group: "Democrat", "famous Republican", "invented", ...
        sex: "woman" or "man".
    """

    first: str
    last: str
    group: str
    sex: str


def read_names(legislators: Path) -> list[Name]:
    """Return members of Congress, presidents and vice presidents since 1980, and the invented people.

    Args:
        legislators: the folder with unitedstates/congress-legislators' YAML files.
    """
    return [*_legislators(legislators), *read_invented()]


def read_invented() -> list[Name]:
    """Return the people who do not exist."""
    with INVENTED_NAMES.open(encoding="utf-8") as lines:
        return [
            Name(row["first"], row["last"], "invented", _SEX[row["sex"]]) for row in map(json.loads, lines)
        ]


def _legislators(folder: Path) -> Iterator[Name]:
    for file in ("legislators-current", "executive"):
        with (folder / f"{file}.yaml").open(encoding="utf-8") as lines:
            rows: Iterable[Any] = yaml.load(lines, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        for row in rows:
            name, term = row["name"], row["terms"][-1]
            party, famous = term.get("party"), term["type"] in _FAMOUS
            if party in ("Democrat", "Republican") and term["end"] >= _SINCE:
                group = f"famous {party}" if famous else party
                yield Name(
                    name.get("nickname") or name["first"], name["last"], group, _SEX[row["bio"]["gender"]]
                )


def sexes_for(text: str) -> frozenset[str]:
    """Return the sexes that people may have in a text: both if no word tells one, none if both are told."""
    he, she = bool(_HE.search(text)), bool(_SHE.search(text))
    return frozenset(sex for sex, told in (("woman", not he), ("man", not she)) if told)


def drawn(
    names: Collection[Name], draw: random.Random, fits: Callable[[Name], bool], text: str
) -> Name | None:
    """Return one of the names that fit, whose words do not stand in a text already; None if there is none."""
    some = [name for name in names if fits(name) and name.last not in text and name.first not in text.split()]
    return draw.choice(some) if some else None
