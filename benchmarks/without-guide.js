/**
 * How often the search says that no guide fits: `node benchmarks/without-guide.js site`.
 *
 * Of queries that have no guide (far from all, or near misses) it should be most, of those that
 * have one hardly any; both with and without the list of topics known to be missing.
 */

import { readFileSync } from "node:fs";
import { createEngine } from "../docs/assets/js/search/engine.js";

const FOLDERS = { en: "", it: "it/", ru: "ru/", da: "da/" };
const SETS = [
  "queries",
  "practice",
  "unseen",
  "fresh",
  "second",
  "without-guide",
  "without-guide-second",
];

const read = (path) => JSON.parse(readFileSync(path, "utf8"));

/** An engine for each language, from the built site's data. */
async function enginesOf(site, changed) {
  const engines = {};
  for (const [language, folder] of Object.entries(FOLDERS)) {
    const load = (name) => read(`${site}/${folder}search/${name}.json`);
    const engine = await createEngine({ ...load("search"), ...changed });
    engines[language] = engine.withSections(load("sections"));
  }
  return engines;
}

for (const [name, changed] of Object.entries({ "with the list": {}, without: { missing: [] } })) {
  const engines = await enginesOf(process.argv[2], changed);
  for (const set of SETS) {
    const told = {};
    const url = new URL(`../tests/data/search-${set}.json`, import.meta.url);
    for (const { lang, query, near } of read(url))
      for (const group of ["all", lang, ...(near === undefined ? [] : [near ? "near" : "far"])]) {
        told[group] ??= { asked: 0, told: 0 };
        told[group].asked += 1;
        told[group].told += engines[lang].search(query).later ? 1 : 0;
      }
    const shown = Object.entries(told).map(
      ([group, { told, asked }]) => `${group} ${told}/${asked}`,
    );
    console.log(`${name}: ${set}: ${shown.join(", ")}`);
  }
}
