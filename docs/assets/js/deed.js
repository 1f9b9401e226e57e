// @ts-check
/**
 * A deed that can be taken back: it alone, in the casebook and for the client it was done for.
 * Once everything is forgotten, there is nothing to take it back into.
 */

import { casebook } from "./casebook.js";
import { takeBack } from "./take-back.js";

/** @typedef {ReturnType<typeof doDeed>} Deed */

/**
 * Do something with the casebook; `act` answers whether it could be kept.
 *
 * @param {() => boolean} act
 */
export function doDeed(act) {
  const before = casebook.all();
  const client = casebook.currentId();
  const kept = act();
  const after = casebook.all();
  const clientAfter = casebook.currentId();

  return {
    kept,
    /** The client that the tab worked on. */
    client,
    canUndo: () => casebook.all().id === after.id,
    /** Take it back; answers whether that could be kept. */
    undo() {
      const stayed = casebook.currentId() === clientAfter;
      const undone = casebook.change((book) => takeBack(book, before, after));
      // The tab had to take another client, and nobody has chosen one since.
      if (stayed && client !== clientAfter && client in casebook.all().cases) casebook.take(client);
      return undone;
    },
  };
}
