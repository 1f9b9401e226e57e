import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../../docs/assets/js/search/engine.js";
import { escapeHtml } from "../../../docs/assets/js/search/excerpt.js";

const WORDS = {
  nothing: "No “{query}”",
  nothing_text: "Try",
  near: "Near:",
  unsure: "Not this?",
  unsure_text: "Try",
  vague: "What happened?",
  vague_text: "Say it",
  quoted: "»{phrase}«",
  heard: "Others say <so>.",
};

const guide = (id, title, phrases, text, heard = []) => ({
  id,
  url: `scenarios/${id}/`,
  title,
  description: `${title}.`,
  phrases,
  heard,
  sections: [
    { anchor: "is-this-you", title: "Is this you?", text: ["It happens."] },
    { anchor: "say-it", title: "Say it", text: [text] },
  ],
});

const engine = await createEngine({
  language: "en",
  stop: ["the", "a", "is"],
  questions: ["what", "how"],
  forms: [],
  same: [["invoice", "bill"]],
  near: [],
  missing: { tax: ["tax", "sick pay"] },
  words: WORDS,
  triage: "find/",
  guides: [
    guide("unpaid", "They don’t pay", ["the invoice is open"], "Name the sum & the day <now>."),
    guide("angry", "The client is angry", ["he shouts at me"], "Let a silence be a silence."),
    guide("leaving", "It’s over", ["client gave notice"], "Offer an orderly handover.", [
      "they gave us the boot",
      "orderly",
    ]),
  ],
});

const first = (query) => engine.search(query).items[0][0];

test("a phrase finds its guide, and says so", () => {
  const { items, found } = engine.search("client gave notice");
  assert.equal(items[0][0].location, "scenarios/leaving/");
  assert.equal(items[0][0].title, "It’s over");
  assert.ok(found >= 1);
});

test("what is only heard finds its guide, which says why and doesn’t quote it", () => {
  const { items, found } = engine.search("gave us the boot");
  assert.deepEqual(items[0], [
    { location: "scenarios/leaving/", title: "It’s over", text: "It’s over." },
    {
      location: "scenarios/leaving/#is-this-you",
      title: "Is this you?",
      text: "Others say &lt;so&gt;.",
    },
  ]);
  assert.ok(found >= 1);
  assert.ok(!JSON.stringify(items).includes("boot"));
});

test("a section that says as much is shown instead of what may not be quoted", () => {
  const [, section] = engine.search("orderly").items[0];
  assert.equal(section.text, "Offer an <mark>orderly</mark> handover.");
});

test("where it is said both ways, what may be quoted is quoted", () => {
  const [, situation] = engine.search("gave notice").items[0];
  assert.equal(situation.text, "»client <mark>gave</mark> <mark>notice</mark>«");
});

test("a synonym and a misspelt word find it as well", () => {
  assert.equal(first("the bill").location, "scenarios/unpaid/");
  assert.equal(first("invoce").location, "scenarios/unpaid/");
});

test("a section leads to its place, its text escaped and what was meant marked", () => {
  const results = engine.search("name the sum").items[0];
  const section = results.find(({ location }) => location === "scenarios/unpaid/#say-it");
  assert.equal(section.title, "Say it");
  assert.equal(section.text, "<mark>Name</mark> the <mark>sum</mark> &amp; the day &lt;now&gt;.");
});

test("words that name nothing lead to the questions, and nothing is said of what was found", () => {
  const { items, found } = engine.search("what is");
  assert.equal(items[0][0].location, "find/");
  assert.equal(items[0][0].title, "What happened?");
  assert.equal(found, undefined);
});

test("what is unknown leads to the questions first, quoted without becoming HTML", () => {
  const { items, found } = engine.search("zzzyx <b>qqqq</b>").later;
  assert.deepEqual(items[0], [
    { location: "find/", title: "No “zzzyx &lt;b&gt;qqqq&lt;/b&gt;”", text: "Try" },
  ]);
  assert.equal(found, 0);
});

test("HTML's characters are escaped, all of them", () => {
  assert.equal(
    escapeHtml(`<a href="x" title='y'>&</a>`),
    "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;",
  );
});
