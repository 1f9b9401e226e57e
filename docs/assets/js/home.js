/** Wakes what the home page has; each is a module of its own. */

import { wakeFilterCards } from "./filter-cards.js";

document.querySelectorAll("[data-filter-cards]").forEach(wakeFilterCards);
