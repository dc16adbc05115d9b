"""Reads the YAML files of unitedstates/congress-legislators: legislators, executives, social media."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

from onrecord.errors import RegisterError
from onrecord.record.registers.entries import Entry, Term, Trouble

_OFFICES = {"sen": "senator", "rep": "representative", "prez": "president", "viceprez": "vice president"}
_PARTIES = {"democrat": "democrat", "republican": "republican", "independent": "independent"}
# libyaml's loader is ten times as fast; both make plain values only.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_ENTRIES = 100_000
"""A file with more entries is no register of this kind."""


def read_legislators(text: str, path: str) -> Iterator[Entry | Trouble]:
    """Yield the people of a file, and what in it could not be understood.

    Args:
        text: the file's text.
        path: its path, for messages.

    Raises:
        RegisterError: it is no YAML, or no list of people with ids.
    """
    if "&" in text and _has_anchors(text):
        raise RegisterError(f"{path} uses YAML anchors, which no register of legislators does")
    try:
        entries = yaml.load(text, Loader=_LOADER)  # a safe loader, see above
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise RegisterError(f"{path} is not YAML: {error}") from error
    if not isinstance(entries, list) or not any(isinstance(e, dict) and "id" in e for e in entries):
        raise RegisterError(f"{path} is not a list of people with `id`, as congress-legislators' files are")
    for number, entry in enumerate(entries[:MOST_ENTRIES], 1):
        yield _entry(entry, f"entry {number}")


def _has_anchors(text: str) -> bool:
    """Tell whether a text defines YAML anchors, with which a small file can become a huge one."""
    return any(isinstance(event, yaml.AliasEvent) for event in _events(text))


def _events(text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.YAMLError:
        return


def _entry(entry: object, where: str) -> Entry | Trouble:
    try:
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), dict):
            return Trouble(where=where, reason="has no `id` with ids in it")
        ids = tuple(_ids(entry["id"], entry.get("social") or {}))
        if "social" in entry and "name" not in entry:  # ids and accounts of people of another file
            return Entry(name="", ids=ids, where=where)
        name, aliases = _names(entry["name"], entry["id"])
        terms = tuple(_term(term) for term in entry.get("terms") or ())
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return Trouble(where=where, reason=f"{type(error).__name__}: {error}")
    return Entry(name=name, aliases=aliases, ids=ids, terms=terms, where=where)


def _ids(known: dict[str, Any], social: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for scheme, value in [*known.items(), *social.items()]:
        for one in value if isinstance(value, list) else [value]:
            # Wikipedia's and Ballotpedia's are titles of pages, and given as names.
            if one not in (None, "") and scheme not in ("wikipedia", "ballotpedia"):
                yield str(scheme), str(one)


def _names(name: dict[str, Any], ids: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    first, last = str(name["first"]), str(name["last"])
    suffix, middle, nickname = (str(name.get(part) or "") for part in ("suffix", "middle", "nickname"))
    page = str(ids.get("wikipedia") or "").split(" (")[0]
    official = str(name.get("official_full") or "")
    forms = [
        page,
        official,
        f"{nickname} {last}" if nickname else "",
        f"{first} {last}",
        f"{first} {middle} {last}" if middle else "",
        f"{first} {middle} {last} {suffix}" if suffix and middle else "",
        f"{first} {last} {suffix}" if suffix else "",
    ]
    known = list(dict.fromkeys(form for form in forms if form))
    printed = page if page.split()[-1:] == last.split()[-1:] else f"{nickname or first} {last}"
    return printed, tuple(form for form in known if form != printed)


def _term(term: dict[str, Any]) -> Term:
    party = str(term.get("party") or "").lower()
    return Term(
        office=_OFFICES.get(str(term["type"]), str(term["type"])),
        start=_day(term["start"]),
        end=_day(term.get("end")),
        state=str(term.get("state") or ""),
        district=str(term["district"]) if term.get("district") is not None else "",
        party=_PARTIES.get(party, party),
    )


def _day(written: object) -> date | None:
    return date.fromisoformat(str(written)) if written else None
