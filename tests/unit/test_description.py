"""What a page tells search engines and whoever shows a link to it."""

from bridgebook.framing.description import Description
from bridgebook.framing.languages import link_languages
from bridgebook.model.handbook import Handbook

SITE = "https://example.org/book/"
GUIDE = "scenarios/client-is-leaving/"


def describe(handbook: Handbook, language: str = "en", site_url: str = "") -> Description:
    """Describe a guide of the small handbook."""
    urls = {"en": GUIDE, "da": f"da/{GUIDE}"}
    return Description(
        handbook=handbook,
        page=handbook.guides[language, "client-is-leaving"],
        minutes=7,
        links=link_languages(handbook, language, urls, site_url),
        site_name="Bridgebook",
        site_url=site_url,
    )


def test_without_an_address_nothing_pretends_to_have_one(handbook: Handbook) -> None:
    description = describe(handbook)
    names = [name for name, _ in description.properties]
    assert "og:url" not in names
    assert "og:image" not in names
    assert description.article is not None
    assert not {"url", "image", "mainEntityOfPage", "workTranslation"} & set(description.article)


def test_with_an_address_every_link_is_absolute(handbook: Handbook) -> None:
    description = describe(handbook, "da", SITE)
    properties = dict(description.properties)
    assert properties["og:url"] == f"{SITE}da/{GUIDE}"
    assert properties["og:image"] == f"{SITE}assets/images/cards/da.png"
    assert properties["og:locale"] == "da_DK"
    assert properties["og:locale:alternate"] == "en_GB"
    assert properties["og:type"] == "article"
    assert description.article is not None
    assert description.article["url"] == f"{SITE}da/{GUIDE}"
    assert description.article["inLanguage"] == "da"
    assert description.article["translationOfWork"]["url"] == f"{SITE}{GUIDE}"


def test_the_reference_names_its_translations(handbook: Handbook) -> None:
    article = describe(handbook, "en", SITE).article
    assert article is not None
    assert [version["inLanguage"] for version in article["workTranslation"]] == ["da"]


def test_title_and_description_are_the_pages_own(handbook: Handbook) -> None:
    front = handbook.guides["en", "client-is-leaving"].front
    description = describe(handbook)
    assert front is not None
    assert dict(description.properties)["og:title"] == front.title
    assert description.article is not None
    assert description.article["headline"] == front.title
    assert description.article["description"] == front.description


def test_another_page_is_no_article(handbook: Handbook) -> None:
    description = Description(
        handbook=handbook,
        page=handbook.pages["en", "index"],
        minutes=1,
        links=link_languages(handbook, "en", {"en": "", "da": "da/"}, SITE),
        site_name="Bridgebook",
        site_url=SITE,
    )
    assert description.article is None
    assert dict(description.properties)["og:type"] == "website"
    assert dict(description.properties)["og:url"] == SITE
