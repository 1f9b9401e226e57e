// @ts-check
/** @import {Analysis, Reading, Word} from "./analysis.js" */
/** @import {Expression, Synonyms} from "./synonyms.js" */
/**
 * The passages of all guides, and which words stand in which of them, how often.
 *
 * A passage is a title, a description, one phrase, or one section. Here every word of the handbook
 * is looked at while a reader waits, so nothing is made for a single occurrence of a word.
 *
 * @typedef {object} Guide what hooks/bridgebook/publishing/search.py writes of one
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {string} description
 * @property {string[]} phrases what people say of it
 * @property {string[]} heard what else they type: it is searched like a phrase, and never quoted
 * @property {{anchor: string, title: string, text?: string[]}[]} sections their text may follow
 *
 * @typedef {object} Passage
 * @property {number} guide
 * @property {"title" | "description" | "phrase" | "section"} kind
 * @property {number} at which of its kind in the guide
 * @property {string} text
 * @property {Reading[]} readings what its words are
 * @property {Expression[]} expressions
 * @property {boolean} heard whether it may not be quoted
 * @property {Word[]} [words] its words with their places, once they are asked for
 * @property {number} [worth] see ranking.js
 *
 * @typedef {number[]} Places passage, how often, passage, how often, …
 */

const HYPHEN = /[-‐‑]\p{DI}?$/u;
const ASCII = "\x7f";

export class Passages {
  /** @param {Guide[]} guides @param {Analysis} analysis @param {Synonyms} synonyms */
  constructor(guides, analysis, synonyms) {
    this.analysis = analysis;
    this.synonyms = synonyms;
    /** @type {Passage[]} */
    this.all = [];
    /** @type {Map<Reading, Places>} */
    this.places = new Map();
    /**
     * A group of synonyms to where expressions of it stand.
     * @type {Map<string, Places>}
     */
    this.expressions = new Map();
    /**
     * Two words that a hyphen joins, folded, to where they stand: "hand-over" is known as
     * "handover", too.
     * @type {Map<string, Places>}
     */
    this.joined = new Map();
    this.of = guides.map((guide, number) => this.read(guide, number));
  }

  /**
   * @param {Guide} guide
   * @param {number} number
   */
  read(guide, number) {
    /** @type {(kind: Passage["kind"], texts: (string | undefined)[], heard?: boolean) => void} */
    const add = (kind, texts, heard = false) =>
      texts.forEach((text, at) => {
        if (text !== undefined) this.add({ guide: number, kind, at, text, heard });
      });
    const from = this.all.length;
    add("title", [guide.title]);
    add("description", [guide.description]);
    add("phrase", guide.phrases);
    add("phrase", guide.heard, true);
    add(
      "section",
      guide.sections.map(({ text }) => text?.join("\n")),
    );
    return this.all.slice(from);
  }

  /** @param {Pick<Passage, "guide" | "kind" | "at" | "text" | "heard">} passage */
  add(passage) {
    const { text } = passage;
    const number = this.all.length;
    /** @type {Reading[]} */
    const readings = [];
    this.analysis.visit(text, (reading, start) => {
      const before = readings[readings.length - 1];
      if (before && isJoined(text, start))
        count(this.joined, before.folded + reading.folded, number);
      readings.push(reading);
      count(this.places, reading, number);
    });
    const expressions = this.synonyms.expressions(readings);
    for (const { groups } of expressions)
      for (const group of groups) count(this.expressions, group, number);
    this.all.push({ ...passage, readings, expressions });
  }
}

/**
 * Count what stands in a passage; passages come in order.
 * @template Key
 * @param {Map<Key, Places>} counts
 * @param {Key} key
 * @param {number} passage
 */
function count(counts, key, passage) {
  const places = counts.get(key);
  if (!places) counts.set(key, [passage, 1]);
  else if (places[places.length - 2] === passage) places[places.length - 1]++;
  else places.push(passage, 1);
}

/**
 * Say whether a hyphen joins the word that begins here to the one before.
 * @param {string} text
 * @param {number} start
 */
function isJoined(text, start) {
  const before = text[start - 1] ?? " ";
  return (
    before === "-" || (before > ASCII && HYPHEN.test(text.slice(Math.max(0, start - 2), start)))
  );
}
