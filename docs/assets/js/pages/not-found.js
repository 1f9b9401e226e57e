// @ts-check
/** What the page wakes that is sent where nothing is, beside what every page does. */

import "./every-page.js";
import { wakeNotFound } from "../not-found.js";
import { wake } from "../wake.js";

wake("article", wakeNotFound);
