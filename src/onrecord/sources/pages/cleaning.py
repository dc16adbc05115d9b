"""What is no part of an article among the blocks of one: bylines above it, boxes in it, notes below it."""

import re

from onrecord.sources.dates import day_of
from onrecord.sources.pages.blocks import Block
from onrecord.sources.pages.linked import key_of

_BOX = re.compile(
    r"""^(?:(?:read|see|watch|listen|hear)\s+(?:more|also|next|this|now|the\s+full)\b.*|also\s+read\b.*|(?:related|more|recommended|trending|editor['’]s\s+picks?)(?:\s*:.*
    |\s+(?:stories|articles|coverage|content|news|reading|links|topics|from\b.*|on\b.*))?|more:.*|related\b.{0,3}$|advertisements?|ad|(?:story|article)\s+continues\s+(?:below|after).*
    |(?:continue\s+reading|scroll\s+(?:down\s+)?to\s+continue|skip\s+(?:to|past)|jump\s+to)\b.*|sign\s+up\s+(?:for|to|here)\b.*|get\b.*\bnewsletters?\b.*|subscribe\b.*|(?:click|tap)\s+here\b.*
    |(?:get|download)\s+(?:the|our)\s+(?:latest|app|free|daily|best|day)\b.*|(?:share|print|email|comments?|save|tweet|facebook|twitter|pinterest|whatsapp|reddit|copy\s+link|link\s+copied!?)
    |share\s+(?:this|on|via)\b.*|this\s+(?:article|story)\s+is\s+for\s+subscribers.*|already\s+(?:a|have)\s+(?:subscriber|an?\s+account).*|log\s*in\b.*|close|loading.*|image\s+(?:source|credit|caption)\b.*
    |(?:photo|image|picture|credit|video)(?:\s+(?:by|courtesy))?\s*:.*|(?:listen|watch)(?:\s+to\s+this\s+article)?|(?:post|leave)\s+a\s+comment.*|\d+\s+comments?|view\s+comments|©.*|copyright\s+©?\s*\d{4}.*|all\s+rights\s+reserved.*
    |we['’]re\s+making\s+it\s+easier.*|our\s+standards\s*:.*|thank\s+you\s+for\s+(?:reading|subscribing|signing).*|you\s+(?:may|might)\s+also\s+(?:like|be\s+interested).*|what\s+to\s+read\s+next.*|\d+\s+min(?:ute)?s?\s+read)$""",
    re.IGNORECASE | re.VERBOSE,
)
_ABOVE = re.compile(
    r"^(?:by\b.*|published\b.*|posted\b.*|updated\b.*|last\s+(?:updated|modified)\b.*|first\s+published\b.*|\d{1,2}:\d{2}\b.*)$",
    re.I,
)
_SENTENCE_END = re.compile(r"(?<!\b[ap]\.m)(?<!\bJr)(?<!\bSr)[.?!]['’”\"]?$")
_LONGEST_BOX = 220
_LONGEST_SUMMARY = 60
"""Words above a byline that are still no part of the text."""

_LONG_ENOUGH = 25
"""Letters that a pull quote has at least; a shorter line that stands twice may well be said twice."""

_LONGEST_SEARCHED = 200_000
"""Letters of a text up to which pull quotes are looked for."""


def cleaned(blocks: list[Block], title: str, authors: tuple[str, ...]) -> list[Block]:
    """Return the blocks of the article alone.

    Args:
        blocks: what was found to be the main text.
        title: the headline, which is not part of the text.
        authors: the names, which above the text are a byline.
    """
    kept = [block for block in blocks if not _is_box(block)]
    kept = _without_head(kept, key_of(title), {key_of(name) for name in authors})
    kept = _without_repeats(kept)
    while kept and kept[-1].kind in {"head", "title"}:
        kept.pop()
    return kept


def _is_box(block: Block) -> bool:
    words = block.words
    if len(words) > _LONGEST_BOX or not any(map(str.isalnum, words)):
        return len(words) <= _LONGEST_BOX and not re.search(r"_{2,}|\*|#|—", words)
    match = _BOX.match(words)
    if block.linked >= 0.9 * len(words) and not words.endswith((".", "?", "!", "”", '"', ":")):
        return True
    # "Read more books, he said." is a sentence of the article unless most of it is a link.
    sentence = len(words.split()) > 12 and words.endswith((".", "”", '"')) and 2 * block.linked < len(words)
    return match is not None and not sentence


def _without_head(blocks: list[Block], title: str, authors: set[str]) -> list[Block]:
    """Drop headline, byline and day above the text, and the short summary that may stand among them."""
    start = words = 0
    for position, block in enumerate(blocks[:8], start=1):
        key = key_of(block.words)
        # "By Tuesday the vote was over." is a sentence, and the one before it the beginning of the text.
        line = len(block.words) <= 120 and not _SENTENCE_END.search(block.words)
        byline = key in authors or (line and _ABOVE.match(block.words))
        dated = line and len(block.words) <= 60 and day_of(block.words) is not None
        if block.kind == "title" or key == title or byline or dated:
            start = position
        words += len(block.words.split())
        if words > _LONGEST_SUMMARY:
            break
    return blocks[start:]


def _without_repeats(blocks: list[Block]) -> list[Block]:
    """Drop pull quotes, whose words stand in a paragraph too, and paragraphs that stand twice."""
    keys = [re.sub("[^a-z0-9]", "", block.words.casefold()) for block in blocks]
    # Looking for each in all is quadratic: a page as long as a book is left as it is.
    joined = "\n".join(keys) if sum(map(len, keys)) <= _LONGEST_SEARCHED else ""
    seen: set[str] = set()
    kept: list[Block] = []
    for block, key in zip(blocks, keys, strict=True):
        pulled = block.kind in {"quote", "head", "title"} or 2 * _LONG_ENOUGH <= len(key) < 200
        again = len(key) >= _LONG_ENOUGH and (key in seen or (pulled and _inside_another(key, joined)))
        if not again:
            kept.append(block)
        seen.add(key)
    return kept


def _inside_another(key: str, joined: str) -> bool:
    """Tell whether the letters of a block stand inside a longer one."""
    start = joined.find(key)
    while start >= 0:
        end = start + len(key)
        alone = (start == 0 or joined[start - 1] == "\n") and (end == len(joined) or joined[end] == "\n")
        if not alone:
            return True
        start = joined.find(key, end)
    return False
