/** Wakes the page of questions. */

import { wakeTriage } from "./triage.js";

document.querySelectorAll("[data-triage]").forEach(wakeTriage);
