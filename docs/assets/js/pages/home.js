// @ts-check
/** What the home page wakes, beside what every page does. */

import "./every-page.js";
import { wakeFilterCards } from "../filter-cards.js";
import { wakeProgress } from "../progress.js";
import { wake } from "../wake.js";

wake("[data-progress]", wakeProgress);
wake("[data-filter-cards]", wakeFilterCards);
