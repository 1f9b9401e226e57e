// @ts-check
/** Finds what a component needs in the page, of the kind it needs; what is missing says so by name. */

/**
 * The first element that a selector finds below a root. Throws TypeError if there is none.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind such as HTMLButtonElement
 * @returns {T}
 */
export function find(root, selector, kind) {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new TypeError(`The page has no ${kind.name} "${selector}".`);
}

/**
 * All elements of a kind that a selector finds below a root.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T[]}
 */
export function findAll(root, selector, kind) {
  return [...root.querySelectorAll(selector)].flatMap((found) =>
    found instanceof kind ? [found] : [],
  );
}

/**
 * A copy of the one element that a template holds.
 * @param {HTMLTemplateElement} template
 */
export function copyOf(template) {
  const [first] = template.content.children;
  return /** @type {HTMLElement} */ (first.cloneNode(true));
}

/**
 * The parts of a component by their names: `part("reset", HTMLButtonElement)`; an HTMLElement
 * where no kind is given.
 * @param {ParentNode} root
 */
export function partsOf(root) {
  /**
   * @template {HTMLElement} [T=HTMLElement]
   * @param {string} name
   * @param {new () => T} [kind]
   * @returns {T}
   */
  const part = (name, kind = /** @type {new () => T} */ (HTMLElement)) =>
    find(root, `[data-part="${name}"]`, kind);
  return part;
}
