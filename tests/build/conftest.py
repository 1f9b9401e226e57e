"""Everything here builds the whole site."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/build/" in item.path.as_posix():
            item.add_marker(pytest.mark.build)
