// @ts-check
/** What a case holds, in words: for the list of cases, and before something is erased. Pure. */

/** @import {Client} from "./casebook-shape.js" */

import { isBlank } from "./casebook-shape.js";
import { clientNames } from "./client-names.js";
import { fill } from "./words.js";

const SEPARATOR = " · ";

/** @param {object} map */
const count = (map) => Object.keys(map).length;

/** @param {Record<string, object>} maps */
const countAll = (maps) => Object.values(maps).reduce((sum, map) => sum + count(map), 0);

/**
 * What there is of a case, without what there is none of.
 *
 * @param {Client} entry
 * @param {DOMStringMap} say
 */
export function contentsOf(entry, say) {
  const ticks = countAll(entry.ticks);
  const values = [...Object.values(entry.values), entry.recipient].filter(isFilled).length;
  /** @type {Record<string, number>} */
  const counts = { ticks, values, answers: countAll(entry.answers), edits: count(entry.edits) };
  const said = (say.contents ?? "")
    .split(SEPARATOR)
    .filter((words) =>
      Object.keys(counts).some((name) => words.includes(`{${name}}`) && counts[name]),
    );
  return said.length ? fill(said.join(SEPARATOR), counts) : (say.nothing ?? "");
}

/**
 * Whether a field holds something; a currency alone is no amount.
 *
 * @param {Client["values"][string] | undefined} value
 */
export function isFilled(value) {
  return !isBlank(typeof value === "string" ? value : { ...value, currency: "" });
}

/**
 * One line per case: "Rossi – website: 3 ticks, …".
 *
 * @param {[string, Client][]} clients
 * @param {DOMStringMap} say
 */
export function describeCases(clients, say) {
  const names = clientNames(clients, say.unnamed ?? "");
  return clients.map(([id, entry]) => `${names.get(id)}: ${contentsOf(entry, say)}`);
}
