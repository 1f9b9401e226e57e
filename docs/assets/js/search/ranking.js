/**
 * Ranks guides for the concepts of a query.
 *
 * A guide's score is what it says about each concept, in its best place and, less, in the
 * others, times how much of the query it covers, plus how close its nearest single sentence
 * (a phrase, the title, the description, a sentence that leads to it) comes to the whole query.
 */

const PLACES = { title: 1.6, phrase: 3, description: 0.8, pointer: 0.4, section: 1 };
const FURTHER_PLACE = 0.7;
/** How often a concept must be met in a place to be worth half of it. */
const SATURATION = { title: 0.1, phrase: 8, description: 0.45, pointer: 5, section: 4 };
const COVERAGE = 0.4;
const SENTENCE = 1.5;
const SENTENCE_WHOLE = 0.35;
const RARE = 5;
const LEAST_SPREAD = 0.02;

/** Give [{guide, score, coverage, concepts, sentence, sections}], best first. */
export function rank(concepts, index) {
  const standings = new Map();
  let total = 0;
  for (const concept of concepts) total += weigh(concept, index, standings);
  const guides = [...standings.values()].map((standing) => finish(standing, total, index));
  return guides.sort((a, b) => b.score - a.score || a.guide - b.guide);
}

/** Add a concept to the standings of the guides that know it; give what it is worth. */
function weigh(concept, index, standings) {
  const met = meetings(concept, index);
  const places = placesOf(met, index);
  const affinities = new Map([...places].map(([guide, kinds]) => [guide, affinity(kinds)]));
  const apart = (rarity(concept, index) + spread(affinities.values(), index)) / 2;
  concept.value = RARE * concept.weight * apart;
  for (const [number, { sure }] of met) {
    const { passages } = standingOf(index.passages[number].guide, standings);
    passages.set(number, (passages.get(number) ?? 0) + concept.value * sure);
  }
  for (const [guide, kinds] of places) {
    const standing = standings.get(guide);
    standing.score += concept.value * affinities.get(guide);
    standing.covered += concept.value * Math.max(...[...kinds.values()].map(({ sure }) => sure));
    standing.concepts.push(concept);
  }
  return concept.value;
}

/** Where a concept is met: passage number to {sure, times}, in its surest way. */
function meetings({ ways }, index) {
  const met = new Map();
  for (const [key, sure] of ways)
    index.visit(key, (number, times) => {
      const known = met.get(number);
      if (!known || known.sure < sure) met.set(number, { sure, times });
    });
  return met;
}

function placesOf(met, index) {
  const places = new Map();
  for (const [number, { sure, times }] of met) {
    const { guide, kind } = index.passages[number];
    if (!places.has(guide)) places.set(guide, new Map());
    const kinds = places.get(guide);
    if (!kinds.has(kind)) kinds.set(kind, { sure: 0, times: 0 });
    const place = kinds.get(kind);
    place.sure = Math.max(place.sure, sure);
    place.times += times * sure;
  }
  return places;
}

/** How much a guide is about a concept. */
function affinity(kinds) {
  let best = 0;
  let sum = 0;
  for (const [kind, { sure, times }] of kinds) {
    const worth = PLACES[kind] * sure * (times / (times + SATURATION[kind]));
    best = Math.max(best, worth);
    sum += worth;
  }
  return best + FURTHER_PLACE * (sum - best);
}

/** How much a concept tells passages apart, from 0 to 1: what stands in few tells more. */
function rarity({ ways }, index) {
  const size = index.passages.length;
  let most = 0;
  for (const [key, sure] of ways) if (sure >= 0.5) most = Math.max(most, index.frequency(key));
  if (!most) for (const key of ways.keys()) most = Math.max(most, index.frequency(key));
  return Math.log(1 + (size - most + 0.5) / (most + 0.5)) / Math.log(2 * size);
}

/** How much a concept tells guides apart, from 0 to 1: what few guides are about tells more. */
function spread(affinities, index) {
  let sum = 0;
  let most = 0;
  for (const value of affinities) {
    sum += value ** 2;
    most = Math.max(most, value ** 2);
  }
  const guides = index.guides.length + 1;
  const alike = most ? sum / most : 0.5;
  return Math.max(LEAST_SPREAD, Math.log(guides / (alike + 0.5)) / Math.log(guides));
}

function standingOf(guide, standings) {
  if (!standings.has(guide))
    standings.set(guide, { guide, score: 0, covered: 0, concepts: [], passages: new Map() });
  return standings.get(guide);
}

function finish(standing, total, index) {
  const coverage = total ? standing.covered / total : 0;
  let sentence = { closeness: 0, passage: null, share: 0 };
  const sections = [];
  for (const [number, value] of standing.passages) {
    const passage = index.passages[number];
    const share = value / total;
    if (passage.kind === "section") sections.push({ passage, share });
    else {
      const whole = Math.min(1, value / (SENTENCE_WHOLE * worth(passage, index)));
      const closeness = share * Math.sqrt(whole);
      if (closeness > sentence.closeness) sentence = { closeness, passage, share };
    }
  }
  sections.sort((a, b) => b.share - a.share || a.passage.at - b.passage.at);
  const score =
    standing.score * (1 - COVERAGE + COVERAGE * coverage) +
    SENTENCE * total * sentence.closeness ** 2;
  return { ...standing, coverage, sentence, sections, score: total ? score / total : 0 };
}

/** What a whole sentence would be worth if every word of it had been asked for. */
function worth(passage, index) {
  passage.worth ??= passage.words.reduce((sum, word) => {
    const light = index.analysis.weightless(word) ? 0.08 : 1;
    const frequency = index.frequency(word.term);
    const size = index.passages.length;
    return sum + light * Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
  }, 0.1);
  return passage.worth;
}
