"""Reports pass the W3C's validator: HTML, attributes, headings, and CSS."""

import subprocess
from pathlib import Path

from tests.browser.conftest import pages


def test_every_report_is_valid(validator: list[str], tmp_path: Path) -> None:
    for place, html in enumerate(pages().values()):
        (tmp_path / f"{place}.html").write_text(html, encoding="utf-8")
    command = [*validator, *map(str, sorted(tmp_path.glob("*.html")))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=150, check=False)
    assert (done.returncode, done.stderr.replace("Document checking completed. No errors found.\n", "")) == (
        0,
        "",
    )
