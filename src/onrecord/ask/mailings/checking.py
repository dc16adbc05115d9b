"""What the record says of the support that a mailing claims or implies, on the day that it was sent."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from onrecord.ask.answers import EndorsementVerdict, QuoteVerdict, day_in_words
from onrecord.ask.endorsements.answer import EndorsementAnswer, Standing
from onrecord.ask.evidence import Side
from onrecord.ask.mailings.answer import Claim, Place
from onrecord.ask.mailings.finding import Implied
from onrecord.ask.mailings.wording import of_endorsement, of_quote
from onrecord.ask.quotes.answer import QuoteAnswer
from onrecord.errors import AmbiguousNameError, QueryError, UnknownPersonError
from onrecord.record import RecordReader, Who
from onrecord.spans import Span

Endorsement = Callable[..., EndorsementAnswer]
Quote = Callable[..., QuoteAnswer]
_FOUND = (
    QuoteVerdict.VERBATIM,
    QuoteVerdict.TRIMMED,
    QuoteVerdict.SPLICED,
    QuoteVerdict.ALTERED,
    QuoteVerdict.REPORTED,
)
_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What claims are checked against, and with what.

    Args:
        record: the open record.
        day: the day of the mailing; None for all that is on record.
        beneficiary: for whom it is; None where that is not clear.
        endorsement: what tells whether somebody endorses a candidate.
        quote: what tells whether some words are on record.
        asked: what was asked already, by who it was about.
        quoted: what was asked already of quotations, by whose they are to be and their words.
    """

    record: RecordReader
    day: date | None
    beneficiary: Who | None
    endorsement: Endorsement
    quote: Quote
    asked: dict[str, EndorsementAnswer] = field(default_factory=dict)
    quoted: dict[tuple[str, str], QuoteAnswer | None] = field(default_factory=dict)

    def claim(self, found: Implied, who: Who) -> Claim:
        """Return a claim with what the record says of it."""
        sentence = found.marked.sentence
        backing = self.backing(who)
        quoted = self._quoted(found.quoted, who) if len(found.quoted.split()) >= _SHORTEST else None
        age = self._age(quoted)
        said = [of_endorsement(backing, who, self.beneficiary, self.day)]
        if quoted is not None:
            said.append(of_quote(quoted, who, age))
        return Claim(
            kind=found.kind,
            who=who,
            place=sentence.place,
            span=Span(sentence.start, sentence.end) if sentence.place is Place.TEXT else None,
            words=found.marked.words,
            said="; ".join(said) + ".",
            endorsement=backing,
            quote=quoted,
            age=age,
        )

    def backing(self, who: Who) -> EndorsementAnswer | None:
        """Return how somebody stands to the beneficiary; None where it is not clear who that is."""
        if self.beneficiary is None:
            return None
        if who.key not in self.asked:
            self.asked[who.key] = self._backing(who, self.beneficiary)
        return self.asked[who.key]

    def _backing(self, who: Who, of: Who) -> EndorsementAnswer:
        try:
            return self.endorsement(self.record, of=of.id or of.name, by=who.id or who.name, on=self.day)
        except (UnknownPersonError, AmbiguousNameError) as error:
            return self._unknown(who, of, str(error))

    def _unknown(self, who: Who, of: Who, why: str) -> EndorsementAnswer:
        """Return the answer about somebody who is not on record, or whose name several have."""
        verdict = EndorsementVerdict.NOT_ON_RECORD
        until = f" by {day_in_words(self.day)}" if self.day else ""
        return EndorsementAnswer(
            asked=(("of", of.name), ("by", who.name), ("on", self.day.isoformat() if self.day else "")),
            verdict=verdict,
            sentence=f"The record has no endorsement of {of.name} by {who.name}{until}.",
            evidence=(),
            state=self.record.state(self.day),
            remarks=(why,),
            of=of,
            by=who,
            day=self.day,
            standings=(Standing(who=who, verdict=verdict),),
        )

    def _quoted(self, words: str, who: Who) -> QuoteAnswer | None:
        key = (who.key, words)
        if key not in self.quoted:
            self.quoted[key] = self._asked_of(words, who)
        return self.quoted[key]

    def _asked_of(self, words: str, who: Who) -> QuoteAnswer | None:
        try:
            return self.quote(self.record, words, by=who.id or who.name, on=self.day)
        except (UnknownPersonError, AmbiguousNameError):
            return self._by_anybody(words)
        except QueryError:
            return None

    def _by_anybody(self, words: str) -> QuoteAnswer | None:
        """Ask for the words alone, where the record does not know whose they are to be."""
        try:
            return self.quote(self.record, words, by="", on=self.day)
        except QueryError:
            return None

    def _age(self, quoted: QuoteAnswer | None) -> int | None:
        """Return how many days before the mailing some words were said, by the earliest place they stand."""
        if quoted is None or self.day is None or quoted.verdict not in _FOUND:
            return None
        days = [
            one.day
            for one in (*quoted.on(Side.FOR), *quoted.on(Side.BESIDE), *quoted.on(Side.AGAINST))
            if one.day
        ]
        return (self.day - min(days)).days if days else None
