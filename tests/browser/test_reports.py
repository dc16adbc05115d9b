"""Reports in a real browser: they show what they should, run nothing, load nothing, and fit a phone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.conftest import Seen, pages
from tests.doors.reports import making

import onrecord
from onrecord.ask import Answer
from onrecord.doors.reports import as_html, compose
from onrecord.doors.reports.inert import flat
from onrecord.reading import Reading

Look = Callable[..., Seen]
PAGES = pages()
every_page = pytest.mark.parametrize("name", PAGES)


@every_page
@pytest.mark.parametrize("width", [360, 1100])
def test_a_report_runs_nothing_loads_nothing_and_fits(look: Look, name: str, width: int) -> None:
    seen = look(PAGES[name], width)
    assert not seen.trouble
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("answer", making.hostile())
def test_a_hostile_article_is_shown_as_text(look: Look, answer: Answer) -> None:
    seen = look(as_html(compose(answer)))
    assert not seen.trouble
    assert (
        seen.page.evaluate("document.querySelectorAll('svg, b, i, iframe, [onerror], [onload]').length") == 0
    )
    for hostile in answer.remarks:
        assert flat(hostile) in seen.words()


def test_a_hostile_article_that_was_read_into_a_record_is_shown_as_text(
    look: Look, make: Callable[..., Reading], tmp_path: Path
) -> None:
    words = "the <b onclick=alert(8)>ferry</b> \u202eis not for sale</script><script>alert(9)</script>"
    reading = make(
        f"Ana Delgado said: “{words}”",
        (("Ana Delgado", "said", words),),
        who=(("Ana Delgado", "politician", ("Ana Delgado",)),),
        address="javascript:alert(10)//https://news.example/",
        title="</title><img src=x onerror=alert(11)>",
        publisher="<i>The Post</i>",
    )
    with onrecord.open(tmp_path / "hostile.db") as record:
        record.add(reading)
        answer = record.ask.quote("The ferry is not for sale", by="Ana Delgado")
    assert answer.evidence
    seen = look(as_html(compose(answer)), 360)
    assert not seen.trouble
    assert "</title><img src=x onerror=alert(11)>" in seen.words()
    assert "<i>The Post</i>" in seen.words()
    assert "javascript:alert(10)//https://news.example/" in seen.words()
    assert "ferry</b> ⟨U+202E⟩is not for sale" in seen.words()
    assert seen.page.evaluate("document.links.length") == 0


def test_every_link_of_a_hostile_article_leads_to_the_web(look: Look) -> None:
    for answer in making.hostile():
        seen = look(as_html(compose(answer)))
        protocols = seen.page.evaluate("[...document.links].map(link => link.protocol)")
        assert set(protocols) <= {"https:"}


def test_the_picture_is_seen_and_what_is_in_it_sleeps(look: Look) -> None:
    seen = look(PAGES["relation"])
    assert seen.page.evaluate("document.images.length") == 1
    assert seen.page.evaluate("document.images[0].complete && document.images[0].naturalWidth > 0")
    assert not seen.trouble


def test_words_asked_and_words_said_stand_side_by_side_or_on_a_phone_one_below_the_other(look: Look) -> None:
    places = "[...document.querySelectorAll('.asked, .said')].map(one => one.getBoundingClientRect().top)"
    asked, said = look(PAGES["quote"], 1100).page.evaluate(places)
    assert asked == said
    asked, said = look(PAGES["quote"], 360).page.evaluate(places)
    assert asked < said


def test_differences_are_seen_without_colours(look: Look) -> None:
    marks = "name => getComputedStyle(document.querySelector(name), '::before').content"
    page = look(PAGES["quote"]).page
    assert page.evaluate(marks, ".asked ins") == '"+"'
    assert page.evaluate(marks, ".said del") == '"−"'


def test_every_text_stands_out_from_its_background(look: Look) -> None:
    """Contrast after WCAG 2.2, 1.4.3: 4.5 to 1."""
    for name in ("quote", "endorsers", "mailing", "relation"):
        assert look(PAGES[name]).page.evaluate(CONTRAST) >= 4.5


CONTRAST = """() => {
  const light = text => {
    const [r, g, b] = text.match(/[0-9.]+/g).map(Number).map(one => one / 255)
      .map(one => one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const worded = [...document.body.querySelectorAll("*")]
    .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  return Math.min(...worded.map(one => {
    const [less, more] = [light(getComputedStyle(one).color), light(behind(one))].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  }));
}"""


def test_a_report_is_printed_on_pages_of_paper(look: Look) -> None:
    printed = look(PAGES["mailing"]).page.pdf(format="A4")
    assert printed.startswith(b"%PDF-")


def test_a_badge_can_be_read_where_backgrounds_are_not_printed(look: Look) -> None:
    page = look(PAGES["quote"]).page
    page.emulate_media(media="print")
    shown = page.evaluate(
        "(style => [style.color, style.backgroundColor])(getComputedStyle(document.querySelector('.badge')))"
    )
    assert shown[0] != "rgb(255, 255, 255)"
    assert shown[1] == "rgba(0, 0, 0, 0)"
