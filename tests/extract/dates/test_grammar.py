"""The grammar as a whole."""

from onrecord.extract.dates.grammar import PATTERN, READERS
from onrecord.extract.dates.lexicon import CLASSES, CODES, WORDS, as_written


def test_every_rule_has_a_reader() -> None:
    assert set(PATTERN.groupindex) == set(READERS)


def test_every_class_has_a_code_of_its_own_and_every_word_a_class() -> None:
    assert len(set(CODES.values())) == len(CLASSES)
    assert {name for name, _ in WORDS.values()} <= CLASSES


def test_words_are_known_however_they_are_written() -> None:
    forms = as_written()
    assert forms["monday"] == forms["Monday"] == forms["MONDAY"] == ("DAY", 0)
    assert "may" not in forms
    assert forms["May"] == ("MONTH", 5)
