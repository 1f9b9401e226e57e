"""What is only heard finds its guide, and stands nowhere that a reader looks."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from bridgebook.linking.addresses import language_path
from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import Interface
from bridgebook.model.page import FrontMatter
from tests.helpers.bundles import offer_sources
from tests.helpers.site import Built, Site

LANGUAGES = ("en", "it", "ru", "da")
TAG = re.compile(r"<[^>]+>")
QUOTED = re.compile(r"<q>(.*?)</q>")
ASK_EACH = """async ([engine, folder, phrases]) => {
  const { createEngine } = await import(engine);
  const load = async (name) => (await fetch(folder + name)).json();
  const made = (await createEngine(await load("search.json"))).withSections(
    await load("sections.json"),
  );
  return phrases.map((phrase) => made.search(phrase).items.flat());
}"""


def heard(real: Handbook, language: str) -> list[tuple[str, str]]:
    """Give (scenario, phrase) for all that is only heard in a language."""
    return [
        (name, " ".join(phrase.split()))
        for name, page in real.guides_in(language)
        if isinstance(page.front, FrontMatter)
        for phrase in page.front.heard
    ]


def asked(page: Page, site: Site, language: str, phrases: Sequence[str]) -> list[list[Any]]:
    """Give the results for each phrase, from the site's own engine and data."""
    offer_sources(page)
    page.goto(site.url(language=language))
    engine, folder = site.url("assets/js/search/engine.js"), site.url("search/", language)
    results: list[list[Any]] = page.evaluate(ASK_EACH, [engine, folder, list(phrases)])
    return results


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_finds_its_guide_and_no_result_quotes_it(
    page: Page, site: Site, real: Handbook, words: Mapping[str, Interface], language: str
) -> None:
    own = heard(real, language)
    assert own
    answers = asked(page, site, language, [phrase for _, phrase in own])
    for (name, phrase), results in zip(own, answers, strict=True):
        found = [result["location"].partition("#")[0] for result in results]
        assert f"scenarios/{name}/" in found, phrase
        quoted = words[language].search_results.quoted.replace("{phrase}", phrase)
        assert quoted not in [unescape(TAG.sub("", result["text"])) for result in results]


@pytest.mark.parametrize("language", LANGUAGES)
def test_typed_into_the_search_it_says_why_the_guide_is_there(
    page: Page, site: Site, real: Handbook, words: Mapping[str, Interface], language: str
) -> None:
    own, why = heard(real, language), words[language].search_results.heard
    answers = asked(page, site, language, [phrase for _, phrase in own])
    name, phrase = next(
        entry
        for entry, results in zip(own, answers, strict=True)
        if {"location": f"scenarios/{entry[0]}/#is-this-you", "text": why}.items()
        <= {key: results[1][key] for key in ("location", "text")}.items()
    )
    page.locator("main [data-open-search]").click()
    page.locator("input[name=query]").fill(phrase)
    guide = page.locator("#kb-search-results [role=group]").filter(
        has=page.locator(f"[href$='scenarios/{name}/']")
    )
    situation = guide.locator("[href$='#is-this-you']")
    expect(situation).to_contain_text(why)
    expect(page.locator("#kb-search-results")).not_to_contain_text(phrase)


def test_no_page_shows_it_and_no_data_but_the_searchs_own_holds_it(
    built: Built, real: Handbook
) -> None:
    for language in LANGUAGES:
        root = language_path(real, language)
        listed = built.text(f"{root}scenarios.json")
        for name, page in real.guides_in(language):
            html = unescape(built.text(f"{root}scenarios/{name}/index.html"))
            front = page.front
            assert isinstance(front, FrontMatter)
            assert QUOTED.findall(html) == list(front.phrases)
            for phrase in front.heard:
                for held in (f'"{phrase}"', f">{phrase}<", f"“{phrase}”"):
                    assert held not in listed, name
                    assert held not in html, name
