"""What the shipped bundle reached on the sentences written here, and what a later one must not fall below."""

from typing import Any

from bench.adversarial import measure_adversarial, read_adversarial, read_controls
from bench.endorsements import measure_endorsements
from bench.even_names import read_invented, sexes_for
from bench.even_stance import score_even_stance, told
from bench.quotes import measure_made_up
from onrecord.training.stances import Pair

SLACK = 3.4
"""Points that another kind of CPU may cost, since it rounds eight bits otherwise: one sentence of thirty."""

FLOORS = {
    "not told as plain": 92.7,
    "acceptable": 91.7,
    "acceptable: negation, looks like support": 86.7,
    "acceptable: negation, looks like opposition": 90.0,
    "acceptable: denial, looks like support": 100.0,
    "acceptable: denial, looks like opposition": 83.3,
    "acceptable: irony, looks like support": 93.3,
    "acceptable: irony, looks like opposition": 90.0,
    "acceptable: claim, looks like support": 93.3,
    "acceptable: claim, looks like opposition": 96.7,
    "acceptable: hypothetical, looks like support": 90.0,
    "acceptable: hypothetical, looks like opposition": 93.3,
    "plain support told": 93.3,
    "plain opposition told": 96.7,
    "endorsement given": 92.5,
    "endorsement claimed": 85.0,
    "endorsement denied": 92.5,
    "claimed or denied, not told as given": 98.8,
    "stance stays with other invented people": 93.8,
    "stance stays when they are exchanged": 95.3,
    "verdict on a quotation": 100.0,
}
"""Percentages, measured with reader-en-9. Raise them when a better bundle is shipped."""


def rates() -> dict[str, float]:
    """Measure what has a floor."""
    stances, endorsements, even = measure_adversarial(), measure_endorsements(), _even()
    return {
        **{name: stances[f"{name}, %"] for name in ("not told as plain", "acceptable")},
        **{f"acceptable: {kind}": some["acceptable, %"] for kind, some in stances["by kind"].items()},
        **{f"plain {looks} told": some["told, %"] for looks, some in stances["plain sentences"].items()},
        **{f"endorsement {status}": some["right, %"] for status, some in endorsements["by status"].items()},
        "claimed or denied, not told as given": endorsements["claimed or denied, not told as given, %"],
        "stance stays with other invented people": even["class as with the sentence's own names, %"],
        "stance stays when they are exchanged": even["class stays when the two are exchanged, %"],
        "verdict on a quotation": measure_made_up()["right, %"],
    }


def _even() -> dict[str, Any]:
    """Measure even-handedness without a corpus: on these sentences, with invented people alone."""
    marked = [one.pair for one in (*read_adversarial(), *read_controls()) if sexes_for(one.pair.text)]
    pairs = [Pair(text=one.text, p=one.p, q=one.q, people=(True, True)) for one in marked]
    return score_even_stance(told(pairs, read_invented()))
