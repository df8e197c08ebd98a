// node --test: the functions that need no page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { edited, isWithin, join, path, steps, valueAt } from "../src/path.js";
import { besides, move, sections } from "../src/sections.js";
import { below, freeName, nameOf, names, nodeAt, shape } from "../src/tree.js";
import { fromDocument, fromText, withoutStyles, withTitle } from "../src/word.js";
import { keyAt, place } from "../src/yaml-path.js";

test("a path is its steps, and back", () => {
  for (const one of ["", "incident", "timeline[3].what.ja", "organisations.aoba.contacts.desk", "measures[0].steps[12].when", "organisations.青海市.name"]) {
    assert.equal(path(steps(one)), one);
  }
  assert.deepEqual(steps("timeline[3].at"), ["timeline", 3, "at"]);
  assert.equal(join(join("", "timeline"), 0), "timeline[0]");
});

test("a path is within what holds it, not within what begins alike", () => {
  assert.ok(isWithin("timeline[1].at", "timeline[1]"));
  assert.ok(isWithin("timeline[1]", "timeline"));
  assert.ok(isWithin("timeline", ""));
  assert.ok(!isWithin("timeline[10]", "timeline[1]"));
  assert.ok(!isWithin("occurred-known", "occurred"));
});

test("an edit changes one place and leaves what was", () => {
  const before = { timeline: [{ at: "2026" }, { at: "2027" }], incident: { id: "x" } };
  const frozen = structuredClone(before);
  const after = (edit) => edited(before, edit);
  assert.deepEqual(after({ path: "timeline[1].at", op: "set", value: "2028" }).timeline, [{ at: "2026" }, { at: "2028" }]);
  assert.deepEqual(after({ path: "timeline[1]", op: "insert", value: { at: "x" } }).timeline.map(({ at }) => at), ["2026", "x", "2027"]);
  assert.deepEqual(after({ path: "timeline[0]", op: "move", to: 1 }).timeline.map(({ at }) => at), ["2027", "2026"]);
  assert.deepEqual(after({ path: "timeline[0]", op: "remove" }).timeline.map(({ at }) => at), ["2027"]);
  assert.deepEqual(after({ path: "incident.id", op: "remove" }).incident, {});
  assert.deepEqual(after({ path: "claims[0].of.ja", op: "set", value: "漏えい" }).claims, [{ of: { ja: "漏えい" } }]);
  assert.equal(after({ path: "timeline[0]", op: "remove" }).incident, before.incident);
  assert.deepEqual(before, frozen);
  assert.equal(valueAt(before, "timeline[5].at"), undefined);
  assert.equal(valueAt(before, "incident.constructor"), undefined);
});

const text = { oneOf: [{ type: ["string", "number"] }, { type: "object", additionalProperties: { type: "string" } }] };
const count = { oneOf: [{ type: "integer" }, { type: "string", pattern: "^(unknown|(exact |about |at-most )?[0-9]+)$" }] };
const schema = {
  $ref: "#/$defs/Incident",
  $defs: {
    Incident: {
      type: "object",
      properties: {
        timeline: { type: "array", items: { $ref: "#/$defs/Event" } },
        malware: { anyOf: [{ $ref: "#/$defs/Event" }, { type: "array", items: { $ref: "#/$defs/Event" } }] },
        organisations: { type: "object", additionalProperties: { $ref: "#/$defs/Event" } },
      },
    },
    Event: {
      type: "object",
      properties: {
        at: { type: ["string", "integer"], "x-type": "moment" },
        what: { ...text, "x-type": "text" },
        whom: text,
        persons: count,
        counts: { type: "object", additionalProperties: { anyOf: [count, { $ref: "#/$defs/Counted" }] } },
        items: { type: "array", items: { anyOf: [{ type: "string" }, { $ref: "#/$defs/Counted" }, text] } },
        audience: { oneOf: [{ const: "public" }, { const: "internal" }] },
        "public-body": { type: "boolean" },
        number: { type: "integer" },
        id: { type: "string" },
      },
      required: ["at"],
    },
    Counted: { type: "object", properties: { count, unit: text }, required: ["count"] },
  },
};

test("the shape of a value is read from the schema, with and without x-type", () => {
  const cases = {
    "": "record", timeline: "list", "timeline[0]": "record", malware: "some", "malware[1].at": "moment", "malware.at": "moment",
    organisations: "map", "organisations.aoba.what": "text", "timeline[0].whom": "text", "timeline[0].persons": "count",
    "timeline[0].counts.all": "counted", "timeline[0].counts.all.unit": "text", "timeline[0].items[0]": "kinds",
    "timeline[0].audience": "word", "timeline[0].public-body": "flag", "timeline[0].number": "integer", "timeline[0].id": "string",
  };
  for (const [where, expected] of Object.entries(cases)) assert.equal(shape(schema, nodeAt(schema, where)), expected, where);
  assert.equal(nodeAt(schema, "timeline[0].nothing"), null);
  assert.equal(below(schema, nodeAt(schema, "timeline[0].at"), "ja"), null);
});

test("a record is named by its date and its words", () => {
  assert.deepEqual(nameOf({ id: "sent", at: "2026-07-09", known: "2026-07-10", what: { ja: "送信", en: "Sent" } }, "en"), { date: "2026-07-09", words: "Sent", known: "2026-07-10" });
  assert.deepEqual(nameOf({ name: { ja: "窓口" } }, "en"), { date: "", words: "窓口", known: "" });
  assert.deepEqual(nameOf("name", "ja"), { date: "", words: "name", known: "" });
});

test("a reference offers what the file has, a new name is free", () => {
  const values = {
    organisations: { aomi: { name: "青海市", contacts: { desk: { name: "窓口" } } } },
    timeline: [{ id: "sent", what: "送信" }, { id: "sent", what: "送信（訂正）" }],
    measures: [{ steps: [{ id: "training" }] }],
  };
  assert.deepEqual(names(values, "organisations", "ja"), [{ name: "aomi", words: "青海市" }]);
  assert.deepEqual(names(values, "contacts", "ja"), [{ name: "desk", words: "窓口" }]);
  assert.deepEqual(names(values, "timeline", "ja"), [{ name: "sent", words: "送信（訂正）" }]);
  assert.equal(freeName(values, "event"), "event");
  for (const taken of ["sent", "aomi", "training"]) assert.equal(freeName(values, taken), `${taken}-2`);
});

const PAGE = "{date}\n# 題\n前文\n## 一\nあ\n### 一の一\nい\n## 二\nう\n\n以上\n{contact}\n";

test("sections end where the next begins, or where the notice ends", () => {
  assert.deepEqual(
    sections(PAGE).map(({ start, end, level }) => [PAGE.slice(start, end), level]),
    [["## 一\nあ\n### 一の一\nい\n", 2], ["### 一の一\nい\n", 3], ["## 二\nう\n\n", 2]],
  );
});

test("a section moves with all it has, and the end of the notice stays", () => {
  const all = sections(PAGE);
  const apply = ({ from, to, insert }) => PAGE.slice(0, from) + insert + PAGE.slice(to);
  const last = all[2];
  const up = move(PAGE, last, besides(all, last, -1));
  assert.equal(apply(up.change), "{date}\n# 題\n前文\n## 二\nう\n\n## 一\nあ\n### 一の一\nい\n以上\n{contact}\n");
  assert.equal(apply(up.change).slice(up.start, up.start + 4), "## 二");
  const down = move(PAGE, all[0], besides(all, all[0], 1));
  assert.equal(apply(down.change), apply(up.change));
  assert.equal(apply(down.change).slice(down.moved(PAGE.indexOf("い")))[0], "い");
  assert.equal(apply(down.change).slice(down.moved(PAGE.indexOf("う")))[0], "う");
  assert.equal(besides(all, all[0], -1), null);
  assert.equal(besides(all, all[1], 1), null);
});

test("a section at the end of a file without a last line end moves", () => {
  const page = "## a\nx\n## b\ny";
  const all = sections(page);
  const { change, start } = move(page, all[1], besides(all, all[1], -1));
  const after = page.slice(0, change.from) + change.insert + page.slice(change.to);
  assert.equal(after, "## b\ny\n## a\nx");
  assert.equal(start, 0);
});

const YAML = `incident:
  id: X
  name: { ja: 題, en: t }
timeline:
  # a comment: with a colon
  - id: one
    at: 2026
    what:
      ja: あ
      en: a
  - id: two
    at: 2027
    
organisations:
  aomi:
    name: x
claims:
- by: aomi
  strength: no`;

test("the place of the cursor is found by indentation", () => {
  const at = (needle, offset = needle.length) => place(YAML, YAML.indexOf(needle) + offset);
  assert.deepEqual(at("ja: あ").steps, ["timeline", 0, "what", "ja"]);
  assert.equal(at("ja: あ").isValue, true);
  const blank = place(YAML, YAML.indexOf("\norganisations"));
  assert.deepEqual([blank.steps, blank.isValue, blank.keys], [["timeline", 1], false, ["id", "at"]]);
  const strength = place(YAML, YAML.length);
  assert.deepEqual([strength.steps, strength.isValue, strength.word], [["claims", 0, "strength"], true, "no"]);
  assert.deepEqual(at("  id: X", 4).steps, ["incident"]);
  assert.equal(at("  id: X", 4).word, "id");
  assert.deepEqual(place(YAML + "\n", YAML.length + 1).steps, []);
  assert.ok(place(YAML + "\n", YAML.length + 1).keys.includes("claims"));
  assert.equal(at("# a comment").isComment, true);
});

test("the key under the pointer is known by its steps", () => {
  const key = keyAt(YAML, YAML.indexOf("at: 2027") + 1);
  assert.deepEqual(key.steps, ["timeline", 1, "at"]);
  assert.equal(YAML.slice(key.from, key.to), "at");
  assert.equal(keyAt(YAML, YAML.indexOf("2027") + 1), null);
});

const page = (html) => fromDocument(parseHTML(withoutStyles(`<!doctype html><html><body>${html}</body></html>`)).document);

test("a document of Word becomes a page", () => {
  const html = `
    <p class=MsoTitle>電子メールの誤送信について</p>
    <p class=MsoNormal align=right>2026年7月10日<o:p></o:p></p>
    <h1>1．概要</h1>
    <p class=MsoNormal><b>86名</b>の<span style='font-weight:bold'>アドレス</span>が、<br>閲覧できました。&nbsp;</p>
    <p class=MsoNormal style='mso-outline-level:2'>経緯</p>
    <p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>・<span>&nbsp; </span></span></span><![endif]>送信</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>削除</p>
    <p style='display:none'>隠した文字</p><style>p{}</style><script>alert(1)</script>`;
  assert.equal(
    page(html),
    "# 電子メールの誤送信について\n2026年7月10日\n## 1．概要\n**86名**の**アドレス**が、\n\n閲覧できました。\n### 経緯\n・送信\n1. 削除\n",
  );
});

test("lists and tables of a web page keep their form", () => {
  assert.equal(page("<ul><li>あ<ul><li>い</li></ul></li><li>（1）う</li></ul><ol start=3><li>え</li></ol>"), "- あ\n  - い\n（1）う\n3. え\n");
  assert.equal(
    page("<table><tr><th>日時</th><th>内容</th></tr><tr><td><p>7月9日</p></td><td>a|b</td></tr><tr><td colspan=2>計</td></tr></table>"),
    "| 日時 | 内容 |\n|---|---|\n| 7月9日 | a\\|b |\n| 計 |  |\n",
  );
});

test("the only first heading is the title", () => {
  assert.equal(page("<h1>題</h1><h2>概要</h2><p>文</p>"), "# 題\n## 概要\n文\n");
  assert.equal(page("<h2>概要</h2><h3>細目</h3>"), "## 概要\n### 細目\n");
});

test("signs of our pages in a pasted text stand for themselves", () => {
  assert.equal(page("<p>{name} *.bak &lt;b&gt;</p>"), "{{name} \\*.bak \\<b>\n");
  assert.equal(fromText("題\r\n\r\n\r\n{x}\r\n・あ"), "題\n\n{{x}\n・あ\n");
});

test("a page without a title takes its first short line, or that of the notice", () => {
  assert.equal(withTitle("# 題\n文\n"), "# 題\n文\n");
  assert.equal(withTitle("電子メールの誤送信について\n\n文。\n"), "# 電子メールの誤送信について\n\n文。\n");
  assert.equal(withTitle("このたび、次のことが分かりました。\n"), "# {title}\nこのたび、次のことが分かりました。\n");
  assert.equal(withTitle("## 概要\n文\n"), "# {title}\n## 概要\n文\n");
  assert.equal(withTitle(""), "");
});
