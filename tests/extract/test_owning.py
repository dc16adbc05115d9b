"""What one owns is the same under the same words."""

from collections.abc import Callable
from typing import Any

Refer = Callable[..., Any]


def entities(marked: str, hear: Refer) -> list[list[str]]:
    """Return the phrases of each entity."""
    text, referents, _ = hear(marked)
    found: list[list[str]] = [[] for _ in referents.entities]
    for mention in referents.mentions:
        found[mention.entity].append(mention.phrase.of(text))
    return found


def test_the_same_owner_and_the_same_words_are_one(hear: Refer) -> None:
    marked = "[d|{Ana Delgado}] saw [a|[d|her] brother]. [d|She] saw [b|[d|her] brother] again."
    assert ["her brother", "her brother"] in entities(marked, hear)


def test_another_owner_owns_another(hear: Refer) -> None:
    marked = "[d|{Ana Delgado}] saw [a|[d|her] brother]. [e|{Vera Holt}] saw [b|[e|her] brother] again."
    assert ["her brother", "her brother"] not in entities(marked, hear)
