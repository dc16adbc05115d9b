"""Copies of a mailing on record, which are no evidence for it."""

from collections.abc import Collection, Iterable

from onrecord.article import Article
from onrecord.ask.evidence import Evidence
from onrecord.ask.quotes.copies import reports
from onrecord.record import RecordReader


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
    return frozenset(id_ for id_ in ids if _is_copy(mail, record.article(id_).article))


def _is_copy(mail: Article, article: Article) -> bool:
    if article.address and article.address == mail.address:
        return True
    return reports({"mail": mail.text, "article": article.text})["article"] == "mail"
