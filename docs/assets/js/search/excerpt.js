// @ts-check
/** @import {Index} from "./index.js" */
/** @import {Passage} from "./passages.js" */
/** @import {Concept} from "./query.js" */
/**
 * Shows why a passage matches: the piece around the matches, escaped, matches in <mark>.
 *
 * @typedef {Map<string, number>} Wanted a key of the index to what it is worth
 * @typedef {{start: number, end: number, value: number}} Match
 */

const LONGEST = 170;
const WORTH_MARKING = 0.3;
const SURE_ENOUGH = 0.4;

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Escape text for HTML.
 * @param {string} text
 */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
}

/**
 * Collect the keys of the index that mark a word as meant: not those of words merely near.
 * @param {Concept[]} concepts
 */
export function wantedKeys(concepts) {
  /** @type {Wanted} */
  const wanted = new Map();
  for (const { ways, weight, light, value = 0 } of concepts)
    if (!light && weight >= WORTH_MARKING)
      for (const [key, sure] of ways)
        if (sure >= SURE_ENOUGH && key[0] !== "~")
          wanted.set(key, Math.max(wanted.get(key) ?? 0, sure * value));
  return wanted;
}

/**
 * Find the matches in a passage, in order, none overlapping.
 * @param {Passage} passage
 * @param {Wanted} wanted
 * @param {Index} index
 */
function findMatches(passage, wanted, index) {
  const words = index.wordsOf(passage);
  /** @type {Match[]} */
  const found = [];
  /** @type {(keys: Iterable<string>, start: number, end: number) => void} */
  const offer = (keys, start, end) => {
    let value = 0;
    for (const key of keys) value = Math.max(value, wanted.get(key) ?? 0);
    if (value) found.push({ start, end, value });
  };
  for (const word of words) offer(index.keysOf(word), word.start, word.end);
  for (const { groups, places } of passage.expressions)
    offer(groups, words[places[0]].start, words[places[places.length - 1]].end);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return joined(found);
}

/** @param {Match[]} found */
function joined(found) {
  /** @type {Match[]} */
  const matches = [];
  for (const match of found) {
    const before = matches.at(-1);
    if (before && match.start < before.end) {
      before.end = Math.max(before.end, match.end);
      before.value = Math.max(before.value, match.value);
    } else matches.push(match);
  }
  return matches;
}

/**
 * Mark the matches in a passage that is shown whole.
 * @param {Passage} passage
 * @param {Wanted} wanted
 * @param {Index} index
 */
export function markAll(passage, wanted, index) {
  const { text } = passage;
  return marked(text, 0, text.length, findMatches(passage, wanted, index));
}

/**
 * Give the paragraph of a passage that matches best, cut around its matches.
 * @param {Passage} passage
 * @param {Wanted} wanted
 * @param {Index} index
 */
export function bestExcerpt(passage, wanted, index) {
  const { text } = passage;
  const matches = findMatches(passage, wanted, index);
  let chosen = { from: 0, to: endOfParagraph(text, 0), value: 0 };
  let open = { from: 0, to: -1, value: 0 };
  for (const { start, value } of matches) {
    if (start > open.to) {
      const from = text.lastIndexOf("\n", start) + 1;
      open = { from, to: endOfParagraph(text, start), value: 0 };
    }
    open.value += value;
    if (open.value > chosen.value) chosen = open;
  }
  const { from, to } = chosen;
  return cut(
    text,
    from,
    to,
    matches.filter(({ start, end }) => start >= from && end <= to),
  );
}

/** @param {string} text @param {number} at */
function endOfParagraph(text, at) {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/**
 * Cut a paragraph to a length that can be read at a glance, at spaces, around its first match.
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {Match[]} matches
 */
function cut(text, from, to, matches) {
  if (to - from <= LONGEST) return marked(text, from, to, matches);
  const middle = matches.length ? matches[0].start - from : 0;
  let start = middle < LONGEST * 0.6 ? from : from + middle - Math.round(LONGEST * 0.3);
  let end = Math.min(to, start + LONGEST);
  if (start > from) start = text.indexOf(" ", start) + 1 || start;
  const space = text.lastIndexOf(" ", end);
  if (end < to && space > start) end = space;
  const before = start > from ? "… " : "";
  const after = end < to ? " …" : "";
  return before + marked(text, start, end, matches) + after;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Match[]} matches
 */
function marked(text, start, end, matches) {
  let shown = "";
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    shown += escapeHtml(text.slice(at, match.start));
    shown += `<mark>${escapeHtml(text.slice(match.start, match.end))}</mark>`;
    at = match.end;
  }
  return shown + escapeHtml(text.slice(at, end));
}
