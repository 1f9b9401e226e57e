"""Fixtures for every kind of test."""

from pathlib import Path

import pytest

from bridgebook.handbook import Handbook
from tests.helpers.handbook import SMALL_DOCS, SmallHandbook


@pytest.fixture(scope="session")
def complete_docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook with all interface words, made once."""
    folder = tmp_path_factory.mktemp("small")
    return SmallHandbook(folder).copy_from(SMALL_DOCS).complete().docs


@pytest.fixture
def small(tmp_path: Path, complete_docs: Path) -> SmallHandbook:
    """A copy of the small handbook, to be changed."""
    return SmallHandbook(tmp_path).copy_from(complete_docs)


@pytest.fixture(scope="session")
def handbook(complete_docs: Path) -> Handbook:
    """The small handbook as it is, loaded."""
    return SmallHandbook(complete_docs.parent).load()
