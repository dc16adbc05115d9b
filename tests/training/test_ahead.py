"""Steps made by other processes: the same ones, in the same order."""

from itertools import islice

import pytest

from onrecord.training.ahead import ahead


def _squared(number: int) -> int:
    return number**2


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_what_is_made_ahead_comes_in_order(workers: int) -> None:
    assert list(islice(ahead(_squared, workers), 40)) == [n**2 for n in range(40)]


@pytest.mark.parametrize("workers", [0, 2])
def test_a_fault_of_the_maker_is_raised_where_its_step_is_asked_for(workers: int) -> None:
    def make(number: int) -> int:
        if number == 5:
            raise ValueError("five")
        return number

    steps = ahead(make, workers)
    assert list(islice(steps, 5)) == [0, 1, 2, 3, 4]
    with pytest.raises(ValueError, match="five"):
        next(steps)
