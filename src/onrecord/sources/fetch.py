"""The only door to the network: one page, because a user gave its address."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version

import httpx

from onrecord.errors import FetchError, NotFoundError, TooLargeError
from onrecord.sources.limits import Limits, Raw

_READABLE = (
    "text/",
    "application/xhtml+xml",
    "application/xml",
    "application/pdf",
    "message/rfc822",
    "application/x-ndjson",
)
_GONE = {404, 410}


def fetch(address: str, limits: Limits) -> Raw:
    """Return what a web address answers with; redirects are followed, to web addresses only.

    Args:
        address: begins with http:// or https://.
        limits: how many bytes, seconds and redirects.

    Raises:
        FetchError: no answer, a refusal, or something other than text.
        NotFoundError: the server says that there is no such page.
        TooLargeError: the page is larger, or slower, than allowed.
    """
    deadline = time.monotonic() + limits.fetch_seconds
    with _translated(address), _client(limits) as client, client.stream("GET", address) as answer:
        _check(answer, address)
        data = _body(answer, limits, deadline)
        return Raw(
            data=data,
            address=str(answer.url),
            charset=answer.charset_encoding or "",
            name=answer.headers.get("content-type", "").partition(";")[0].strip().lower(),
            fetched=True,
        )


def _client(limits: Limits) -> httpx.Client:
    headers = {
        "user-agent": f"onrecord/{version('onrecord')}",
        "accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
    }
    return httpx.Client(
        headers=headers,
        follow_redirects=True,
        max_redirects=limits.redirects,
        timeout=httpx.Timeout(limits.fetch_seconds),
    )


@contextmanager
def _translated(address: str) -> Iterator[None]:
    try:
        yield
    except httpx.TooManyRedirects as error:
        raise FetchError(
            f"{address} redirects in circles or too often; open it in a browser and save it"
        ) from error
    except httpx.TimeoutException as error:
        raise FetchError(
            f"{address} did not answer in time; try again, or save the page from a browser"
        ) from error
    except httpx.UnsupportedProtocol as error:
        raise FetchError(
            f"{address} leads to something that is no web address ({error}); not followed"
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise FetchError(f"{address} could not be fetched: {error}") from error


def _check(answer: httpx.Response, address: str) -> None:
    if answer.status_code in _GONE:
        raise NotFoundError(f"{address} answers {answer.status_code}: there is no such page")
    if not answer.is_success:
        raise FetchError(
            f"{address} answers {answer.status_code} {answer.reason_phrase}; "
            "if a browser shows it, save it from there"
        )
    kind = answer.headers.get("content-type", "text/html").strip().lower()
    if not kind.startswith(_READABLE):
        raise FetchError(f"{address} is {kind}; only pages, text, PDF and mail are read")


def _body(answer: httpx.Response, limits: Limits, deadline: float) -> bytes:
    """Return the body, read piece by piece so that neither size nor slowness is the server's choice."""
    data = bytearray()
    for piece in answer.iter_bytes(65_536):
        data += piece
        if len(data) > limits.max_bytes:
            raise TooLargeError(f"the page has more than {limits.max_bytes:,} bytes, the most that is read")
        if time.monotonic() > deadline:
            raise TooLargeError(
                f"the page took more than {limits.fetch_seconds:g} seconds, the most that is waited"
            )
    return bytes(data)
