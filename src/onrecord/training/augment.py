"""Examples made from others: shapes of quotation that real pages hold and few training articles do.

A page of readers' voices ("…" — Name) and an interview's transcript (NAME: …) each fill an article or two
of PolNeAR, too few to learn from, yet they are common elsewhere. Both are rebuilt here from the quotations
and names of the training articles.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.spans import Span, text_of
from onrecord.training.corpora import Example, GoldAttribution

_SINGLE = str.maketrans('“”"', "‘’'")
_DASHES = (" ― ", "― ", " — ", " – ", " -- ", " - ", "\n— ", "\n- ", " ~ ", "—", "\n―")
_ASIDES = ("(CROSSTALK)", "(APPLAUSE)", "(LAUGHTER)", "[laughs]", "(BEGIN VIDEO CLIP)", "Transcript:")


def mend_swapped(examples: Sequence[Example]) -> list[Example]:
    """Return the examples with source and cue exchanged where an annotator clearly exchanged them.

    That is where the source's words are a cue at least twenty times elsewhere, and the cue's words never more
    than twice: source "said", cue "the senator". PolNeAR train has 14 such attributions.
    """
    seen: Counter[str] = Counter(
        text_of(a.cue, e.text).lower() for e in examples for reading in e.annotations for a in reading
    )

    def mended(text: str, a: GoldAttribution) -> GoldAttribution:
        source, cue = text_of(a.source, text).lower(), text_of(a.cue, text).lower()
        if seen[source] >= 20 and seen[cue] <= 2:
            return replace(a, source=a.cue, cue=a.source)
        return a

    return [
        replace(e, annotations=tuple(tuple(mended(e.text, a) for a in r) for r in e.annotations))
        for e in examples
    ]


class VoiceMaker:
    """Makes pages of voices and transcripts out of the quotations in some examples.

    Args:
        examples: annotated articles.
    """

    def __init__(self, examples: Sequence[Example]) -> None:
        self.quotes: list[str] = []
        self.names: list[str] = []
        for e in examples:
            for a in e.annotations[0]:
                words = text_of(a.content, e.text, " ").strip()
                if words[:1] in '“"' and words[-1:] in '”"' and 40 < len(words) < 700 and "\n" not in words:
                    self.quotes.append(words.strip('“”" ,').translate(_SINGLE))
                for span in a.source:
                    name = span.of(e.text)
                    if 1 < len(name.split()) < 5 and all(w[:1].isupper() for w in name.split()):
                        self.names.append(name)

    def pages(self, count: int, seed: int) -> list[Example]:
        """Return `count` pages that depend on the seed alone."""
        draw = random.Random(seed)
        return [self._page(draw, f"voices-{seed}-{i}") for i in range(count)]

    def _page(self, draw: random.Random, name: str) -> Example:
        make = draw.choice((self._voices, self._transcript))
        parts, gold = _Writer(), list[GoldAttribution]()
        parts.add(draw.choice(self.quotes)[:80] + "\n\n")
        make(draw, parts, gold)
        return Example(id=name, text=parts.text, annotations=(tuple(gold),))

    def _voices(self, draw: random.Random, parts: "_Writer", gold: list[GoldAttribution]) -> None:
        dash, marks = draw.choice(_DASHES), draw.choice(("“”", "“”", '""'))
        gap = draw.choice(("\n\n", "\n\n", "\n", "\xa0\n\n"))
        for _ in range(draw.randint(5, 14)):
            words = draw.choice(self.quotes)
            words += "" if words[-1:] in ".?!" else "."
            content = parts.add(marks[0] + words + marks[1])
            lead = dash[: len(dash) - len(dash.lstrip())]
            parts.add(lead)
            cue = parts.add(dash.strip())
            parts.add(dash[len(dash.rstrip()) :] if dash.strip() != dash else "")
            source = parts.add(draw.choice(self.names))
            if draw.random() < 0.25:
                parts.add(f", {draw.randint(19, 84)}")
            parts.add(gap)
            gold.append(GoldAttribution(source=(source,), cue=(cue,), content=(content,)))

    def _transcript(self, draw: random.Random, parts: "_Writer", gold: list[GoldAttribution]) -> None:
        speakers = [n.split()[-1].upper() if draw.random() < 0.6 else n for n in draw.sample(self.names, 2)]
        if draw.random() < 0.15:
            speakers = ["Q", "A"]
        opened = draw.choice(("", "", '"', "“"))
        for i in range(draw.randint(5, 14)):
            if draw.random() < 0.12:
                parts.add(f"{opened}{draw.choice(_ASIDES)}\n\n")
            parts.add(opened)
            source = parts.add(speakers[i % 2])
            cue = parts.add(":")
            parts.add(" ")
            contents = [parts.add(self._said(draw))]
            parts.add("\n\n")
            while draw.random() < 0.2:
                parts.add(opened)
                contents.append(parts.add(self._said(draw)))
                parts.add("\n\n")
            gold.append(GoldAttribution(source=(source,), cue=(cue,), content=tuple(contents)))

    def _said(self, draw: random.Random) -> str:
        words = draw.choice(self.quotes)
        return words + ("" if words[-1:] in ".?!—" else ".")


class _Writer:
    """A text that grows, and tells where each part went."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, part: str) -> Span:
        start = len(self.text)
        self.text += part
        return Span(start, max(len(self.text), start + 1))
