"""Registers of endorsements with something wrong: the row is listed and the rest goes in, or all is refused."""

from pathlib import Path

import pytest

from onrecord.errors import RegisterError
from onrecord.record import Record
from onrecord.record.registers.endorsements import queries

HEAD = "Candidate,State,District,Office,Primary Date,Trump,Trump Date,Sanders\n"
GOOD = "Ana Hale,Ohio,3,Representative,5/3/22,Yes,4/1/22,N/A\n"
PLAIN = "endorser,candidate,contest,date,source\n"


def bad(old: str, new: str) -> str:
    """Return a row that would be right but for one cell."""
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def keep(folder: Path, data: str | bytes) -> Path:
    path = folder / "some.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def names(record: Record) -> list[str]:
    return [row["candidate"] for row in queries.everything(record._database)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (bad("Ana Hale", ""), "the name '' has no letter"),
        (bad("Ana Hale", "12"), "the name '12'"),
        (bad("Ohio", "Ontario"), "'Ontario' is none of the United States"),
        (bad("Ohio", ""), "the state ''"),
        (bad("Representative", ""), "names no office"),
        (bad(",3,", ",three,"), "the district 'three' is no number"),
        (bad(",3,", ",N/A,"), "the district 'N/A'"),
        (bad(",3,", ",U.S. House Texas District 3,"), "is not of state OH"),
        (bad(",3,", ",U.S. Senate Ohio,"), "is not of state OH and office 'representative'"),
        (bad("5/3/22", "2022-05-03"), "the day of the primary: '2022-05-03' is no day"),
        (bad("5/3/22", "2/30/22"), "'2/30/22' is no day"),
        (bad("5/3/22", ""), "the day of the primary"),
        (bad("4/1/22", "soon"), "Trump Date: 'soon' is no day"),
        (bad("4/1/22", "13/1/22"), "Trump Date: '13/1/22'"),
        (bad("Yes", "Maybe"), "Trump says 'Maybe'"),
        (bad("N/A\n", "Yes!\n"), "Sanders says 'Yes!'"),
        ("Ana Hale,Ohio\n", "has 2 fields, and the first line 8 columns"),
        (GOOD.replace("\n", ",more\n"), "has 9 fields"),
        (bad("Ana Hale", "Ana\0Hale"), "in 'Candidate' that are no UTF-8 text"),
        (bad("Ana Hale", '"Ana" Hale'), "is not CSV"),
    ],
)
def test_a_row_that_is_not_understood_is_listed_and_the_rest_goes_in(
    record: Record, tmp_path: Path, row: str, reason: str
) -> None:
    last = GOOD.replace("Ana Hale", "Bo Tor")
    summary = record.import_endorsements(keep(tmp_path, HEAD + GOOD + row + "\n, ,,,,,,\n" + last))
    assert [trouble.where for trouble in summary.troubles] == ["line 3"]
    assert reason in summary.troubles[0].reason
    assert (summary.rows, summary.endorsing, summary.added) == (3, 2, 2)
    assert names(record) == ["Ana Hale", "Bo Tor"]
    assert record.verify() == []


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Ana Hale,,,\n", "the name ''"),
        ("Per Aho,,,,\n", "the name ''"),
        ("Per Aho,Ana Hale,,5/3/22,\n", "'5/3/22' is no date"),
        ("Per Aho,Ana Hale,,2022-02-29,\n", "'2022-02-29' is no date"),
        ("Per Aho,Ana Hale,,2022-13,\n", "'2022-13' is no date"),
        ("Per Aho,Ana Hale,,22,\n", "'22' is no date"),
        ("Per Aho,Ana Hale,,0222,\n", "1600 to 2199"),
        ("Per Aho,Ana Hale,,２０２２,\n", "is no date"),
    ],
)
def test_a_plain_row_that_is_not_understood_is_listed(
    record: Record, tmp_path: Path, row: str, reason: str
) -> None:
    text = f"{PLAIN}Per Aho,Bo Tor,,2022,\n{row}Per Aho,Ana Tor,,,\n"
    summary = record.import_endorsements(keep(tmp_path, text))
    assert [(trouble.where, reason in trouble.reason) for trouble in summary.troubles] == [("line 3", True)]
    assert names(record) == ["Bo Tor", "Ana Tor"]


def test_bytes_in_another_encoding_cost_their_row_alone(record: Record, tmp_path: Path) -> None:
    data = (PLAIN + "Per Aho,Bo Tor,,,\nPer Aho,Ana Peña,,,\nPer Aho,Ana Hale,,,\n").encode("cp1252")
    summary = record.import_endorsements(keep(tmp_path, data))
    assert [trouble.where for trouble in summary.troubles] == ["line 3"]
    assert "no UTF-8" in summary.troubles[0].reason
    assert names(record) == ["Bo Tor", "Ana Hale"]


def test_lines_are_counted_where_rows_begin(record: Record, tmp_path: Path) -> None:
    text = f'{PLAIN}Per Aho,Bo Tor,,,"one\ntwo\u2028three"\n\n"Per\nAho",Ana Hale,,soon,\n,,,,\nPer Aho,Ana Tor,,,\n'
    summary = record.import_endorsements(keep(tmp_path, text))
    assert [trouble.where for trouble in summary.troubles] == ["line 5"]
    assert [row["line"] for row in queries.everything(record._database)] == [2, 8]
    assert summary.rows == 3


@pytest.mark.parametrize("long", ["x" * 10_000_000, "x," * 5_000_000, '"' + "x " * 5_000_000 + '\n"'])
def test_a_line_of_ten_megabytes_costs_its_row_alone(record: Record, tmp_path: Path, long: str) -> None:
    text = f"{PLAIN}Per Aho,Bo Tor,,,\nPer Aho,Ana Hale,,,{long}\nPer Aho,Ana Tor,,,\n"
    summary = record.import_endorsements(keep(tmp_path, text))
    assert summary.troubles[0].where == "line 3"
    assert len(str(summary.troubles[0])) < 300
    assert names(record) == ["Bo Tor", "Ana Tor"] if "\n" not in long else ["Bo Tor"]


def test_a_quotation_mark_that_is_never_closed_costs_what_follows(record: Record, tmp_path: Path) -> None:
    text = f'{PLAIN}Per Aho,Bo Tor,,,\nPer Aho,"Ana Hale,,,\nPer Aho,Ana Tor,,,\n'
    summary = record.import_endorsements(keep(tmp_path, text))
    assert [trouble.where for trouble in summary.troubles] == ["lines 3 to 4"]
    assert names(record) == ["Bo Tor"]


def test_a_field_that_is_too_long_and_a_damaged_name_are_told(record: Record, tmp_path: Path) -> None:
    text = HEAD + bad("Ana Hale", "A" * 120_000) + bad("Ana Hale", "Ana Pe\ufffda")
    summary = record.import_endorsements(keep(tmp_path, text))
    assert "120,000 characters" in summary.troubles[0].reason
    assert [remark.where for remark in summary.remarks] == ["line 3"]
    assert names(record) == ["Ana Pe\ufffda"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "is empty"),
        ("\n\n,,\n", "is empty"),
        (HEAD, "no row"),
        (HEAD + bad("Ohio", "Ontario"), "the first is left out: line 2 the state 'Ontario'"),
        (HEAD.replace("State,", "") + GOOD, "lacks state"),
        (HEAD.replace("Primary Date", "Day").replace("Office", "Post") + GOOD, "lacks office, primary date"),
        ("Candidate,State,Office,Primary Date,Votes\nAna Hale,Ohio,Senator,5/3/22,8\n", "Endorsed?"),
        ("endorser,contest\nPer Aho,mayor\n", "candidate"),
        ("endorser,candidate,Endorser\nPer Aho,Ana Hale,x\n", "the column 'endorser' twice"),
        ("title,text\nFerry,It sails\n", "no register of endorsements"),
        ((HEAD + GOOD).encode("utf-16"), "no UTF-8"),
        (b"PK\x03\x04\0\0\xff\xfe\n", "no UTF-8"),
        ('"never closed\n' * 3, "not CSV"),
        (PLAIN + "Per Aho,Bo Tor,,,\n" * 200_001, "over 200,000 rows"),
        (PLAIN + '"' + "x\n" * 1_000_000, "over 200,000 rows"),
    ],
)
def test_another_file_is_refused_and_nothing_of_it_kept(
    record: Record, tmp_path: Path, data: str | bytes, said: str
) -> None:
    with pytest.raises(RegisterError, match=r"some\.csv") as caught:
        record.import_endorsements(keep(tmp_path, data))
    assert said in str(caught.value)
    assert not record._database.rows("SELECT 1 FROM register_files")


def test_a_missing_file_a_folder_and_a_huge_one_are_refused(record: Record, tmp_path: Path) -> None:
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(201 * 2**20)
    for path in (tmp_path / "none.csv", tmp_path, huge):
        with pytest.raises(RegisterError):
            record.import_endorsements(path)


def test_a_file_name_that_is_no_text_is_kept_escaped(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "quay\udce9.csv"
    path.write_text(f"{PLAIN}Per Aho,Bo Tor,,,\n")
    assert record.import_endorsements(path).added == 1
    assert record.endorsements()[0].file == "quay\\udce9.csv"
