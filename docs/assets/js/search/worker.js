// @ts-check
/** @import {Engine} from "./engine.js" */
/**
 * Answers queries in one language: {query} comes in, {query, items, found} goes out.
 *
 * What it searches is given to it, as hooks/write_search.py writes it: {search}, which the first
 * answer needs, then {sections}, with which it gives its last answer again, and quotes more.
 * A classic worker for older browsers; the engine is a module.
 */

const WARM_AFTER = 50;
const module = import("./engine.js");
/** @type {Promise<Engine> | undefined} */
let making;
/** @type {string | undefined} */
let asked;
let isAnswered = false;

/** @param {Engine} engine */
function answer(engine) {
  if (asked === undefined || isAnswered) return;
  isAnswered = true;
  postMessage({ query: asked, ...engine.search(asked) });
}

/** @param {string} query */
function ask(query) {
  asked = query;
  isAnswered = false;
  making?.then(answer);
}

/** @param {string} text */
function search(text) {
  making = module.then(({ createEngine }) => createEngine(JSON.parse(text)));
  making.then((engine) => {
    performance.mark("ready");
    answer(engine);
  }, reportError);
}

/** @param {string} text */
function addSections(text) {
  making = making?.then((engine) => engine.withSections(JSON.parse(text)));
  making?.then((engine) => {
    isAnswered = false;
    answer(engine);
    // Queries that have the code ready for the first key, one at a time: none ever waits for all.
    for (const query of engine.rehearsals()) setTimeout(() => engine.search(query), WARM_AFTER);
  }, reportError);
}

addEventListener("message", ({ data }) => {
  if (data.search) search(data.search);
  else if (data.sections) addSections(data.sections);
  else ask(data.query);
});
