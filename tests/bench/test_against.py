"""Two checkouts are measured by turns, and the share is of medians."""

from bench.against import TURN, ratio


class Steady:
    """Takes as many seconds for a text as it is told, and its first round longer."""

    def __init__(self, each: float, log: list[str], name: str) -> None:
        self.each, self.log, self.name, self.read = each, log, name, 0

    def seconds(self, first: int, end: int) -> float:
        self.log.append(self.name)
        self.read += end - first
        return (end - first) * self.each * (100 if self.read <= 10 else 1)


def test_the_share_is_of_medians_without_the_warming_up() -> None:
    log: list[str] = []
    before, here = Steady(1.0, log, "before"), Steady(1.25, log, "here")
    assert ratio(before, here, 10, 3) == 0.8  # type: ignore[arg-type]
    assert before.read == here.read == 40


def test_neither_is_read_twice_as_often_or_always_first() -> None:
    log: list[str] = []
    ratio(Steady(1, log, "before"), Steady(1, log, "here"), 4 * TURN, 1)  # type: ignore[arg-type]
    assert log[::2].count("before") == log[::2].count("here") == len(log) // 4
