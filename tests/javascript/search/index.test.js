import assert from "node:assert/strict";
import { test } from "node:test";
import { Analysis } from "../../../docs/assets/js/search/analysis.js";
import { Index } from "../../../docs/assets/js/search/index.js";
import { loadLanguage } from "../../../docs/assets/js/search/languages.js";
import { Likeness } from "../../../docs/assets/js/search/likeness.js";
import { Synonyms } from "../../../docs/assets/js/search/synonyms.js";

async function indexOf(guides, { language = "en", same = [], stop = [], forms = [] } = {}) {
  const lists = { stop, questions: [], forms };
  const analysis = new Analysis(await loadLanguage(language), lists);
  return new Index(guides.map(guide), analysis, new Synonyms({ same, near: [] }, analysis));
}

const guide = ({ phrases, heard = [], sections = [] }, number) => ({
  id: `guide-${number}`,
  url: `scenarios/guide-${number}/`,
  title: "",
  description: "",
  phrases,
  heard,
  sections: sections.map((text) => ({ anchor: "say-it", title: "Say it", text })),
});

/** Where a key stands: [text, how often]. */
function placesOf(index, key) {
  const places = [];
  index.visit(key, (passage, times) => places.push([index.passages[passage].text, times]));
  return places;
}

test("a term is met in every form, as often as it stands, passage by passage", async () => {
  const index = await indexOf([
    { phrases: ["invoices and an invoice", "late"], heard: ["Invoice!"] },
    { phrases: ["invoiced"], sections: [["An invoice.", "Two invoices."]] },
  ]);
  assert.deepEqual(placesOf(index, "invoic"), [
    ["invoices and an invoice", 2],
    ["Invoice!", 1],
    ["invoiced", 1],
    ["An invoice.\nTwo invoices.", 2],
  ]);
  assert.equal(index.frequency("invoic"), 4);
  assert.equal(index.frequency("nowhere"), 0);
});

test("a group is met by all of its words and expressions, also where others stand between", async () => {
  const index = await indexOf(
    [{ phrases: ["a bill", "going nowhere", "bill, going straight nowhere"] }],
    { same: [["bill", "going nowhere"]] },
  );
  assert.deepEqual(placesOf(index, "=0"), [
    ["a bill", 1],
    ["going nowhere", 1],
    ["bill, going straight nowhere", 2],
  ]);
});

test("an irregular form is met under its word, and a compound under its parts", async () => {
  const forms = [["choose", "chose"]];
  const irregular = await indexOf([{ phrases: ["chose", "choose"] }], { forms });
  assert.deepEqual(placesOf(irregular, "choos"), [
    ["chose", 1],
    ["choose", 1],
  ]);
  const compound = await indexOf([{ phrases: ["kundesamtale", "kunde", "samtale"] }], {
    language: "da",
  });
  assert.deepEqual(placesOf(compound, "kund"), [
    ["kundesamtale", 1],
    ["kunde", 1],
  ]);
});

test("words that a hyphen joins are met as one, too", async () => {
  const index = await indexOf([{ phrases: ["hand-over", "hand over", "handover"] }]);
  assert.deepEqual(placesOf(index, "handov"), [
    ["hand-over", 1],
    ["handover", 1],
  ]);
});

test("the words of a passage have their places once they are asked for", async () => {
  const index = await indexOf([{ phrases: ["An invoice"] }]);
  const passage = index.passages.find(({ text }) => text === "An invoice");
  assert.deepEqual(
    index.wordsOf(passage).map(({ start, end, term }) => [start, end, term]),
    [
      [0, 2, "an"],
      [3, 10, "invoic"],
    ],
  );
});

test("the guide with the likest letters is the likeliest, small words aside", async () => {
  const index = await indexOf(
    [{ phrases: ["the weather"] }, { phrases: ["shouting"] }, { phrases: ["books and music"] }],
    { stop: ["the", "and"] },
  );
  const likeness = new Likeness(index);
  const [weather, shouting, books] = likeness.of("the shouty and");
  assert.equal(shouting, 0);
  assert.ok(weather < -0.5 && books < -0.5);
  assert.deepEqual(likeness.of("the and"), [0, 0, 0]);
});
