// @ts-check
/**
 * Puts a desk's tools around its letters: the same at every desk of a language but for what this one
 * has to choose from and asks for. They come in a file of their own (desk_tools.py), which puts them
 * into the page as a template.
 */

import { find, findAll, partsOf } from "./parts.js";

/**
 * The template of the tools, with their words as data- attributes; null where its file hasn't come.
 * @returns {HTMLTemplateElement | null}
 */
export const toolsOfPage = () => document.querySelector("template[data-desk-tools]");

/**
 * @param {HTMLElement} desk
 * @param {HTMLTemplateElement} template
 */
export function putTools(desk, template) {
  const name = desk.dataset.desk ?? "";
  const tools = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const part = partsOf(tools);
  const letters = find(desk, "[data-part=letters]", HTMLElement);
  const channels = findAll(letters, "[data-channel]", HTMLElement).map(
    ({ dataset }) => dataset.channel ?? "",
  );
  choose(tools, "language", languagesOfPage(), name);
  choose(tools, "channel", channels, name);
  for (const [opener, opened] of [
    ["more", "ways"],
    ["unfold", "fields"],
  ]) {
    part(opened).id = `${name}--${opened}`;
    part(opener).setAttribute("aria-controls", part(opened).id);
  }
  const asked = askedBy(desk, letters);
  for (const field of findAll(tools, "[data-field]", HTMLElement)) {
    if (!asked.has(field.dataset.field ?? "")) field.remove();
  }
  const bar = part("gap-bar");
  bar.before(letters);
  letters.append(bar);
  desk.append(tools);
}

/** The languages in which there is this guide, its own first. */
const languagesOfPage = () => [
  document.documentElement.lang,
  ...findAll(document, "a[data-language][data-offer]", HTMLAnchorElement).map(
    ({ dataset }) => dataset.language ?? "",
  ),
];

/**
 * Leave of a switch's choices those there are, in their order.
 *
 * @param {DocumentFragment} tools
 * @param {string} name
 * @param {string[]} values
 * @param {string} desk
 */
function choose(tools, name, values, desk) {
  const choices = find(tools, `[data-switch="${name}"]`, HTMLElement);
  const there = [...new Set(values)];
  const radios = findAll(choices, "input", HTMLInputElement);
  for (const radio of radios) {
    radio.name = `${desk}-${name}`;
    if (!there.includes(radio.value)) radio.closest("label")?.remove();
  }
  for (const value of there) {
    const label = radios.find((radio) => radio.value === value)?.closest("label");
    if (label) choices.append(label);
  }
  find(choices, "input", HTMLInputElement).checked = true;
  choices.hidden = there.length < 2;
}

/**
 * The values that a template asks for in any language.
 *
 * @param {HTMLElement} desk
 * @param {HTMLElement} letters
 */
function askedBy(desk, letters) {
  const here = findAll(letters, "[data-placeholder]", HTMLElement).map(
    ({ dataset }) => dataset.placeholder ?? "",
  );
  return new Set([...here, ...(desk.dataset.asksElsewhere ?? "").split(" ")]);
}
