"""What somebody writes who wants more than to help is a finding at its line, wherever it stands.

tests/browser/test_hostile_content.py looks at what becomes of it in a browser all the same.
"""

import pytest

from tests.helpers.handbook import SmallHandbook
from tests.helpers.hostile import PLACES, attacks, findings_at, put

ATTACKS = attacks()


@pytest.mark.parametrize("place", ATTACKS)
def test_each_attack_has_its_findings(small: SmallHandbook, place: str) -> None:
    listed = ATTACKS[place]
    places = put(small, listed)
    found = small.findings()
    assert {
        attack.text: findings_at(small.docs, found, *where)
        for attack, where in zip(listed, places, strict=True)
    } == {attack.text: list(attack.expect) for attack in listed}


def test_every_place_is_attacked() -> None:
    assert set(ATTACKS) == set(PLACES)
    assert sum(map(len, ATTACKS.values())) >= 122
