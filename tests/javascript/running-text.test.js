import assert from "node:assert/strict";
import { test } from "node:test";
import { fillPieces, oneLine } from "../../docs/assets/js/running-text.js";

/** Fill the gaps of a text like "On {day} it ends." */
function fill(text, values, language = "en") {
  const pieces = text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) =>
      piece.startsWith("{")
        ? { text: `[${piece.slice(1, -1)}]`, placeholder: piece.slice(1, -1) }
        : { text: piece },
    );
  return fillPieces(pieces, (name) => values[name] ?? "", language).join("");
}

const BEGINS = [
  "{x} is done.",
  "All is well. {x} is done.",
  "All is well! {x} is done.",
  "Well? {x} is done.",
  "Well… {x} is done.",
  "Hi Anna\n\n{x} is done.",
  "Dear Anna,\n\n{x} is done.",
  "All is well.\n{x} is done.",
  "1. {x} is done.",
  "“{x}” is done.",
  "She said: “All is well.” {x} is done.",
  "(All is well.) {x} is done.",
  "All is well. “{x}” is done.",
  "All is well. «{x}» is done.",
  "All is well. »{x}« is done.",
];

for (const text of BEGINS) {
  test(`a value begins a sentence in ${JSON.stringify(text)}`, () => {
    assert.equal(fill(text, { x: "the site" }), text.replace("{x}", "The site"));
  });
}

const GOES_ON = [
  "Thank you for {x}.",
  "We spoke of it: {x} is done.",
  "Next:\n{x}",
  "Next:\n\n{x}",
  "Dear {x},",
  "Best,\n{x}",
  "Cheers – {x}",
  "I said “{x}”.",
  "See example.{x} for it.",
  "{gap} and {x}",
];

for (const text of GOES_ON) {
  test(`a value goes on with a sentence in ${JSON.stringify(text)}`, () => {
    assert.equal(
      fill(text, { x: "the site" }),
      text.replace("{x}", "the site").replace("{gap}", "[gap]"),
    );
  });
}

test("after the comma of a greeting an Italian and a Russian letter goes on", () => {
  assert.equal(
    fill("Gentile Anna,\n\n{x} è finito.", { x: "il sito" }, "it"),
    "Gentile Anna,\n\nil sito è finito.",
  );
  assert.equal(
    fill("Уважаемая Анна,\n\n{x} готов.", { x: "сайт" }, "ru"),
    "Уважаемая Анна,\n\nсайт готов.",
  );
  assert.equal(
    fill("Kære Anna,\n\n{x} er færdigt.", { x: "sitet" }, "da"),
    "Kære Anna,\n\nSitet er færdigt.",
  );
});

const CAPITALS = [
  ["site", "Site"],
  ["сайт", "Сайт"],
  ["ёлка", "Ёлка"],
  ["økonomi", "Økonomi"],
  ["àncora", "Àncora"],
  ["ελληνικά", "Ελληνικά"],
  ["հայերեն", "Հայերեն"],
  ["𐐨𐐬𐐹", "𐐀𐐬𐐹"],
  ["e\u0301cole", "E\u0301cole"],
  ["straße", "Straße"],
  ["ßa", "Ssa"],
  ["ﬁrma", "Firma"],
  ["և", "Եւ"],
  ["i nostri", "I nostri"],
  ["lunedì 2 marzo", "Lunedì 2 marzo"],
  ["«сайт» и блог", "«Сайт» и блог"],
  ["(beta) site", "(Beta) site"],
  ["’ndrangheta", "’Ndrangheta"],
  ["new Site", "New Site"],
  // Written as they are for a reason.
  ...["eBay", "iPhone app", "example.com", "kim@x", "v2", "a/b test", "3M", "d’Artagnan", "№ 5"],
  // Scripts without capitals, or none at the start of a sentence.
  ...["ქართული", "العربية", "עברית", "中文", "#tag", "-5", "🙂 site"],
].map((pair) => (Array.isArray(pair) ? pair : [pair, pair]));

for (const [value, written] of CAPITALS) {
  test(`at the start "${value}" is written "${written}"`, () => {
    assert.equal(fill("{x}: done", { x: value }), `${written}: done`);
  });
}

const STOPS = [
  ["Thanks to {x}.", "Rossi S.p.A.", "Thanks to Rossi S.p.A."],
  ["Thanks to {x}. Bye.", "Rossi S.p.A.", "Thanks to Rossi S.p.A. Bye."],
  ["Thanks to {x}.\n\nBye.", "Acme Inc.", "Thanks to Acme Inc.\n\nBye."],
  ["Thanks to {x}.", "Yahoo!", "Thanks to Yahoo!"],
  ["We saw {x}.", "Why not?", "We saw Why not?"],
  ["We saw {x}.", "To be…", "We saw To be…"],
  ["Thanks to {x}, bye.", "Acme Inc.", "Thanks to Acme Inc., bye."],
  ["Is it {x}?", "Acme Inc.", "Is it Acme Inc.?"],
  ["Thanks to {x}…", "Acme Inc.", "Thanks to Acme Inc.…"],
  ["Thanks to {x}...", "Acme Inc.", "Thanks to Acme Inc...."],
  ["Thanks to {x}.", "Acme", "Thanks to Acme."],
  ["Thanks to “{x}”.", "Acme Inc.", "Thanks to “Acme Inc.”."],
  ["Thanks to {y}.", "Acme Inc.", "Thanks to [y]."],
  ["{x} {x}.", "Acme Inc.", "Acme Inc. Acme Inc."],
  ["{x}. {x} it is", "acme inc.", "Acme inc. Acme inc. it is"],
];

for (const [text, value, written] of STOPS) {
  test(`"${text}" with "${value}" is "${written}"`, () => {
    assert.equal(fill(text, { x: value }), written);
  });
}

const RUSSIAN = [
  ["Идея такая: с {x} о сроках", "2 марта", "Идея такая: со 2 марта о сроках"],
  ["С {x} о сроках", "2 марта 2028 года", "Со 2 марта 2028 года о сроках"],
  ["будет только к {x}.", "2 мая", "будет только ко 2 мая."],
  ["голосом. К {x} тебе", "2 июня", "голосом. Ко 2 июня тебе"],
  ["срок\u00a0— с\u00a0{x}", "2 августа", "срок\u00a0— со\u00a02 августа"],
  ["с {x}", "3 марта", "с 3 марта"],
  ["с {x}", "12 марта", "с 12 марта"],
  ["с {x}", "22 марта", "с 22 марта"],
  ["до {x}", "2 марта", "до 2 марта"],
  ["голос {x}", "2 марта", "голос 2 марта"],
  ["с {x}", "2 000 ₽", "с 2 000 ₽"],
  ["с {x}", "", "с [x]"],
];

for (const [text, value, written] of RUSSIAN) {
  test(`"${text}" with "${value}" is "${written}"`, () => {
    assert.equal(fill(text, { x: value }, "ru"), written);
  });
}

const ONE_LINE = [
  ["  Anna ", "Anna"],
  ["\u00a0Anna\u3000", "Anna"],
  ["Anna\nBelli", "Anna Belli"],
  ["Anna\r\n\tBelli", "Anna Belli"],
  ["Anna\u2028Belli", "Anna Belli"],
  ["Anna  Belli", "Anna Belli"],
  ["An\ud83dna", "Anna"],
  ["\ude00Anna\ud83d", "Anna"],
  ["A\u0000n\u0007n\u001ba\u009f", "Anna"],
  ["\u202eannA\u202c", "annA"],
  ["\u2066Anna\u2069\u200f", "Anna"],
  ["\ufeffAn\u00adna\u200b", "Anna"],
  ["\u200b \u2060", ""],
  // What joins letters and emoji stays.
  ...[
    "👩\u200d💻",
    "می\u200cخواهم",
    "🏴\u{e0067}\u{e0062}\u{e007f}",
    "❤\ufe0f",
    "1\u00a0500",
    "e\u0301",
  ],
].map((pair) => (Array.isArray(pair) ? pair : [pair, pair]));

for (const [typed, value] of ONE_LINE) {
  test(`${JSON.stringify(typed)} is the value ${JSON.stringify(value)}`, () => {
    assert.equal(oneLine(typed), value);
  });
}
