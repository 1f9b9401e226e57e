// @ts-check
/** @import {Answer} from "./engine.js" */
/**
 * Gives the worker what it searches, and asks it one query at a time: while it answers, only the
 * newest waits. So a slow answer never delays another one that nobody reads any more.
 *
 * The data load here, while the worker does: through it they would come after it.
 *
 * @typedef {{query: string, failed: true} | ({query: string, failed?: false} & Answer)} Reply
 */

export class Asker {
  /**
   * @param {URL} address the worker's script
   * @param {URL} base the root of the language
   * @param {(reply: Reply) => void} receive gets each answer to the newest query
   */
  constructor(address, base, receive) {
    this.receive = receive;
    this.address = address;
    this.base = base;
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
    worker.addEventListener("error", () => this.failed(worker));
    this.feed(worker);
    return worker;
  }

  /**
   * Give a worker what the first answer needs, then what else there is to quote.
   * @param {Worker} worker
   */
  async feed(worker) {
    try {
      worker.postMessage({ search: await this.load("search") });
    } catch {
      return this.failed(worker);
    }
    // Without these it finds as well.
    await this.load("sections").then(
      (sections) => worker.postMessage({ sections }),
      () => {},
    );
  }

  /**
   * Load one of the files that hooks/write_search.py writes.
   * @param {string} name
   */
  async load(name) {
    const address = new URL(`search/${name}.json`, this.base);
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      return await response.text();
    } catch (error) {
      console.warn(`The search couldn't be loaded: ${/** @type {Error} */ (error).message}`);
      throw error;
    }
  }

  /** @param {string} query */
  ask(query) {
    if (this.asked !== null) {
      this.waiting = query;
      return;
    }
    this.asked = query;
    this.worker ??= this.start();
    this.worker.postMessage({ query });
  }

  /**
   * A worker that couldn't be loaded, or got nothing to search, never answers: the next query
   * starts another.
   * @param {Worker} worker
   */
  failed(worker) {
    if (worker !== this.worker) return;
    worker.terminate();
    this.worker = null;
    if (this.asked !== null) this.answered({ query: this.asked, failed: true });
  }

  /**
   * An answer may come again, once the worker has more to quote; nobody waits for that one.
   * @param {Reply} answer
   */
  answered(answer) {
    if (this.asked !== null && this.asked !== answer.query) return;
    const next = this.waiting;
    this.asked = null;
    this.waiting = null;
    if (next === null || next === answer.query) this.receive(answer);
    else this.ask(next);
  }
}
