"""What `make weigh` makes of its visits, and what its host sends."""

import gzip
import urllib.request
from datetime import date
from pathlib import Path

from benchmarks.compressing_host import counting
from benchmarks.visit import BLOCKED, CHAIN, KB, PAINT, REQUESTS, SHIFT, Figures
from benchmarks.weigh import BARE, BEGINS, ENDS, OURS, medians, shortcomings, table, with_table
from tests.helpers.site import Built, serve


def figures(**other: float) -> Figures:
    usual = {KB: 89.6, REQUESTS: 10, CHAIN: 2, PAINT: 1.2, SHIFT: 0, BLOCKED: 40}
    return usual | {name.replace("_", " "): figure for name, figure in other.items()}


def test_the_median_of_each_figure_counts() -> None:
    runs = [figures(shift=shift, KB=size) for shift, size in ((0, 3), (0.5, 1), (0.1, 2))]
    assert medians(runs) == figures(shift=0.1, KB=2)


def test_each_page_has_a_row_and_what_it_has_no_figure_for_stays_empty() -> None:
    visits = {("guide, en", OURS): figures(), ("guide, en", BARE): figures(requests=31)}
    head, _, *rows = table(visits)
    assert head.count("|") == rows[0].count("|") == 11
    assert rows == [
        "| guide, en | ours | 90 | 10 | 2 | 1.20 | 0.000 | 40 |  |  |",
        "| guide, en | bare Material | 90 | 31 | 2 | 1.20 | 0.000 | 40 |  |  |",
    ]


def test_what_is_ours_and_too_much_is_said() -> None:
    visits = {
        ("guide, en", OURS): figures() | {PAINT: 1.4},
        ("guide, en", BARE): figures(shift=0.3) | {PAINT: 2.0},
        ("guide, ru", OURS): figures() | {PAINT: 1.5, BLOCKED: 101},
        ("guide, ru", BARE): figures() | {PAINT: 2.0, BLOCKED: 300},
        ("home, en", OURS): figures(shift=0.011) | {PAINT: 9},
    }
    assert list(shortcomings(visits)) == [
        "guide, ru: its largest paint takes 0.75 of bare Material's, not 0.7.",
        "guide, ru: blocked, ms 101 is more than 100.",
        "home, en: shift 0.011 is more than 0.01.",
    ]


def test_the_readme_gets_the_table_and_its_day() -> None:
    before = f"# A\n\n{BEGINS}old\n{ENDS}\nMore\n"
    written = with_table(before, ["| a |", "|---|"], date(2027, 3, 5), 5)
    said = "Measured on 5 March 2027; the median of 5 visits each:"
    assert written == f"# A\n\n{BEGINS}{said}\n\n| a |\n|---|\n{ENDS}\nMore\n"


def test_the_host_counts_what_goes_over_the_wire(tmp_path: Path) -> None:
    (tmp_path / "long.js").write_bytes(b"0;" * 1000)
    (tmp_path / "a.woff2").write_bytes(b"x" * 1000)
    host, sent = counting()
    with serve(Built(tmp_path, "", 0), ("en",), host) as site:
        with urllib.request.urlopen(site.url("long.js")) as answer:
            assert gzip.decompress(answer.read()) == b"0;" * 1000
            assert answer.headers["Content-Length"] == str(sent[0])
        with urllib.request.urlopen(site.url("a.woff2")) as answer:
            assert answer.read() == b"x" * 1000
            assert answer.headers["Content-Encoding"] is None
    assert sent[0] < 100
    assert sent[1:] == [1000]
