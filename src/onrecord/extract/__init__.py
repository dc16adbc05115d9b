"""From an article to a reading: the one place where the decoders meet."""

from onrecord.article import Article
from onrecord.extract.attribution import Decoding, decode
from onrecord.model import Reader
from onrecord.quotation import quotation_mask
from onrecord.reading import Reading

__all__ = ["Decoding", "read_article"]


def read_article(article: Article, reader: Reader, decoding: Decoding | None = None) -> Reading:
    """Return everything that the model finds in an article.

    Args:
        article: what to read.
        reader: a loaded bundle.
        decoding: thresholds; those chosen on dev by default.
    """
    mask = quotation_mask(article.text)
    found = [
        attribution
        for scored in reader.scores(article.text)
        for attribution in decode(scored, article.text, mask, decoding or Decoding())
    ]
    found.sort(key=lambda a: (a.cue, a.content))
    return Reading(article=article, model=reader.bundle.id, attributions=tuple(found))
