/** Wakes what a guide has; a page without it loads nothing more. */

import { wakeChecklist } from "./checklist.js";
import { wakeDesk } from "./desk.js";

document.querySelectorAll("[data-checklist]").forEach(wakeChecklist);
document.querySelectorAll("[data-desk]").forEach(wakeDesk);
