/**
 * Goes in front of the search's worker: the browser slows down a page, not its workers.
 *
 * An answer is held back, busily, until it has taken SLOWER times as long.
 */

let started;
addEventListener("message", () => (started = performance.now()));

const answer = self.postMessage.bind(self);
self.postMessage = (message) => {
  const until = started + SLOWER * (performance.now() - started);
  while (performance.now() < until);
  answer(message);
};
