"""Which tellings are of one event."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.chronicle.acts import Act, Told, joined


def told(number: int, first: str = "", last: str = "", published: str = "", **more: object) -> Told:
    fields: dict[str, object] = {
        "type": "endorsement",
        "status": "given",
        "actors": frozenset(("endorser a", "endorsed b")),
        "details": {},
    }
    days = {"first": first, "last": last or first, "published": published}
    return Told(number=number, **{**fields, **days, **more})  # type: ignore[arg-type]


def numbers(acts: list[Act]) -> list[list[int]]:
    return sorted(sorted(one.number for one in act.tellings) for act in acts)


@pytest.mark.parametrize(
    ("tellings", "together"),
    [
        pytest.param([told(1, "2025-05-04"), told(2, "2025-05-04")], [[1, 2]], id="one day"),
        pytest.param([told(1, "2025-05-04"), told(2, "2025-05-05")], [[1], [2]], id="two days"),
        pytest.param([told(1, "2025-05-01", "2025-05-31"), told(2, "2025-05-04")], [[1, 2]], id="its month"),
        pytest.param(
            [told(1, "2025-01-01", "2025-12-31"), told(2, "2025-05-04"), told(3, "2025-06-01")],
            [[1, 2], [3]],
            id="a year goes with the first in it",
        ),
        pytest.param([told(1, "2025-05-04"), told(2, published="2025-05-09")], [[1, 2]], id="one undated"),
        pytest.param([told(1, "2025-05-04"), told(2, published="2031-05-09")], [[1, 2]], id="retold"),
        pytest.param([told(1, "2025-05-04"), told(2, published="2025-05-01")], [[1, 2]], id="announced"),
        pytest.param([told(1, "2025-05-04"), told(2, published="2021-05-01")], [[1], [2]], id="years before"),
        pytest.param(
            [told(1, "2021-05-04"), told(2, "2025-05-04"), told(3, published="2024-01-01")],
            [[1, 3], [2]],
            id="the last that had begun",
        ),
        pytest.param([told(1, "2025-05-04"), told(2)], [[1, 2]], id="no day at all"),
        pytest.param(
            [told(1, "2021-05-04"), told(2, "2025-05-04"), told(3)], [[1], [2], [3]], id="of which?"
        ),
        pytest.param(
            [told(1, published="2025-01-01"), told(2, published="2025-09-01")], [[1, 2]], id="undated"
        ),
        pytest.param(
            [told(1, published="2025-01-01"), told(2, published="2026-09-01")], [[1], [2]], id="late"
        ),
        pytest.param([told(1), told(2)], [[1, 2]], id="nothing known"),
        pytest.param([told(1), told(2, status="denied")], [[1], [2]], id="another status"),
        pytest.param([told(1), told(2, type="poll")], [[1], [2]], id="another type"),
        pytest.param([told(1), told(2, actors=frozenset(("endorser a",)))], [[1], [2]], id="other people"),
        pytest.param([told(1, actors=frozenset()), told(2, actors=frozenset())], [[1], [2]], id="nobody"),
        pytest.param(
            [
                told(1, details={"office": frozenset(("mayor",))}),
                told(2, details={"office": frozenset(("mayor", "harbour"))}),
                told(3, details={"office": frozenset(("senator",))}),
            ],
            [[1, 2], [3]],
            id="another office",
        ),
        pytest.param(
            [
                told(1, "2025-05-04", details={"office": frozenset(("mayor",))}),
                told(2, "2025-05-04", details={"office": frozenset(("senator",))}),
                told(3, published="2025-05-05", details={"office": frozenset(("mayor",))}),
            ],
            [[1, 3], [2]],
            id="an undated one goes where nothing differs",
        ),
        pytest.param(
            [told(1, published="2025-01-01", type="poll"), told(2, published="2025-03-01", type="poll")],
            [[1], [2]],
            id="two polls",
        ),
        pytest.param(
            [told(1, "2025-01-01", type="poll"), told(2, published="2025-03-01", type="poll")],
            [[1], [2]],
            id="an old poll",
        ),
    ],
)
def test_what_is_one_event(tellings: list[Told], together: list[list[int]]) -> None:
    assert numbers(joined(tellings)) == together


def test_an_event_was_when_all_who_date_it_agree() -> None:
    (act,) = joined(
        [told(1, "2025-05-01", "2025-05-31", "2025-06-02"), told(2, "2025-05-04", published="2025-05-05")]
    )
    assert (act.first, act.last, act.told_on) == ("2025-05-04", "2025-05-04", "2025-05-05")
    assert [one.number for one in act.tellings] == [2, 1]


days = st.integers(0, 2000).map(lambda n: (date(2020, 1, 1) + timedelta(days=n)).isoformat())
tellings = st.lists(st.tuples(days | st.just(""), days | st.just(""), st.sampled_from("ab")), max_size=30)


@given(tellings, st.randoms())
def test_each_telling_is_in_one_event_whatever_the_order(
    drawn: list[tuple[str, str, str]], random: object
) -> None:
    made = [
        told(n, first, published=published, status=status)
        for n, (first, published, status) in enumerate(drawn)
    ]
    acts = joined(made)
    assert sorted(one.number for act in acts for one in act.tellings) == list(range(len(made)))
    assert all(act.first <= act.last for act in acts)
    assert all(
        one.first <= act.last and act.first <= one.last for act in acts for one in act.tellings if one.first
    )
    random.shuffle(made)  # type: ignore[attr-defined]
    assert numbers(joined(made)) == numbers(acts)
