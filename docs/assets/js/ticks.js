// @ts-check
/**
 * What the ticks of a scenario say about its items. Pure.
 *
 * An item that was renamed has several names, the newest first: its tick outlives the change.
 */

/** @import {State} from "./casebook-shape.js" */

/** @type {(State | undefined)[]} */
const STATES = ["done", "skipped"];

/**
 * The names of an item, as its box carries them.
 *
 * @param {{dataset: DOMStringMap}} box
 */
export const namesOf = ({ dataset: { item = "", was } }) => [item, ...(was?.split(" ") ?? [])];

/**
 * The state of an item, by its names; undefined while it is open.
 *
 * @param {string[]} names
 * @param {Record<string, State>} ticks
 */
export const stateOf = (names, ticks) =>
  names.map((name) => ticks[name]).find((state) => STATES.includes(state));

/**
 * How far that is: {done, all}. What doesn't apply isn't counted.
 *
 * @param {(State | undefined)[]} states
 */
export function progressOf(states) {
  return {
    done: states.filter((state) => state === "done").length,
    all: states.filter((state) => state !== "skipped").length,
  };
}
