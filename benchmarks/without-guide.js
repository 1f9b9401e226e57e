/**
 * How often the search says that no guide fits: `node benchmarks/without-guide.js site`.
 *
 * Of queries that have no guide (far from all, or near misses) it should be most, of those that
 * have one hardly any: with the list of missing topics, as if nobody had thought of what is asked
 * (without the phrases close to it), and without any list. Then what the two weights of fit.js
 * should be: chosen in three languages, and measured in the fourth.
 */

import { readFileSync } from "node:fs";
import { createEngine } from "../docs/assets/js/search/engine.js";

const FOLDERS = { en: "", it: "it/", ru: "ru/", da: "da/" };
const LANGUAGES = Object.keys(FOLDERS);
const SETS = [
  "queries",
  "practice",
  "unseen",
  "fresh",
  "second",
  "without-guide",
  "without-guide-second",
];
const SHARES = [8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20];
const ODDS = [0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5];
const MOST_FALSE = 0.03;
/** Two telling words in common with a query, or all that it has: then a phrase is close to it. */
const CLOSE = 2;

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const queries = SETS.flatMap((set) =>
  read(new URL(`../tests/data/search-${set}.json`, import.meta.url)).map((query) => ({
    ...query,
    set,
    kind: query.expect ? "guide" : query.near ? "near" : "far",
  })),
);

/** The telling words of a text. */
function telling(text, { analysis }) {
  const words = analysis.words(text).filter((word) => !analysis.weightless(word));
  return new Set(words.map(({ basic }) => basic));
}

/** The missing topics without the phrases close to a query. */
function unthoughtOf(missing, query, engine) {
  const asked = telling(query, engine);
  const isClose = (phrase) => {
    const own = telling(phrase, engine);
    const common = [...own].filter((word) => asked.has(word)).length;
    return common >= CLOSE || (common > 0 && common === own.size);
  };
  const left = Object.entries(missing).map(([topic, phrases]) => [
    topic,
    phrases.filter((phrase) => !isClose(phrase)),
  ]);
  return Object.fromEntries(left);
}

/** What an engine thinks of a query. */
function judge(engine, { query, ...known }) {
  const { guides, topic } = engine.rank(query);
  const words = engine.analysis.words(query);
  const evidence = engine.fit.evidence(words, guides[0].score, topic);
  return {
    ...known,
    evidence: engine.fit.isJudged(query, words) ? evidence : null,
    told: Boolean(engine.search(query).later),
  };
}

/** The judgements of all queries, in three ways: see above. */
async function judgeAll(site) {
  const ways = { "with the list": [], "not thought of": [], "without a list": [] };
  for (const language of LANGUAGES) {
    const data = read(`${site}/${FOLDERS[language]}search/search.json`);
    const sections = read(`${site}/${FOLDERS[language]}search/sections.json`);
    const make = async (missing) =>
      (await createEngine({ ...data, missing })).withSections(sections);
    const [engine, without] = [await make(data.missing), await make({})];
    for (const query of queries.filter(({ lang }) => lang === language)) {
      ways["with the list"].push(judge(engine, query));
      ways["without a list"].push(judge(without, query));
      if (query.kind === "guide") continue;
      const unthought = await make(unthoughtOf(data.missing, query.query, engine));
      ways["not thought of"].push(judge(unthought, query));
    }
  }
  return ways;
}

/** How many were told, for each group that `groupsOf` names. */
function count(judged, groupsOf, isTold = ({ told }) => told) {
  const groups = {};
  for (const each of judged)
    for (const group of groupsOf(each)) {
      groups[group] ??= { asked: 0, told: 0 };
      groups[group].asked += 1;
      groups[group].told += isTold(each) ? 1 : 0;
    }
  return groups;
}

const share = ({ told, asked } = { told: 0, asked: 1 }) => told / asked;
const percent = (group) => `${(100 * share(group)).toFixed(1)} %`;

/** What other weights would tell. */
function weighed(judged, forShare, forOdds) {
  const isTold = ({ evidence }) =>
    evidence && evidence.said <= forShare * evidence.share + forOdds * evidence.odds;
  return count(judged, ({ kind }) => [kind], isTold);
}

/** The weights that tell most where no guide fits, and hardly ever falsely. */
function bestWeights(judged) {
  let best = { worth: -1 };
  for (const forShare of SHARES)
    for (const forOdds of ODDS) {
      const { guide, far, near } = weighed(judged, forShare, forOdds);
      const worth = share(far) + share(near);
      if (share(guide) <= MOST_FALSE && worth > best.worth) best = { worth, forShare, forOdds };
    }
  return best;
}

const ways = await judgeAll(process.argv[2]);
for (const [way, judged] of Object.entries(ways)) {
  const groups = count(judged, ({ set, kind, lang }) => [
    `${set} ${kind}`,
    `${kind === "guide" ? "a" : "no"} guide, ${lang}`,
    `all ${kind}`,
  ]);
  console.log(`\n${way}`);
  for (const [name, group] of Object.entries(groups).sort())
    console.log(`  ${name}: ${group.told} of ${group.asked}, ${percent(group)}`);
}
const guides = ways["with the list"].filter(({ kind }) => kind === "guide");
const harder = [...guides, ...ways["not thought of"]];
console.log(
  "\nweights chosen without a language, and what they tell there of what nobody thought of",
);
for (const language of LANGUAGES) {
  const { forShare, forOdds } = bestWeights(harder.filter(({ lang }) => lang !== language));
  const { guide, far, near } = weighed(
    harder.filter(({ lang }) => lang === language),
    forShare,
    forOdds,
  );
  console.log(
    `  ${language}: ${forShare}, ${forOdds}: falsely ${percent(guide)}, far ${percent(far)}, near ${percent(near)}`,
  );
}
