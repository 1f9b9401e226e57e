"""Without Firefox the tests go on, but not in continuous integration."""

import pytest

from scripts import ensure_browser

TRIED = "No Firefox here, installing it for the tests if that is possible …\n"
MISSING = (
    "There is no Firefox for the stories of the second engine. Install it (on Debian: "
    "apt-get install firefox-esr), or name it: FIREFOX_PATH=…"
)


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A system without browsers; gives the packages that were asked for in vain."""
    asked: list[str] = []
    monkeypatch.setattr(ensure_browser, "system_browser", lambda engine: None)
    monkeypatch.setattr(ensure_browser, "install_package", asked.append)
    return asked


@pytest.mark.parametrize(
    ("ci", "code", "said"),
    [
        ("true", 1, f"{MISSING}\n"),
        ("1", 1, f"{MISSING}\n"),
        ("false", 0, f"{MISSING} Until then they are skipped.\n"),
        ("", 0, f"{MISSING} Until then they are skipped.\n"),
    ],
)
def test_a_missing_firefox_stops_only_continuous_integration(
    nowhere: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ci: str,
    code: int,
    said: str,
) -> None:
    monkeypatch.setenv("CI", ci)
    assert ensure_browser.ensure_firefox() == code
    assert nowhere == ["firefox-esr"]
    assert capsys.readouterr().err == TRIED + said


def test_the_environment_names_each_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER_PATH", "/opt/chromium")
    monkeypatch.setenv("FIREFOX_PATH", "/opt/firefox")
    assert str(ensure_browser.system_browser()) == "/opt/chromium"
    assert str(ensure_browser.system_browser(ensure_browser.FIREFOX)) == "/opt/firefox"
