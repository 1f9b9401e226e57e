// @ts-check
/** What a guide wakes, beside what every page does. */

import "./every-page.js";
import { wakeChecklist } from "../checklist.js";
import { wakeDesk } from "../desk.js";
import { wakeProgress } from "../progress.js";
import { wakeTrouble } from "../trouble.js";
import { wake } from "../wake.js";

wake("[data-trouble]", wakeTrouble);
wake("[data-progress][data-items]", wakeProgress);
wake("[data-checklist]", wakeChecklist);
wake("[data-desk]", wakeDesk);
