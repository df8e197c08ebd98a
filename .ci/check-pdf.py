"""Checks the PDFs below a folder: qpdf for the file format, outloud for PDF/UA-1 and WCAG 2.2.

    check-pdf.py [--strict] OUT_DIR
"""

import subprocess
import sys
from pathlib import Path

import outloud
import pikepdf

# A grid that no table announces: looks only at tables that name a page of their own, which Typst's never do,
# so every ruled table would be told.
SKIP = {"TBL-014"}


def qpdf(path):
    """Errors and warnings alike: qpdf ends with 0 only where it found neither."""
    run = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, errors="replace")
    if run.returncode != 0:
        lines = [line for line in run.stderr.splitlines() if line.strip()]
        yield from (f"qpdf: {line}" for line in lines or [f"ended with {run.returncode}"])


def is_running_head(found, title):
    """Whether text outside the structure is the running head, which begins on the second page: outloud knows
    one only if it is on every page."""
    if found.rule != "TAG-002" or found.count != 1 or not found.evidence:
        return False
    words = found.evidence.split(" | ")[0].strip()
    # Of a title of two lines, the second one ends with the date.
    second = any(words.startswith(title[at:]) for at in range(1, len(title) - 8))
    return bool(title) and (title.startswith(words) or words.startswith(title) or second)


def accessibility(path):
    """What outloud finds, as (severity, text). A rule that crashed has checked nothing, so it fails."""
    result = outloud.check(str(path), skip=SKIP)
    if result.error:
        yield "error", f"outloud: unreadable: {result.error}"
    for run in result.runs:
        if run.status == "crashed":
            yield "error", f"outloud {run.rule}: crashed: {run.reason}"
    with pikepdf.open(path) as pdf:
        title = str(pdf.docinfo.get("/Title", ""))
    for found in result.sorted_findings():
        if is_running_head(found, title):
            continue
        place = f"page {found.page}: " if found.page else ""
        evidence = f" ({found.evidence})" if found.evidence else ""
        yield found.severity, f"outloud {found.rule}: {place}{found.message}{evidence}"


def main(arguments):
    strict = "--strict" in arguments
    out = Path(arguments[-1])
    paths = sorted(out.rglob("*.pdf"))
    if not paths:
        print(f"FAIL  {out}: no PDF in it")
        return 1
    failures = 0
    for path in paths:
        errors, notes = list(qpdf(path)), []
        for severity, text in accessibility(path):
            (errors if severity == "error" or strict and severity == "warning" else notes).append(text)
        failures += bool(errors)
        print(f"{'FAIL ' if errors else 'ok   '} {path.relative_to(out)}")
        for kind, texts in (("FAIL", errors), ("note", notes)):
            for text in texts:
                print(f"      {kind} {' '.join(text.split())}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
