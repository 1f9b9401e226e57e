"""Every page carries its policy, and what hosts are told to send agrees with it."""

import base64
import hashlib
import re

from bridgebook.publishing.host_headers import snippets
from bridgebook.publishing.policy import headers
from tests.helpers.bundles import SCRIPT_IN_PAGE, STYLES_IN_PAGE
from tests.helpers.handbook import ROOT
from tests.helpers.site import Built

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
# Styles, and scripts that come from no file; data blocks run nothing.
IN_PAGE = re.compile(
    r"<style>(.*?)</style>"
    r"|<script(?! type=\"application/ld\+json\")(?![^>]* src=)[^>]*>(.*?)</script>",
    re.DOTALL,
)
# In the file that some hosts read at the root, and in what nginx and Caddy read.
SENT = re.compile(r'^\s*(?:add_header )?Content-Security-Policy:? "?([^"\n]*)"?', re.MULTILINE)
# Browsers believe them of a host alone.
HOSTS_ALONE = {"frame-ancestors": "'none'"}


def directives(policy: str) -> dict[str, str]:
    parts = [part.split(maxsplit=1) for part in policy.split(";")]
    assert all(len(part) == 2 for part in parts), policy
    read = dict(parts)
    assert len(read) == len(parts), policy
    return read


def test_every_page_carries_one_policy_before_all_that_it_governs(built: Built) -> None:
    found = set()
    for path in built.pages():
        html = built.text(path)
        [policy] = META.findall(html)
        found.add(policy)
        assert not re.search("<(link|script|style)", html[: html.index(policy)]), path
    [policy] = found
    carried = directives(policy)
    assert carried["default-src"] == carried["base-uri"] == carried["form-action"] == "'none'"
    sources = {source for each in carried.values() for source in each.split()}
    assert {each for each in sources if "sha256" not in each} == {"'none'", "'self'", "data:"}
    assert [name for name, each in carried.items() if "data:" in each] == ["img-src"]
    assert {n for n, each in carried.items() if "sha256" in each} == {"script-src", "style-src"}


def test_what_stands_in_a_page_is_what_its_policy_names(built: Built) -> None:
    allowed = set[str]()
    found = set[str]()
    for path in built.pages():
        html = built.text(path)
        [policy] = META.findall(html)
        allowed |= set(re.findall(r"'(sha256-[^']+)'", policy))
        for text in IN_PAGE.findall(html):
            digest = hashlib.sha256("".join(text).encode()).digest()
            found.add(f"sha256-{base64.b64encode(digest).decode()}")
        assert not re.search(r"<[^>]* (?:style|on\w+)=", html), path
    assert found == allowed


def test_hosts_send_what_pages_carry_and_what_only_hosts_can(built: Built) -> None:
    carried = directives(META.findall(built.text("index.html"))[0])
    texts = {"_headers": built.text("_headers")}
    texts |= {file.name: file.read_text("utf-8") for file in (ROOT / "hosting").iterdir()}
    assert set(texts) == {"_headers", "nginx.conf", "Caddyfile"}
    for name, text in texts.items():
        [sent] = SENT.findall(text)
        assert directives(sent) == carried | HOSTS_ALONE, name
        sends = headers(SCRIPT_IN_PAGE, STYLES_IN_PAGE).items()
        assert all(header in text and value in text for header, value in sends), name


def test_what_hosts_are_told_is_as_it_would_be_written_now() -> None:
    written = {file.name: file.read_text("utf-8") for file in (ROOT / "hosting").iterdir()}
    assert written == snippets(headers(SCRIPT_IN_PAGE, STYLES_IN_PAGE)), "Run `make headers`."
