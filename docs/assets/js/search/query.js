// @ts-check
/** @import {Word} from "./analysis.js" */
/** @import {Index} from "./index.js" */
/**
 * Reads what was typed into concepts: one for each thing meant, with all the ways it may stand on a page.
 *
 * A page scores once for a concept, for its surest way, however many synonyms it holds.
 *
 * @typedef {Map<string, number>} Ways a key of the index (a term or a group of synonyms) to how
 *   sure it is, from 0 to 1
 *
 * @typedef {object} Concept
 * @property {string} text
 * @property {number} weight
 * @property {number} known how far it is a word of the handbook at all: 1, less where it was
 *   guessed from a misspelling, or 0
 * @property {boolean} [light] it only helps (a stop word, a word of an expression) and has no
 *   say in that
 * @property {Ways} ways
 * @property {number} [value] what it is worth; see ranking.js
 *
 * @typedef {(term: string | undefined, sure: number) => void} Offer
 */

import { otherScripts } from "./scripts.js";
import { editsAllowed } from "./typos.js";

// A byte order mark counts as a space, and nobody sees it.
const CHUNK = /[\S\ufeff]+/g;
// What another value does to the first place is said as in ranking.js.

/** Small words only help. Stop words at 0.3: −1.0, −1.2, 0. @type {Record<string, number>} */
const LIGHT = { stop: 0.45, question: 0.05 };
/** Words that belong together mean less than half the same. 0.2: −1.2, −0.8, −1.4; 0.6: +0.8, −0.4, −2.8. */
const NEAR = 0.4;
/** A guess, less sure with each edit. */
const TYPO = 0.85;
/** An unfinished word is a guess. 0.4: 0, 0, 0. */
const PREFIX = 0.7;
const SHORTEST_PREFIX = 2;
/** The expression counts, not its words. 0.4: +0.3, 0, 0. */
const INSIDE_EXPRESSION = 0.15;
/** The form that was typed comes before the others of its word. 0.6: 0, −0.4, 0. */
const BASIC = 0.85;
/** Words between weaken an expression a little. 0.6: +0.1, 0, −1.4. */
const SPACED = 0.85;

/**
 * @param {string} query
 * @param {Index} index
 * @returns {Concept[]}
 */
export function readQuery(query, index) {
  const { analysis, synonyms } = index;
  const words = chosenWords(query, index);
  if (!words.length) return [];
  const expressions = synonyms.expressions(words);
  const covered = new Set(expressions.flatMap(({ places }) => places.map((at) => words[at])));
  const stillTyping = !/[\s.,!?…]$/.test(query);
  /** @type {Concept[]} */
  const concepts = [];
  for (const { groups, places, spaced } of expressions) {
    /** @type {Ways} */
    const ways = new Map();
    const sure = spaced ? SPACED : 1;
    for (const group of groups) offer(ways, group, sure * worthOf(group));
    concepts.push({
      text: textOf(query, words, places[0], places[places.length - 1] + 1),
      weight: 1,
      known: 1,
      ways,
    });
  }
  words.forEach((word, at) => {
    const kind = analysis.weightless(word);
    const inside = covered.has(word);
    const weight = (LIGHT[kind] ?? 1) * (inside ? INSIDE_EXPRESSION : 1);
    const last = stillTyping && at === words.length - 1;
    if (kind || inside) concepts.push(...lightConcepts(word, weight, index));
    else concepts.push(...wordConcepts(word, last, index));
  });
  return lightened(merged(concepts));
}

/**
 * Say how far the words of a query are words of the handbook, from 0 to 1; undefined where
 * none of them says what happened.
 *
 * One word that is known is enough; of misspelt ones, most must be guessed. Words too short
 * for a typo to be forgiven don't count.
 * @param {Concept[]} concepts
 */
export function familiarity(concepts) {
  const telling = concepts.filter(({ light }) => !light);
  if (!telling.length) return undefined;
  const counted = telling
    .filter(({ known, text }) => known || editsAllowed(text.length))
    .map(({ known }) => known);
  if (!counted.length) return 0;
  return counted.includes(1) ? 1 : average(counted);
}

/**
 * @param {string} query
 * @param {Word[]} words
 * @param {number} from
 * @param {number} to
 */
function textOf(query, words, from, to) {
  return query.slice(words[from].start, words[to - 1].end);
}

/**
 * Give the words of the query, in the script in which they mean something.
 * @param {string} query
 * @param {Index} index
 * @returns {Word[]}
 */
function chosenWords(query, index) {
  const { analysis } = index;
  const chunks = [...query.matchAll(CHUNK)].map((match) => ({
    at: match.index,
    text: match[0],
    words: place(analysis.words(match[0]), match.index),
    others: otherScripts(match[0], analysis.script).map((text) => analysis.words(text)),
  }));
  const foreign = chunks.filter(({ others }) => others.length);
  const ways = (foreign[0]?.others ?? []).map((_, way) =>
    average(foreign.map(({ others }) => sense(others[way], index))),
  );
  return chunks.flatMap(({ at, text, words, others }) => {
    if (!others.length || words.some(({ folded }) => index.termOf.has(folded))) return words;
    const senses = others.map((other, way) => sense(other, index) + ways[way]);
    const best = senses.indexOf(Math.max(...senses));
    if (senses[best] <= 0) return words;
    return others[best].map((word) => ({ ...word, start: at, end: at + text.length }));
  });
}

/** @param {number[]} values */
function average(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {Word[]} words @param {number} offset */
function place(words, offset) {
  return words.map((word) => ({ ...word, start: word.start + offset, end: word.end + offset }));
}

/**
 * Say how much of these words is known: 1 known, 0.8 a stop word, 0.5 nearly known.
 * @param {Word[]} words
 * @param {Index} index
 */
function sense(words, index) {
  if (!words.length) return -1;
  const each = words.map((word) => {
    if (index.termOf.has(word.folded) || index.frequency(word.term)) return 1;
    if (index.analysis.weightless(word)) return 0.8;
    if (index.spelling.nearest(word.folded).length) return 0.5;
    return index.startingWith(word.folded).length ? 0.4 : 0;
  });
  return average(each);
}

/**
 * A word that only helps is looked up as it stands.
 * @param {Word} word
 * @param {number} weight
 * @param {Index} index
 * @returns {Concept[]}
 */
function lightConcepts(word, weight, index) {
  const ways = waysOf(word, index);
  return ways.size ? [{ text: word.lower, weight, light: true, known: 1, ways }] : [];
}

/**
 * The ways of a word as it is spelt.
 * @param {Word} word
 * @param {Index} index
 */
function waysOf({ term, basic }, index) {
  /** @type {Ways} */
  const ways = new Map();
  /** @param {string} key */
  const stands = (key) => index.frequency(key) || index.synonyms.groupsOf(key).length;
  if (stands(term)) offerTerm(ways, term, 1, index);
  if (basic !== term && stands(basic)) offerTerm(ways, basic, BASIC, index);
  return ways;
}

/**
 * @param {Word} word
 * @param {boolean} last whether it may still be being typed
 * @param {Index} index
 */
function wordConcepts(word, last, index) {
  const { folded } = word;
  const text = word.lower;
  const ways = waysOf(word, index);
  /** @type {Offer} */
  const add = (key, sure) => offerTerm(ways, key, sure, index);
  let known = ways.size ? 1 : 0;
  // The parts of a compound say what it says, unless it is known itself.
  const parts = ways.size ? [] : index.compoundParts(folded);
  const concepts = parts.map((part) => {
    /** @type {Ways} */
    const own = new Map();
    offerTerm(own, index.analysis.term(part), 1, index);
    return { text, weight: 1, known: 1, ways: own };
  });
  if (last && folded.length >= SHORTEST_PREFIX) addPrefixes(word, ways, index, add);
  if (ways.size) known ||= PREFIX;
  // What is only the stem of a word ("verd" of "verden") may be another one, misspelt ("vred").
  const stem = word.term === folded && !index.termOf.has(folded);
  const certain = !stem && Math.max(0, ...ways.values()) >= PREFIX;
  if (!certain && !parts.length) addTypos(word, add, index);
  known = Math.max(known, ...ways.values());
  if (ways.size || !parts.length) concepts.push({ text, weight: 1, known, ways });
  return concepts;
}

/**
 * The word is still being typed: any term it begins counts, the closer to the end the more.
 * @param {Word} word
 * @param {Ways} ways
 * @param {Index} index
 * @param {Offer} add
 */
function addPrefixes({ folded, term }, ways, index, add) {
  if (ways.size) {
    for (const found of index.startingWith(folded))
      if (found !== term) offer(ways, found, (PREFIX * folded.length) / (found.length + 2));
    return;
  }
  for (const found of index.startingWith(folded))
    add(found, PREFIX * Math.min(1, (folded.length + 1) / found.length));
}

/**
 * @param {Word} word
 * @param {Offer} add
 * @param {Index} index
 */
function addTypos({ folded }, add, index) {
  for (const { word, edits } of index.spelling.nearest(folded))
    add(index.termOf.get(word), TYPO ** edits);
}

/**
 * A term is met by its synonyms too. Undefined is no term: nothing is known by such a word.
 * @param {Ways} ways
 * @param {string | undefined} term
 * @param {number} sure
 * @param {Index} index
 */
function offerTerm(ways, term, sure, index) {
  if (!term) return;
  offer(ways, term, sure);
  for (const group of index.synonyms.groupsOf(term)) offer(ways, group, sure * worthOf(group));
}

/** @param {string} group */
function worthOf(group) {
  return group[0] === "=" ? 1 : NEAR;
}

/**
 * @param {Ways} ways
 * @param {string} key
 * @param {number} sure
 */
function offer(ways, key, sure) {
  if (key && (ways.get(key) ?? 0) < sure) ways.set(key, sure);
}

/**
 * Words that only help never weigh more together than the others do. On real queries that changes
 * nothing; it keeps "what do I do when it is a bill" with the bill.
 * @param {Concept[]} concepts
 */
function lightened(concepts) {
  /** @param {Concept[]} counted */
  const weigh = (counted) => counted.reduce((sum, { weight }) => sum + weight, 0);
  const light = concepts.filter((concept) => concept.light);
  const telling = weigh(concepts) - weigh(light);
  const share = Math.min(1, telling / weigh(light));
  if (telling) for (const concept of light) concept.weight *= share;
  return concepts;
}

/**
 * A thing that is said twice counts once.
 * @param {Concept[]} concepts
 */
function merged(concepts) {
  /** @type {Map<string, Concept>} */
  const byWays = new Map();
  for (const concept of concepts) {
    const groups = [...concept.ways].filter(([key]) => key[0] === "=").map(([key]) => key);
    const surest = [...concept.ways].sort((a, b) => b[1] - a[1])[0];
    const name = groups.length ? groups.sort().join(" ") : (surest?.[0] ?? concept.text);
    const other = byWays.get(name);
    if (!other) byWays.set(name, concept);
    else {
      other.weight = Math.max(other.weight, concept.weight);
      other.light &&= concept.light;
      for (const [key, sure] of concept.ways) offer(other.ways, key, sure);
    }
  }
  return [...byWays.values()];
}
