/**
 * The search of one language: made from its data, answers in the shape the theme's search box renders.
 *
 * No DOM here, so it runs in the worker, in tests and in the benchmark alike.
 */

import { Analysis } from "./analysis.js";
import { bestExcerpt, escape, markAll, wantedKeys } from "./excerpt.js";
import { Index } from "./index.js";
import { loadLanguage } from "./languages.js";
import { Likeness } from "./likeness.js";
import { readQuery } from "./query.js";
import { rank } from "./ranking.js";
import { Synonyms } from "./synonyms.js";

const MOST_GUIDES = 5;
const FEWEST_GUIDES = 3;
const WORTH_SHOWING = 0.3;
/** Sections shown of the best guide, and of the others: each takes the page time to render. */
const MOST_SECTIONS = [2, 1];
const SECTION_WORTH_SHOWING = 0.2;
const GUESS = 0.4;
const NOTHING = 0.12;
const WARMING_GUIDES = 3;
const SITUATION = "is-this-you";

/** Make the engine from a language's search data (see hooks/bridgebook/search.py). */
export async function createEngine(data) {
  const language = await loadLanguage(data.language);
  return new Engine(data, language);
}

export class Engine {
  constructor(data, language) {
    this.words = data.words;
    this.triage = data.triage;
    const { stop, questions, forms } = data;
    this.analysis = new Analysis({ ...language, stop, questions, forms });
    this.index = new Index(data.guides, this.analysis, new Synonyms(data, this.analysis));
    this.likeness = new Likeness(this.index);
  }

  /** Answer a few queries of its own, so that the browser has the code ready for the first key. */
  warm() {
    for (const { phrases } of this.index.guides.slice(0, WARMING_GUIDES))
      for (const phrase of phrases.slice(0, 2)) {
        this.search(phrase);
        this.search([...phrase].reverse().join(""));
      }
  }

  /** Rank the guides for a query, best first; where too few fit, the likest in spelling follow. */
  rank(query) {
    const concepts = readQuery(query, this.index);
    const { guides } = rank(concepts, this.index);
    if (guides.length >= FEWEST_GUIDES) return { concepts, guides };
    const found = new Set(guides.map(({ guide }) => guide));
    const others = this.likeness.nearest(query).filter((guide) => !found.has(guide));
    return { concepts, guides: [...guides, ...others.map(unmatched)].slice(0, FEWEST_GUIDES) };
  }

  /**
   * Answer a query: {items}, one group of results per guide, the guide itself first.
   *
   * Where the best is only a guess, a way out follows; where nothing fits, it comes first.
   */
  search(query) {
    const { concepts, guides } = this.rank(query);
    const best = guides[0]?.score ?? 0;
    const shown = guides
      .filter(({ score }, at) => at < FEWEST_GUIDES || score >= best * WORTH_SHOWING)
      .slice(0, MOST_GUIDES);
    const groups = shown.map((standing, at) => this.group(standing, concepts, at));
    const coverage = guides[0]?.coverage ?? 0;
    if (coverage >= GUESS) return { items: groups };
    if (coverage >= NOTHING) return { items: [...groups, this.wayOut("unsure", query, 0)] };
    return { items: [this.wayOut("nothing", query, best), ...groups] };
  }

  group(standing, concepts, at) {
    const { url } = this.index.guides[standing.guide];
    const [title, description] = this.index.passagesOf[standing.guide];
    const wanted = wantedKeys(standing.concepts);
    const terms = this.terms(standing, concepts);
    const score = 100 * standing.score;
    const article = {
      location: url,
      title: markAll(title, wanted, this.index),
      text: markAll(description, wanted, this.index),
      score,
      terms,
    };
    const most = MOST_SECTIONS[Math.min(at, MOST_SECTIONS.length - 1)];
    const sections = this.sections(standing, wanted, most);
    return [article, ...sections.map((section) => ({ ...section, score, terms }))];
  }

  /** The sections to show, the one that matches best first; a phrase stands for "is this you". */
  sections({ guide: number, sentence, sections }, wanted, most) {
    const guide = this.index.guides[number];
    const { passage, share } = sentence;
    const chosen = sections.filter((section) => section.share >= SECTION_WORTH_SHOWING);
    const own = guide.sections.find(({ anchor }) => anchor === SITUATION);
    const phrase = own && passage?.kind === "phrase" && share >= (chosen[0]?.share ?? 0);
    const others = chosen
      .filter((section) => !phrase || guide.sections[section.passage.at] !== own)
      .slice(0, phrase ? most - 1 : most)
      .map((section) => {
        const { anchor, title } = guide.sections[section.passage.at];
        return this.section(guide, anchor, title, bestExcerpt(section.passage, wanted, this.index));
      });
    if (!phrase) return others;
    const quoted = `“${markAll(passage, wanted, this.index)}”`;
    return [this.section(guide, SITUATION, own.title, quoted), ...others];
  }

  section(guide, anchor, title, text) {
    return { location: `${guide.url}#${anchor}`, title: escape(title), text };
  }

  /** Which of the typed words the guide answers: the theme lists the others as missing. */
  terms(standing, concepts) {
    const met = new Set(standing.concepts.map(({ text }) => text));
    const terms = {};
    for (const { text, weight } of concepts)
      if (weight >= 0.8 && !text.includes(" ")) terms[text] = met.has(text);
    return terms;
  }

  /** A result that leads to the questions; `kind` says in which words: "nothing" or "unsure". */
  wayOut(kind, query, score) {
    const title = this.words[kind] ?? "";
    const text = this.words[`${kind}_text`] ?? "";
    return [
      {
        location: this.triage,
        title: escape(title.replace("{query}", query.trim())),
        text: escape(text),
        score: 100 * score,
        terms: {},
      },
    ];
  }
}

/** The standing of a guide that no concept of the query meets. */
function unmatched(guide) {
  const sentence = { closeness: 0, passage: null, share: 0 };
  return { guide, score: 0, coverage: 0, concepts: [], sections: [], sentence };
}
