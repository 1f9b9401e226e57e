import assert from "node:assert/strict";
import { test } from "node:test";
import { Analysis } from "../../../docs/assets/js/search/analysis.js";
import { loadLanguage } from "../../../docs/assets/js/search/languages.js";

/** The analysis of a language with these lists. */
async function analysisOf(language, lists = {}) {
  const settings = await loadLanguage(language);
  return new Analysis(settings, { stop: [], questions: [], forms: [], ...lists });
}

const foldedIn = (analysis, text) => analysis.words(text).map(({ folded }) => folded);

for (const [language, text, folded] of [
  ["en", "Don’t argue: it's over", ["dont", "argue", "it", "over"]],
  ["en", "the client's e-mail", ["the", "client", "e", "mail"]],
  ["it", "L’errore è già lì", ["l", "errore", "e", "gia", "li"]],
  ["ru", "Ещё клиeнт", ["еще", "клиент"]], // One of these letters is Latin.
  ["da", "Først, foerst og smaa", ["forst", "forst", "og", "sma"]],
]) {
  test(`${language}: "${text}" is ${folded.join(", ")}`, async () => {
    assert.deepEqual(foldedIn(await analysisOf(language), text), folded);
  });
}

test("a letter means the same however it is composed", async () => {
  const analysis = await analysisOf("it");
  assert.deepEqual(foldedIn(analysis, "qualità"), foldedIn(analysis, "qualità".normalize("NFD")));
});

test("a word knows where it stands", async () => {
  const analysis = await analysisOf("en");
  const words = analysis.words("A hand-over, now");
  assert.deepEqual(
    words.map(({ start, end }) => [start, end]),
    [
      [0, 1],
      [2, 6],
      [7, 11],
      [13, 16],
    ],
  );
});

for (const [language, one, other] of [
  ["en", "invoices", "invoice"],
  ["it", "fatture", "fattura"],
  ["ru", "клиента", "клиент"],
  ["da", "kunden", "kunder"],
]) {
  test(`${language}: "${one}" and "${other}" are one term`, async () => {
    const analysis = await analysisOf(language);
    assert.equal(analysis.words(one)[0].term, analysis.words(other)[0].term);
  });
}

test("numbers and very short words are their own terms", async () => {
  const analysis = await analysisOf("en");
  assert.deepEqual(
    analysis.words("as 2nd 2024s").map(({ term }) => term),
    ["as", "2nd", "2024s"],
  );
});

test("an irregular form has the basic term of its basic form", async () => {
  const analysis = await analysisOf("da", { forms: [["bryde", "brød", "brudt"]] });
  const [broken, breaking] = analysis.words("brød bryde");
  assert.notEqual(broken.term, breaking.term);
  assert.equal(broken.basic, breaking.basic);
});

test("a stop word carries no weight, unless diacritics make it another word", async () => {
  const analysis = await analysisOf("da", { stop: ["har"], questions: ["hvordan"] });
  const kinds = analysis
    .words("har hår hvordan kunde x 7")
    .map((word) => analysis.weightless(word));
  assert.deepEqual(kinds, ["stop", "", "question", "", "stop", ""]);
});

test("a small word is one however its letters are spelt", async () => {
  const analysis = await analysisOf("da", { stop: ["så", "før", "være"] });
  const kinds = analysis.words("så saa s\u00adå før foer være vaere sa").map((word) => {
    return analysis.weightless(word);
  });
  assert.deepEqual(kinds, Array(8).fill("stop"));
});
