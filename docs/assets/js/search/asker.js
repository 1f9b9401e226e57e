/**
 * Asks the worker one query at a time: while it answers, only the newest waits.
 *
 * So a slow answer never delays another one that nobody reads any more.
 */

export class Asker {
  /** `receive` gets each answer to the newest query: {query, items, found} or {query, failed}. */
  constructor(address, receive) {
    this.receive = receive;
    this.asked = null;
    this.waiting = null;
    this.worker = new Worker(address);
    this.worker.addEventListener("message", ({ data }) => this.answered(data));
    this.worker.addEventListener("error", () => this.answered({ query: this.asked, failed: true }));
  }

  ask(query) {
    if (this.asked !== null) {
      this.waiting = query;
      return;
    }
    this.asked = query;
    this.worker.postMessage(query);
  }

  answered(answer) {
    const next = this.waiting;
    this.asked = null;
    this.waiting = null;
    if (next === null || next === answer.query) this.receive(answer);
    else this.ask(next);
  }
}
