"""Makes letters of equal content with one program of others: a process of its own for each run.

    peer.py NAME PEOPLE FONT COUNT FOLDER

PEOPLE is the list, FONT the file of BIZ UDMincho, which is all that letters are set in, but for one peer that has the
typefaces of our letter, from the same folder.
"""
import csv
import html
import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

# The letter of `incident.yaml` as (kind, text); `run` holds that ours says the same.
LETTER = [
    ("right", "令和8年6月26日"),
    ("right", "〒000-0000 架空県野原市草原1-2-3"),
    ("right", "株式会社ひばり計算"),
    ("right", "代表取締役　雲雀　花子"),
    ("title", "不正アクセスに関するお詫びとご報告"),
    ("plain", "拝啓　平素は格別のお引き立てを賜り、厚く御礼申し上げます。"),
    ("text", "このたびは、お客様に多大なるご迷惑とご心配をおかけしておりますことを、深くお詫び申し上げます。"),
    ("text", "本件につきまして、現在までに判明した事項を下記のとおりご報告いたします。"),
    ("text", "再発の防止に全力で取り組んでまいりますので、何とぞご理解を賜りますようお願い申し上げます。"),
    ("right", "敬具"),
    ("center", "記"),
    ("heading", "【概要】"),
    ("text", "令和8年6月5日（金）2時14分ごろ、弊社が運営する計算サービスのファイルサーバー3台において、ファイルが暗号化されていることを"
             "確認いたしました。直ちに対象の機器をネットワークから切り離し、外部の専門機関とともに調査を行いました。"),
    ("heading", "【経緯】"),
    ("table", [
        ("日時", "内容"),
        ("6/1（月）", "第三者が保守用VPN装置を通じて社内のネットワークへ侵入"),
        ("6/5（金）2:14", "ファイルの暗号化を監視装置が検知し、当番の担当者が確認を開始"),
        ("6/5（金）3:40", "対象のサーバー3台をネットワークから切り離し、サービスを停止"),
        ("6/5（金）10:00", "外部の専門機関へ調査を依頼し、記録の保全を開始"),
        ("6/6（土）", "警察へ被害を相談"),
        ("6/8（月）", "個人情報保護委員会へ速報を提出"),
        ("6/15（月）", "予備の環境で一部の機能を再開"),
        ("6/22（月）", "保守用VPN装置を交換"),
    ]),
    ("heading", "【原因】"),
    ("text", "保守用VPN装置の脆弱性が悪用されました。修正プログラムの適用及び接続の記録の監視が不十分でした。"),
    ("heading", "【情報漏えいの有無及び対象となる情報】"),
    ("text", "お客様の個人情報の漏えいがあった可能性がございます。"),
    ("text", "調査は、サーバー3台の記録を含めて行いました。個人情報の不正利用の痕跡は確認されておりません。"),
    ("text", "対象となる可能性がある方は、計算サービスをご利用のお客様です。人数につきましては、現在調査中です。"
             "対象となる可能性がある情報は、氏名、住所、電話番号及び電子メールアドレスです。"),
    ("heading", "【再発防止策】"),
    ("heading", "実施済みの事項"),
    ("item", "保守用VPN装置の交換"),
    ("item", "全社員の認証情報の変更"),
    ("heading", "継続して実施している事項"),
    ("item", "全サーバーの24時間の監視"),
    ("heading", "今後実施する事項"),
    ("item", "令和8年8月31日（月）までに実施：外部から接続する経路のすべてへの多要素認証の導入"),
    ("item", "令和8年8月31日（月）までに実施：保守用アカウントの権限の見直し"),
    ("heading", "【皆様へのお願い】"),
    ("text", "不審な電話、電子メール又は郵便物を受け取られた場合は、応じることなく、下記の窓口へご連絡くださいますようお願いいたします。"),
    ("right", "以上"),
    ("heading", "本件に関するお問い合わせ先"),
    ("plain", "お客様相談室"),
    ("plain", "電話：0120-000-000"),
    ("plain", "受付時間：9:00から17:00まで（土日祝日を除く）"),
    ("plain", "電子メール：desk@hibari.example.jp"),
    ("plain", "ウェブサイト：https://hibari.example.jp/contact"),
]
TITLE = next(text for kind, text in LETTER if kind == "title")


def people(path, count):
    """The first recipients as identifier and lines of the address."""
    with open(path, encoding="utf-8", newline="") as file:
        for row in islice(csv.DictReader(file), count):
            yield row["管理番号"], ["〒" + row["郵便番号"], row["住所1"], row["住所2"], row["氏名"] + "　様"]


# ---- Typst -----------------------------------------------------------------------------------

TYPST_HEAD = """
#set document(title: %s, date: datetime(year: 2026, month: 6, day: 26))
#let who = %s
#set page(paper: "a4", margin: 25mm, footer: context [#counter(page).display("1/1", both: true)#h(1em)#who.id])
#set text(lang: "ja", region: "jp", size: 10.5pt, fallback: false, font: %s)
#set par(justify: true, first-line-indent: (amount: 1em, all: true), leading: .6em, spacing: .6em)
#show heading: set text(size: 11pt, font: %s)
#show heading: set block(above: 1em, below: .6em)
#place(top + left, dy: -5mm, par(first-line-indent: 0em, text(size: 9pt, who.lines.join(linebreak()))))
#v(36mm)
"""


def typst_body():
    """The letter for Typst. Words are strings, not markup."""
    quoted = lambda text: json.dumps(text, ensure_ascii=False)
    forms = {
        "right": "#align(right, par(first-line-indent: 0em, {}))",
        "center": "#align(center, par(first-line-indent: 0em, {}))",
        "title": "#align(center, heading(level: 1, text(size: 14pt, {})))",
        "heading": "#heading(level: 2, {})",
        "plain": "#par(first-line-indent: 0em, {})",
        "text": "#par({})",
        "item": "#list(marker: [・], {})",
    }
    for kind, text in LETTER:
        if kind == "table":
            head, *rows = text
            cells = lambda row: ", ".join(map(quoted, row))
            yield (f"#text(size: 9pt, table(columns: (auto, 1fr), stroke: .5pt, table.header({cells(head)}), "
                   f"{', '.join(map(cells, rows))}))")
        else:
            yield forms[kind].format(quoted(text))


# The typefaces of text and of headings.
ONE_FACE = ('"BIZ UDMincho"', '"BIZ UDMincho"')
THREE_FACES = ('((name: "STIX Two Text", covers: "latin-in-cjk"), "BIZ UDMincho")', '((name: "Arimo", covers: "latin-in-cjk"), "BIZ UDGothic")')


def typst_head(who, faces):
    return TYPST_HEAD % (json.dumps(TITLE, ensure_ascii=False), who, *faces)


def typst_compiler(font, source, folder):
    import typst
    Path(folder, "letter.typ").write_text(source, encoding="utf-8")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[os.path.dirname(font)])
    return typst.Compiler(f"{folder}/letter.typ", root=folder, font_paths=fonts)


def typst_py(recipients, font, folder, faces=ONE_FACE):
    """One compiler for all letters, PDF/A-2a and PDF/UA-1."""
    source = typst_head("json(bytes(sys.inputs.who))", faces) + "\n".join(typst_body())
    compiler = typst_compiler(font, source, folder)
    for number, lines in recipients:
        who = json.dumps({"id": number, "lines": lines})
        compiler.compile(output=f"{folder}/{number}.pdf", sys_inputs={"who": who}, pdf_standards=["a-2a", "ua-1"])


def typst_three(recipients, font, folder):
    """The same in the typefaces of our letter."""
    typst_py(recipients, font, folder, THREE_FACES)


def typst_merged(recipients, font, folder):
    """All letters in one PDF."""
    everyone = [{"id": number, "lines": lines} for number, lines in recipients]
    head, _, rest = typst_head("none", ONE_FACE).partition("#let who = none\n")
    page = rest.replace("#", "  #") + "\n".join(typst_body())
    source = (f"{head}#let everyone = json(bytes(sys.inputs.who))\n#for (index, who) in everyone.enumerate() [\n"
              f"#if index > 0 {{ pagebreak() }}\n#counter(page).update(1)\n{page}\n]\n")
    typst_compiler(font, source, folder).compile(output=f"{folder}/all.pdf", sys_inputs={"who": json.dumps(everyone)},
                                         pdf_standards=["a-2a", "ua-1"])


# ---- upLaTeX ---------------------------------------------------------------------------------

TEX_HEAD = r"""
\documentclass[uplatex,dvipdfmx,a4paper]{ujarticle}
\usepackage[dvipdfmx,margin=25mm]{geometry}
\def\who{}
\makeatletter
\def\ps@letter{\let\@mkboth\@gobbletwo\def\@oddhead{}\def\@oddfoot{\footnotesize\arabic{page}/2\quad\who\hfil}}
\makeatother
\pagestyle{letter}
\parindent=1zw \parskip=0pt
\begin{document}
\fontsize{10.5}{16.5}\selectfont
"""


def tex(text):
    signs = {c: "\\" + c for c in "#$%&_{}"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    return "".join(signs.get(c, c) for c in text)


def tex_body():
    forms = {
        "right": r"\noindent\hfill {}\par",
        "center": r"{{\centering {}\par}}",
        "title": r"\vspace{{5mm}}{{\centering\large {}\par}}\vspace{{3mm}}",
        "heading": r"\vspace{{1.5mm}}\noindent {}\par",
        "plain": r"\noindent {}\par",
        "text": r"{}\par",
        "item": r"\noindent\hangindent=1zw ・{}\par",
    }
    for kind, text in LETTER:
        if kind == "table":
            rows = r"\\\hline ".join(" & ".join(map(tex, row)) for row in text)
            yield r"\noindent{\footnotesize\begin{tabular}{|l|l|}\hline %s\\\hline\end{tabular}}\par" % rows
        else:
            yield forms[kind].format(tex(text))


def uplatex(recipients, font, folder):
    """All letters in one PDF by dvipdfmx, which qpdf then splits into letters of two pages."""
    body = "\n".join(tex_body())
    with open(f"{folder}/all.tex", "w", encoding="utf-8") as source:
        source.write(TEX_HEAD)
        for number, lines in recipients:
            source.write(r"\setcounter{page}{1}\def\who{%s}" % tex(number))
            source.write(r"\noindent\begin{minipage}[t][30mm]{80mm}\small %s\end{minipage}\par" % r"\\ ".join(map(tex, lines)))
            source.write(body + "\\clearpage\n")
        source.write("\\end{document}\n")
    # Both typefaces of the class are the one font, which dvipdfmx finds by its name alone.
    os.symlink(font, f"{folder}/letter.ttf")
    Path(folder, "fonts.map").write_text("uprml-h unicode letter.ttf\nupgbm-h unicode letter.ttf\n", encoding="utf-8")
    quiet = {"check": True, "cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(["uplatex", "-interaction=batchmode", "-halt-on-error", "all.tex"], **quiet)
    subprocess.run(["dvipdfmx", "-f", "fonts.map", "all.dvi"], **quiet)
    subprocess.run(["qpdf", "--split-pages=2", "all.pdf", "letter.pdf"], **quiet)
    Path(folder, "all.pdf").unlink()


# ---- WeasyPrint ------------------------------------------------------------------------------

CSS = """
@font-face { font-family: Letter; src: url("file://%s"); }
@page { size: A4; margin: 25mm; @bottom-left { font: 8pt Letter; content: counter(page) "/" counter(pages) "　%s"; } }
body { font: 10.5pt/16.5pt Letter; margin: 0; text-align: justify; }
p, ul { margin: 0; } .text { text-indent: 1em; } .right { text-align: right; } .center, h1 { text-align: center; }
h1 { font: 14pt Letter; } h2 { font: 11pt Letter; margin: 1mm 0 .5mm; } ul { list-style: "・"; padding-left: 1em; }
table { font-size: 9pt; border-collapse: collapse; width: 100%%; line-height: 1.4; } td, th { border: .5pt solid; padding: 0 1mm; font-weight: normal; text-align: left; }
.address { position: absolute; top: -5mm; font-size: 9pt; line-height: 12pt; }
main { padding-top: 30mm; }
"""


def html_body():
    forms = {"title": "<h1>{}</h1>", "heading": "<h2>{}</h2>", "item": "<ul><li>{}</ul>"}
    for kind, text in LETTER:
        if kind == "table":
            head, *rows = [[html.escape(cell) for cell in row] for row in text]
            rows = "".join(f"<tr><td>{'<td>'.join(row)}" for row in rows)
            yield f"<table><thead><tr><th>{'<th>'.join(head)}<tbody>{rows}</table>"
        else:
            yield forms.get(kind, f'<p class="{kind}">{{}}').format(html.escape(text))


def weasyprint(recipients, font, folder):
    """One process for all letters, tagged: PDF/UA-1."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration
    body, fonts = "".join(html_body()), FontConfiguration()
    for number, lines in recipients:
        page = (f'<!doctype html><html lang="ja"><title>{TITLE}</title><style>{CSS % (font, number)}</style>'
                f'<p class="address">{"<br>".join(map(html.escape, lines))}<main>{body}</main>')
        HTML(string=page).write_pdf(f"{folder}/{number}.pdf", font_config=fonts, pdf_variant="pdf/ua-1")


# ---- LibreOffice -----------------------------------------------------------------------------

def template(path):
    """The letter as a document of Word with names in braces."""
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt
    document = Document()
    document.core_properties.title = TITLE
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)
    section.footer.paragraphs[0].add_run("{{ id }}")
    for style in ("Normal", "Title", "Heading 1"):
        font = document.styles[style].font
        font.name, font.size = "BIZ UDMincho", Pt({"Normal": 10.5, "Title": 14, "Heading 1": 11}[style])
        fonts = document.styles[style].element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), "BIZ UDMincho")
        spacing = document.styles[style].paragraph_format
        spacing.space_before = spacing.space_after = Pt(0)
        spacing.line_spacing = Pt(16.5)
    for line in ["{{ line0 }}", "{{ line1 }}", "{{ line2 }}", "{{ line3 }}"]:
        document.add_paragraph(line)
    styles = {"title": "Title", "heading": "Heading 1"}
    for kind, text in LETTER:
        if kind == "table":
            table = document.add_table(0, 2)
            table.style = "Table Grid"
            for row in text:
                for cell, words in zip(table.add_row().cells, row):
                    cell.paragraphs[0].add_run(words).font.size = Pt(9)
                    cell.paragraphs[0].paragraph_format.line_spacing = Pt(13)
            continue
        paragraph = document.add_paragraph(("・" if kind == "item" else "") + text, styles.get(kind))
        paragraph.alignment = {"right": ALIGN.RIGHT, "center": ALIGN.CENTER, "title": ALIGN.CENTER}.get(kind)
        if kind == "text":
            paragraph.paragraph_format.first_line_indent = Pt(10.5)
    document.save(path)


def libreoffice(recipients, font, folder):
    """docxtpl fills in the documents, one LibreOffice makes them PDF/UA-1 and PDF/A-2b."""
    from docxtpl import DocxTemplate
    work = Path(folder, "work")
    work.mkdir()
    (work / "fonts.conf").write_text(f"<fontconfig><dir>{os.path.dirname(font)}</dir><cachedir>{work}/cache</cachedir></fontconfig>")
    template(work / "template.docx")
    made = []
    for number, lines in recipients:
        document = DocxTemplate(work / "template.docx")
        document.render({"id": number} | {f"line{index}": line for index, line in enumerate(lines)}, autoescape=True)
        made.append(work / f"{number}.docx")
        document.save(made[-1])
    options = {"PDFUACompliance": {"type": "boolean", "value": "true"}, "SelectPdfVersion": {"type": "long", "value": "2"},
               "UseTaggedPDF": {"type": "boolean", "value": "true"}}
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
                    "pdf:writer_pdf_Export:" + json.dumps(options), "--outdir", folder, *made],
                   check=True, env=os.environ | {"FONTCONFIG_FILE": str(work / "fonts.conf")}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["rm", "-r", work], check=True)


PEERS = {"typst-py": typst_py, "typst-three": typst_three, "typst-merged": typst_merged, "uplatex": uplatex, "weasyprint": weasyprint,
         "libreoffice": libreoffice}

if __name__ == "__main__":
    _, name, list_of_people, font, count, folder = sys.argv
    PEERS[name](people(list_of_people, int(count)), font, folder)
