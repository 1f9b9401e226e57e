r"""Make the site's font files from the full open-licensed ones.

Run it when a face, a weight or the range of characters changes:

    npm install --prefix .cache/fonts \
        @fontsource-variable/source-sans-3 @fontsource-variable/literata
    .venv/bin/python scripts/subset_fonts.py .cache/fonts/node_modules/@fontsource-variable

A page in Italian loads no Cyrillic, a Russian page only what Russian needs: see fonts.css. Prints
the weight of each file and the metrics behind the fallback faces there.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parents[1] / "docs/assets/fonts"
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "pnum"]

ASCII = {*range(0x20, 0x7F)}
PUNCTUATION = {*map(ord, "\u00a0«»–—‘’“”„…")}
LATIN = {*ASCII, *PUNCTUATION, *range(0xC0, 0x100), *map(ord, "‚‹›•·×−€£§°©Œœ")} - {
    *map(ord, "ÐÞðþ÷")
}
RUSSIAN = {*range(0x410, 0x450), 0x401, 0x451, ord("№")}
# In Russian titles and stage directions Latin letters are rare: only the site's name is there.
RUSSIAN_SET = RUSSIAN | PUNCTUATION | {*range(0x20, 0x40), *map(ord, "Bridgebook%")}


@dataclass(frozen=True)
class Cut:
    """One file to make: from which sources, which characters, which part of the design space."""

    name: str
    sources: tuple[str, ...]
    characters: set[int]
    axes: dict[str, float | tuple[float, float]]


SANS = "source-sans-3/files/source-sans-3-{}-wght-{}"
SERIF = "literata/files/literata-{}-opsz-normal"
TEXT: dict[str, float | tuple[float, float]] = {"wght": (400.0, 700.0)}
ITALIC: dict[str, float | tuple[float, float]] = {"wght": 400.0}
TITLE: dict[str, float | tuple[float, float]] = {"wght": 600.0, "opsz": 36.0}
BOTH_SANS = (SANS.format("latin", "italic"), SANS.format("cyrillic", "italic"))
BOTH_SERIF = (SERIF.format("latin"), SERIF.format("cyrillic"))
CUTS = (
    Cut("text-latin", (SANS.format("latin", "normal"),), LATIN, TEXT),
    Cut("text-basic", (SANS.format("latin", "normal"),), ASCII | PUNCTUATION, TEXT),
    Cut("text-russian", (SANS.format("cyrillic", "normal"),), RUSSIAN, TEXT),
    Cut("italic-latin", BOTH_SANS[:1], LATIN, ITALIC),
    Cut("italic-russian", BOTH_SANS, RUSSIAN_SET, ITALIC),
    Cut("title-latin", BOTH_SERIF[:1], LATIN, TITLE),
    Cut("title-russian", BOTH_SERIF, RUSSIAN_SET, TITLE),
)
LICENCES = {"source-sans-3": "source-sans-3-OFL.txt", "literata": "literata-OFL.txt"}


def cut_one(source: Path, cut: Cut) -> TTFont:
    """Drop the characters and features not needed, then limit the axes."""
    font = TTFont(source)
    options = Options(layout_features=FEATURES, hinting=False, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=cut.characters)
    subsetter.subset(font)
    return instantiateVariableFont(font, cut.axes)


def make(cut: Cut, folder: Path) -> TTFont:
    """Cut each source; two (fixed in weight) are merged into one font."""
    fonts = [cut_one(folder / f"{source}.woff2", cut) for source in cut.sources]
    if len(fonts) == 1:
        return fonts[0]
    with TemporaryDirectory() as scratch:
        paths = [str(Path(scratch, f"{index}.ttf")) for index, _ in enumerate(fonts)]
        for font, path in zip(fonts, paths, strict=True):
            font.flavor = None
            font.save(path)
        return Merger().merge(paths)


def main() -> None:
    """Write every file and its licence to docs/assets/fonts/."""
    sources = Path(sys.argv[1])
    FONTS.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        font = make(cut, sources)
        font.flavor = "woff2"
        target = FONTS / f"{cut.name}.woff2"
        font.save(target)
        widths = [font["hmtx"][glyph][0] for glyph in font.getBestCmap().values()]
        print(
            f"{target.name:24} {target.stat().st_size / 1000:5.1f} kB, {len(widths)} characters, "
            f"ascent {font['hhea'].ascent}, descent {font['hhea'].descent}"
        )
    for family, name in LICENCES.items():
        (FONTS / name).write_bytes((sources / family / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()
