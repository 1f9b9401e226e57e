/** Wakes the frame's parts; each is a module of its own, and what is rare loads when asked for. */

import { wakeLanguageLinks } from "./language-links.js";
import { wakeLanguageOffer } from "./language-offer.js";
import "./search/warm.js";

const all = (selector) => document.querySelectorAll(selector);

all("[data-language-offer]").forEach(wakeLanguageOffer);
all("[data-forget]").forEach((root) => {
  root.querySelector("[data-part=forget]").addEventListener("click", async () => {
    const { askToForget } = await import("./forget.js");
    askToForget(root);
  });
});
wakeLanguageLinks(all("a[data-language]"));
