"""Makes letters to recipients drawn at random, and looks whether they are what was promised.

    check-letter-runs.py [--letters N] [--kills N] [--seed N] OSHIRASE

- Both ways of setting a letter give the same: pages pixel by pixel, text, structure; and each letter has the
  words of its recipient and nobody else's name, identifier or code.
- qpdf and outloud find nothing, and every font is embedded and can be read as text.
- A print file has the same pages, and a structure in which every reference has its counterpart.
- A run that is killed at random moments, and run again, leaves the files of one that was not killed.
- Barcodes and QR codes on paper are read back.

The letters are those of tests/letters.
"""

import argparse
import csv
import importlib.util
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import zxingcpp
from PIL import Image

HERE = Path(__file__).parent
TESTS = HERE.parent / "tests" / "letters"
DPI = 300
WORKERS = os.cpu_count() or 1

spec = importlib.util.spec_from_file_location("check_pdf", HERE / "check-pdf.py")
check_pdf = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check_pdf)


# ---- Recipients ----------------------------------------------------------------------------

FAMILY = ["髙橋", "﨑山", "𠮷田", "葛󠄀城", "渡邉", "渡邊", "齋藤", "濵田", "德永", "塚󠄁本", "ﾔﾏﾀﾞ", "山田", "佐々木", "五十嵐", "桒原"]
GIVEN = ["太郎", "花子", "一", "さくら", "凜", "ジョン", "美智子", "龍之介", "祐󠄁子", "瑛"]
COMPANIES = ["株式会社架空商事", "有限会社仮設", "医療法人社団見本会見本クリニック", "架空ホールディングス株式会社", "Kaku & Co., Ltd."]
DEPARTMENTS = ["総務部", "法務コンプライアンス統括部", "経理課", "情報システム部 <運用>"]
POSITIONS = ["部長", "課長代理", "代表取締役社長"]
# Places with their postcodes, whose names have no number.
PLACES = [
    ("100-0001", "東京都千代田区千代田"), ("530-0001", "大阪府大阪市北区梅田"), ("150-0001", "東京都渋谷区神宮前"),
    ("600-8216", "京都府京都市下京区東塩小路町"), ("812-0011", "福岡県福岡市博多区博多駅前"),
]
BUILDINGS = ["", "", "メゾン", "架空第一ビルディング東館", "グランドハイツ架空ヶ丘弐番館"]
HEADINGS = [
    "ID", "氏名", "会社名", "部署1", "部署2", "役職", "郵便番号", "住所1", "建物名", "国", "言語", "区分", "お問い合わせ番号", "QR",
    "words.refund",
]


def recipient(draw, number, has_code):
    """A row by its headings, and the number of the address that the barcode has."""
    row = dict.fromkeys(HEADINGS, "")
    row["ID"] = f"R-{number:05}"
    row["区分"] = draw.choice(["members", "buyers", ""])
    # No name is part of another.
    own = f"{'甲乙丙丁戊己庚辛壬癸'[number % 10]}{'子丑寅卯辰巳午未申酉戌亥'[number // 10 % 12]}{number}"
    bars = ""
    kind = draw.random()
    if kind < 0.2:
        row["言語"] = "en"
        row["氏名"] = f"{draw.choice(['Zoë', 'Jane', 'Seán', 'Ada'])} {draw.choice(['Müller', 'O’Neill', 'Doe'])} {own}"
        if draw.random() < 0.5:
            row["国"], row["郵便番号"] = "United Kingdom", "SW1A 1AA"
            row["住所1"] = f"{number} Example Street, London"
        else:
            row["郵便番号"], row["住所1"] = "150-0001", f"1-2-{number} Jingumae, Shibuya-ku, Tokyo"
    else:
        row["言語"] = "ja"
        postcode, place = draw.choice(PLACES)
        house = "-".join(str(draw.randint(1, 29)) for _ in range(draw.randint(1, 3)))
        row["郵便番号"], row["住所1"], bars = postcode, f"{place}{house}", house
        building = draw.choice(BUILDINGS)
        if building:
            room = draw.randint(101, 1299)
            row["建物名"], bars = f"{building}{room}号室", f"{house}-{room}"
        if kind < 0.8:
            space = draw.choice(["", "　", " "])
            row["氏名"] = f"{draw.choice(FAMILY)}{space}{draw.choice(GIVEN)}{own}"
        if kind > 0.6:
            row["会社名"] = f"{draw.choice(COMPANIES)}{own if kind >= 0.8 else ''}"
            row["部署1"] = draw.choice(["", *DEPARTMENTS])
            row["部署2"] = draw.choice(["", "第一係"]) if row["部署1"] else ""
            row["役職"] = draw.choice(["", *POSITIONS]) if row["氏名"] else ""
    if has_code:
        row["お問い合わせ番号"] = f"C-{number * 7919 % 99991:05}-{number}"
        row["words.refund"] = f"{number},000円"
        if draw.random() < 0.5:
            row["QR"] = f"https://kirino.example.jp/q?t={number:x}{draw.getrandbits(64):016x}"
    return row, bars


class Recipients:
    """A list of recipients, by identifier, and what their barcodes have."""

    def __init__(self, folder, name, count, seed, has_code):
        draw = random.Random(f"{seed} {name}")
        self.path = folder / f"{name}.csv"
        self.rows, self.bars = {}, {}
        for number in range(1, count + 1):
            row, bars = recipient(draw, number, has_code)
            self.rows[row["ID"]] = row
            self.bars[row["ID"]] = (row["郵便番号"], bars)
        with self.path.open("w", newline="") as file:
            writer = csv.DictWriter(file, HEADINGS)
            writer.writeheader()
            writer.writerows(self.rows.values())


# ---- Runs ----------------------------------------------------------------------------------


class Runs:
    """Runs the program on the incident of tests/letters."""

    def __init__(self, program, work):
        self.program, self.work = program, work
        self.incident = work / "incident.yaml"
        for file in [TESTS / "incident.yaml", *TESTS.glob("*.md")]:
            shutil.copy(file, work)

    def command(self, notice, people, out, *options):
        return [self.program, "letters", self.incident, "--notice", notice, "--recipients", people.path,
                "--skip-bad", "-o", self.work / out, *options]

    def make(self, notice, people, out, *options):
        """Makes letters; the folder and the seconds."""
        since = time.monotonic()
        run = subprocess.run(self.command(notice, people, out, *options), capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"FAIL  {out}: ended with {run.returncode}\n{run.stderr}")
        return self.work / out, time.monotonic() - since

    def verify(self, out):
        return subprocess.run([self.program, "letters", "verify", out], capture_output=True, text=True)


def files(folder):
    """The files of a folder with their bytes, but the ledger, whose bytes are its own affair."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths if not path.name.startswith("letters.db")}


def index(folder):
    with (folder / "index.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def output(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


# ---- A letter ------------------------------------------------------------------------------


def dense(text):
    return re.sub(r"\s", "", text)


def pictures(path):
    """The pages as bytes of pictures."""
    stream = output("pdftoppm", "-r", "100", path)
    pages, at = [], 0
    while at < len(stream):
        head = re.compile(rb"P6\n(\d+) (\d+)\n255\n").match(stream, at)
        end = head.end() + int(head[1]) * int(head[2]) * 3
        pages.append(stream[at:end])
        at = end
    return pages


def text(path):
    return dense(output("pdftotext", "-raw", path, "-").decode())


def replaces_text(path):
    """Whether glyphs on a page stand for other text, which poppler does not read in a structure."""
    with pikepdf.open(path) as pdf:
        return any(b"/ActualText" in page.Contents.read_bytes() for page in pdf.pages)


def structure(path, with_words):
    """The elements with their attributes and their words, which the two ways cut into other pieces."""
    lines, words = [], []
    for line in [*output("pdfinfo", "-struct-text", path).decode().splitlines(), "end"]:
        if line.lstrip().startswith('"'):
            words.append(line.strip()[1:-1])
            continue
        lines += [dense("".join(words))] if words and with_words else []
        lines.append(line)
        words = []
    return lines


def promises(path):
    """What a letter lacks of what it says of itself."""
    with pikepdf.open(path) as pdf:
        metadata = str(pdf.Root.Metadata.read_bytes(), "utf-8")
        for name, wanted in [("pdfaid:part", "2"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1")]:
            if f"<{name}>{wanted}</{name}>" not in metadata:
                yield f"{name} is not {wanted}"
        if not pdf.Root.get("/MarkInfo", {}).get("/Marked") or "/Lang" not in pdf.Root:
            yield "no tags or no language"
        for font in pdf.objects:
            if not isinstance(font, pikepdf.Dictionary) or font.get("/Type") != "/Font":
                continue
            if "/FontDescriptor" in font and not {"/FontFile2", "/FontFile3"} & set(font.FontDescriptor.keys()):
                yield f"{font.BaseFont} is not embedded"
            if font.Subtype == "/Type0" and "/ToUnicode" not in font:
                yield f"{font.BaseFont} cannot be read as text"


def validators(path):
    yield from check_pdf.qpdf(path)
    yield from (found for severity, found in check_pdf.accessibility(path) if severity == "error")


def own_words(row):
    return {dense(row[heading]) for heading in ["ID", "氏名", "お問い合わせ番号"] if row[heading]} - {""}


def compare(usual, whole):
    """How a letter differs from the one that was set as a whole."""
    one, other = pictures(usual), pictures(whole)
    if len(one) != len(other):
        yield f"{len(one)} and {len(other)} pages"
    yield from (f"page {number} looks different" for number, pair in enumerate(zip(one, other), 1) if pair[0] != pair[1])
    if text(usual) != text(whole):
        yield "other text"
    with_words = not replaces_text(whole)
    if structure(usual, with_words) != structure(whole, with_words):
        yield "other structure"
    for found in set(promises(usual)) ^ set(promises(whole)):
        yield found


def both_ways(runs, lists):
    """Every letter is the same both ways, is valid, and has its recipient's words alone."""
    for notice, people in lists:
        usual, quick = runs.make(notice, people, f"{notice}-usual")
        whole, slow = runs.make(notice, people, f"{notice}-whole", "--general")
        made = [row["id"] for row in index(usual)]
        yield "made", notice, [] if made == [row["id"] for row in index(whole)] else ["other letters"]
        print(f"      {notice}: {len(made)} letters of {len(people.rows)} rows, {quick:.1f} s and {slow:.1f} s")

        def look(id):
            path = usual / f"{id}.pdf"
            return [*compare(path, whole / f"{id}.pdf"), *promises(path), *validators(path)], text(path)

        with ThreadPoolExecutor(WORKERS) as pool:
            looks = dict(zip(made, pool.map(look, made)))
        words = {id: own_words(people.rows[id]) for id in made}
        for id, (faults, shown) in looks.items():
            lacks = [f"does not show {word}" for word in words[id] if word not in shown]
            leaks = [f"shows {word} of {other}" for other in made if other != id for word in words[other] if word in shown]
            yield "letter", f"{notice} {id}", faults + lacks + leaks


# ---- A print file --------------------------------------------------------------------------


def content_of(page):
    """The numbers of the marked content on a page."""
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "BDC" and isinstance(instruction.operands[1], pikepdf.Dictionary):
            if "/MCID" in instruction.operands[1]:
                yield int(instruction.operands[1].MCID)


def numbers(tree):
    """The keys and values of a number tree."""
    nums = tree.get("/Nums", [])
    yield from ((int(nums[at]), nums[at + 1]) for at in range(0, len(nums), 2))
    for kid in tree.get("/Kids", []):
        yield from numbers(kid)


def structure_faults(path):
    """References in the structure that have no counterpart."""
    with pikepdf.open(path) as pdf:
        root = pdf.Root.StructTreeRoot
        pairs = list(numbers(root.ParentTree))
        parents = dict(pairs)
        if len(parents) != len(pairs):
            yield "a key of the parent tree stands twice"
        # The element of each piece of marked content, as the elements say it.
        owners, annotations, seen = {}, {}, set()
        waiting = [(root, None, None)]
        while waiting:
            element, parent, page = waiting.pop()
            if parent is not None:
                if element.objgen in seen:
                    yield f"element {element.objgen} stands twice"
                seen.add(element.objgen)
                if element.P.objgen != parent.objgen:
                    yield f"element {element.objgen} names another parent"
                page = element.get("/Pg", page)
            kids = element.get("/K", [])
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                    owners[kid.get("/Pg", page).objgen, int(kid.MCID)] = element.objgen
                elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
                    annotations[kid.Obj.objgen] = element.objgen
                elif isinstance(kid, pikepdf.Dictionary):
                    waiting.append((kid, element, page))
                elif (page.objgen, int(kid)) in owners:
                    yield f"marked content {kid} has two elements"
                else:
                    owners[page.objgen, int(kid)] = element.objgen
        keys = set()
        for number, page in enumerate(pdf.pages, 1):
            key = int(page.obj.StructParents)
            if key in keys:
                yield f"page {number} has the key of another"
            keys.add(key)
            listed = {at: element.objgen for at, element in enumerate(parents[key]) if element is not None}
            owned = {mcid: owner for (of, mcid), owner in owners.items() if of == page.obj.objgen}
            shown = list(content_of(page))
            if len(set(shown)) != len(shown):
                yield f"page {number} has marked content twice"
            if not set(shown) == set(owned) == set(listed):
                yield f"page {number}: content {sorted(shown)}, elements {sorted(owned)}, parent tree {sorted(listed)}"
            elif owned != listed:
                yield f"page {number}: the parent tree names other elements"
            for annotation in page.obj.get("/Annots", []):
                key = int(annotation.StructParent)
                keys.add(key)
                if annotations.get(annotation.objgen) != parents[key].objgen:
                    yield f"page {number}: an annotation has another element"
        if keys != set(parents):
            yield f"{len(set(parents) ^ keys)} keys of the parent tree belong to nothing"


def print_files(runs, lists):
    """The pages of print files are those of the letters, and their structure is sound."""
    for notice, people in lists:
        usual = runs.work / f"{notice}-usual"
        split = str(max(2, len(people.rows) // 3))
        tagged, _ = runs.make(notice, people, f"{notice}-print", "--print-file", "--split", split)
        plain, _ = runs.make(notice, people, f"{notice}-plain", "--print-file", "--split", split, "--untagged")
        singles = {row["id"]: row["file"] for row in index(usual)}
        for folder in (tagged, plain):
            rows = index(folder)
            faults = [] if [row["id"] for row in rows] == list(singles) else ["other letters"]
            pages = {}
            for name in dict.fromkeys(row["file"] for row in rows):
                path = folder / name
                pages[name] = pictures(path)
                faults += check_pdf.qpdf(path)
                if folder == tagged:
                    faults += [*promises(path), *structure_faults(path)]
                    faults += [found for found in validators(path) if found not in faults]
            for row in rows:
                first, count = int(row["first-page"]) - 1, int(row["pages"])
                if pages[row["file"]][first:first + count] != pictures(usual / singles[row["id"]]):
                    faults.append(f"{row['id']} looks different")
            size = sum((folder / name).stat().st_size for name in pages) / len(rows)
            yield "print file", f"{folder.name}, {size / 1000:.1f} kB a letter", faults


# ---- Runs that are killed ------------------------------------------------------------------


def killed(runs, people, kills, draw):
    """A run that is killed and run again leaves the files of one that was not."""
    # In some of the second, the recipient's name has two lines, so that they are set whole.
    ways = [("groups",), ("framed", "--sample", "30"), ("groups", "--print-file", "--split", "50"), ("groups", "--format", "html")]
    wholes = [runs.make(notice, people, f"whole{number}", *way) for number, (notice, *way) in enumerate(ways)]
    for number in range(kills):
        # Most runs are those with a file for each letter.
        at = draw.choice([0, 0, 0, 0, 1, 1, 2, 2, 2, 3])
        (whole, seconds), (notice, *way) = wholes[at], ways[at]
        out = runs.work / f"killed{number}"
        moments, faults = [], []
        for _ in range(draw.choice([1, 1, 1, 2, 4])):
            # Any moment, or one when letters are written.
            since, is_any = time.monotonic(), draw.random() < 0.5
            process = subprocess.Popen(runs.command(notice, people, out.name, *way), stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            while not is_any and process.poll() is None and not (out / ".part").exists():
                time.sleep(0.002)
            left = seconds - (time.monotonic() - since)
            time.sleep(draw.random() * max(left, 0.05))
            process.send_signal(signal.SIGKILL)
            process.wait()
            moments.append(f"{time.monotonic() - since:.2f} s")
        if not (out / "control.json").exists() and (out / "letters.db").exists() and runs.verify(out).returncode == 0:
            faults.append("a run that has not ended passes the check")
        runs.make(notice, people, out.name, *way)
        found, wanted = files(out), files(whole)
        faults += [f"{name} differs" for name in sorted(found.keys() | wanted.keys()) if found.get(name) != wanted.get(name)]
        check = runs.verify(out)
        if check.returncode != 0:
            faults.append(check.stderr)
        yield "killed", f"{' '.join((notice, *way))} after {', '.join(moments)}", faults
        shutil.rmtree(out)


# ---- Codes on paper ------------------------------------------------------------------------

# The bars of each symbol: full, ascender, descender, timing.
BARS = dict(zip(
    "FTT FFT FDA DFA FAD FTF DAF AFD ADF TFF TFT DAT DTA ADT TDA ATD TAD TTF FFF".split(),
    [*"0123456789", "-", "CC1", "CC2", "CC3", "CC4", "CC5", "CC6", "CC7", "CC8"],
))
SYMBOLS = list(BARS.values())


def page(path):
    """The first page as a picture of grey."""
    with tempfile.TemporaryDirectory() as folder:
        output("pdftoppm", "-r", str(DPI), "-gray", "-f", "1", "-l", "1", "-singlefile", path, f"{folder}/page")
        return Image.open(f"{folder}/page.pgm").copy()


def customer_barcode(picture):
    """What the customer barcode in the window says: its symbols, or why it cannot be read."""
    mm = DPI / 25.4
    window = picture.crop([int(side * mm) for side in (20, 15, 100, 60)]).point(lambda value: 255 if value < 128 else 0)
    width, height = window.size
    pixels = window.load()
    # Columns of ink in the lowest lines that have 67 bars.
    bottom = window.getbbox()[3]
    top = bottom - int(3.2 * mm)
    spans, since = [], None
    for x in range(width + 1):
        ink = x < width and any(pixels[x, y] for y in range(top, bottom))
        if ink and since is None:
            since = x
        elif not ink and since is not None:
            spans.append((since + x) // 2)
            since = None
    if len(spans) != 67:
        return None, f"{len(spans)} bars"
    # How far each bar reaches from the middle part of all.
    ends = [[y for y in range(top, bottom) if pixels[x, y]] for x in spans]
    highest, lowest = min(end[0] for end in ends), max(end[-1] for end in ends)
    third = (lowest - highest + 1) / 3
    kinds = ""
    for end in ends:
        up, down = end[0] < highest + third / 2, end[-1] > lowest - third / 2
        kinds += {(True, True): "F", (True, False): "A", (False, True): "D", (False, False): "T"}[up, down]
    if not (kinds.startswith("FD") and kinds.endswith("DF")):
        return None, f"no start and stop in {kinds}"
    symbols = [BARS.get(kinds[at:at + 3]) for at in range(2, 65, 3)]
    if None in symbols or sum(map(SYMBOLS.index, symbols)) % len(SYMBOLS):
        return None, f"symbols {symbols}"
    return symbols[:-1], None


def codes(runs, people, folder):
    """Barcodes and QR codes say what the list says."""
    for row in index(folder):
        id = row["id"]
        picture = page(folder / row["file"])
        faults = []
        wanted = [people.rows[id]["QR"]] if people.rows[id]["QR"] else []
        found = [one.text for one in zxingcpp.read_barcodes(picture)]
        if found != wanted:
            faults.append(f"QR {found}, not {wanted}")
        postcode, number = people.bars[id]
        if number:
            symbols, why = customer_barcode(picture)
            wanted = (postcode.replace("-", "") + number)[:20]
            if why or "".join(symbols) != wanted + "CC4" * (20 - len(wanted)):
                faults.append(f"barcode {why or symbols}, not {wanted}")
        yield "codes", id, faults


def marks(runs, people):
    """Marks for inserters say whose sheet it is."""
    for mark in ["code39", "qr"]:
        house = runs.work / f"{mark}.yaml"
        house.write_text(f"look: {{ letter: {{ mark: {mark}, barcode: false }} }}\n")
        folder, _ = runs.make("groups", people, mark, "--house", house, "--sample", "10")
        for row in index(folder):
            found = [one.text for one in zxingcpp.read_barcodes(page(folder / row["file"]))]
            wanted = f"{row['id']}/1/{row['pages']}"
            yield "mark", f"{mark} {row['id']}", [] if found == [wanted] else [f"{found}, not {wanted}"]


# ---- All -----------------------------------------------------------------------------------


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--letters", type=int, default=40)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("program", type=Path)
    options = parser.parse_args()
    failures, counts = 0, {}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        runs = Runs(options.program.absolute(), work)
        half = options.letters // 2
        lists = [
            ("framed", Recipients(work, "codes", options.letters - half, options.seed, True)),
            ("groups", Recipients(work, "plain", half, options.seed, False)),
        ]
        many = Recipients(work, "many", 140, options.seed, True)
        steps = [
            ("both ways", both_ways(runs, lists)),
            ("print files", print_files(runs, lists)),
            ("codes", codes(runs, lists[0][1], work / "framed-usual")),
            ("marks", marks(runs, lists[1][1])),
            ("killed", killed(runs, many, options.kills, random.Random(options.seed))),
        ]
        for name, step in steps:
            since = time.monotonic()
            for kind, what, faults in step:
                counts[kind] = counts.get(kind, 0) + 1
                failures += bool(faults)
                if faults or kind in ("print file", "killed"):
                    print(f"{'FAIL ' if faults else 'ok   '} {kind} {what}")
                for fault in faults[:5]:
                    print(f"      FAIL {fault}")
            print(f"      {name}: {time.monotonic() - since:.0f} s", flush=True)
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()) + f"; {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
