// node --test: the text of a page, and short dates.

import assert from "node:assert/strict";
import { test } from "node:test";
import { shortDate } from "../src/dates.js";
import { linesFor, tablesIn, typedCell, cellInPage } from "../src/page-lines.js";
import { difference, editorText, isAlone, namesIn, ownWords } from "../src/page-text.js";
import { inOrderOf, unlike } from "../src/sections.js";
import { help } from "../src/tree.js";

test("names in braces are found, doubled braces are not", () => {
  const page = "{date}\nOn {noticed.at as=day}, {{not} this.";
  assert.deepEqual(namesIn(page).map(({ start, end, name }) => [page.slice(start, end), name]), [
    ["{date}", "date"],
    ["{noticed.at as=day}", "noticed.at as=day"],
  ]);
});

test("own words end before their name and hold other names and brackets", () => {
  const words = (page) => {
    const own = ownWords(page, page.lastIndexOf("{"));
    return own && page.slice(own.from, own.to);
  };
  assert.equal(words("前。[{sent.at}に[再度]送信した。]{sent}"), "{sent.at}に[再度]送信した。");
  assert.equal(words("[二行の\n文]{a, b}"), "二行の\n文");
  assert.equal(words("文{a}"), null);
  assert.equal(words("[別の段落\n\n文]{a}"), null);
});

test("a name is a part of the page if nothing else stands on its line", () => {
  const alone = (page) => isAlone(page, namesIn(page).at(-1));
  assert.ok(alone("x\n{timeline}\ny"));
  assert.ok(alone("en: {apology}"));
  assert.ok(alone("{left}{date}"));
  assert.ok(!alone("- {requests}"));
  assert.ok(!alone("{sent.at}、"));
});

test("the change between two texts is the smallest, and makes the one from the other", () => {
  const pairs = [["abc", "abXc"], ["aaa", "aa"], ["", "x"], ["同じ", "同じ"], ["ab", "ba"], ["aXbXc", "aXc"]];
  for (const [before, after] of pairs) {
    const change = difference(before, after);
    const made = change === null ? before : before.slice(0, change.from) + change.insert + before.slice(change.to);
    assert.equal(made, after);
  }
  assert.equal(difference("同じ", "同じ"), null);
  assert.deepEqual(difference("abc", "abXc"), { from: 2, to: 2, insert: "X" });
});

test("ends of lines are one letter in the editor and as they were in the file", () => {
  const { inside, place, back } = editorText("a\r\nb\r\nc");
  assert.equal(inside, "a\nb\nc");
  assert.equal(place(6), 4);
  assert.equal(back(inside), "a\r\nb\r\nc");
  assert.equal(editorText("a\nb").back("a\nb"), "a\nb");
});

test("a date in a list is short; what is more than a day and a time stays as typed", () => {
  const cases = [
    ["2026-06-01T05:40~", "ja", "2026年6月1日（月）5:40頃"],
    ["2026-06-01 predawn", "ja", "2026年6月1日（月） predawn"],
    ["2026-06-01", "en", "Mon, Jun 1, 2026"],
    ["2026-06-01/2026-06-02", "ja", "2026-06-01/2026-06-02"],
    ["令和8年6月1日", "ja", "令和8年6月1日"],
    ["", "ja", ""],
  ];
  for (const [text, language, expected] of cases) assert.equal(shortDate(text, language), expected);
});

test("help says more than its label", () => {
  const of = (description, label) => help({}, { description }, label);
  assert.deepEqual(of("人数。人は件数とは異なる。", "人数"), { first: "人は件数とは異なる。", rest: "" });
  assert.deepEqual(of("Its title.", "Title"), { first: "Its title.", rest: "" });
  assert.deepEqual(of("誰か", "誰か"), { first: "", rest: "" });
  assert.deepEqual(of("One. Two, e.g. 3.5. Three.", "X"), { first: "One.", rest: "Two, e.g. 3.5. Three." });
});

test("of a page of both languages, one sees its own lines without their marks", () => {
  const page = "# ja: {title}\n# en: {left}{title}\nja: {apology}\n{lead}\nen: words\nthat go on\n\n{right}{date}\n- en: item\n\nja:\n- 甲\n- 乙\n\nen:\n- one";
  const seen = (language) => linesFor(page, language).filter(({ isHidden }) => !isHidden).map(({ start, end, mark, place }) => {
    const from = Math.max(start, place?.end ?? 0, mark?.end ?? 0);
    return page.slice(from, end);
  });
  assert.deepEqual(seen("ja"), ["{title}", "{apology}", "{lead}", "", "{date}", "", "", "- 甲", "- 乙", ""]);
  assert.deepEqual(seen("en"), ["{title}", "{lead}", "words", "that go on", "", "{date}", "item", "", "", "", "- one"]);
});

test("tables are found with their cells, and nothing else is a table", () => {
  const page = "x\n| a | b |\n|---|---|\n| {c.at} | d \\| e |\n|  | |\n\n| no | head |\n";
  const [table, ...others] = tablesIn(page);
  assert.equal(others.length, 0);
  assert.equal(page.slice(table.start, table.end), "| a | b |\n|---|---|\n| {c.at} | d \\| e |\n|  | |");
  const rows = table.rows.map(({ cells }) => cells.map(({ start, end }) => page.slice(start, end)));
  assert.deepEqual(rows, [["a", "b"], ["{c.at}", "d \\| e"], ["", ""]]);
  for (const words of ["a | b", "二\n行", "a"]) assert.equal(typedCell(cellInPage(words)), words.replace("\n", " "));
});

test("the pages of two languages are compared by what their sections show", () => {
  const ja = "# {title}\n## {heading.timeline}\n{timeline}\n## 概要です\n{summary}\n## 問い合わせ\n{contact}\n以上\n";
  const en = "# {title}\n## {heading.summary}\n{summary}\n## Only here\nWords.\n## {heading.timeline}\n{timeline}\n## How to Reach Us\n{contact}\n";
  assert.deepEqual(unlike(ja, en), { isOtherOrder: true, headings: ["概要です"] });
  const same = inOrderOf(ja, en);
  assert.equal(same, "# {title}\n## {heading.timeline}\n{timeline}\n## Only here\nWords.\n## {heading.summary}\n{summary}\n## How to Reach Us\n{contact}\n");
  assert.deepEqual(unlike(ja, same), { isOtherOrder: false, headings: ["概要です"] });
  assert.equal(inOrderOf(ja, same), same);
});
