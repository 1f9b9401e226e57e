/** One button forgets everything this site has kept in this browser, and says so. */

import { casebook } from "./casebook.js";

export function wakeForget(button) {
  button.addEventListener("click", () => {
    casebook.forget();
    document.querySelectorAll("[data-forgotten]").forEach((status) => {
      status.textContent = status.dataset.forgotten;
    });
  });
}
