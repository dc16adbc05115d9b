"""Figures of polls, in digits and in words."""

_ONES = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

NUMBERS = {word: str(n) for n, word in enumerate(f"{_ONES} {_TEENS}".split(), 1)}
NUMBERS |= {word: str(10 * n) for n, word in enumerate(_TENS.split(), 2)}
NUMBERS |= {
    f"{tens}-{one}": str(10 * n + k)
    for n, tens in enumerate(_TENS.split(), 2)
    for k, one in enumerate(_ONES.split(), 1)
}
"""What words mean, up to ninety-nine."""

FIGURE = r"\d{1,2}(?:\.\d+)?"
WORD = (
    rf"(?i:(?:{'|'.join(_TENS.split())})(?:-(?:{'|'.join(_ONES.split())}))?|"
    rf"{'|'.join(f'{_TEENS} {_ONES}'.split())})"
)
COUNT = rf"(?:{FIGURE}|{WORD})"


def number(words: str) -> str:
    """Return a figure in digits."""
    return NUMBERS.get(words.lower(), words.replace(",", ""))
