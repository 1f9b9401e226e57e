// @ts-check
/**
 * Copying plain text: through the clipboard interface, which browsers give to https pages only
 * and may refuse, else as browsers did before there was one.
 */

// A browser that hasn't answered by then won't, and soon no longer takes the press for one.
const PATIENCE = 1000;

/**
 * Copy text.
 * @param {string} text
 * @returns {Promise<boolean>} whether it worked
 */
export async function copyText(text) {
  if (!navigator.clipboard) return copyAtOnce(text);
  const silence = new Promise((resolve) => setTimeout(resolve, PATIENCE, false));
  const written = navigator.clipboard.writeText(text).then(() => true);
  return (await Promise.race([written, silence]).catch(() => false)) || copyAtOnce(text);
}

/**
 * Copy text the older way: done when this returns, with focus and selection where they were.
 * @param {string} text
 * @returns {boolean} whether it worked
 */
export function copyAtOnce(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const selection = /** @type {Selection} */ (document.getSelection());
  const ranges = Array.from({ length: selection.rangeCount }, (_, n) => selection.getRangeAt(n));
  const field = document.createElement("textarea");
  field.className = "kb-off-screen";
  // Read-only, so that no keyboard comes up on a phone.
  field.readOnly = true;
  field.value = text;
  document.body.append(field);
  field.focus({ preventScroll: true });
  // Not select(), which does nothing on iOS.
  field.setSelectionRange(0, field.value.length);
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    // Some browsers throw where others answer false.
  }
  field.remove();
  selection.removeAllRanges();
  for (const range of ranges) selection.addRange(range);
  focused?.focus({ preventScroll: true });
  return done;
}

/**
 * Select an element's text, so that the reader can copy it by hand.
 * @param {HTMLElement} element
 */
export function selectText(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = /** @type {Selection} */ (window.getSelection());
  selection.removeAllRanges();
  selection.addRange(range);
}
