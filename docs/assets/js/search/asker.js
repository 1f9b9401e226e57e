// @ts-check
/** @import {Answer} from "./engine.js" */
/**
 * Asks the worker one query at a time: while it answers, only the newest waits.
 *
 * So a slow answer never delays another one that nobody reads any more.
 *
 * @typedef {{query: string, failed: true} | ({query: string, failed?: false} & Answer)} Reply
 */

export class Asker {
  /**
   * @param {URL} address
   * @param {(reply: Reply) => void} receive gets each answer to the newest query
   */
  constructor(address, receive) {
    this.receive = receive;
    this.address = address;
    /** @type {string | null} */
    this.asked = null;
    /** @type {string | null} */
    this.waiting = null;
    /** @type {Worker | null} */
    this.worker = this.start();
  }

  start() {
    const worker = new Worker(this.address);
    worker.addEventListener("message", ({ data }) => this.answered(data));
    worker.addEventListener("error", () => this.failed());
    return worker;
  }

  /** @param {string} query */
  ask(query) {
    if (this.asked !== null) {
      this.waiting = query;
      return;
    }
    this.asked = query;
    this.worker ??= this.start();
    this.worker.postMessage(query);
  }

  /** A worker that couldn't be loaded never answers: the next query starts another. */
  failed() {
    this.worker?.terminate();
    this.worker = null;
    if (this.asked !== null) this.answered({ query: this.asked, failed: true });
  }

  /** @param {Reply} answer */
  answered(answer) {
    const next = this.waiting;
    this.asked = null;
    this.waiting = null;
    if (next === null || next === answer.query) this.receive(answer);
    else this.ask(next);
  }
}
