// @ts-check
/** What every page wakes. */

import { wakeCaseBar } from "../case-bar.js";
import { wakeContents } from "../contents.js";
import { wakeFolded } from "../folded.js";
import { wakeForget } from "../forget.js";
import { wakeLanguageLink } from "../language-links.js";
import { wakeLanguageOffer } from "../language-offer.js";
import { wakeMenu } from "../menu.js";
import { wakeScheme } from "../scheme.js";
import { wakeSearch } from "../search/warm.js";
import { wake } from "../wake.js";

wake("dialog[data-search]", wakeSearch, HTMLDialogElement);
wake("dialog[data-menu]", wakeMenu, HTMLDialogElement);
wake("[data-scheme-switch]", wakeScheme);
wake("a[data-language]", wakeLanguageLink, HTMLAnchorElement);
wake("[data-language-offer]", wakeLanguageOffer);
wake("[data-case-bar]", wakeCaseBar);
wake("[data-contents]", wakeContents);
wake("details.kb-details", wakeFolded, HTMLDetailsElement);
wake("[data-forget]", wakeForget);
