/**
 * Shows why a passage matches: the piece around the matches, escaped, matches in <mark>.
 */

const LONGEST = 170;

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escape text for HTML. */
export function escape(text) {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
}

/** Collect the keys of the index that the concepts of a query may be met under. */
export function wantedKeys(concepts) {
  const wanted = new Map();
  for (const { ways, weight, value } of concepts)
    if (weight >= 0.3)
      for (const [key, sure] of ways)
        if (sure >= 0.4) wanted.set(key, Math.max(wanted.get(key) ?? 0, sure * (value ?? 1)));
  return wanted;
}

/** Find the matches in a text: {start, end, value}, in order, none overlapping. */
function findMatches(text, wanted, index) {
  const matches = [];
  for (const { start, end, keys } of spansOf(text, index)) {
    let value = 0;
    for (const key of keys) value = Math.max(value, wanted.get(key) ?? 0);
    if (!value) continue;
    const before = matches.at(-1);
    if (before && start < before.end) before.end = Math.max(before.end, end);
    else matches.push({ start, end, value });
  }
  return matches;
}

const spans = new WeakMap();

/** The words and expressions of a text with the keys they are met under; kept, as texts are met again. */
function spansOf(text, index) {
  if (!spans.has(index)) spans.set(index, new Map());
  const known = spans.get(index);
  if (!known.has(text)) known.set(text, readSpans(text, index));
  return known.get(text);
}

function readSpans(text, index) {
  const { analysis, synonyms } = index;
  const words = analysis.words(text);
  const found = words.map(({ start, end, folded, term }) => ({
    start,
    end,
    keys: [
      term,
      ...same(synonyms.groupsOf(term)),
      ...index.compoundParts(folded).map((part) => analysis.term(part)),
    ],
  }));
  for (const { from, to, groups } of synonyms.expressions(words))
    found.push({ start: words[from].start, end: words[to - 1].end, keys: same(groups) });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function same(groups) {
  return groups.filter((group) => group[0] === "=");
}

/** Mark the matches in a text that is shown whole. */
export function markAll(text, wanted, index) {
  return marked(text, 0, text.length, findMatches(text, wanted, index));
}

/** Give the paragraph that matches best, cut around its matches. */
export function bestExcerpt(paragraphs, wanted, index) {
  let chosen = { text: paragraphs[0] ?? "", matches: [], value: 0 };
  for (const text of paragraphs) {
    const matches = findMatches(text, wanted, index);
    const value = matches.reduce((sum, match) => sum + match.value, 0);
    if (value > chosen.value) chosen = { text, matches, value };
  }
  return cut(chosen.text, chosen.matches);
}

function cut(text, matches) {
  if (text.length <= LONGEST) return marked(text, 0, text.length, matches);
  const middle = matches.length ? matches[0].start : 0;
  let start = middle < LONGEST * 0.6 ? 0 : middle - Math.round(LONGEST * 0.3);
  let end = Math.min(text.length, start + LONGEST);
  if (start > 0) start = text.indexOf(" ", start) + 1 || start;
  if (end < text.length)
    end = text.lastIndexOf(" ", end) > start ? text.lastIndexOf(" ", end) : end;
  return `${start > 0 ? "… " : ""}${marked(text, start, end, matches)}${end < text.length ? " …" : ""}`;
}

function marked(text, start, end, matches) {
  let shown = "";
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    shown += escape(text.slice(at, match.start));
    shown += `<mark>${escape(text.slice(match.start, match.end))}</mark>`;
    at = match.end;
  }
  return shown + escape(text.slice(at, end));
}
