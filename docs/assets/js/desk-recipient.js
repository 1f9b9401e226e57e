// @ts-check
/** Who an e-mail goes to, if the reader says so: kept with the case, and checked. */

/** @import {Desk} from "./desk.js" */

import { readAddress } from "./address.js";
import { casebook } from "./casebook.js";
import { troubleWords } from "./trouble.js";

/** @param {Desk} desk */
export function wakeRecipient(desk) {
  const { part, say } = desk;
  const input = part("recipient", HTMLInputElement);
  const fault = part("recipient-fault");

  /** @param {boolean} wrong */
  function complain(wrong) {
    fault.textContent = (wrong && say.sayRecipientWrong) || "";
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  const isWrong = () => readAddress(input.value) === null;

  function keep() {
    const kept = casebook.changeCase((entry) => {
      entry.recipient = input.value;
    });
    desk.status(kept ? "" : troubleWords() || say.sayNotSaved);
    if (!isWrong()) complain(false);
  }
  input.addEventListener("input", keep);
  // Whoever is still typing isn't interrupted.
  input.addEventListener("change", () => complain(isWrong()));

  /** Show what is kept. */
  function load() {
    const { recipient } = casebook.case();
    // Writing the same value back would move the cursor.
    if (input.value === recipient) return;
    input.value = recipient;
    complain(isWrong());
  }

  // What was typed while this module was still on its way.
  if (input.value) keep();
  load();
  complain(input !== document.activeElement && isWrong());

  return {
    load,
    /** The address, or "" where there is none that can be used. */
    address: () => readAddress(input.value) ?? "",
    /** Point out what is no address; answers whether it had to. */
    stops() {
      complain(isWrong());
      if (isWrong()) input.focus();
      return isWrong();
    },
  };
}
