/**
 * Writes docs/assets/css/material.css: what the handbook's pages use of Material's main style sheet.
 *
 * A rule stays if each class, id and attribute that it names stands somewhere in the templates,
 * the package or the scripts, a variable or an animation if something refers to it.
 *
 * `node scripts/prune_theme.js MAIN.css [TARGET.css]` prints it where no target is named. `make theme`
 * runs it with the theme's sheet; a test fails where it wasn't run.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import postcss from "postcss";
import parseSelectors from "postcss-selector-parser";

const ROOT = join(import.meta.dirname, "..");
// Where classes, ids and attributes come from; the theme's own frame is what base.html writes.
const WRITERS = [
  "overrides/**/*.html",
  "hooks/bridgebook/{framing,rendering}/**/*.py",
  "docs/assets/js/**/*.js",
];
const FRAME = "md-container md-dialog md-dialog__inner md-main md-main__inner md-overlay md-toggle";
const HEAD = `/*!
 * From Material for MkDocs, what our pages use of it: written by scripts/prune_theme.js.
 * Copyright (c) 2016-2026 Martin Donath. MIT License:
 * https://github.com/squidfunk/mkdocs-material/blob/master/LICENSE
 */
`;

function sheetsOfOurs() {
  return globSync("docs/assets/css/*.css", { cwd: ROOT }).filter(
    (path) => basename(path) !== "material.css",
  );
}

/** @param {string[]} patterns */
const read = (patterns) =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .sort()
    .map((path) => readFileSync(join(ROOT, path), "utf8"))
    .join("\n");

/** @param {string} text @param {RegExp} pattern */
const all = (text, pattern) => new Set(Array.from(text.matchAll(pattern), (found) => found[1]));

// What else may refer to a variable of the theme.
const ours = read(["docs/assets/js/**/*.js", ...sheetsOfOurs()]);
const named = all(`${read(WRITERS)} ${FRAME}`, /([\w-]+)/g);

/**
 * Whether something on a page may fit a selector, or a part of one. What `:not` leaves out need
 * not be there.
 *
 * @param {import("postcss-selector-parser").Node} node
 * @returns {boolean}
 */
function mayFit(node) {
  // Every class of the theme that we use begins so; others are words like "note".
  if (node.type === "class") return node.value.startsWith("md-") && named.has(node.value);
  if (node.type === "id") return named.has(node.value);
  if (node.type === "attribute")
    return named.has(node.attribute) && !(node.attribute === "dir" && node.value === "rtl");
  if (node.type === "selector") return node.nodes.every(mayFit);
  if (node.type !== "pseudo" || node.value === ":not" || !node.nodes.length) return true;
  return node.nodes.some(mayFit);
}

/** @param {string} selectors */
const thatFit = (selectors) =>
  parseSelectors()
    .astSync(selectors)
    .nodes.filter(mayFit)
    .map((selector) => selector.toString().trim());

/** Leave out the rules that fit nothing, @param {import("postcss").Root} sheet. */
function dropWhatFitsNothing(sheet) {
  sheet.walkRules((rule) => {
    if (rule.parent?.type === "atrule" && /keyframes$/.test(rule.parent.name)) return;
    const selectors = thatFit(rule.selector);
    if (selectors.length) rule.selector = selectors.join(",\n");
    else rule.remove();
  });
}

/** Leave out what nothing refers to, @param {import("postcss").Root} sheet. */
function dropWhatNothingRefersTo(sheet) {
  const everything = `${sheet}\n${ours}`;
  const variables = all(everything, /var\(\s*(--[\w-]+)/g);
  const animations = all(everything, /animation(?:-name)?:\s*([\w-]+)/g);
  sheet.walkDecls(/^--/, (declaration) => {
    if (!variables.has(declaration.prop)) declaration.remove();
  });
  sheet.walkAtRules(/keyframes$/, (rule) => {
    if (!animations.has(rule.params)) rule.remove();
  });
}

/** @param {import("postcss").Root} sheet */
function dropWhatIsEmpty(sheet) {
  sheet.walk((node) => {
    if (node.type === "rule" && node.nodes.length === 0) node.remove();
  });
  for (let emptied = true; emptied; ) {
    emptied = false;
    sheet.walkAtRules((rule) => {
      if (rule.nodes?.length !== 0) return;
      rule.remove();
      emptied = true;
    });
  }
}

/** @param {string} css */
function prune(css) {
  const sheet = postcss.parse(css);
  sheet.walkComments((comment) => {
    comment.remove();
  });
  sheet.walkAtRules("charset", (rule) => {
    rule.remove();
  });
  dropWhatFitsNothing(sheet);
  for (let before = ""; before !== `${sheet}`; ) {
    before = `${sheet}`;
    dropWhatNothingRefersTo(sheet);
    dropWhatIsEmpty(sheet);
  }
  sheet.walk((node) => {
    node.raws.before = "\n";
  });
  return `${sheet}\n`;
}

const [, , sheet, target] = process.argv;
const written = HEAD + prune(readFileSync(sheet, "utf8"));
if (target) writeFileSync(target, written);
else process.stdout.write(written);
