/**
 * Each preposition that stands before a date in a template is tried with a day in it. A word
 * of the list that isn't tried yet fails: write down what the two say together.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fillPieces } from "../../docs/assets/js/running-text.js";
import { date } from "../../docs/assets/js/values.js";

const DOCS = new URL("../../docs/", import.meta.url);
const CATALOGUE = readFileSync(new URL("catalogue.yml", DOCS), "utf8");
const DATES = [...CATALOGUE.matchAll(/^ {2}(\w+): \{kind: date/gm)].map(([, name]) => name);
const BEFORE_A_DATE = new RegExp(`(\\p{L}+[’.]?)\\s*\\{\\{(?:${DATES.join("|")})\\}\\}`, "gu");

// Words that may want a date in a form of its own, whether they do or not.
const PREPOSITIONS = {
  en: "the a an this that next on in at by from since until till to for of after before within as",
  it: "il lo la l’ del dell’ a al all’ da dal dall’ in nel nell’ su sul sull’ di per con entro tra fra dopo prima fino",
  ru: "в во на с со к ко до от ото по о об при для за под над перед после позднее около между через кроме",
  da: "den det en i på fra til med om ved af for før efter senest siden inden omkring d.",
};

// What they say with 2 March, and with a day that would be elided or inflected if it could.
const TRIED = {
  en: {
    by: ["by Tuesday 2 March", "by Monday 8 March"],
    on: ["on Tuesday 2 March", "on Monday 8 March"],
    from: ["from Tuesday 2 March", "from Monday 8 March"],
    since: ["since Tuesday 2 March", "since Monday 8 March"],
    until: ["until Tuesday 2 March", "until Monday 8 March"],
    for: ["for Tuesday 2 March", "for Monday 8 March"],
    of: ["of Tuesday 2 March", "of Monday 8 March"],
    after: ["after Tuesday 2 March", "after Monday 8 March"],
  },
  it: {
    entro: ["entro martedì 2 marzo", "entro lunedì 8 marzo"],
    da: ["da martedì 2 marzo", "da lunedì 8 marzo"],
    a: ["a martedì 2 marzo", "a lunedì 8 marzo"],
    di: ["di martedì 2 marzo", "di lunedì 8 marzo"],
    per: ["per martedì 2 marzo", "per lunedì 8 marzo"],
    dopo: ["dopo martedì 2 marzo", "dopo lunedì 8 marzo"],
  },
  ru: {
    до: ["до 2 марта", "до 8 марта"],
    с: ["со 2 марта", "с 8 марта"],
    к: ["ко 2 марта", "к 8 марта"],
    позднее: ["не позднее 2 марта", "не позднее 8 марта"],
    после: ["после 2 марта", "после 8 марта"],
  },
  da: {
    fra: ["fra tirsdag den 2. marts", "fra mandag den 8. marts"],
    med: ["til og med tirsdag den 2. marts", "til og med mandag den 8. marts"],
    senest: ["senest tirsdag den 2. marts", "senest mandag den 8. marts"],
    siden: ["siden tirsdag den 2. marts", "siden mandag den 8. marts"],
    efter: ["efter tirsdag den 2. marts", "efter mandag den 8. marts"],
    til: ["til tirsdag den 2. marts", "til mandag den 8. marts"],
  },
};

// What stands before the day where one word isn't all of it.
const LEADS = { med: "til og med", позднее: "не позднее" };

/** How a language writes, by its settings. */
function styleOf(language) {
  const settings = readFileSync(new URL(`${language}/language.yml`, DOCS), "utf8");
  const say = (name) => new RegExp(`^${name}: ([\\w-]+)$`, "m").exec(settings)[1];
  return { locale: say("locale"), date: say("date") };
}

/** The words that stand right before a date, in all templates of a language. */
function wordsBeforeDates(language) {
  const folder = new URL(`${language}/scenarios/`, DOCS);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  const words = texts.flatMap((text) => [...text.matchAll(BEFORE_A_DATE)].map(([, word]) => word));
  return new Set(words.map((word) => word.toLowerCase()));
}

for (const [language, tried] of Object.entries(TRIED)) {
  test(`every preposition before a date is tried: ${language}`, () => {
    const words = wordsBeforeDates(language);
    const found = PREPOSITIONS[language].split(" ").filter((word) => words.has(word));
    assert.ok(found.length > 0);
    assert.deepEqual(
      found.filter((word) => !(word in tried)),
      [],
    );
  });

  for (const [word, phrases] of Object.entries(tried)) {
    test(`${language}: ${phrases.join(", ")}`, () => {
      const written = ["2027-03-02", "2027-03-08"].map((day) => {
        const value = date.written(day, styleOf(language), "2027-02-01");
        const pieces = [{ text: `${LEADS[word] ?? word} ` }, { text: "[day]", placeholder: "day" }];
        return fillPieces(pieces, () => value, language).join("");
      });
      assert.deepEqual(written, phrases);
    });
  }
}
