// @ts-check
/**
 * Gives each field of a desk its label and what is said about it. The ids that this takes are made
 * here: without scripts no field is shown, and in the page they would weigh a kilobyte.
 */

import { find, findAll } from "./parts.js";

/** @param {HTMLElement} root a desk */
export function labelFields(root) {
  for (const [index, field] of findAll(root, ".kb-field", HTMLElement).entries()) {
    const control = find(field, "input, textarea", HTMLElement);
    control.id = `${root.dataset.desk}--${index}`;
    find(field, "label", HTMLLabelElement).htmlFor = control.id;
    for (const about of findAll(field, ".kb-field__about", HTMLElement)) {
      about.id = `${control.id}-about`;
      control.setAttribute("aria-describedby", about.id);
    }
  }
}
