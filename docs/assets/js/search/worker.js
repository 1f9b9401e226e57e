// @ts-check
/** @import {Engine} from "./engine.js" */
/**
 * Answers queries from the data of one language: a query comes in, {query, items, found} goes out.
 *
 * The address says where the data lies: worker.js?data=it/search/search.json, from the
 * site's root. Where it can't be loaded, the answer is {query, failed} and the next query
 * tries again. A classic worker for older browsers; the engine is a module.
 */

const here = new URL(self.location.href);
const data = new URL(here.searchParams.get("data") ?? "", new URL("../../../", here));
const WARM_AFTER = 50;

/** @type {Promise<Engine> | undefined} */
let loading;

function load() {
  loading ??= Promise.all([import("./engine.js"), fetchData()])
    .then(([{ createEngine }, loaded]) => createEngine(loaded))
    .then((engine) => {
      // One at a time, so that a query never waits for all of them.
      for (const query of engine.rehearsals()) setTimeout(() => engine.search(query), WARM_AFTER);
      return engine;
    })
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function fetchData() {
  const response = await fetch(data);
  if (!response.ok) throw new Error(`${response.status} for ${data}`);
  return response.json();
}

addEventListener("message", async ({ data: query }) => {
  try {
    const engine = await load();
    postMessage({ query, ...engine.search(query) });
  } catch (error) {
    console.warn(`The search couldn't be loaded: ${/** @type {Error} */ (error).message}`);
    postMessage({ query, failed: true });
  }
});

load().catch(() => {});
