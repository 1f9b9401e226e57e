/**
 * What each constant of the search does, at half and at twice: `node benchmarks/constants.js site`.
 *
 * The engine is copied with one number changed, so it is measured as it is written. Names after
 * the site choose constants: `node benchmarks/constants.js site SHARE RARE`.
 */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const SCRIPTS = fileURLToPath(new URL("../docs/assets/js", import.meta.url));
const FOLDERS = { en: "", it: "it/", ru: "ru/", da: "da/" };
const FOUND = ["practice", "unseen", "fresh", "second"];
const TOLD = ["guide", "far", "near"];
const SETS = ["queries", ...FOUND, "without-guide", "without-guide-second"];
const MODULES = {
  ranking: [
    "PLACES.title",
    "PLACES.phrase",
    "PLACES.description",
    "PLACES.section",
    "SATURATION",
    "FURTHER_PLACE",
    "COVERAGE",
    "SENTENCE",
    "FURTHER_SENTENCE",
    "MOST_SENTENCES",
    "SENTENCE_WHOLE",
    "RARE",
  ],
  query: [
    "LIGHT.stop",
    "LIGHT.question",
    "NEAR",
    "TYPO",
    "PREFIX",
    "SHORTEST_PREFIX",
    "INSIDE_EXPRESSION",
    "BASIC",
    "SPACED",
  ],
  engine: ["LIKENESS"],
  likeness: ["SHORTEST", "LONGEST", "SMOOTHING", "RARITY_WITHIN"],
  compounds: ["SHORTEST_PART"],
  synonyms: ["MOST_BETWEEN"],
  typos: ["SHORTEST", "LONG", "WRONG_BEGINNING"],
  fit: ["SHARE", "ODDS", "UNNAMED", "UNSEEN"],
};

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const queries = SETS.flatMap((set) =>
  read(new URL(`../tests/data/search-${set}.json`, import.meta.url)).map((query) => ({
    ...query,
    set,
  })),
);

/** What stands before a constant's number: `PLACES.title` is a field. */
function before(constant) {
  const [name, field] = constant.split(".");
  return field ? `const ${name} = \\{[^}]*\\b${field}: ` : `const ${name} = `;
}

/** A module's text with one constant times this, and what that gives. */
function changed(text, constant, times) {
  let value;
  const result = text.replace(
    new RegExp(`(${before(constant)})(-?[\\d.]+)`),
    (_, start, number) => {
      value = Number((Number(number) * times).toPrecision(4));
      if (Number.isInteger(Number(number)) && Number(number) > 1) value = Math.round(value);
      return start + value;
    },
  );
  if (value === undefined) throw new Error(`There is no ${constant}.`);
  return { result, value };
}

/** The engine with some module's text in the place of its own. */
async function engineWith(module, text) {
  const folder = mkdtempSync(join(tmpdir(), "constants-"));
  cpSync(SCRIPTS, folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  if (module) writeFileSync(join(folder, "search", `${module}.js`), text);
  const { createEngine } = await import(pathToFileURL(join(folder, "search/engine.js")));
  return { createEngine, remove: () => rmSync(folder, { recursive: true }) };
}

async function data(language) {
  const folder = `${process.argv[2]}/${FOLDERS[language]}search`;
  return { search: read(`${folder}/search.json`), sections: read(`${folder}/sections.json`) };
}

/** How many of each set find their guide first, and of how many nothing is said to fit. */
async function measure(createEngine) {
  const shares = {};
  const add = (group, isTrue) => {
    shares[group] ??= { asked: 0, met: 0 };
    shares[group].asked += 1;
    shares[group].met += isTrue ? 1 : 0;
  };
  for (const language of Object.keys(FOLDERS)) {
    const { search, sections } = await data(language);
    const engine = (await createEngine(search)).withSections(sections);
    for (const { lang, set, query, expect, also = [], near } of queries) {
      if (lang !== language) continue;
      const { items, later } = engine.search(query);
      add(expect ? "guide" : near ? "near" : "far", later);
      const [, first] = items[0][0].location.split("/");
      if (expect) add(set, [expect, ...also].includes(first));
    }
  }
  return Object.fromEntries(
    Object.entries(shares).map(([group, { asked, met }]) => [group, (100 * met) / asked]),
  );
}

/** Measure the engine with a module's text changed. */
async function measureWith(module, text) {
  const { createEngine, remove } = await engineWith(module, text);
  try {
    return await measure(createEngine);
  } finally {
    remove();
  }
}

const asked = process.argv.slice(3);
const now = await measureWith();
const show = (groups, shares, from = {}) =>
  groups
    .map((group) => {
      const points = (shares[group] - (from[group] ?? 0)).toFixed(1);
      return from[group] !== undefined && shares[group] >= from[group] ? `+${points}` : points;
    })
    .join(", ");
console.log(`now: ${FOUND} first ${show(FOUND, now)}; told ${TOLD} ${show(TOLD, now)}`);
for (const [module, constants] of Object.entries(MODULES))
  for (const constant of constants) {
    if (asked.length && !asked.includes(constant)) continue;
    const text = readFileSync(join(SCRIPTS, "search", `${module}.js`), "utf8");
    for (const times of [0.5, 2]) {
      const { result, value } = changed(text, constant, times);
      const then = await measureWith(module, result);
      const told = show(TOLD, then);
      console.log(`${module}.js ${constant} ${value}: ${show(FOUND, then, now)}; told ${told}`);
    }
  }
