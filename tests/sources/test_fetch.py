"""Fetching, from a server of our own on this machine."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from onrecord.article import Article, Failure
from onrecord.sources import Limits, Place, read

PARAGRAPH = "<p>Councilwoman Ottilie Brandt said on Friday that the bridge would open in the spring.</p>"
HEAD = "<html><head><meta charset='utf-8'></head>"
PAGE = f"{HEAD}<body><article><h1>Bridge to open in spring</h1>{PARAGRAPH * 2}</article></body></html>"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        getattr(self, "answer_" + self.path.strip("/").partition("/")[0], self.answer_missing)()

    def send(self, body: bytes, kind: str = "text/html", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self) -> None:
        assert self.headers["User-Agent"].startswith("onrecord/")
        self.send(PAGE.encode())

    def answer_latin(self) -> None:
        self.send(
            PAGE.replace("Brandt", "Brändt").replace("<meta charset='utf-8'>", "").encode("cp1252"),
            "text/html; charset=iso-8859-1",
        )

    def answer_text(self) -> None:
        self.send(b"Bridge opens\n\nIt opened.", "text/plain")

    def answer_missing(self) -> None:
        self.send(b"no", status=404)

    def answer_broken(self) -> None:
        self.send(b"no", status=500)

    def answer_image(self) -> None:
        self.send(b"\x89PNG", "image/png")

    def answer_loop(self) -> None:
        self.send(b"", status=302, Location="/loop")

    def answer_moved(self) -> None:
        self.send(b"", status=301, Location="/page")

    def answer_file(self) -> None:
        self.send(b"", status=302, Location="file:///etc/hostname")

    def answer_endless(self) -> None:
        self.send(b"<p>" + b"x" * 300_000)

    def answer_slow(self) -> None:
        self.send(b"<p>")
        for _ in range(20):
            time.sleep(0.1)
            self.wfile.write(b"x")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()


def fetched(address: str, limits: Limits | None = None) -> Article | Failure:
    (item,) = read(Place(address=address, kind="web"), limits or Limits(fetch_seconds=5))
    return item


@pytest.mark.parametrize("path", ["page", "moved"])
def test_a_page_is_fetched_and_stands_where_it_was_found(server: str, path: str) -> None:
    article = fetched(f"{server}/{path}")
    assert isinstance(article, Article)
    assert article.title == "Bridge to open in spring"
    assert article.address == f"{server}/page"


def test_the_servers_encoding_is_believed(server: str) -> None:
    article = fetched(f"{server}/latin")
    assert isinstance(article, Article)
    assert "Brändt" in article.text


def test_a_plain_text_is_read_as_one(server: str) -> None:
    article = fetched(f"{server}/text")
    assert isinstance(article, Article)
    assert article.text == "Bridge opens\n\nIt opened."


@pytest.mark.parametrize(
    ("path", "kind", "message"),
    [
        ("missing", "NotFoundError", "404"),
        ("broken", "FetchError", "500"),
        ("image", "FetchError", "image/png"),
        ("loop", "FetchError", "circles"),
        ("file", "FetchError", "web address"),
    ],
)
def test_what_is_no_page_is_a_failure(server: str, path: str, kind: str, message: str) -> None:
    failure = fetched(f"{server}/{path}")
    assert isinstance(failure, Failure)
    assert failure.kind == kind
    assert message in failure.message
    assert failure.address == f"{server}/{path}"


def test_a_page_over_the_limits_is_not_waited_for(server: str) -> None:
    large = fetched(f"{server}/endless", Limits(max_bytes=100_000))
    slow = fetched(f"{server}/slow", Limits(fetch_seconds=0.5))
    assert [item.kind for item in (large, slow) if isinstance(item, Failure)] == [
        "TooLargeError",
        "TooLargeError",
    ]


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://[bad/", "http://nobody.invalid/", "http://"]
)
def test_an_address_where_nobody_answers_is_a_failure(address: str) -> None:
    failure = fetched(address, Limits(fetch_seconds=3))
    assert isinstance(failure, Failure)
    assert failure.kind == "FetchError"
