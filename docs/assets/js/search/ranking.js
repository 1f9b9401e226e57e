/**
 * Ranks guides for the concepts of a query.
 *
 * A guide's score is what it says about each concept, in its best place, times how much
 * of the query it covers, plus how close its nearest single sentence (a phrase, the title,
 * the description) comes to the whole query.
 */

const PLACES = { title: 2.2, phrase: 2, description: 1.6, section: 1 }
const FURTHER_PLACE = 0.25
const SATURATION = { title: 0.2, phrase: 0.8, description: 0.2, section: 2.5 }
const SENTENCE = 2.5

/** Give {guides: [{guide, score, coverage, sentence, sections}], total}, best first. */
export function rank(concepts, index) {
  const size = index.passages.length
  const weighed = concepts
    .map((concept) => ({ ...concept, value: concept.weight * rarity(concept, index, size) }))
    .filter(({ value }) => value > 0)
  const total = weighed.reduce((sum, { value }) => sum + value, 0)
  const standings = new Map()
  for (const concept of weighed) weigh(concept, index, standings)
  const guides = [...standings.values()].map((standing) => finish(standing, total, index))
  guides.sort((a, b) => b.score - a.score || a.guide - b.guide)
  return { guides, total }
}

/** How much a concept tells guides apart: what stands in few passages tells more. */
function rarity({ ways }, index, size) {
  let most = 0
  for (const [key, sure] of ways) if (sure >= 0.5) most = Math.max(most, index.frequency(key))
  if (!most) for (const key of ways.keys()) most = Math.max(most, index.frequency(key))
  return Math.log(1 + (size - most + 0.5) / (most + 0.5))
}

function weigh(concept, index, standings) {
  const inPassage = new Map()
  for (const [key, sure] of concept.ways)
    for (const [number, times] of index.postings.get(key) ?? []) {
      const known = inPassage.get(number)
      if (!known || known.sure < sure) inPassage.set(number, { sure, times })
    }
  const places = new Map()
  for (const [number, { sure, times }] of inPassage) {
    const passage = index.passages[number]
    const standing = standingOf(passage.guide, standings)
    const value = concept.value * sure
    standing.passages.set(number, (standing.passages.get(number) ?? 0) + value)
    if (!places.has(passage.guide)) places.set(passage.guide, {})
    const place = (places.get(passage.guide)[passage.kind] ??= { sure: 0, times: 0 })
    place.sure = Math.max(place.sure, sure)
    place.times += times * sure
  }
  for (const [guide, kinds] of places) {
    const values = Object.entries(kinds)
      .map(([kind, { sure, times }]) => PLACES[kind] * sure * (times / (times + SATURATION[kind])))
      .sort((a, b) => b - a)
    const further = values.slice(1).reduce((sum, value) => sum + value, 0)
    const standing = standings.get(guide)
    standing.score += concept.value * (values[0] + FURTHER_PLACE * further)
    const surest = Math.max(...Object.values(kinds).map(({ sure }) => sure))
    standing.covered += concept.value * surest
    standing.concepts.push(concept)
  }
}

function standingOf(guide, standings) {
  if (!standings.has(guide))
    standings.set(guide, { guide, score: 0, covered: 0, concepts: [], passages: new Map() })
  return standings.get(guide)
}

function finish(standing, total, index) {
  const coverage = total ? standing.covered / total : 0
  let sentence = { closeness: 0, number: -1, share: 0 }
  const sections = []
  for (const [number, value] of standing.passages) {
    const passage = index.passages[number]
    const share = value / total
    if (passage.kind === "section") sections.push({ section: passage.section, share })
    else {
      const closeness = share * Math.sqrt(Math.min(1, value / (0.35 * length(passage, index))))
      if (closeness > sentence.closeness) sentence = { closeness, number, share }
    }
  }
  sections.sort((a, b) => b.share - a.share || a.section - b.section)
  const score =
    standing.score * (0.4 + 0.6 * coverage) + SENTENCE * total * sentence.closeness ** 1.5
  return { ...standing, coverage, sentence, sections, score: total ? score / total : 0 }
}

/** What a whole sentence would be worth if every word of it had been asked for. */
function length(passage, index) {
  passage.length ??= passage.words.reduce((sum, word) => {
    const light = index.analysis.weightless(word) ? 0.08 : 1
    const frequency = index.frequency(word.term)
    return sum + light * Math.log(1 + (index.passages.length - frequency + 0.5) / (frequency + 0.5))
  }, 0.1)
  return passage.length
}
