"""Every page carries its policy, and what hosts are told to send agrees with it."""

import re

from bridgebook.publishing.host_headers import snippets
from bridgebook.publishing.policy import headers
from tests.helpers.handbook import ROOT
from tests.helpers.site import Built

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
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
    assert sources == {"'none'", "'self'", "data:"}
    assert [name for name, each in carried.items() if "data:" in each] == ["img-src"]


def test_hosts_send_what_pages_carry_and_what_only_hosts_can(built: Built) -> None:
    carried = directives(META.findall(built.text("index.html"))[0])
    texts = {"_headers": built.text("_headers")}
    texts |= {file.name: file.read_text("utf-8") for file in (ROOT / "hosting").iterdir()}
    assert set(texts) == {"_headers", "nginx.conf", "Caddyfile"}
    for name, text in texts.items():
        [sent] = SENT.findall(text)
        assert directives(sent) == carried | HOSTS_ALONE, name
        assert all(header in text and value in text for header, value in headers().items()), name


def test_what_hosts_are_told_is_as_it_would_be_written_now() -> None:
    written = {file.name: file.read_text("utf-8") for file in (ROOT / "hosting").iterdir()}
    assert written == snippets(headers())
