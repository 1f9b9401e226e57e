import assert from "node:assert/strict";
import { test } from "node:test";
import { splitCompound } from "../../../docs/assets/js/search/compounds.js";
import { otherScripts, toCyrillicLookalikes } from "../../../docs/assets/js/search/scripts.js";
import { editsAllowed, Spelling } from "../../../docs/assets/js/search/typos.js";

const nearest = (known, word) =>
  new Spelling(known).nearest(word).map((near) => [near.word, near.edits]);

test("the longer a word, the more edits are forgiven", () => {
  assert.deepEqual([3, 4, 6, 7, 12].map(editsAllowed), [0, 1, 1, 2, 2]);
});

for (const [typed, known, edits] of [
  ["invoce", "invoice", 1],
  ["invioce", "invoice", 1],
  ["invoicee", "invoice", 1],
  ["imvoise", "invoice", 2],
]) {
  test(`"${typed}" is ${edits} from "${known}"`, () => {
    assert.deepEqual(nearest([known, "contract", "notice"], typed), [[known, edits]]);
  });
}

test("what is too far, or too short, is nearest to nothing", () => {
  assert.deepEqual(nearest(["invoice", "pay"], "office"), []);
  assert.deepEqual(nearest(["pay"], "pey"), []);
});

test("a wrong first letter comes after the others, and with two edits is another word", () => {
  assert.deepEqual(nearest(["paint", "saint"], "painz"), [["paint", 1]]);
  assert.deepEqual(nearest(["saint"], "paint"), [["saint", 1]]);
  assert.deepEqual(nearest(["contract"], "kontrakt"), []);
});

test("a word typed on the wrong keyboard, or in Latin letters, may be Russian", () => {
  const readings = otherScripts("rkbtyn", "cyrillic");
  assert.equal(readings[0], "клиент");
  assert.equal(otherScripts("klient", "cyrillic")[2], "клиент");
  assert.equal(otherScripts("shchuka", "cyrillic")[2], "щука");
  assert.equal(otherScripts("cop", "cyrillic")[3], "сор");
});

test("a word in the right script is left alone", () => {
  assert.deepEqual(otherScripts("клиент", "cyrillic"), []);
  assert.deepEqual(otherScripts("client", "latin"), []);
  assert.deepEqual(otherScripts("сдшуте", "latin"), ["client"]);
});

test("Latin letters that look Russian are read as Russian, in Russian words only", () => {
  assert.equal(toCyrillicLookalikes("cчeт"), "счет");
  assert.equal(toCyrillicLookalikes("cop"), "cop");
});

const known = (...words) => {
  const set = new Set(words);
  return (part) => set.has(part);
};

test("a compound is split into the fewest known words, whatever joins them", () => {
  const joints = ["", "s", "e"];
  const isKnown = known("kunde", "samtale", "samtaler", "arbejde", "plan", "uge");
  assert.deepEqual(splitCompound("kundesamtaler", joints, isKnown), ["kunde", "samtaler"]);
  assert.deepEqual(splitCompound("arbejdsplan", joints, isKnown), []);
  assert.deepEqual(splitCompound("arbejdesplan", joints, isKnown), ["arbejde", "plan"]);
  assert.deepEqual(splitCompound("ugearbejdsplan", joints, isKnown), []);
  assert.deepEqual(splitCompound("ugearbejdeplan", joints, isKnown), ["uge", "arbejde", "plan"]);
});

test("a word with a part of two letters, or an unknown one, is no compound", () => {
  assert.deepEqual(splitCompound("ugepl", [""], known("uge", "pl")), []);
  assert.deepEqual(splitCompound("kundebord", [""], known("kunde")), []);
});
