"""What one model found in one article."""

from dataclasses import dataclass

from onrecord.article import Article, content_id
from onrecord.chains import Chain
from onrecord.entities import Entity, Mention
from onrecord.errors import ArticleError
from onrecord.events import Event
from onrecord.marking import ROLES, as_html
from onrecord.quotation import Form
from onrecord.spans import Spans, pairs_of
from onrecord.stances import DirectedStance
from onrecord.timex import Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Someone is said to have said, written, believed or wanted something.

    After PolNeAR (Newell, Margolin & Ruths, LREC 2018): a source, a cue and a content.

    Args:
        source: who; empty where the text names nobody ("it is expected that …").
        cue: the words that tie the two together ("said", "according to"); may be empty.
        content: what, in one fragment or several.
        form: whether the content stands in quotation marks.
        score: how sure the model is, from 0 to 1.
        speaker: which of the reading's entities the source is, from 0; None where that is not known.
        on_behalf_of: whom the speaker speaks for, as a spokesperson does; None where there is nobody.

    Raises:
        ArticleError: there is no content, the score is outside 0 to 1, or somebody speaks for nobody known.
    """

    source: Spans
    cue: Spans
    content: Spans
    form: Form
    score: float
    speaker: int | None = None
    on_behalf_of: int | None = None

    def __post_init__(self) -> None:
        if not self.content:
            raise ArticleError("an attribution needs a content of at least one span")
        if not 0.0 <= self.score <= 1.0:
            raise ArticleError(f"score {self.score} is outside 0 to 1")
        object.__setattr__(self, "form", Form(self.form))

    @property
    def spans(self) -> Spans:
        """All its spans: of source, cue and content."""
        return self.source + self.cue + self.content


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that one model found in one article; immutable.

    Args:
        article: what was read.
        model: the id of the bundle that read it.
        attributions: what was found, in the order of the text.
        mentions: of everyone and everything that it talks about, in the order of the text.
        entities: what the mentions refer to, in the order of their first mentions.
        dates: its expressions of time, seen from its day of publication, in the order of the text.
        events: what it says happened, each once, in the order of the text.
        stances: who supports or opposes whom by what it says, in the order of the text.
        chains: how its statements, its events and it itself came to be known.

    Raises:
        SpanError: a span reaches beyond the article's text.
        ArticleError: a mention, a speaker, a participant, a holder or a target is none of the entities, a
            voice none of the attributions, or a chain is of a statement or an event that is not there.
    """

    article: Article
    model: str
    attributions: tuple[Attribution, ...]
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    dates: tuple[Date, ...] = ()
    events: tuple[Event, ...] = ()
    stances: tuple[DirectedStance, ...] = ()
    chains: tuple[Chain, ...] = ()

    def __post_init__(self) -> None:
        for name in ("attributions", "mentions", "entities", "dates", "events", "stances", "chains"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        for attribution in self.attributions:
            for span in attribution.spans:
                span.of(self.article.text)
            self._check_entity(attribution.speaker)
            self._check_entity(attribution.on_behalf_of)
        for mention in self.mentions:
            mention.phrase.of(self.article.text)
            self._check_entity(mention.entity)
        for date in self.dates:
            date.span.of(self.article.text)
        for event in self.events:
            self._check_event(event)
        for stance in self.stances:
            stance.span.of(self.article.text)
            self._check_entity(stance.holder)
            self._check_entity(stance.target)
            self._check_voice(stance.voice)
        for chain in self.chains:
            self._check_chain(chain)

    def _check_event(self, event: Event) -> None:
        for span in event.spans():
            span.of(self.article.text)
        for participant in event.participants:
            self._check_entity(participant.entity)
        self._check_voice(event.voice)

    def _check_chain(self, chain: Chain) -> None:
        self._check_voice(chain.statement)
        if chain.event is not None and chain.event >= len(self.events):
            raise ArticleError(f"event {chain.event} is none of the reading's {len(self.events)}")
        for link in chain.links:
            link.span.of(self.article.text)
            self._check_entity(link.entity)

    def _check_voice(self, number: int | None) -> None:
        if number is not None and number >= len(self.attributions):
            raise ArticleError(
                f"attribution {number} is none of the reading's {len(self.attributions)} attributions"
            )

    def _check_entity(self, number: int | None) -> None:
        if number is not None and not 0 <= number < len(self.entities):
            raise ArticleError(f"entity {number} is none of the reading's {len(self.entities)}")

    @property
    def id(self) -> str:
        """The reading's id: of its article and its model."""
        return content_id("r1", self.article.id, self.model)

    def statement_id(self, attribution: Attribution) -> str:
        """Return the id of one attribution in this reading: of the reading and the spans."""
        return content_id(
            "s1",
            self.id,
            pairs_of(attribution.source),
            pairs_of(attribution.cue),
            pairs_of(attribution.content),
        )

    def event_id(self, event: Event) -> str:
        """Return the id of one event in this reading: of the reading, its type, its status and its spans."""
        participants = [[p.role.value, *p.span.as_pair()] for p in event.participants]
        date = event.date.span.as_pair() if event.date else None
        kind = (event.type.value, event.status.value if event.status else None)
        return content_id("ev1", self.id, *kind, participants, pairs_of(event.evidence), date)

    def stance_id(self, stance: DirectedStance) -> str:
        """Return the id of one stance in this reading: of the reading, who, whom, how, and its span."""
        who = (stance.holder, stance.target, stance.attitude.value)
        return content_id("st1", self.id, *who, stance.span.as_pair())

    def marked(self) -> dict[str, list[Spans]]:
        """Return the spans of each role, as `marking.segments` takes them."""
        return {role: [getattr(a, role) for a in self.attributions] for role in ROLES}

    def _repr_html_(self) -> str:
        """Show the text with sources, cues and contents highlighted, in a notebook."""
        article = self.article
        parts = (
            article.title,
            article.publisher,
            article.published,
            f"{len(self.attributions)} attributions",
        )
        return as_html(article.text, self.marked(), " · ".join(str(part) for part in parts if part))
