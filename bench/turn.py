"""Reads articles when it is told to, and answers with the processor's seconds that each turn took.

A script of its own, that imports nothing but what every version of onrecord has: `bench.against` starts it
once for each checkout.
"""

import json
import sys
import time

from onrecord.article import Article
from onrecord.extract import read_article
from onrecord.model import Reader


def main() -> None:
    """Take texts, a JSON list in the first line; then each line says which to read, as first and end."""
    articles = [Article(text=text) for text in json.loads(sys.stdin.readline())]
    reader = Reader(threads=1)
    print(reader.bundle.id, flush=True)
    for line in sys.stdin:
        first, end = map(int, line.split())
        start = time.process_time()
        for article in articles[first:end]:
            read_article(article, reader)
        print(time.process_time() - start, flush=True)


if __name__ == "__main__":
    main()
