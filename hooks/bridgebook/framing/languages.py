"""A page in the languages of the handbook: where each version stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from bridgebook.linking.addresses import language_path, page_address
from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import LanguageOffer


@dataclass(frozen=True)
class LanguageLink:
    """One entry of the language menu. `path` is relative to the site's root.

    `absolute` is empty where the site's address isn't known, `exists` false where the
    link leads to the language's home page because the page isn't there in it.
    """

    language: str
    name: str
    path: str
    absolute: str
    exists: bool
    current: bool
    offer: LanguageOffer


def link_languages(
    handbook: Handbook, current: str, urls: Mapping[str, str], site_url: str
) -> tuple[LanguageLink, ...]:
    """Give a link per language, in the catalogue's order; `urls` says where the page exists."""
    links = []
    for language in handbook.languages:
        home = language_path(handbook, language)
        path = urls.get(language, home)
        links.append(
            LanguageLink(
                language=language,
                name=handbook.settings[language].name,
                path=path,
                absolute=f"{site_url.rstrip('/')}/{path}" if site_url else "",
                exists=language in urls,
                current=language == current,
                offer=handbook.interfaces[language].language_offer,
            )
        )
    return tuple(links)


def find_versions(handbook: Handbook, inner: str) -> dict[str, str]:
    """Give {language: address} of a page, by its path below the folder of each language."""
    paths = (
        (language, f"{handbook.root.name}/{language}/{inner}") for language in handbook.languages
    )
    return {
        language: page_address(page, handbook)
        for language, path in paths
        if (page := handbook.by_path.get(path))
    }


def list_pages(handbook: Handbook, site_url: str) -> tuple[tuple[LanguageLink, ...], ...]:
    """Give every page of the site as the languages it exists in, the reference first."""
    versions: dict[str, dict[str, str]] = {}
    for language, name in handbook.pages:
        path = "" if name == "index" else f"{name}/"
        versions.setdefault(path, {})[language] = language_path(handbook, language) + path
    for language, name in handbook.guides:
        path = f"scenarios/{name}/"
        versions.setdefault(path, {})[language] = language_path(handbook, language) + path
    return tuple(
        tuple(link for link in link_languages(handbook, "", urls, site_url) if link.exists)
        for _, urls in sorted(versions.items())
    )
