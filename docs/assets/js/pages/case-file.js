// @ts-check
/** What the page of what is kept wakes, beside what every page does. */

import "./every-page.js";
import { wakeCaseFile } from "../casebook-page.js";
import { wakeTrouble } from "../trouble.js";
import { wake } from "../wake.js";

wake("[data-trouble]", wakeTrouble);
wake("[data-casebook]", wakeCaseFile);
