"""Reads marks of letters and an e-mail back with programs of others: zxing-cpp, Python's email.

    check-letters.py
"""

import email
import email.header
import email.policy
import email.utils
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


def mailbox(header):
    """The name and the address of a header. Python's newer parser sets a space between the encoded words of a
    name, which RFC 2047 (section 6.2) leaves out; its older one does not."""
    name, address = email.utils.parseaddr(header)
    return str(email.header.make_header(email.header.decode_header(name))), address


def mail():
    """The parts of the e-mail of the tests: what they are, whether that was read, what was read."""
    content = (TESTS / "mail.eml").read_bytes()
    message = email.message_from_bytes(content, policy=email.policy.default)
    older = email.message_from_bytes(content)
    parts = list(message.walk())
    text, html, pdf = parts[2:]
    wanted = [
        ("defects", [one.defects for one in parts], [[]] * 5),
        ("types", [one.get_content_type() for one in parts],
         ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"]),
        ("from", mailbox(older["From"]), ("株式会社架空商事　お客様相談室", "desk@example.jp")),
        ("to", mailbox(older["To"]), ('髙﨑 花子, "様"', "hanako@example.com")),
        ("subject", message["Subject"],
         "【重要】個人情報の漏えいに関するお詫びとお知らせ（お問合せ番号：C-0012）"),
        ("date", message["Date"].datetime.timestamp(), 1_780_000_000),
        ("text", text.get_content(), "髙﨑 花子 様\n\nこのたびは、申し訳ございません。\n.\nFrom the desk\n"),
        ("html", html.get_content(),
         '<!DOCTYPE html>\n<html lang="ja"><title>お詫び</title><p>髙﨑 花子 様</p></html>\n'),
        ("pdf", pdf.get_content(), b"%PDF-1.7\n\x00\xff\n%%EOF\n"),
        ("file", pdf.get_filename(), "お詫びとお知らせ C-0012.pdf"),
    ]
    for name, found, words in wanted:
        if isinstance(found, str):
            found = found.replace("\r\n", "\n")
        yield "e-mail", name, found == words, found


def main():
    failures = 0
    for kind, text, holds, found in (*marks(), *mail()):
        print(f"{'ok   ' if holds else 'FAIL '} {kind} {text}{'' if holds else f': {found}'}")
        failures += not holds
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
