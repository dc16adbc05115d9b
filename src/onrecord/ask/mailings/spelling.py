"""Names found by how they are spelled, where the model passed them over: in lists, in captions."""

import re
from collections.abc import Iterator

from onrecord.ask.mailings.knowing import Known
from onrecord.ask.mailings.masking import candidate_in, masked
from onrecord.ask.mailings.names import BODIES, Written, folded, is_generic, is_office, written
from onrecord.ask.mailings.sheets import Sheet

_CAPITAL = r"[A-Z][\w’'-]*"
_SHORT = r"(?:[A-Z]|Gov|Sen|Rep|Capt|Lt|Col|Gen|Sgt|Rev|Dr|Mr|Mrs|Ms|Hon|St|Jr)\."
_WORD = rf"(?:{_SHORT}|{_CAPITAL})"
_RUN = re.compile(rf"(?:{_WORD}|\d+)(?:[ ](?:(?:of|and|for|the|de|van|von|&)[ ])?(?:{_WORD}|\d+))*")
_TOKEN = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")
_LONGEST = 3
"""Words that a person's name has at most."""


def spelled(sheet: Sheet, known: Known) -> Iterator[tuple[Written, int, int]]:
    """Yield names by their spelling, with where they stand.

    Somebody with an office before the name is taken at that word; a body by a word that bodies have in their
    names; two or three words with capitals if somebody on record has just that name.

    Args:
        sheet: the words.
        known: who is on record.
    """
    text = masked(sheet.text)
    for match in _RUN.finditer(text):
        tokens = [(each[0], match.start() + each.start()) for each in _TOKEN.finditer(match[0])]
        spans = list(_titled(tokens, known)) + list(_on_record(tokens, known))
        if not match[0].isupper():
            spans += [span for part in _apart(tokens) for span in _body(part)]
        for start, end in spans:
            name = written(text, start, end)
            if name.words:
                yield name, start, end


def _titled(tokens: list[tuple[str, int]], known: Known) -> Iterator[tuple[int, int]]:
    """Yield the name behind each office: in capitals alone one word, or two that are on record."""
    for place in range(1, len(tokens)):
        before, (word, start) = tokens[place - 1][0], tokens[place]
        if not is_office(before) or is_office(word) or not word[0].isupper():
            continue
        following = [each for each, _ in tokens[place : place + _LONGEST]]
        names = [words for n in range(len(following), 1, -1) if _is_known(words := following[:n], known)]
        count = len(names[0]) if names else _length(following)
        last, at = tokens[place + count - 1]
        yield start, at + len(last.rstrip("."))


def _length(following: list[str]) -> int:
    """Return how many words are the name: to one that ends a sentence or owns the next, in capitals one."""
    if following[0].isupper():
        return 1
    for place, word in enumerate(following):
        stops = word.endswith(".") and len(word) > 2
        if stops or _POSSESSIVE.search(word) or not word[0].isupper() or word in ("and", "&"):
            return max(place + bool(word[0].isupper()), 1)
    return min(len(following), 2)


def _on_record(tokens: list[tuple[str, int]], known: Known) -> Iterator[tuple[int, int]]:
    for place in range(len(tokens)):
        for count in (_LONGEST, _LONGEST - 1):
            words = [word for word, _ in tokens[place : place + count]]
            if len(words) == count and _is_known(words, known):
                last, at = tokens[place + count - 1]
                yield tokens[place][1], at + len(last.rstrip("."))


def _is_known(words: list[str], known: Known) -> bool:
    """Tell whether somebody on record has just this name."""
    if any(not word[0].isupper() or is_office(word) for word in words):
        return False
    name = _POSSESSIVE.sub("", " ".join(words)).rstrip(".")
    who = known.exactly(name.title() if name.isupper() else name)
    ends = folded(who.name).split() if who else []
    return bool(ends) and (ends[0], ends[-1]) == (folded(words[0]), folded(name).split()[-1])


def _apart(tokens: list[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    """Cut a run where "and" stands between two names: behind a body's last word, or before an office."""
    first = 0
    for place in range(1, len(tokens) - 1):
        word, before, after = tokens[place][0], tokens[place - 1][0], tokens[place + 1][0]
        if word in ("and", "&") and (is_office(after) or BODIES.fullmatch(before)):
            yield tokens[first:place]
            first = place + 1
    yield tokens[first:]


def _body(tokens: list[tuple[str, int]]) -> Iterator[tuple[int, int]]:
    """Yield a run that names a body, without the words of the sentence that stand before it."""
    if tokens and is_office(tokens[0][0]):  # "Captain Ferris of the Guild": the guild is meant
        tokens = tokens[next((n for n, (word, _) in enumerate(tokens) if word[0].islower()), len(tokens)) :]
    while tokens and (is_generic(tokens[0][0], leading=True) or not tokens[0][0][0].isupper()):
        tokens = tokens[1:]
    words = [word for word, _ in tokens]
    name = Written(tuple(_POSSESSIVE.sub("", word) for word in words), frozenset())
    if (
        len(words) > 1
        and name.is_body
        and not candidate_in(name.name)
        and not all(is_generic(word) for word in words)
    ):
        last, at = tokens[-1]
        yield tokens[0][1], at + len(last.rstrip("."))
