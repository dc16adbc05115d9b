"""Corpora of names and coreference, in the shape of the corpora and about invented people."""

import gzip
from pathlib import Path

from onrecord.entities import EntityType
from onrecord.training.mention_corpora import (
    CROSSNER_OF,
    OURS_OF_CROSSNER,
    read_crossner_names,
    read_gap_pronouns,
    read_ontogum_clusters,
)


def test_the_tables_cover_all_types_and_agree() -> None:
    assert set(CROSSNER_OF) == set(EntityType)
    assert set(CROSSNER_OF.values()) == set(OURS_OF_CROSSNER)
    assert all(CROSSNER_OF[ours] == theirs for theirs, ours in OURS_OF_CROSSNER.items())


def test_crossner_names_have_offsets_in_the_joined_words(tmp_path: Path) -> None:
    file = tmp_path / "dev.txt"
    file.write_text(
        "Mara\tB-politician\nHale\tI-politician\nof\tO\nBrandt\tB-location\nOslow\tB-location\n\nNo\tO\n.\tO\n",
        encoding="utf-8",
    )
    first, second = read_crossner_names(file)
    assert first.text == "Mara Hale of Brandt Oslow"
    found = sorted((span.of(first.text), kind) for span, kind in first.names)
    assert found == [("Brandt", "location"), ("Mara Hale", "politician"), ("Oslow", "location")]
    assert (second.text, second.names) == ("No .", frozenset())


def test_gap_rows_hold_offsets_and_answers(tmp_path: Path) -> None:
    file = tmp_path / "gap.tsv"
    head = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL"
    row = 'v-1\tHale met Vick before "she" left.\tshe\t22\tHale\t0\tTRUE\tVick\t9\tFALSE\thttps://x.example'
    file.write_text(f"{head}\n{row}\n", encoding="utf-8")
    [example] = read_gap_pronouns(file)
    assert example.pronoun.of(example.text) == "she"
    assert [(span.of(example.text), same) for span, same in example.names] == [
        ("Hale", True),
        ("Vick", False),
    ]


ROWS = """\
# newdoc id = GUM_{genre}_ferry
# newpar
# newpar_block = p (2 s)
1	Hale	_	PROPN	_	_	0	_	_	Entity=(1)
2-3	Vick's	_	_	_	_	_	_	_	_
2	Vick	_	PROPN	_	_	0	_	_	Entity=(2(3)
3	's	_	PART	_	_	0	_	_	_
4	boat	_	NOUN	_	_	0	_	_	Entity=2)|SpaceAfter=No
5	.	_	PUNCT	_	_	0	_	_	_

1	He	_	PRON	_	_	0	_	_	Entity=(3)

# newpar
1	She	_	PRON	_	_	0	_	_	Entity=(1)
"""


def test_ontogum_is_running_text_with_clusters_and_no_singletons(tmp_path: Path) -> None:
    file = tmp_path / "dev.conllu.gz"
    file.write_bytes(gzip.compress("".join(ROWS.format(genre=g) for g in ("news", "fiction")).encode()))
    [document] = read_ontogum_clusters(file)
    assert document.text == "Hale Vick's boat. He\n\nShe"
    clusters = sorted(sorted(span.of(document.text) for span in cluster) for cluster in document.clusters)
    assert clusters == [["Hale", "She"], ["He", "Vick"]]
