// @ts-check
/** @import {Lists} from "./analysis.js" */
/** @import {Wanted} from "./excerpt.js" */
/** @import {Guide} from "./passages.js" */
/** @import {Standing} from "./ranking.js" */
/**
 * The search of one language: made from its data, answers with what results.js shows.
 *
 * No DOM here, so it runs in the worker, in tests and in the benchmark alike.
 *
 * @typedef {object} Written what hooks/bridgebook/publishing/search.py writes beside the lists
 * @property {string} language
 * @property {Guide[]} guides
 * @property {string[][]} same
 * @property {string[][]} near
 * @property {Record<string, string[]>} missing topics that no guide covers, with what is asked
 * @property {string} triage
 * @property {Record<string, string>} words
 *
 * @typedef {Written & Lists} Data
 * @typedef {string[][][]} Sections the paragraphs of each section of each guide
 *
 * @typedef {object} Result its title and its text are HTML
 * @property {string} location
 * @property {string} title
 * @property {string} text
 *
 * @typedef {object} Answer
 * @property {Result[][]} items groups of results, a guide first, then its sections
 * @property {number} [found] how many guides; undefined where nothing was asked for yet
 * @property {Answer} [later] what to show once the reader pauses: that nothing fits
 */

import { Analysis } from "./analysis.js";
import { bestExcerpt, escapeHtml, markAll, wantedKeys } from "./excerpt.js";
import { Fit } from "./fit.js";
import { Index } from "./index.js";
import { loadLanguage } from "./languages.js";
import { Likeness } from "./likeness.js";
import { familiarity, readQuery } from "./query.js";
import { rank } from "./ranking.js";
import { Synonyms } from "./synonyms.js";

const MOST_GUIDES = 5;
const FEWEST_GUIDES = 3;
const WORTH_SHOWING = 0.3;
/** Sections shown of the best guide, and of the others: each takes the page time to render. */
const MOST_SECTIONS = [2, 1];
const SECTION_WORTH_SHOWING = 0.2;
/** What likeness of letters adds to the best score, 1. See ranking.js: 0.1: +0.5, +0.4, −1.4; 0: −2.7, −4.1, −1.4. */
const LIKENESS = 0.06;
const GUESS = 0.4;
const NOTHING = 0.12;
const FAMILIAR = 0.75;
const NEARLY_FAMILIAR = 0.5;
const LONGEST_QUOTED = 60;
const SITUATION = "is-this-you";

/**
 * Make the engine from a language's search data.
 * @param {Data} data
 */
export async function createEngine(data) {
  const language = await loadLanguage(data.language);
  return new Engine(data, new Analysis(language, data));
}

export class Engine {
  /**
   * @param {Data} data
   * @param {Analysis} analysis
   * @param {Synonyms} synonyms
   */
  constructor(data, analysis, synonyms = new Synonyms(data, analysis)) {
    this.data = data;
    this.words = data.words;
    this.triage = data.triage;
    this.analysis = analysis;
    const topics = Object.entries(data.missing).map(([id, asked]) => topicOf(id, asked));
    this.index = new Index([...data.guides, ...topics], analysis, synonyms);
    this.likeness = new Likeness(this.index);
    this.fit = new Fit(this.index, data.guides.length);
  }

  /**
   * Give an engine that knows what the sections say, too. The first answer doesn't wait for it:
   * half of the words stand there, and without them as much is found.
   * @param {Sections} sections
   */
  withSections(sections) {
    const guides = this.data.guides.map((guide, at) => ({
      ...guide,
      sections: guide.sections.map((section, number) => ({
        ...section,
        text: sections[at][number],
      })),
    }));
    return new Engine({ ...this.data, guides }, this.analysis, this.index.synonyms);
  }

  /** Give queries that have the code ready for the first key once they are answered. */
  rehearsals() {
    const phrases = this.data.guides.map(({ phrases: [first] }) => first);
    return phrases.flatMap((phrase) => [phrase, [...phrase].reverse().join("")]);
  }

  /**
   * Rank all guides for a query, best first: by what it means and, a little, by its letters.
   * `topic` is the score of the nearest topic that no guide covers.
   * @param {string} query
   */
  rank(query) {
    const written = this.data.guides.length;
    const concepts = readQuery(query, this.index);
    const ranked = rank(concepts, this.index);
    const best = ranked.find(({ guide }) => guide < written)?.score || 1;
    const standings = new Map(ranked.map((standing) => [standing.guide, standing]));
    const likenesses = this.likeness.of(query).slice(0, written);
    const guides = likenesses.map((likeness, guide) => {
      const standing = standings.get(guide) ?? unmatched(guide);
      return { ...standing, rank: standing.score / best + LIKENESS * likeness };
    });
    guides.sort((a, b) => b.rank - a.rank);
    const topic = ranked.find(({ guide }) => guide >= written)?.score ?? 0;
    return { guides, topic, familiar: familiarity(concepts) };
  }

  /**
   * Answer a query: {items, found}, one group of results per guide, the guide itself first.
   *
   * Where the best is only a guess, a way out follows. Where nothing fits, that is said `later`,
   * with the nearest guides, marked as near, which don't count as found. Where no word says what
   * happened ("help", "what now", one that nobody knows), a way out comes first, and nothing is
   * said of what was found.
   * @param {string} query
   * @returns {Answer}
   */
  search(query) {
    const { guides, topic, familiar } = this.rank(query);
    const best = guides[0]?.score ?? 0;
    const shown = guides
      .filter(({ score }, at) => at < FEWEST_GUIDES || score > best * WORTH_SHOWING)
      .slice(0, MOST_GUIDES);
    const groups = shown.map((standing, at) => this.group(standing, at));
    const found = shown.length;
    const coverage = guides[0]?.coverage ?? 0;
    const vague = { items: [this.wayOut("vague", query), ...groups] };
    if (familiar === undefined) return vague;
    const unknown = familiar < NEARLY_FAMILIAR || coverage < NOTHING;
    if (unknown && this.analysis.words(query).length === 1) return vague;
    if (!this.fit.covers(query, best, topic)) {
      const near = [this.wayOut("nothing", query), ...groups.map((group) => this.near(group))];
      return { items: groups, later: { items: near, found: 0 } };
    }
    if (familiar < FAMILIAR || coverage < GUESS)
      return { items: [...groups, this.wayOut("unsure", query)], found };
    return { items: groups, found };
  }

  /**
   * A guide that doesn't fit says that it is only near, and shows none of its sections.
   * @param {Result[]} group
   */
  near([guide]) {
    const text = `<em>${escapeHtml(this.words.near)}</em> ${guide.text}`;
    return [{ ...guide, text }];
  }

  /** @param {Standing} standing @param {number} at */
  group(standing, at) {
    const { url } = this.index.guides[standing.guide];
    const [title, description] = this.index.passagesOf[standing.guide];
    const wanted = wantedKeys(standing.concepts);
    const article = {
      location: url,
      title: markAll(title, wanted, this.index),
      text: markAll(description, wanted, this.index),
    };
    const most = MOST_SECTIONS[Math.min(at, MOST_SECTIONS.length - 1)];
    return [article, ...this.sections(standing, wanted, most)];
  }

  /**
   * The sections to show, the one that matches best first; a phrase stands for "is this you",
   * and is quoted unless it is only heard: then a section that says as much tells more.
   * @param {Standing} standing
   * @param {Wanted} wanted
   * @param {number} most
   */
  sections({ guide: number, sentence, sections }, wanted, most) {
    const guide = this.index.guides[number];
    const { passage, share } = sentence;
    const chosen = sections.filter((section) => section.share >= SECTION_WORTH_SHOWING);
    const own = guide.sections.find(({ anchor }) => anchor === SITUATION);
    const said = chosen[0]?.share ?? 0;
    const fits = passage?.heard ? share > said : share >= said;
    const phrase = own && fits && passage?.kind === "phrase" ? passage : null;
    const others = chosen
      .filter((section) => !phrase || guide.sections[section.passage.at] !== own)
      .slice(0, phrase ? most - 1 : most)
      .map((section) => {
        const { anchor, title } = guide.sections[section.passage.at];
        return this.section(guide, anchor, title, bestExcerpt(section.passage, wanted, this.index));
      });
    if (!own || !phrase) return others;
    const why = phrase.heard
      ? escapeHtml(this.words.heard)
      : this.words.quoted.replace("{phrase}", () => markAll(phrase, wanted, this.index));
    return [this.section(guide, SITUATION, own.title, why), ...others];
  }

  /**
   * @param {Guide} guide
   * @param {string} anchor
   * @param {string} title
   * @param {string} text HTML
   */
  section(guide, anchor, title, text) {
    return { location: `${guide.url}#${anchor}`, title: escapeHtml(title), text };
  }

  /**
   * A result that leads to the questions; `kind` says in which words: see interface.yml.
   * @param {"vague" | "nothing" | "unsure"} kind
   * @param {string} query
   */
  wayOut(kind, query) {
    const typed = query.trim();
    const quoted = typed.length > LONGEST_QUOTED ? `${typed.slice(0, LONGEST_QUOTED)}…` : typed;
    const title = this.words[kind].replace("{query}", () => quoted);
    const text = this.words[`${kind}_text`];
    return [{ location: this.triage, title: escapeHtml(title), text: escapeHtml(text) }];
  }
}

/**
 * A topic stands in the index like a guide of which nothing is known but what people ask.
 * @param {string} id
 * @param {string[]} heard
 * @returns {Guide}
 */
function topicOf(id, heard) {
  return { id, url: "", title: "", description: "", phrases: [], heard, sections: [] };
}

/**
 * The standing of a guide that no concept of the query meets.
 * @param {number} guide
 * @returns {Standing}
 */
function unmatched(guide) {
  const sentence = { closeness: 0, passage: null, share: 0 };
  return { guide, score: 0, coverage: 0, concepts: [], sections: [], sentence };
}
