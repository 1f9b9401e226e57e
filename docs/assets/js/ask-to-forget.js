// @ts-check
/**
 * Forget everything this site has kept in this browser: name what that is, ask,
 * and say when it is done. Loaded when the reader asks for it.
 */

import { describeCases } from "./case-contents.js";
import { casebook } from "./casebook.js";
import { partsOf } from "./parts.js";

/** @param {HTMLElement} root */
export function askToForget(root) {
  const part = partsOf(root);
  /** @param {boolean} asking */
  const ask = (asking) => {
    part("ask").hidden = !asking;
    part("forget").hidden = asking;
    part(asking ? "keep" : "forget").focus();
  };

  part("names").textContent = describeCases(casebook.clients(), root.dataset).join("\n");
  part("forgotten").textContent = "";
  part("keep").onclick = () => ask(false);
  part("forget-now").onclick = () => {
    casebook.forget();
    ask(false);
    part("forgotten").textContent = root.dataset.forgotten ?? "";
  };
  ask(true);
}
