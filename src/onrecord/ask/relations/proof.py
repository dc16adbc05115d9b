"""What is on record of two, as evidence: the exact words, and where they stand."""

from onrecord.ask.articles import Articles
from onrecord.ask.evidence import Evidence, Kind, Passage, Side
from onrecord.ask.relations.votes import Vote
from onrecord.record import RecordedEvent, RecordReader, Statement, ToldStance, Who
from onrecord.spans import Span
from onrecord.stances import Attitude


class Prover:
    """What makes evidence of what is on record; each article is fetched once.

    Args:
        record: the open record.
    """

    def __init__(self, record: RecordReader) -> None:
        self._articles = Articles(record)

    def vote(self, vote: Vote, holder: Who, target: Who) -> Evidence:
        """Return the evidence that a vote is: a report's likeliest stance, an act, or a register's row."""
        grounds = vote.grounds
        tells = f"{holder.name} {vote.tells} {target.name}"
        if isinstance(grounds, ToldStance):
            return self._stance(grounds, tells, vote.copies)
        side = Side.FOR if vote.value > 0 else Side.AGAINST
        if isinstance(grounds, RecordedEvent):
            return self.event(grounds, side, tells)
        return Evidence(
            kind=Kind.REGISTER,
            side=side,
            tells=tells,
            id=grounds.id,
            day=vote.day,
            register=f"{grounds.file}, line {grounds.line}",
        )

    def event(self, event: RecordedEvent, side: Side, tells: str) -> Evidence:
        """Return the evidence that an event is, where it was first told.

        Args:
            event: what happened.
            side: what it does for the question.
            tells: what it tells, in a few words.
        """
        told = event.tellings[0]
        return Evidence(
            kind=Kind.EVENT,
            side=side,
            tells=tells,
            id=event.id,
            day=event.day if event.first_day == event.last_day else event.told_on,
            said_by=told.said_by,
            on_behalf_of=told.on_behalf_of,
            passage=self._passage(told.article, told.span),
        )

    def statement(self, statement: Statement, speaker: Who, about: Who) -> Evidence:
        """Return the evidence that a statement is, from its first word to its last.

        Args:
            statement: what was said.
            speaker: by whom.
            about: who is mentioned in it.
        """
        spans = statement.content_spans
        span = Span(min(span.start for span in spans), max(span.end for span in spans))
        principal = statement.on_behalf_of
        return Evidence(
            kind=Kind.STATEMENT,
            side=Side.BESIDE,
            tells=f"{speaker.name} mentions {about.name}",
            id=statement.id,
            day=statement.published,
            said_by=speaker,
            on_behalf_of=Who(name=principal) if principal else None,
            passage=self._passage(statement.article_id, span),
        )

    def _stance(self, stance: ToldStance, tells: str, copies: tuple[ToldStance, ...]) -> Evidence:
        return Evidence(
            kind=Kind.STANCE,
            side=Side.FOR if stance.attitude is Attitude.SUPPORTS else Side.AGAINST,
            tells=f"{tells}, in own words" if stance.own else tells,
            id=stance.id,
            day=stance.published,
            said_by=stance.holder if stance.own else None,
            passage=self._passage(stance.article, stance.span),
            copies=tuple(self._passage(copy.article, copy.span) for copy in copies),
        )

    def _passage(self, article: str, span: Span) -> Passage:
        return Passage.of(self._articles[article], span)
