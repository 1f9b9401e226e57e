"""What `make lighthouse` makes of Lighthouse's reports."""

from typing import Any

import pytest

from benchmarks.audit import GOALS, Judgement, median, read, shortcomings, table


def report(**scores: float | None) -> dict[str, Any]:
    """A report with one fault and one trifle in each category."""
    return {
        "requestedUrl": "http://127.0.0.1/",
        "categories": {
            name: {
                "score": scores.get(name.replace("-", "_"), 1),
                "auditRefs": [
                    {"id": "slow", "weight": 3},
                    {"id": "nearly", "weight": 3},
                    {"id": "not-asked", "weight": 3},
                    {"id": "said-only", "weight": 0},
                ],
            }
            for name in GOALS
        },
        "audits": {
            "slow": {"title": "Largest paint", "score": 0.5, "displayValue": "3.1 s"},
            "nearly": {"title": "First paint", "score": 0.95},
            "not-asked": {"title": "Does not apply", "score": None},
            "said-only": {"title": "Advice", "score": 0},
        },
    }


def judged(**scores: float | None) -> Judgement:
    return read(report(**scores))


def test_a_score_is_of_100_and_a_missing_one_is_none() -> None:
    assert judged(performance=0.974, seo=None).scores == {
        "performance": 97,
        "accessibility": 100,
        "best-practices": 100,
        "seo": 0,
    }


def test_the_median_counts_and_what_is_short_says_why() -> None:
    found = {
        "home, en": median([judged(performance=score) for score in (1, 0.7, 0.98)]),
        "guide, ru": median([judged(performance=score, seo=0.9) for score in (0.7, 0.97, 0.98)]),
    }
    assert list(table(found)) == [
        "| | performance | accessibility | best-practices | seo |",
        "|---|---:|---:|---:|---:|",
        "| home, en | 98 | 100 | 100 | 100 |",
        "| guide, ru | 97 | 100 | 100 | 90 |",
    ]
    assert list(shortcomings(found)) == [
        "guide, ru: performance 97 is short of 98 (Largest paint 3.1 s).",
        "guide, ru: seo 90 is short of 100 (Largest paint 3.1 s).",
    ]


def test_a_page_that_could_not_be_looked_at_is_no_result() -> None:
    failed = report() | {"runtimeError": {"message": "The page did not paint anything."}}
    with pytest.raises(RuntimeError, match=r"^http://127\.0\.0\.1/: The page did not paint"):
        read(failed)
