/** Wakes the frame's parts; each is a module of its own. */

import { wakeCardProgress } from "./card-progress.js";
import { wakeForget } from "./forget.js";
import { wakeLanguageLinks } from "./language-links.js";
import { wakeLanguageOffer } from "./language-offer.js";
import { wakeNotFound } from "./not-found.js";
import { wakeOpenSearch } from "./open-search.js";
import "./search/warm.js";

const all = (selector) => document.querySelectorAll(selector);

all("[data-items]").forEach(wakeCardProgress);
all("[data-forget]").forEach(wakeForget);
all("[data-open-search]").forEach(wakeOpenSearch);
all("[data-language-offer]").forEach(wakeLanguageOffer);
wakeLanguageLinks(all("a[data-language]"));
wakeNotFound([...all("[data-not-found]")]);
