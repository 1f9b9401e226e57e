"""The search engine, in a browser, on small guides made for one question each."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

DOCS = Path(__file__).resolve().parents[2] / "docs"
ORIGIN = "http://search.test"


@pytest.fixture(scope="module")
def blank(chromium: Browser) -> Page:
    page = chromium.new_page()

    def answer(route: Route) -> None:
        path = DOCS / route.request.url.removeprefix(f"{ORIGIN}/").partition("?")[0]
        if path.is_file():
            route.fulfill(path=path, content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html>", content_type="text/html")

    page.route(f"{ORIGIN}/**", answer)
    page.goto(f"{ORIGIN}/")
    return page


class Engine:
    """The engine of one language, on guides given as {id: phrases}."""

    def __init__(self, page: Page, language: str, guides: dict[str, str], **words: Any) -> None:
        self.page = page
        self.data = {
            "language": language,
            "stop": words.pop("stop", "").split(),
            "questions": words.pop("questions", "").split(),
            "forms": words.pop("forms", []),
            "same": words.pop("same", []),
            "near": words.pop("near", []),
            "missing": words.pop("missing", {}),
            "words": {
                "nothing": "No “{query}”",
                "nothing_text": "Try",
                "near": "Only near:",
                "unsure": "Not this?",
                "unsure_text": "Try",
                "vague": "What happened?",
                "vague_text": "Say it",
                "quoted": "»{phrase}«",
                "heard": "Others say so.",
            },
            "triage": "t/",
            "guides": [self.guide(name, text) for name, text in guides.items()],
        }

    @staticmethod
    def guide(name: str, text: str) -> dict[str, Any]:
        phrases, _, prose = text.partition("|")
        return {
            "id": name,
            "url": f"scenarios/{name}/",
            "title": name,
            "description": "",
            "phrases": [phrase.strip() for phrase in phrases.split(";")],
            "heard": [],
            "sections": [
                {"anchor": "is-this-you", "title": "Is this you?", "text": ["Signs."]},
                {"anchor": "say-it", "title": "Say it", "text": [prose.strip()]},
            ],
        }

    def search(self, query: str) -> list[list[dict[str, Any]]]:
        """What the reader sees after a pause in typing."""
        script = """async ([data, query]) => {
          const { createEngine } = await import("/assets/js/search/engine.js")
          const answer = (await createEngine(data)).search(query)
          return (answer.later ?? answer).items
        }"""
        return list(self.page.evaluate(script, [self.data, query]))

    def found(self, query: str) -> int | None:
        """How many guides the engine says it found; None where the query names nothing."""
        script = """async ([data, query]) => {
          const { createEngine } = await import("/assets/js/search/engine.js")
          const answer = (await createEngine(data)).search(query)
          return (answer.later ?? answer).found
        }"""
        found: int | None = self.page.evaluate(script, [self.data, query])
        return found

    def first(self, query: str) -> str:
        """The address of what comes first, before any pause."""
        script = """async ([data, query]) => {
          const { createEngine } = await import("/assets/js/search/engine.js")
          return (await createEngine(data)).search(query).items[0][0].location
        }"""
        return str(self.page.evaluate(script, [self.data, query]))


def expect_first(engine: Engine, query: str, guide: str) -> None:
    assert engine.first(query) == f"scenarios/{guide}/"


FILLER = {"third": "the weather is fine", "fourth": "books and music"}


@pytest.mark.parametrize(
    ("language", "phrases", "query"),
    [
        ("en", "unpaid invoices", "invoice"),
        ("it", "fatture non pagate", "fattura pagata"),
        ("it", "perché la qualità cala", "qualita"),
        ("ru", "клиенты уходят", "клиента"),
        ("ru", "ещё не платёж", "платеж еще"),
        ("da", "kunderne betaler ikke", "kunden"),
        ("da", "møde med kunden", "moede"),
        ("da", "på måneder", "maaneder"),
    ],
)
def test_stems_and_diacritics_work(blank: Page, language: str, phrases: str, query: str) -> None:
    engine = Engine(blank, language, {"other": "qwerty", "right": phrases, **FILLER})
    expect_first(engine, query, "right")


UNSEEN = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\ufe0f"]


@pytest.mark.parametrize("unseen", UNSEEN, ids=lambda unseen: f"U+{ord(unseen):04X}")
@pytest.mark.parametrize(
    ("language", "phrase", "query"),
    [
        ("en", "the client's contract was cancelled", "contract clients"),
        ("it", "l'anticipo sull'accordo", "accordo dell'anticipo"),
        ("ru", "клиент расторгает договор", "договор ещё клиент"),
        ("da", "kundens opsigelse af aftalen", "opsigelsen kunde"),
    ],
)
def test_what_nobody_sees_ends_no_word(
    blank: Page, language: str, phrase: str, query: str, unseen: str
) -> None:
    def hyphenated(text: str) -> str:
        return re.sub(r"(?<=\w\w)(?=\w\w)|(?<=\w)(?=')|(?<=')(?=\w)", unseen, text)

    stop = "l sull dell ещё"
    plain = Engine(blank, language, {"right": phrase, **FILLER}, stop=stop)
    found = plain.search(query)
    assert found[0][0]["location"] == "scenarios/right/"
    assert plain.search(hyphenated(query)) == found
    pages = Engine(blank, language, {"right": hyphenated(phrase), **FILLER}, stop=stop)
    shown = pages.search(query)
    assert [[part["text"].replace(unseen, "") for part in group] for group in shown] == [
        [part["text"] for part in group] for group in found
    ]
    assert unseen in shown[0][1]["text"]


@pytest.mark.parametrize(
    ("language", "phrase", "query"),
    [
        ("en", "a difficult final office", "diﬃcult ﬁnal"),
        ("en", "ｃontract ﬁnal", "contract final"),
        ("it", "la ﬁne del conﬂitto", "fine conflitto"),
        ("ru", "кли\u00adент ушёл", "ｋｌｉｅｎｔ"),
        ("da", "ｆａｋtura ikke betalt", "faktura"),
    ],
)
def test_ligatures_and_full_width_letters_are_plain_ones(
    blank: Page, language: str, phrase: str, query: str
) -> None:
    engine = Engine(blank, language, {"other": "qwerty", "right": phrase, **FILLER})
    expect_first(engine, query, "right")
    assert engine.found(query) == 3


def test_a_hyphen_joins_words_whatever_stands_unseen_beside_it(blank: Page) -> None:
    engine = Engine(blank, "en", {"other": "e m mail", "right": "an e-\u00admail", **FILLER})
    expect_first(engine, "email", "right")


@pytest.mark.parametrize(
    ("phrases", "query"),
    [
        ("the client is furious", "cleint"),
        ("the client is furious", "furios"),
        ("the client is furious", "furrious"),
        ("a broken relationship", "relashonship"),
        ("an unpaid invoice", "invioce"),
        ("we are late", "lte"),
        ("the delivery", "dlivry"),
    ],
)
def test_typos_are_forgiven(blank: Page, phrases: str, query: str) -> None:
    expect_first(Engine(blank, "en", {"right": phrases, **FILLER}), query, "right")


def test_the_stem_of_a_word_may_be_another_word_misspelt(blank: Page) -> None:
    guides = {"other": "verdens bedste", "right": "kunden er vred", **FILLER}
    engine = Engine(blank, "da", guides)
    assert "scenarios/right/" in [group[0]["location"] for group in engine.search("verd")[:2]]
    assert "<mark>vred</mark>" in str(engine.search("verd"))


def test_a_short_word_forgives_one_edit_only(blank: Page) -> None:
    engine = Engine(blank, "en", {"right": "they want books", **FILLER})
    assert engine.first("wolt") != "scenarios/right/"


@pytest.mark.parametrize("query", ["rkbtyn eitk", "klient ushel", "клиeнт ушeл", "КЛИЕНТ УШЁЛ"])
def test_russian_typed_on_another_keyboard(blank: Page, query: str) -> None:
    guides = {"other": "погода хорошая", "right": "клиент ушёл"}
    expect_first(Engine(blank, "ru", guides), query, "right")


def test_layout_keys_that_are_punctuation_count(blank: Page) -> None:
    guides = {"other": "погода хорошая", "right": "меня бесит заказчик"}
    expect_first(Engine(blank, "ru", guides), ",tcbn", "right")


def test_compounds_are_split_into_known_words(blank: Page) -> None:
    guides = {"other": "vejret er fint", "right": "en samtale med en kunde"}
    expect_first(Engine(blank, "da", guides), "kundesamtaler", "right")
    guides = {
        "other": "vejret er fint",
        "right": "svære kundesamtaler",
        "kunde": "kunde",
        "s": "samtale",
    }
    items = Engine(blank, "da", guides).search("samtale kunde")
    assert "scenarios/right/" in [group[0]["location"] for group in items]


def test_synonyms_find_one_another_and_the_word_itself_comes_first(blank: Page) -> None:
    guides = {"customer": "an angry customer", "client": "an angry client", **FILLER}
    engine = Engine(blank, "en", guides, same=[["client", "customer"]])
    assert [group[0]["title"] for group in engine.search("client")[:2]] == [
        "<mark>client</mark>",
        "<mark>customer</mark>",
    ]


def test_expressions_are_synonyms_too(blank: Page) -> None:
    guides = {"other": "we go on", "right": "the project stalled", **FILLER}
    engine = Engine(blank, "en", guides, stop="it is", same=[["stalled", "going nowhere"]])
    expect_first(engine, "it is going nowhere", "right")


def test_other_words_may_stand_inside_an_expression(blank: Page) -> None:
    guides = {"other": "let it snow", "right": "they disappointed us", **FILLER}
    engine = Engine(blank, "en", guides, same=[["disappointed", "let down"]])
    expect_first(engine, "let somebody down", "right")


@pytest.mark.parametrize(
    ("phrases", "query"), [("they chose another one", "choose"), ("they choose a rival", "chosen")]
)
def test_irregular_forms_are_one_word(blank: Page, phrases: str, query: str) -> None:
    guides = {"other": "they wait", "right": phrases, **FILLER}
    expect_first(Engine(blank, "en", guides, forms=[["choose", "chose", "chosen"]]), query, "right")


def test_the_form_that_was_typed_comes_first(blank: Page) -> None:
    guides = {"basic": "break it", "typed": "broken it", **FILLER}
    engine = Engine(blank, "en", guides, forms=[["break", "broke", "broken"]])
    expect_first(engine, "broken", "typed")


@pytest.mark.parametrize("query", ["storm", "a storm that is early"])
def test_what_a_guide_only_mentions_counts_where_nobody_says_it(blank: Page, query: str) -> None:
    engine = Engine(blank, "en", {"other": "late", "right": "early", **FILLER})
    said = "storm"
    sections = [{"anchor": "prepare", "title": "Prepare", "text": [f"{said}, {said} and {said}."]}]
    engine.data["guides"][1]["sections"] = sections
    expect_first(engine, query, "right")
    engine.data["guides"][0]["phrases"].append("the storm")
    expect_first(engine, said, "other")


def test_few_results_are_shown(blank: Page) -> None:
    guides = {f"guide-{number}": "late invoice | An invoice is late." for number in range(12)}
    items = Engine(blank, "en", guides).search("late invoice")
    assert len(items) == 5
    assert sum(map(len, items)) <= 11


def test_the_nearest_guides_are_those_with_likest_letters(blank: Page) -> None:
    guides = {"a": "books", "b": "music", "c": "weather", "right": "catastrophe"}
    items = Engine(blank, "en", guides).search("zzcatastzz")
    assert items[0][0]["location"] == "t/"
    assert items[1][0]["location"] == "scenarios/right/"


def test_words_that_no_list_knows_count_by_their_letters(blank: Page) -> None:
    guides = {"other": "refund and weather", "right": "refund and mistrust", **FILLER}
    expect_first(Engine(blank, "en", guides), "refund untrustworthiness", "right")


def test_stop_and_question_words_do_not_decide(blank: Page) -> None:
    guides = {"other": "what can i do when it is over", "right": "an unpaid bill", **FILLER}
    engine = Engine(blank, "en", guides, stop="i do it is can a an", questions="what when")
    expect_first(engine, "what do i do when it is a bill", "right")


@pytest.mark.parametrize("query", ["foer vi naar det", "før vi når det", "saa er vi paa vej"])
def test_danish_letters_spelt_out_in_a_small_word_change_nothing(blank: Page, query: str) -> None:
    stop = "før vi når det så er på"
    engine = Engine(blank, "da", {"other": "før vi når på vej", **FILLER}, stop=stop)
    plain = query.replace("foer", "før").replace("naar", "når").replace("aa", "å")
    assert engine.search(query) == engine.search(plain)


def test_more_of_the_query_beats_more_of_one_word(blank: Page) -> None:
    guides = {"often": "refund; refund now; refund, refund", "both": "refund for a late delivery"}
    expect_first(Engine(blank, "en", {**guides, **FILLER}), "late refund", "both")


def test_the_last_word_may_be_unfinished(blank: Page) -> None:
    engine = Engine(blank, "en", {"right": "testimonial from the client", **FILLER})
    expect_first(engine, "testim", "right")


def test_results_name_the_guide_and_the_section(blank: Page) -> None:
    engine = Engine(blank, "en", {"right": "late | Offer a new date <soon> & keep it.", **FILLER})
    article, section = engine.search("new date")[0][:2]
    assert article["location"] == "scenarios/right/"
    assert section["location"] == "scenarios/right/#say-it"
    assert section["title"] == "Say it"
    assert (
        section["text"] == "Offer a <mark>new</mark> <mark>date</mark> &lt;soon&gt; &amp; keep it."
    )


def test_a_phrase_that_matches_is_shown_under_is_this_you(blank: Page) -> None:
    engine = Engine(blank, "en", {"right": "dumped by a client | Breathe.", **FILLER})
    section = engine.search("dumped")[0][1]
    assert section["location"] == "scenarios/right/#is-this-you"
    assert section["text"] == "»<mark>dumped</mark> by a client«"


def test_nothing_found_is_never_a_dead_end(blank: Page) -> None:
    items = Engine(blank, "en", {"right": "late", **FILLER}).search("<xyzzy> plugh")
    assert items[0][0]["location"] == "t/"
    assert items[0][0]["title"] == "No “&lt;xyzzy&gt; plugh”"


@pytest.mark.parametrize("query", ["xqzv wrrk", "blorp fnord", "xyzzy plugh"])
def test_words_that_only_look_a_little_like_known_ones_find_nothing(
    blank: Page, query: str
) -> None:
    engine = Engine(blank, "en", {"right": "the work, the plug", **FILLER})
    assert engine.found(query) == 0
    items = engine.search(query)
    assert items[0][0]["location"] == "t/"
    assert len(items) > 3


@pytest.mark.parametrize("query", ["invioce", "unpaid invioce", "invo"])
def test_as_many_count_as_found_as_are_shown(blank: Page, query: str) -> None:
    engine = Engine(blank, "en", {"right": "unpaid invoice", **FILLER})
    guides = [group[0] for group in engine.search(query) if group[0]["location"] != "t/"]
    assert engine.found(query) == len(guides) == 3


@pytest.mark.parametrize("query", ["zzz xyzzy", "baking bread"])
def test_what_is_only_near_does_not_count_as_found_and_says_so(blank: Page, query: str) -> None:
    engine = Engine(blank, "en", {"right": "unpaid invoice", **FILLER})
    assert engine.found(query) == 0
    _, *near = engine.search(query)
    assert near
    for group in near:
        assert [part["text"][:20] for part in group] == ["<em>Only near:</em> "]


def test_a_topic_known_to_be_missing_is_named_in_any_form(blank: Page) -> None:
    guides = {"right": "when the client pays", **FILLER}
    engine = Engine(blank, "en", guides, missing={"tax": ["tax", "sick pay"]})
    assert engine.found("the client pays taxes") == 0
    assert engine.found("the client pays me sick pay") == 0
    assert engine.found("the client pays") == 3


@pytest.mark.parametrize("query", ["taxes", "zzz", "late taxes invoi"])
def test_one_word_or_an_unfinished_one_is_not_judged(blank: Page, query: str) -> None:
    guides = {"right": "a late invoice", **FILLER}
    engine = Engine(blank, "en", guides, missing={"tax": ["tax", "vat"]})
    assert engine.found(query) != 0


def test_a_guide_that_says_more_of_it_than_a_missing_topic_covers_it(blank: Page) -> None:
    guides = {"right": "the client wants the money back; pay the tax", **FILLER}
    asked = {"tax": ["when is the tax due", "tax form", "tax on money"]}
    engine = Engine(blank, "en", guides, missing=asked, stop="the is")
    assert engine.found("client wants money back") == 3
    assert engine.found("money tax form") == 0


def test_small_words_tell_who_asks_about_a_missing_topic(blank: Page) -> None:
    told = "he never pays; he wants more; he is late; he and the software"
    asked = {"tools": ["which app", "which camera", "which printer", "which desk"]}
    engine = Engine(blank, "en", {"right": told, **FILLER}, missing=asked, stop="he which is and")
    assert engine.found("he and software") == 3
    assert engine.found("which software") == 0


def test_missing_topics_are_never_shown(blank: Page) -> None:
    asked = {"tax": ["when is the tax due", "tax form"]}
    engine = Engine(blank, "en", {"right": "the invoice is due", **FILLER}, missing=asked)
    for query in ("tax", "when is the tax due", "due", "taxform"):
        parts = [part for group in engine.search(query) for part in group]
        places = {part["location"].split("#")[0] for part in parts}
        assert places <= {"t/", "scenarios/right/", "scenarios/third/", "scenarios/fourth/"}


def test_what_a_guide_says_alike_is_covered_whatever_the_list_says(blank: Page) -> None:
    guides = {"right": "filed the wrong tax return", **FILLER}
    engine = Engine(blank, "en", guides, missing={"tax": ["tax", "vat"]}, stop="the")
    assert engine.found("filed the wrong tax return") == 3


@pytest.mark.parametrize("query", ["what now", "help me", "😡", "?!"])
def test_a_query_that_names_nothing_leads_to_the_questions_first(blank: Page, query: str) -> None:
    stop = {"stop": "help me", "questions": "what now"}
    engine = Engine(blank, "en", {"right": "help me with a bill", **FILLER}, **stop)
    assert engine.found(query) is None
    first, *others = engine.search(query)
    assert first[0] == {"location": "t/", "title": "What happened?", "text": "Say it"}
    assert len(others) == 3


def test_a_long_query_is_quoted_in_part_and_as_it_stands(blank: Page) -> None:
    typed = "$& $1 " + "xyzzy" * 1000
    title = Engine(blank, "en", {"right": "late"}).search(typed)[0][0]["title"]
    assert title == f"No “$&amp; $1 {('xyzzy' * 20)[:54]}…”"


def test_two_edits_and_another_first_letter_are_another_word(blank: Page) -> None:
    engine = Engine(blank, "en", {"right": "a testimonial", **FILLER})
    assert engine.found("testimonail") == 3
    assert engine.found("restimonal") is None


@pytest.mark.parametrize(
    "query", ["", "   ", "…", "?!", "(((", "<b>", "a", "'", "\\", "constructor"]
)
def test_odd_queries_do_no_harm(blank: Page, query: str) -> None:
    assert isinstance(Engine(blank, "en", {"right": "late", **FILLER}).search(query), list)


TELL_WORKER = """([messages, count]) => new Promise((resolve, reject) => {
  const worker = new Worker("/assets/js/search/worker.js")
  const said = []
  setTimeout(() => reject(new Error(`It only said ${JSON.stringify(said)}`)), 5000)
  const say = (what) => said.push(what) === count && resolve(said)
  worker.onerror = ({ message }) => say(message)
  worker.onmessage = ({ data }) => say(data)
  messages.forEach((message) => worker.postMessage(message))
})"""


def tell_worker(page: Page, messages: list[dict[str, str]], count: int) -> list[Any]:
    """Tell the worker this and give the first things that it says."""
    return list(page.evaluate(TELL_WORKER, [messages, count]))


def test_the_worker_answers_what_it_was_asked_last_once_it_can(blank: Page) -> None:
    search = json.dumps(Engine(blank, "en", {"right": "unpaid invoices", **FILLER}).data)
    (answer,) = tell_worker(
        blank, [{"query": "weather"}, {"query": "invoice"}, {"search": search}], 1
    )
    assert answer["query"] == "invoice"
    assert answer["items"][0][0]["location"] == "scenarios/right/"


def test_the_worker_answers_again_once_it_knows_what_the_sections_say(blank: Page) -> None:
    data = Engine(blank, "en", {"right": "unpaid | Name the sum.", **FILLER}).data
    sections = [[part.pop("text") for part in guide["sections"]] for guide in data["guides"]]
    messages = [
        {"search": json.dumps(data)},
        {"query": "unpaid sum"},
        {"sections": json.dumps(sections)},
    ]
    before, after = tell_worker(blank, messages, 2)
    assert before["query"] == after["query"] == "unpaid sum"
    quoted = "Name the <mark>sum</mark>."
    assert quoted not in [part["text"] for part in before["items"][0]]
    assert quoted in [part["text"] for part in after["items"][0]]


def test_data_that_cannot_be_read_are_an_error_of_the_worker(blank: Page) -> None:
    (said,) = tell_worker(blank, [{"search": "<!doctype html>"}, {"query": "invoice"}], 1)
    assert "SyntaxError" in said


ASK_ASKER = """async (queries) => {
  const { Asker } = await import("/assets/js/search/asker.js")
  const asked = []
  const { Worker } = globalThis
  globalThis.Worker = class extends EventTarget {
    postMessage({ query }) {
      if (query === undefined) return
      asked.push(query)
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: { query } })))
    }
  }
  const received = []
  const asker = new Asker("worker.js", location.href, ({ query }) => received.push(query))
  globalThis.Worker = Worker
  queries.forEach((query) => asker.ask(query))
  await new Promise((resolve) => setTimeout(resolve, 100))
  return { asked, received }
}"""


def test_only_the_newest_query_waits_for_the_worker(blank: Page) -> None:
    result = blank.evaluate(ASK_ASKER, ["u", "un", "unp", "unpa"])
    assert result == {"asked": ["u", "unpa"], "received": ["unpa"]}
