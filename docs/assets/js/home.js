/** Wakes what the home page has; each is a module of its own. */

import { wakeCardProgress } from "./card-progress.js";
import { wakeFilterCards } from "./filter-cards.js";
import { wakeOpenSearch } from "./open-search.js";

const all = (selector) => document.querySelectorAll(selector);

all("[data-items]").forEach(wakeCardProgress);
all("[data-open-search]").forEach(wakeOpenSearch);
all("[data-filter-cards]").forEach(wakeFilterCards);
