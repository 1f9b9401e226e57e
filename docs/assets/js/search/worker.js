/**
 * Answers the theme's search box from the data of one language.
 *
 * The box speaks four messages: SETUP, READY, QUERY, RESULT. It sends SETUP and an empty
 * QUERY on every page view, so nothing is loaded for these: the data comes with the first
 * word typed, or earlier when warm.js says that the reader has reached for the search.
 * The address says where the data lies: worker.js?data=it/search/search.json, from the
 * site's root. A classic worker, as the theme starts it; the engine is a module.
 */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const WARM_AFTER = 50;

const here = new URL(self.location.href);
const data = new URL(here.searchParams.get("data"), new URL("../../../", here));

let loading;
let latest = 0;
let notice = [];

function load() {
  loading ??= Promise.all([
    import("./engine.js"),
    fetch(data).then((response) => {
      if (!response.ok) throw new Error(`${response.status} for ${data}`);
      return response.json();
    }),
  ])
    .then(([{ createEngine }, loaded]) => createEngine(loaded))
    .then((engine) => {
      setTimeout(() => engine.warm(), WARM_AFTER);
      return engine;
    })
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function answer(query) {
  const number = ++latest;
  if (!query.trim()) return { items: [] };
  try {
    const engine = await load();
    return number === latest ? engine.search(query) : null;
  } catch (error) {
    console.warn(`The search couldn't be loaded: ${error.message}`);
    return { items: notice.map((item) => [{ ...item, score: 0, terms: {} }]) };
  }
}

addEventListener("message", async ({ data: message }) => {
  if (message.type === SETUP) {
    notice = message.data.docs;
    postMessage({ type: READY });
  } else if (message.type === QUERY) {
    const result = await answer(message.data);
    if (result) postMessage({ type: RESULT, data: result });
  }
});

if ("BroadcastChannel" in self)
  new BroadcastChannel(here.href).addEventListener("message", () => load().catch(() => {}));
