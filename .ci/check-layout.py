"""Counts the faults of layout in the PDFs below some folders.

    check-layout.py OUT_DIR...

The structure of a tagged PDF tells paragraphs, items, cells and headings; the places of its characters tell lines.
A fault is accepted if `layout-accepted.tsv` lists its document, kind and text with a reason. An entry of that list
whose document was measured and has no such fault is a failure too.
"""

import csv
import re
import statistics
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pymupdf

KINDS = {
    "stretched": "lines of justified Japanese whose letters stand too far apart or too close",
    "runt": "last lines of one to three characters",
    "end-alone": "last pages with hardly more than the desk, the end, the signature or a note",
    "void": "pages before the last that are empty for more than a third",
    "hyphen": "words broken at a hyphen",
    "heading": "headings alone at the foot of a page",
}

ACCEPTED = Path(__file__).with_name("layout-accepted.tsv")
# How far from one em the median advance of kanji and kana may be, in percent.
TOLERANCE = 6
# The most characters of a last line that is a fault, and the most lines of a last page.
RUNT, FEW_LINES = 3, 6
# The foot of the text on a page: what stands below it is the page number.
FOOT = 790
# Where text must reach on a page before the last: two thirds of the text area of letters and of forms.
TWO_THIRDS = 540

JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u3005\u4e00-\u9fff]")
# Elements with lines of their own. Everything else, such as a sender or a desk, is set line by line.
OWN_LINES = re.compile(r"P|LBody|T[DH]|H\d|Title|Caption|Note|FENote")
STRUCTURE = pymupdf.TEXT_COLLECT_STRUCTURE | pymupdf.TEXT_PRESERVE_WHITESPACE


@dataclass
class Line:
    """Characters of a line, each as (character, left, right, size, is bold)."""

    page: int
    base: float
    chars: list = field(default_factory=list)

    @property
    def text(self):
        return "".join(char for char, *_ in self.chars).strip()

    @property
    def left(self):
        return self.chars[0][1]

    @property
    def right(self):
        return self.chars[-1][2]

    def advances(self):
        """The distances between neighbours that are kanji or kana, in em."""
        for (a, left, _, size, _), (b, other, _, _, _) in zip(self.chars, self.chars[1:]):
            if JAPANESE.match(a) and JAPANESE.match(b):
                yield (other - left) / size


@dataclass
class Element:
    """A paragraph, an item, a cell, a heading or some other content, over all pages."""

    tags: list
    lines: list = field(default_factory=list)

    @property
    def tag(self):
        return self.tags[-1]

    @property
    def is_heading(self):
        """A heading, the band of a section in a form, the head of a table, or a bold line above a list."""
        bold = all(bold for line in self.lines for *_, bold in line.chars)
        return any(re.fullmatch(r"H\d|Title|TH", tag) for tag in self.tags) or self.tag == "Strong" and bold


def characters(block, path):
    """(path of the element, character, ...) in reading order."""
    if "raw" in block:
        path = (*path, (block["raw"], block["index"]))
    for inner in block.get("blocks", ()):
        yield from characters(inner, path)
    for line in block.get("lines", ()):
        for span in line["spans"]:
            bold = bool(span["flags"] & pymupdf.TEXT_FONT_BOLD) or "Bold" in span["font"]
            for char in span["chars"]:
                yield path, char, span["size"], bold


def elements(document):
    """The elements of a document in reading order, without running heads and page numbers."""
    found = {}
    for number, page in enumerate(document, 1):
        for block in page.get_text("rawdict", flags=STRUCTURE)["blocks"]:
            for path, char, size, bold in characters(block, ()):
                if not path or char["origin"][1] > FOOT:
                    continue
                ends = [end for end, (tag, _) in enumerate(path, 1) if OWN_LINES.fullmatch(tag)]
                key = path[: ends[-1] if ends else 2]
                element = found.setdefault(key, Element([tag for tag, _ in key]))
                base = char["origin"][1]
                last = element.lines[-1] if element.lines else None
                # A superscript stands on its line.
                if last is None or last.page != number or abs(last.base - base) > 0.6 * size:
                    element.lines.append(last := Line(number, base))
                last.chars.append((char["c"], char["bbox"][0], char["bbox"][2], size, bold))
    for element in found.values():
        element.lines = [line for line in element.lines if line.text]
    return [element for element in found.values() if element.lines]


def faults(document):
    """(kind, page, text) of every fault."""
    found = elements(document)
    # How far lines of a kind reach that begin at the same place, as those of a column do.
    reach = Counter()
    for element in found:
        for line in element.lines:
            column = (element.tag, round(line.left))
            reach[column] = max(reach[column], line.right)
    pages = {number: [] for number in range(1, len(document) + 1)}
    for element in found:
        lines = element.lines
        for line in lines:
            pages[line.page].append((line, element))
        if element.tag in ("P", "LBody"):
            for line in lines[:-1]:
                advances = list(line.advances())
                extra = round(100 * statistics.median(advances)) - 100 if len(advances) > 4 else 0
                if abs(extra) > TOLERANCE:
                    yield "stretched", line.page, f"{line.text} ({extra:+} %)"
        if OWN_LINES.fullmatch(element.tag) and len(lines) > 1:
            before, last = lines[-2:]
            # A line that ended although the next one had room on it ended by itself.
            had_room = before.right + (last.right - last.left) < reach[element.tag, round(last.left)]
            if len(last.text) <= RUNT and not had_room:
                yield "runt", last.page, f"{before.text[-12:]}/{last.text}"
        for line, after in zip(lines, lines[1:]):
            # Longer words than these may be wider than a column.
            if re.search(r"\b[A-Za-z0-9]{1,8}-$", line.text) and re.match(r"[A-Za-z0-9]{1,8}\b", after.text):
                yield "hyphen", line.page, f"{line.text.split()[-1]}/{after.text.split()[0]}"
    for number, content in pages.items():
        lowest = max((line for line, _ in content), key=lambda line: line.base, default=None)
        if lowest is None:
            continue
        if number < len(pages):
            if lowest.base < TWO_THIRDS:
                yield "void", number, lowest.text
            if any(line is lowest and element.is_heading for line, element in content):
                yield "heading", number, lowest.text
        elif number > 1:
            lines = {round(line.base) for line, _ in content}
            prose = [line for line, element in content if OWN_LINES.fullmatch(element.tag)]
            if len(lines) <= FEW_LINES or len([line for line in prose if not line.text.startswith("※")]) < 2:
                yield "end-alone", number, content[0][0].text


def accepted():
    """(document, kind, text) of every accepted fault."""
    with ACCEPTED.open(newline="") as file:
        return {(row["document"], row["kind"], row["text"]) for row in csv.DictReader(file, delimiter="\t")}


def main(folders):
    unused, measured, failed, total = accepted(), set(), 0, Counter()
    for folder in map(Path, folders):
        for path in sorted(folder.rglob("*.pdf")):
            name = str(path.relative_to(folder).with_suffix(""))
            measured.add(name)
            with pymupdf.open(path) as document:
                for kind, page, text in faults(document):
                    known = (name, kind, text)
                    is_known = known in unused
                    unused.discard(known)
                    total[kind] += not is_known
                    failed += not is_known
                    print(f"{'known' if is_known else 'FAIL '} {name} p{page} {kind}: {text}")
    if not measured:
        print("FAIL  no PDF in", *folders)
        return 1
    for name, kind, text in sorted(unused):
        if name in measured:
            failed += 1
            print(f"FAIL  {name} {kind}: accepted and not found: {text}")
    for kind, meaning in KINDS.items():
        print(f"{total[kind]:4} {kind}: {meaning}")
    print(f"layout: {len(measured)} documents, {failed} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
