/**
 * Asks the worker one query at a time: while it answers, only the newest waits.
 *
 * So a slow answer never delays another one that nobody reads any more.
 */

export class Asker {
  /** `receive` gets each answer to the newest query: {query, items, found} or {query, failed}. */
  constructor(address, receive) {
    this.receive = receive;
    this.address = address;
    this.asked = null;
    this.waiting = null;
    this.start();
  }

  start() {
    this.worker = new Worker(this.address);
    this.worker.addEventListener("message", ({ data }) => this.answered(data));
    this.worker.addEventListener("error", () => this.failed());
  }

  ask(query) {
    if (this.asked !== null) {
      this.waiting = query;
      return;
    }
    this.asked = query;
    if (!this.worker) this.start();
    this.worker.postMessage(query);
  }

  /** A worker that couldn't be loaded never answers: the next query starts another. */
  failed() {
    this.worker.terminate();
    this.worker = null;
    if (this.asked !== null) this.answered({ query: this.asked, failed: true });
  }

  answered(answer) {
    const next = this.waiting;
    this.asked = null;
    this.waiting = null;
    if (next === null || next === answer.query) this.receive(answer);
    else this.ask(next);
  }
}
