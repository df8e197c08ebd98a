"""Reads marks of letters back with a program of others, zxing-cpp.

    check-letters.py
"""

import sys
from pathlib import Path

import zxingcpp
from PIL import Image

TESTS = Path(__file__).parent.parent / "tests" / "letters"
# Pixels of a module, and modules of white around a mark.
SCALE = 4
QUIET = 12
CODE_39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%"


def picture(rows):
    """A picture of rows of modules, with white around them."""
    width, height = len(rows[0]) + 2 * QUIET, len(rows) + 2 * QUIET
    image = Image.new("L", (width, height), 255)
    for y, row in enumerate(rows):
        for x, black in enumerate(row):
            if black:
                image.putpixel((x + QUIET, y + QUIET), 0)
    return image.resize((width * SCALE, height * SCALE), Image.Resampling.NEAREST)


def bars(widths):
    """Rows of modules of a bar code."""
    row = [at % 2 == 0 for at, width in enumerate(widths) for _ in range(int(width))]
    return [row] * 20


def marks():
    """The marks of the table: what they say, whether that was read, what was read."""
    lines = (TESTS / "marks.tsv").read_text().splitlines()
    for kind, text, wanted in (line.split("\t") for line in lines[2:]):
        if kind == "qr":
            rows = [[module == "1" for module in row] for row in wanted.split("/")]
        elif kind.startswith("code39"):
            rows = bars(wanted)
        else:
            continue
        found = zxingcpp.read_barcodes(picture(rows))
        texts = [(one.format.name, one.text, one.ec_level) for one in found]
        if kind == "qr":
            yield kind, text, texts == [("QRCode", text, "M")], texts
        else:
            # The check character is read as one of the text.
            check = CODE_39[sum(map(CODE_39.index, text)) % len(CODE_39)] if kind.endswith("check") else ""
            yield kind, text, [one[1] for one in texts] == [text + check], texts


def main():
    failures = 0
    for kind, text, holds, found in marks():
        print(f"{'ok   ' if holds else 'FAIL '} {kind} {text}{'' if holds else f': {found}'}")
        failures += not holds
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
