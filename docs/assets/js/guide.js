/** Wakes what a guide has; a page without it loads nothing more. */

import { wakeCaseBar } from "./case-bar.js";
import { wakeChecklist } from "./checklist.js";
import { wakeDesk } from "./desk.js";
import { wakeProgress } from "./progress.js";

document.querySelectorAll("[data-case-bar]").forEach(wakeCaseBar);
document.querySelectorAll("[data-checklist]").forEach(wakeChecklist);
document.querySelectorAll("[data-items]").forEach((line) => wakeProgress(line, [line]));
document.querySelectorAll("[data-desk]").forEach(wakeDesk);
