// @ts-check
/** What the page of the questions wakes, beside what every page does. */

import "./every-page.js";
import { wakeTriage } from "../triage.js";
import { wake } from "../wake.js";

wake("[data-triage]", wakeTriage);
