/** Wakes what the home page has; each is a module of its own. */

import { wakeFilterCards } from "./filter-cards.js";
import { wakeOpenSearch } from "./open-search.js";
import { wakeProgress } from "./progress.js";

const all = (selector) => document.querySelectorAll(selector);

const cards = all("[data-items]");
cards.forEach((card) => wakeProgress(card.querySelector("[data-progress]"), [card]));
all("[data-handbook-progress]").forEach((line) => wakeProgress(line, cards));
all("[data-open-search]").forEach(wakeOpenSearch);
all("[data-filter-cards]").forEach(wakeFilterCards);
