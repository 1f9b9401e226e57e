import assert from "node:assert/strict";
import { test } from "node:test";
import { gapsIn } from "../../docs/assets/js/message.js";

const GAPS = {
  "Hello [client’s first name], by {date}.": ["[client’s first name]", "{date}"],
  "{{project}} and {{{project}}}": ["{{project}}", "{{{project}}}"],
  "[имя\nклиента]": ["[имя\nклиента]"],
  "[] and [ ] and […]": ["[]", "[ ]", "[…]"],
  "(pause) 5 > 3 :-] a[0": [],
  "[a [b] c]": ["[b]"],
  "": [],
};
for (const [text, gaps] of Object.entries(GAPS)) {
  test(`${JSON.stringify(text)} has ${gaps.length} gaps`, () => {
    assert.deepEqual(
      gapsIn(text).map(({ gap, start }) => text.slice(start, start + gap.length)),
      gaps,
    );
    assert.deepEqual(
      gapsIn(text).map(({ gap }) => gap),
      gaps,
    );
  });
}
