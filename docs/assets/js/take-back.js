// @ts-check
/**
 * Taking back what one deed changed, and nothing else. Pure.
 */

/** @typedef {{[key: string]: any}} Parts */

const isParts = (/** @type {any} */ value) => value !== null && typeof value === "object";
const isSame = (/** @type {any} */ one, /** @type {any} */ other) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Put the keys into the order they had before; what came since follows. */
function order(/** @type {Parts} */ now, /** @type {Parts} */ before) {
  const first = Object.keys(before).filter((key) => key in now);
  for (const key of new Set([...first, ...Object.keys(now)])) {
    const value = now[key];
    delete now[key];
    now[key] = value;
  }
}

/**
 * Take back, in place, what led from `before` to `after`. A part that was changed since stays
 * as it is: it is somebody else's by now.
 *
 * @param {Parts} now
 * @param {Parts} before
 * @param {Parts} after
 */
export function takeBack(now, before, after) {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSame(before[key], after[key])) continue;
    if ([now, before, after].every((parts) => isParts(parts[key]))) {
      takeBack(now[key], before[key], after[key]);
    } else if (isSame(now[key], after[key])) {
      if (key in before) now[key] = before[key];
      else delete now[key];
    }
  }
  order(now, before);
}
