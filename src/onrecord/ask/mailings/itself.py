"""Copies of a mailing on record, which are no evidence for it."""

from collections.abc import Collection, Iterable

from onrecord.article import Article
from onrecord.ask.evidence import Evidence
from onrecord.ask.quotes.copies import reports
from onrecord.record import RecordReader

_MAIL = "the mailing"


def copies_among(
    record: RecordReader, mail: Article, evidence: Iterable[Evidence], known: Collection[str]
) -> frozenset[str]:
    """Return the ids of articles that evidence stands in and that are copies of a mailing.

    Args:
        record: the open record.
        mail: the mailing's words.
        evidence: what an answer rests on.
        known: copies that are known already.
    """
    passages = [one for each in evidence for one in (each.passage, *each.copies) if one]
    ids = dict.fromkeys(passage.article for passage in passages if passage.article not in known)
    articles = {id_: record.article(id_).article for id_ in ids}
    first = reports({_MAIL: mail.text, **{id_: article.text for id_, article in articles.items()}})
    same_place = {id_ for id_, article in articles.items() if article.address == mail.address != ""}
    return frozenset(same_place | {id_ for id_ in articles if first[id_] == _MAIL})
