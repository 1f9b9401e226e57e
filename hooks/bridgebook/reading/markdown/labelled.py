"""The parts of a block, each behind its label in bold."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bridgebook.model.blocks import Part
from bridgebook.problems import did_you_mean
from bridgebook.reading.markdown.prose import read_pieces
from bridgebook.reading.markdown.reading import Reading, clip

LABEL = re.compile(r"^\*\*(?P<label>[^*]+?):\*\*\s*(?P<text>.*)$")


def plain_label(label: str) -> str:
    """Fold a label so that straight and curly apostrophes, and case, don't matter."""
    return label.strip().replace("’", "'").replace("\u00a0", " ").casefold()


def read_parts(reading: Reading, kind: str, lines: Sequence[str], offset: int) -> Iterable[Part]:
    """Read the lines of a block; `offset` is the index of the first among the body's."""
    labels = reading.authoring.labels(kind)
    keys = {plain_label(word): key for key, word in labels.items()}
    starts = [(index, m) for index, line in enumerate(lines) if (m := LABEL.match(line))]
    before = lines[: starts[0][0]] if starts else lines
    for index, line in enumerate(before):
        if line.strip():
            message = (
                f'"{clip(line.strip())}" stands in block "{kind}" without a label. '
                f"Start it with one of: {_labels(labels)}."
            )
            reading.report(offset + index, "KB305", message)
            break
    ends = [index for index, _ in starts[1:]] + [len(lines)]
    for (index, match), end in zip(starts, ends[: len(starts)], strict=True):
        word = plain_label(match["label"])
        if word not in keys:
            hint = did_you_mean(match["label"], labels.values(), f"Use one of: {_labels(labels)}.")
            message = f'Label "{match["label"]}" isn\'t known in block "{kind}". {hint}'
            reading.report(offset + index, "KB303", message)
            continue
        pieces = read_pieces(reading, [match["text"], *lines[index + 1 : end]], offset + index)
        if not pieces:
            message = f'Nothing follows the label "{match["label"]}" in block "{kind}". Write it.'
            reading.report(offset + index, "KB307", message)
        yield Part(keys[word], match["label"], pieces, reading.first_line + offset + index)


def _labels(labels: Mapping[str, str]) -> str:
    return ", ".join(f'"**{word}:**"' for word in labels.values())
