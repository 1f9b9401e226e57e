/**
 * Goes in front of the search's worker: the browser slows down a page, not its workers.
 *
 * An answer is held back, busily, until a worker would have given it whose work takes SLOWER times
 * as long: to begin, to get ready once it has what it searches, and for each answer. What it waits
 * for, a network or a reader, takes as long as it does.
 */

const begun = performance.now();
/** When what it begins with is done, when it has what it searches, when it was asked last. */
let awake = begun;
let given = begun;
let asked = begun;
/** When it is done with all that came before, and when a slower one would be. */
let done = 0;
let doneSlowly = 0;

queueMicrotask(() => (awake = performance.now()));

addEventListener("message", ({ data }) => {
  asked = performance.now();
  if (data.search) given = asked;
});

const answer = self.postMessage.bind(self);
self.postMessage = (message) => {
  const now = performance.now();
  if (!done) {
    done = performance.getEntriesByName("ready")[0].startTime;
    const from = Math.max(given, begun + SLOWER * (awake - begun));
    doneSlowly = from + SLOWER * (done - Math.max(given, awake));
  }
  const until = Math.max(asked, doneSlowly) + SLOWER * (now - Math.max(asked, done));
  while (performance.now() < until);
  done = doneSlowly = performance.now();
  answer(message);
};
