/**
 * The search engines that scripts/measure_search.py compares, on the same guides.
 *
 * Each is made from a language's search data and gives {first: guide ids, milliseconds}
 * for a query: ours, MiniSearch with our words, stems and dictionary, and the theme's stock search.
 */

export const CONTENDERS = { bridgebook, minisearch, material };

async function bridgebook(data) {
  const { createEngine } = await import("/docs/assets/js/search/engine.js");
  const engine = await createEngine(data);
  return (query) => guideIds(engine.search(query).items.map(([article]) => article.location));
}

async function minisearch(data) {
  const [{ default: MiniSearch }, { Analysis }, { loadLanguage }, { Synonyms }] = await Promise.all(
    [
      import("/benchmarks/vendor/minisearch/minisearch.js"),
      import("/docs/assets/js/search/analysis.js"),
      import("/docs/assets/js/search/languages.js"),
      import("/docs/assets/js/search/synonyms.js"),
    ],
  );
  const language = await loadLanguage(data.language);
  const analysis = new Analysis(language, data);
  const synonyms = new Synonyms(data, analysis);
  const index = new MiniSearch({
    fields: ["title", "phrases", "description", "body"],
    tokenize: (text) => {
      const words = analysis.words(text);
      const telling = words.filter((word) => !analysis.weightless(word)).map(({ term }) => term);
      const groups = [
        ...telling.flatMap((term) => synonyms.groupsOf(term)),
        ...synonyms.expressions(words).flatMap((expression) => expression.groups),
      ];
      return [...telling, ...new Set(groups)];
    },
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3, phrases: 3, description: 2 },
      fuzzy: 0.2,
      prefix: (_term, at, terms) => at === terms.length - 1,
    },
  });
  index.addAll(
    data.guides.map((guide) => ({
      id: guide.id,
      title: guide.title,
      phrases: [...guide.phrases, ...guide.heard].join("\n"),
      description: guide.description,
      body: guide.sections.flatMap(({ text }) => text).join("\n"),
    })),
  );
  return (query) => index.search(query).map(({ id }) => id);
}

async function material(data) {
  const worker = new Worker("/material/worker.js");
  const docs = data.guides.flatMap((guide) => [
    { location: guide.url, title: guide.title, text: escaped(guide.description) },
    ...guide.sections.map(({ anchor, title, text }) => ({
      location: `${guide.url}#${anchor}`,
      title,
      text: text.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join(""),
    })),
  ]);
  const ask = (message) =>
    new Promise((resolve) => {
      worker.onmessage = (event) => resolve(event.data);
      worker.postMessage(message);
    });
  await ask({
    type: 0,
    data: {
      config: {
        lang: [data.language],
        separator: "[\\s\\-]+",
        pipeline: ["stopWordFilter"],
        fields: { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1000000 } },
      },
      docs,
      options: { suggest: false },
    },
  });
  return async (query) => {
    const { data: result } = await ask({ type: 2, data: query });
    return guideIds(result.items.map(([item]) => item.location));
  };
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** The ids of guides in result addresses, each once, in order. */
function guideIds(locations) {
  const ids = locations.map((location) => /scenarios\/([^/#]+)/.exec(location)?.[1]);
  return [...new Set(ids.filter(Boolean))];
}

/** Run every query through a contender: [{first, milliseconds}], and the time to get ready. */
export async function run(name, data, queries) {
  const started = performance.now();
  const ask = await CONTENDERS[name](data);
  const ready = performance.now() - started;
  const answers = [];
  for (const query of queries) {
    const from = performance.now();
    const first = await ask(query);
    answers.push({ first: first.slice(0, 10), milliseconds: performance.now() - from });
  }
  return { ready, answers };
}
