/** Wakes the frame's parts; each is a module of its own. */

import { wakeLanguageLinks } from "./language-links.js";
import { wakeLanguageOffer } from "./language-offer.js";
import { wakeNotFound } from "./not-found.js";
import { wakeOpenSearch } from "./open-search.js";

const all = (selector) => document.querySelectorAll(selector);

all("[data-open-search]").forEach(wakeOpenSearch);
all("[data-language-offer]").forEach(wakeLanguageOffer);
wakeLanguageLinks(all("a[data-language]"));
wakeNotFound([...all("[data-not-found]")]);
