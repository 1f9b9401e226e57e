/**
 * Forget everything this site has kept in this browser: first it names what that
 * is, then it asks, then it says that it is done.
 */

import { casebook } from "./casebook.js";
import { describeCases } from "./case-contents.js";

export function wakeForget(root) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const ask = (asking) => {
    part("ask").hidden = !asking;
    part("forget").hidden = asking;
  };

  part("forget").addEventListener("click", () => {
    part("names").textContent = describeCases(casebook.all(), root.dataset).join("\n");
    part("forgotten").textContent = "";
    ask(true);
    part("keep").focus();
  });
  part("keep").addEventListener("click", () => {
    ask(false);
    part("forget").focus();
  });
  part("forget-now").addEventListener("click", () => {
    casebook.forget();
    ask(false);
    part("forget").focus();
    part("forgotten").textContent = root.dataset.forgotten;
  });
}
