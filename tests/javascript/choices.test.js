import assert from "node:assert/strict";
import { test } from "node:test";
import {
  chosenOption,
  isOn,
  openPlaces,
  settled,
  wordsElsewhere,
} from "../../docs/assets/js/choices.js";
import { fillPieces } from "../../docs/assets/js/running-text.js";

/** The pieces of "On {day} it ends." */
const pieces = (text) =>
  text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) =>
      piece.startsWith("{")
        ? { text: `[${piece.slice(1, -1)}]`, placeholder: piece.slice(1, -1) }
        : { text: piece },
    );

const choice = (name, options) => ({
  choice: name,
  options: [
    ...Object.entries(options).map(([option, text]) => ({ option, pieces: pieces(text) })),
    { option: "own-words", pieces: [{ text: "[your own words]" }] },
  ],
});
const passage = (name, text) => ({ passage: name, pieces: pieces(text) });

const CAUSE = choice("cause", {
  underestimated: "I underestimated it.",
  "not-known": "I don’t know yet; you’ll hear by {day}.",
});
const REPAIR = passage("repair", "{who} will repair it.");
const LETTER = [
  ...pieces("Hi {name},\n\nIt is late. "),
  CAUSE,
  ...pieces(" The new date is {date}.\n\n"),
  REPAIR,
  ...pieces("\n\nBest"),
];

function textOf(parts, answers = {}, values = {}, language = "en") {
  const written = (name) => values[name] ?? "";
  return fillPieces(settled(parts, answers, language), written, language).join("");
}

test("an open choice shows what could stand there, and a passage stays off", () => {
  assert.equal(
    textOf(LETTER),
    "Hi [name],\n\nIt is late. [I underestimated it. / I don’t know yet; you’ll hear by [day]. / …] " +
      "The new date is [date].\n\nBest",
  );
});

test("what was decided stands in its place, its gaps filled", () => {
  const answers = { cause: { option: "not-known" }, repair: true };
  const values = { name: "Anna", day: "Monday", date: "Friday", who: "my team" };
  assert.equal(
    textOf(LETTER, answers, values),
    "Hi Anna,\n\nIt is late. I don’t know yet; you’ll hear by Monday. The new date is Friday.\n\n" +
      "My team will repair it.\n\nBest",
  );
});

const OWN = [
  ["the server was down", "Late. The server was down. Bye."],
  ["  The server\nwas down!  ", "Late. The server was down! Bye."],
  ["eBay was down…", "Late. eBay was down… Bye."],
  ["she said “no.”", "Late. She said “no.” Bye."],
];

for (const [typed, sent] of OWN) {
  test(`own words ${JSON.stringify(typed)} fit the text: ${sent}`, () => {
    const parts = [...pieces("Late. "), CAUSE, ...pieces(" Bye.")];
    const answers = { cause: { option: "own-words", words: { en: typed } } };
    assert.equal(textOf(parts, answers), sent);
  });
}

test("own words within a sentence take no full stop", () => {
  const where = choice("state", { late: "late", wrong: "not right" });
  const parts = [...pieces("It is "), where, ...pieces(", sorry.")];
  const answers = { state: { option: "own-words", words: { en: "lost" } } };
  assert.equal(textOf(parts, answers), "It is lost, sorry.");
});

test("own words belong to the language they were typed in", () => {
  const answers = { cause: { option: "own-words", words: { en: "The server.", it: " ", da: "" } } };
  assert.equal(chosenOption(CAUSE, answers, "en"), "own-words");
  assert.deepEqual(wordsElsewhere(CAUSE, answers, "en"), []);
  for (const language of ["it", "da", "ru"]) {
    assert.equal(chosenOption(CAUSE, answers, language), "");
    assert.deepEqual(wordsElsewhere(CAUSE, answers, language), ["en"]);
  }
});

const NO_ANSWERS = [
  {},
  { cause: true },
  { cause: null },
  { cause: "underestimated" },
  { cause: { option: "gone" } },
  { cause: { option: "own-words" } },
  { cause: { option: "own-words", words: { en: "\u200b" } } },
  { cause: { words: { en: "Words" } } },
];

for (const answers of NO_ANSWERS) {
  test(`${JSON.stringify(answers)} leaves the choice open`, () => {
    assert.equal(chosenOption(CAUSE, answers, "en"), "");
    assert.deepEqual(wordsElsewhere(CAUSE, answers, "en"), []);
  });
}

test("a passage is on only if it was switched on", () => {
  assert.equal(isOn(REPAIR, { repair: true }), true);
  for (const answers of [{}, { repair: false }, { repair: "true" }, { repair: { option: "x" } }]) {
    assert.equal(isOn(REPAIR, answers), false);
  }
});

const WITHOUT = [
  ["One. ", "\n\nTwo.", "One.\n\nTwo."],
  ["One.\n\n", " Two.", "One.\n\nTwo."],
  ["One. ", " Two.", "One. Two."],
  ["One.\n\n", "\n\nTwo.", "One.\n\nTwo."],
  ["One.\n\n", "", "One."],
  ["", "\n\nTwo.", "Two."],
  ["One {gap} ", "\n\n{gap}", "One [gap]\n\n[gap]"],
];

for (const [before, after, sent] of WITHOUT) {
  test(`${JSON.stringify(`${before}+${after}`)} has no hole without its passage`, () => {
    assert.equal(textOf([...pieces(before), REPAIR, ...pieces(after)]), sent);
  });
  test(`${JSON.stringify(`${before}+ ++${after}`)} has no hole without any of three`, () => {
    const rest = [...pieces(" "), passage("b", "B."), passage("c", "C."), ...pieces(after)];
    assert.equal(textOf([...pieces(before), REPAIR, ...rest]), sent);
  });
}

test("the pieces that are sent are those that were given, so that a page can find them", () => {
  const sent = settled(LETTER, { cause: { option: "underestimated" }, repair: true }, "en");
  assert.equal(sent[1], LETTER[1]);
  assert.equal(sent[3], CAUSE.options[0].pieces[0]);
});

test("nothing that was given changes", () => {
  const before = structuredClone(LETTER);
  settled(LETTER, { repair: true }, "en");
  settled(LETTER, {}, "en");
  assert.deepEqual(LETTER, before);
});

test("open places come in the order of the text, each once", () => {
  const open = (answers, values = {}) =>
    openPlaces([...LETTER, ...pieces("{name}")], answers, "en", (name) => values[name] ?? "");
  assert.deepEqual(open({}), [
    { placeholder: "name" },
    { choice: "cause" },
    { placeholder: "date" },
  ]);
  assert.deepEqual(open({ cause: { option: "not-known" }, repair: true }, { name: "Anna" }), [
    { placeholder: "day" },
    { placeholder: "date" },
    { placeholder: "who" },
  ]);
  const values = { name: "Anna", date: "Friday" };
  assert.deepEqual(open({ cause: { option: "underestimated" } }, values), []);
});
