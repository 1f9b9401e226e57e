// @ts-check
/** @import {Reading} from "./analysis.js" */
/** @import {Index} from "./index.js" */
/** @import {Passage} from "./passages.js" */
/** @import {Concept} from "./query.js" */
/**
 * Ranks guides for the concepts of a query.
 *
 * A guide's score is what it says about each concept, in its best place and, less, in the
 * others, times how much of the query it covers, plus how close its nearest sentences
 * (phrases, the title, the description) come to the whole query.
 *
 * @typedef {{sure: number, times: number}} Meeting
 * @typedef {Map<Passage["kind"], Meeting>} Kinds
 *
 * @typedef {object} Tally what is added up for a guide
 * @property {number} guide
 * @property {number} score
 * @property {number} covered
 * @property {Concept[]} concepts
 * @property {Map<number, number>} passages a passage's number to what is met there
 *
 * @typedef {object} Standing
 * @property {number} guide
 * @property {number} score
 * @property {number} coverage how much of the query it covers, from 0 to 1
 * @property {Concept[]} concepts
 * @property {{closeness: number, passage: Passage | null, share: number}} sentence
 * @property {{passage: Passage, share: number}[]} sections
 */

// Beside each constant: what another value does to the first place, in points, on the sets
// practice, fresh and real, when it was chosen. At half and at twice: benchmarks/README.md.

/** Where a word stands: in a phrase readers say, most. A section counts where nothing else does. */
const PLACES = { title: 1.5, phrase: 3, description: 0.5, section: 1.2 };
/** A guide that says it in several places is more about it. 1: −1.2, −0.4, 0. */
const FURTHER_PLACE = 0.7;
/**
 * How often a concept must be met in a guide's phrases, which are many, to be worth half; said
 * elsewhere, once is enough. At 4: −0.3, −0.4, −2.8.
 */
const SATURATION = 8;
/** What is lost where a guide covers nothing of it. 0.7: −0.2, −0.4, −1.4. */
const COVERAGE = 0.4;
/** What sentences that come near weigh beside single words. 2: +0.5, −0.4, −1.4. */
const SENTENCE = 1.5;
/**
 * What each further sentence is worth beside the one before it, and how many count; 0.5 was as
 * good within 0.4, 0.9 and ten: −0.7, 0, 0. One alone: +0.3, −0.4, −1.4.
 */
const FURTHER_SENTENCE = 0.8;
const MOST_SENTENCES = 6;
/** How much of a sentence must be asked for to count whole. 0.35: 0, −0.4, −1.3. */
const SENTENCE_WHOLE = 0.6;
/** Sets what the words of a query are worth beside those of a sentence. */
const RARE = 5;

/**
 * Give the guides that say something of it, best first.
 * @param {Concept[]} concepts
 * @param {Index} index
 * @returns {Standing[]}
 */
export function rank(concepts, index) {
  /** @type {Map<number, Tally>} */
  const standings = new Map();
  let total = 0;
  for (const concept of concepts) {
    total += weigh(concept, index, standings);
  }
  const guides = [...standings.values()].map((standing) => finish(standing, total, index));
  return guides.sort((a, b) => b.score - a.score || a.guide - b.guide);
}

/**
 * Add a concept to the standings of the guides that know it; give what it is worth.
 * @param {Concept} concept
 * @param {Index} index
 * @param {Map<number, Tally>} standings
 */
function weigh(concept, index, standings) {
  const met = meetings(concept, index);
  const places = placesOf(met, index);
  const affinities = [...places.values()].map(affinity);
  const apart = (rarity(concept, index) + spread(affinities, index)) / 2;
  const value = RARE * concept.weight * apart;
  concept.value = value;
  for (const [number, { sure }] of met) {
    const { passages } = standingOf(index.passages[number].guide, standings);
    passages.set(number, (passages.get(number) ?? 0) + value * sure);
  }
  [...places].forEach(([guide, kinds], at) => {
    const standing = standingOf(guide, standings);
    standing.score += value * affinities[at];
    standing.covered += value * Math.max(...[...kinds.values()].map(({ sure }) => sure));
    standing.concepts.push(concept);
  });
  return value;
}

/**
 * Where a concept is met: passage number to how surely and how often, in its surest way.
 * @param {Concept} concept
 * @param {Index} index
 */
function meetings({ ways }, index) {
  /** @type {Map<number, Meeting>} */
  const met = new Map();
  for (const [key, sure] of ways)
    index.visit(key, (number, times) => {
      const known = met.get(number);
      if (!known || known.sure < sure) met.set(number, { sure, times });
    });
  return met;
}

/**
 * The same by guide and kind of passage. What people say, or the handbook says of the situation,
 * tells guides apart; what stands in sections counts only where a concept is met nowhere else.
 * @param {Map<number, Meeting>} met
 * @param {Index} index
 */
function placesOf(met, index) {
  /** @type {Map<number, Kinds>} */
  const places = new Map();
  const said = [...met.keys()].some((number) => index.passages[number].kind !== "section");
  for (const [number, { sure, times }] of met) {
    const { guide, kind } = index.passages[number];
    if (said && kind === "section") continue;
    const kinds = places.get(guide) ?? new Map();
    places.set(guide, kinds);
    const place = kinds.get(kind) ?? { sure: 0, times: 0 };
    kinds.set(kind, { sure: Math.max(place.sure, sure), times: place.times + times * sure });
  }
  return places;
}

/**
 * How much a guide is about a concept.
 * @param {Kinds} kinds
 */
function affinity(kinds) {
  let best = 0;
  let sum = 0;
  for (const [kind, { sure, times }] of kinds) {
    const often = kind === "phrase" ? times / (times + SATURATION) : 1;
    const worth = PLACES[kind] * sure * often;
    best = Math.max(best, worth);
    sum += worth;
  }
  return best + FURTHER_PLACE * (sum - best);
}

/**
 * How much a concept tells passages apart, from 0 to 1: what stands in few tells more.
 * @param {Concept} concept
 * @param {Index} index
 */
function rarity({ ways }, index) {
  const size = index.passages.length;
  let most = 0;
  for (const [key, sure] of ways) if (sure >= 0.5) most = Math.max(most, index.frequency(key));
  if (!most) for (const key of ways.keys()) most = Math.max(most, index.frequency(key));
  return Math.log(1 + (size - most + 0.5) / (most + 0.5)) / Math.log(2 * size);
}

/**
 * How much a concept tells guides apart, from 0 to 1: what few guides are about tells more.
 * @param {number[]} affinities
 * @param {Index} index
 */
function spread(affinities, index) {
  let sum = 0;
  let most = 0;
  for (const value of affinities) {
    sum += value ** 2;
    most = Math.max(most, value ** 2);
  }
  const guides = index.guides.length + 1;
  const alike = most ? sum / most : 0.5;
  return Math.max(0, Math.log(guides / (alike + 0.5)) / Math.log(guides));
}

/**
 * @param {number} guide
 * @param {Map<number, Tally>} standings
 */
function standingOf(guide, standings) {
  let standing = standings.get(guide);
  if (!standing) {
    standing = { guide, score: 0, covered: 0, concepts: [], passages: new Map() };
    standings.set(guide, standing);
  }
  return standing;
}

/**
 * @param {Tally} standing
 * @param {number} total what the whole query is worth
 * @param {Index} index
 * @returns {Standing}
 */
function finish(standing, total, index) {
  const { guide, concepts } = standing;
  const coverage = total ? standing.covered / total : 0;
  /** @type {Standing["sentence"]} */
  let sentence = { closeness: 0, passage: null, share: 0 };
  /** @type {Standing["sections"]} */
  const sections = [];
  /** @type {number[]} */
  const near = [];
  for (const [number, value] of standing.passages) {
    const passage = index.passages[number];
    const share = value / total;
    if (passage.kind === "section") sections.push({ passage, share });
    else {
      const whole = Math.min(1, value / (SENTENCE_WHOLE * worth(passage, index)));
      const closeness = share * Math.sqrt(whole);
      near.push(closeness);
      if (closeness > sentence.closeness) sentence = { closeness, passage, share };
    }
  }
  sections.sort((a, b) => b.share - a.share || a.passage.at - b.passage.at);
  const score =
    standing.score * (1 - COVERAGE + COVERAGE * coverage) + SENTENCE * total * together(near);
  return { guide, concepts, coverage, sentence, sections, score: total ? score / total : 0 };
}

/**
 * How close the nearest sentences come together: a long question rarely comes near to one alone.
 * @param {number[]} closeness
 */
function together(closeness) {
  return closeness
    .sort((a, b) => b - a)
    .slice(0, MOST_SENTENCES)
    .reduce((sum, each, at) => sum + each ** 2 * FURTHER_SENTENCE ** at, 0);
}

/**
 * What a whole sentence would be worth if every word of it had been asked for.
 * @param {Passage} passage
 * @param {Index} index
 */
function worth(passage, index) {
  passage.worth ??= passage.readings.reduce((sum, word) => sum + worthOf(word, index), 0.1);
  return passage.worth;
}

/** @param {Reading} word @param {Index} index */
function worthOf(word, index) {
  let worth = index.worths.get(word);
  if (worth === undefined) {
    const light = index.analysis.weightless(word) ? 0.08 : 1;
    const frequency = index.frequency(word.term);
    const size = index.passages.length;
    worth = light * Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
    index.worths.set(word, worth);
  }
  return worth;
}
