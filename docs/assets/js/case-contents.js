/** What a case holds, in words: for the list of cases, and before something is erased. Pure. */

const count = (map) => Object.keys(map).length;

/** Fill `{name}`s in a text. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export function nameOf(entry, index, say) {
  return entry.name || fill(say.unnamed, { number: index + 1 });
}

export function contentsOf(entry, say) {
  const ticks = Object.values(entry.ticks).reduce((sum, of) => sum + count(of), 0);
  const values = Object.values(entry.values).filter(Boolean).length;
  return fill(say.contents, { ticks, values, edits: count(entry.edits) });
}

/** One line per case: "Rossi – website: 3 ticks, …". */
export function describeCases(book, say) {
  return Object.values(book.cases).map(
    (entry, index) => `${nameOf(entry, index, say)}: ${contentsOf(entry, say)}`,
  );
}
