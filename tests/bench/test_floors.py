"""The sentences written here, read by the shipped bundle: no rate may fall below what was once reached."""

import pytest
from bench.floors import FLOORS, SLACK, rates

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    """Every rate, measured once."""
    return rates()


def test_every_rate_has_a_floor(measured: dict[str, float]) -> None:
    assert list(measured) == list(FLOORS)


@pytest.mark.parametrize("name", FLOORS)
def test_no_rate_falls_below_its_floor(name: str, measured: dict[str, float]) -> None:
    assert measured[name] >= FLOORS[name] - SLACK
