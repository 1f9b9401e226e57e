/**
 * Writes docs/assets/bundles/: the scripts and styles as they are published, few and small, each
 * named after its content, and manifest.json, which says what is published as what and from which
 * sources.
 *
 * A page has two style sheets and two scripts: what its first screen needs, which stands in the page
 * itself, and the rest; what every page wakes, with all that is used in more than one place, and what
 * its kind adds. What is imported on demand is one file each. `make assets` runs this; a test fails
 * where it wasn't run. `node scripts/bundle_assets.js [FOLDER]` writes elsewhere.
 */
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { bundle as bundleSheets } from "lightningcss";
import { rolldown } from "rolldown";

const DOCS = join(import.meta.dirname, "../docs");
const FOLDER = "assets/bundles";
const SHARED = "every-page";
const SHEETS = ["assets/css/first.css", "assets/css/handbook.css"];
// Scripts that are no modules: what the first paint waits for, and the search's worker.
const CLASSIC = ["assets/js/start.js", "assets/js/search/worker.js"];

/** @typedef {Record<string, string>} Files a text, by its path below the docs folder */
/** @typedef {{files: Files, names: Files}} Bundled and under which name each source is published */

/** @param {string} pattern */
const sources = (pattern) => globSync(pattern, { cwd: DOCS }).sort();

/** @param {string} source */
const nameOf = (source) => basename(source, ".js");

/** @type {import("rolldown").OutputOptions} */
const OUTPUT = { minify: true, hashCharacters: "hex", comments: { legal: true } };

/**
 * Bundle the scripts of the pages.
 *
 * A source keeps its depth below the site's root: storage.js finds the root by its own address.
 * @returns {Promise<Bundled>}
 */
async function bundlePages() {
  const names = `${FOLDER}/[name]-[hash].js`;
  const input = Object.fromEntries(
    sources("assets/js/pages/*.js").map((source) => [nameOf(source), join(DOCS, source)]),
  );
  const bundle = await rolldown({ input, preserveEntrySignatures: false });
  const { output } = await bundle.generate({
    ...OUTPUT,
    format: "es",
    entryFileNames: names,
    chunkFileNames: names,
    codeSplitting: { groups: [{ name: SHARED, minShareCount: 2 }] },
  });
  return published(output);
}

/**
 * Bundle a script with all that it imports.
 *
 * @param {string} source
 * @returns {Promise<Bundled>}
 */
async function bundleClassic(source) {
  const bundle = await rolldown({ input: join(DOCS, source) });
  const folder = dirname(source).replace("assets/js", FOLDER);
  const { output } = await bundle.generate({
    ...OUTPUT,
    format: "iife",
    entryFileNames: `${folder}/[name]-[hash].js`,
    codeSplitting: false,
  });
  return published(output);
}

/**
 * @param {(import("rolldown").OutputChunk | import("rolldown").OutputAsset)[]} output
 * @returns {Bundled}
 */
function published(output) {
  /** @type {Bundled} */
  const bundled = { files: {}, names: {} };
  for (const chunk of output) {
    if (chunk.type !== "chunk") throw new Error(`${chunk.fileName} is no script.`);
    if (!chunk.facadeModuleId) throw new Error(`${chunk.fileName} is a script of no source.`);
    bundled.files[chunk.fileName] = chunk.code;
    bundled.names[relative(DOCS, chunk.facadeModuleId)] = chunk.fileName;
  }
  return bundled;
}

/**
 * Join the sheets that one imports. What they name by relative addresses lies as far from the bundle.
 *
 * @param {string} source
 * @returns {Bundled}
 */
function bundleSheet(source) {
  const { code } = bundleSheets({ filename: join(DOCS, source), minify: true });
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 8);
  const name = `${FOLDER}/${basename(source, ".css")}-${hash}.css`;
  return { files: { [name]: code.toString() }, names: { [source]: name } };
}

/** The same as bridgebook.publishing.bundles has it. */
function digestOfSources() {
  const digest = createHash("sha256");
  for (const source of sources("assets/{css,js}/**/*.{css,js}")) {
    digest
      .update(`${source}\0`)
      .update(readFileSync(join(DOCS, source)))
      .update("\0");
  }
  return digest.digest("hex");
}

const [target = DOCS] = process.argv.slice(2);
const bundled = await Promise.all([
  bundlePages(),
  ...SHEETS.map(bundleSheet),
  ...CLASSIC.map(bundleClassic),
]);
const names = Object.fromEntries(bundled.flatMap(({ names }) => Object.entries(names)).sort());
const manifest = `${JSON.stringify({ sources: digestOfSources(), names }, null, 2)}\n`;
const files = Object.assign({}, ...bundled.map(({ files }) => files));
files[`${FOLDER}/manifest.json`] = manifest;
rmSync(join(target, FOLDER), { recursive: true, force: true });
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), text);
}
