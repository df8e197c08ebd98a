// Attacks the studio in headless Chromium: an incident file, a house, pages, a review sheet and a text
// from Word that hold hostile words wherever words may stand, and other sites that know the address.
// Nothing may run, leave the machine, be read or be changed.
//
//     check-studio-hostile.js OSHIRASE [EXAMPLE]

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGS, changeSheet, checks, root, serve } from "./studio.js";

const [oshirase, example = path.join(root, "examples/misdirected-email")] = process.argv.slice(2).map((one) => path.resolve(one));
if (!oshirase) throw new Error("usage: check-studio-hostile.js OSHIRASE [EXAMPLE]");
const LONG = 60_000;
const ARGS = [
  ...CHROMIUM_ARGS,
  // DNS rebinding: a name of the attacker that is this machine.
  "--host-resolver-rules=MAP attacker.example 127.0.0.1",
];

/** What runs if any of it is taken for markup, a script or a template. */
const MARKUP = `<img src=x onerror="window.__pwned=1;alert(1)">"'><script>window.__pwned=2;alert(1)</script></style></title><svg onload=alert(1)>`;
/** Turned and invisible signs. */
const SIGNS = "\u202Egnp.exe\u202C\u2066\u200B\u200D\u2060\uFEFF";
const TEMPLATES = "${{7*7}}{{constructor.constructor('alert(1)')()}}#{7*7}";
const WORD = "W".repeat(200);
const escaped = (text) => text.replace(/[\\`*_{}[\]()<>#+\-.!|~$&^="'/:]/g, "\\$&");
/** Hostile words, those that are refused most often first; what takes none keeps its own. */
const WORDS = [
  `${MARKUP} ${TEMPLATES} ${SIGNS} ${WORD}`,
  `${MARKUP} ${TEMPLATES} ${WORD}`,
  `${escaped(MARKUP)} ${WORD}`,
  MARKUP,
  escaped(MARKUP),
  `<b onclick=alert(1)>"'>&lt;script&gt;`,
  "javascript:alert(1)",
  "constructor",
  "__proto__",
];
const LINKS = ["[x](javascript:alert(1))", "[x](JAVASCRIPT&colon;alert(1))", "[x](data:text/html,<script>alert(1)</script>)", "[x](vbscript:x)", "<javascript:alert(1)>", "[x](//attacker.example)", "[x](java&Tab;script:alert(1))", "![x](https://attacker.example/x.png)"];

const { faults, check, report } = checks();

const folders = [];
const ends = [];
/** Starts a studio on a file; with its address and a way to ask it as its page does. */
async function studio(file) {
  const { address, end } = await serve(oshirase, file);
  ends.push(end);
  const { origin } = new URL(address);
  return {
    address,
    origin,
    file,
    async get(where) {
      return (await fetch(address + where)).json();
    },
    async send(where, body, method = "POST") {
      const headers = { Origin: origin, "Content-Type": "application/json" };
      const response = await fetch(address + where, { method, headers, body: JSON.stringify({ ui: "en", ...body }) });
      return { status: response.status, body: await response.json() };
    },
  };
}
function copied(example) {
  const folder = mkdtempSync(path.join(tmpdir(), "hostile-"));
  folders.push(folder);
  if (example) cpSync(example, folder, { recursive: true });
  return path.join(folder, "incident.yaml");
}

/** Every text below a value, with its path. */
function texts(value, where = "") {
  if (typeof value === "string") return [[where, value]];
  if (value === null || typeof value !== "object") return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, one]) => texts(one, isList ? `${where}[${key}]` : where === "" ? key : `${where}.${key}`));
}

/**
 * Puts hostile words into every text of a file of the studio: the reader says which it refuses, and those
 * get the next words. Returns how many texts have got some.
 */
async function poison(of, file) {
  const { files } = await of.get("values?ui=en");
  const values = files[file];
  // Names of other files are no texts; words and references can only be what they are, and without them
  // a notice is not made.
  const all = texts(values).filter(([where, text]) => !/^include$|\.body(\.|$)|^look\.logo$/.test(where) && !/^[a-z][a-z0-9-]*$/.test(text));
  const level = new Map(all.map(([where]) => [where, 0]));
  for (let round = 0; round < 3 * WORDS.length; round += 1) {
    const own = new Map(all);
    const put = (value, where = "") => {
      if (typeof value === "string") return level.has(where) ? (WORDS[level.get(where)] ?? own.get(where)) : value;
      if (Array.isArray(value)) return value.map((one, i) => put(one, `${where}[${i}]`));
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, put(one, where === "" ? key : `${where}.${key}`)]));
    };
    const { hash } = await of.get(`source?file=${file}`);
    // JSON is YAML too.
    const { status, body } = await of.send("source", { file, hash, text: `${JSON.stringify(put(values), null, 1)}\n` }, "PUT");
    if (status !== 200 && status !== 422) throw new Error(JSON.stringify(body));
    // What the reader takes can still be an error, as HTML in Markdown.
    const problems = status === 200 ? (await of.get("state?ui=en")).findings : body.problems;
    const refused = problems.filter(({ severity }) => severity === "error").map(({ field }) => field);
    const isBelow = (inner, outer) => inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
    let isMoved = false;
    for (const [where, at] of level) {
      if (at >= WORDS.length || !refused.some((field) => field !== "" && (isBelow(where, field) || isBelow(field, where)))) continue;
      level.set(where, at + 1);
      isMoved = true;
    }
    if (status === 200 && !isMoved) {
      if (refused.length > 0) console.log(`       errors that stay: ${JSON.stringify(problems.filter(({ severity }) => severity === "error")).slice(0, 1500)}`);
      return [...level.values()].filter((at) => at < WORDS.length).length;
    }
    if (!isMoved) throw new Error(`refused without a place: ${JSON.stringify(body).slice(0, 2000)}`);
  }
  throw new Error("the reader never took it");
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGS });

/** A page of the user that looks for everything that must not happen. */
async function watched(of, what) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "en-US", acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  page.setDefaultTimeout(LONG);
  const wrong = new Set();
  await context.exposeBinding("__report", (_, text) => wrong.add(text));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => globalThis.__report(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`));
  });
  page.on("dialog", (dialog) => {
    if (dialog.type() !== "beforeunload") wrong.add(`a dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  page.on("popup", (popup) => wrong.add(`a window: ${popup.url()}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && new URL(url).origin !== of.origin) wrong.add(`a request to ${url}`);
  });
  page.on("pageerror", (error) => wrong.add(`an error: ${error.stack}`));
  page.on("console", (message) => {
    // A picture that is overtaken may be gone before it has been read.
    if (message.location().url.startsWith("blob:")) return;
    if (message.type() === "error" || message.type() === "warning") wrong.add(`the console: ${message.text()}`);
  });
  return {
    page,
    context,
    async go(hash) {
      await page.goto(`${of.address}#${hash}`);
      await page.reload();
      await page.waitForSelector("#bar-tools button");
    },
    /** What has happened since the last time. */
    async calm(where) {
      for (const frame of page.frames()) {
        const found = await frame.evaluate(() => [globalThis.__pwned, document.querySelectorAll("[onerror], [onload], [onclick], script:not([src])").length]).catch(() => [undefined, 0]);
        if (found[0] !== undefined || found[1] > 0) wrong.add(`in ${frame.url()}: ${found}`);
      }
      check(`${what}: ${where}`, wrong.size === 0, [...wrong]);
      wrong.clear();
    },
  };
}

try {
  // --- Hostile words in every field -------------------------------------------------------------
  const file = copied(example);
  const folder = path.dirname(file);
  cpSync(path.join(root, "examples/houses/company"), folder, { recursive: true });
  const of = await studio(file);
  for (const link of LINKS) {
    const { body } = await of.send("edit", { edits: [{ path: "notices[0].title.en", op: "set", value: "A title" }, { path: "summary[0].text.en", op: "set", value: `A ${link} b.` }] });
    check(`a link that is an error: ${link}`, body.findings?.some(({ rule, severity }) => rule === "markdown" && severity === "error"), body);
    await of.send("undo", {});
  }
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    const before = readFileSync(of.file, "utf8");
    const { status, body } = await of.send("edit", { edits: [{ path: `organisations.${name}`, op: "set", value: { name: "x", role: "operator" } }] });
    check(`the name ${name} is refused with words, or is a name`, status === 200 || (status === 422 && body.problems.length > 0), [status, body]);
    if (status !== 200) check(`${name} has changed nothing`, readFileSync(of.file, "utf8") === before);
  }
  const named = await of.send("edit", { edits: [{ path: "timeline[0].id", op: "set", value: "valueof" }, { path: "measures[0].id", op: "set", value: "prototype" }] });
  check("facts may be called as what every object has", named.status === 200, named.body);
  const [first] = (await of.get("values?ui=en")).files["incident.yaml"].notices;
  const more = await of.send("edit", { edits: [
    { path: "notices[1]", op: "insert", value: { ...first, id: "later", follows: first.id } },
    { path: "notices[2]", op: "insert", value: { ...first, id: "form", kind: "common-form" } },
  ] });
  check("a later notice and a form", more.status === 200, more.body);
  const { notices } = await of.get("state?ui=en");
  const letter = notices.findLast((one) => !one.form);
  const form = notices.find((one) => one.form);
  // A page of the notice's own, with a link, a table and an own heading.
  const ownPage = `# ${escaped(MARKUP)}\n\n## ${escaped(MARKUP)}\n\n${escaped(MARKUP)} {${(await of.get("values?ui=en")).files["incident.yaml"].timeline[0].id}.at} ${WORD}\n\n[${escaped(MARKUP)}](https://attacker.example/?${encodeURIComponent(MARKUP)})\n\n{timeline}\n`;
  const paged = await of.send("edit", { edits: ["ja", "en"].map((lang) => ({ path: `notices[${letter.index}].body.${lang}`, op: "set", value: ownPage })) });
  check("a page of hostile words", paged.status === 200, paged.body);
  const count = await poison(of, "incident.yaml");
  check("most texts hold hostile words", count > 40, count);
  console.log(`       ${count} texts`);
  if (readdirSync(folder).includes("house.yaml")) check("so does the house", (await poison(of, "house.yaml")) > 8);
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".md") && one !== "README.md")) {
    const { text } = await of.get(`source?file=${name}`);
    if (text === undefined) continue;
    const { status, body } = await of.send("edit", { edits: [{ file: name, path: "", op: "set", value: `${text}\n\n${ownPage.slice(ownPage.indexOf("## "))}` }] });
    check(`hostile words in ${name}`, status === 200, body);
  }
  const state = await of.get("state?ui=en");
  for (const { id } of state.notices) {
    const { text } = (await of.send("view", { notice: id, lang: "en", as: "text" })).body;
    check(`the words of ${id} are printed as they are`, text.includes("<script>window.__pwned=2;alert(1)</script>"), text.slice(0, 400));
  }
  const errors = state.findings.filter(({ severity }) => severity === "error");
  check("hostile words are no errors", errors.length === 0, errors.map(({ field, message }) => [field, message]));
  check("all notices are there", state.notices.length === notices.length, state.notices.length);

  const { page, context, go, calm } = await watched(of, "hostile file");
  await go("ui=en");
  await page.waitForSelector(".notice");
  await page.waitForTimeout(300);
  await calm("timeline");
  for (const { id } of state.notices) {
    for (const view of ["pages", "web", "text"]) {
      await go(`ui=en&n=${id}&v=${view}&p=findings`);
      await page.waitForFunction(() => [...document.querySelectorAll(".pane")].length > 0 && [...document.querySelectorAll(".pane")].every((pane) => pane.dataset.ready || pane.querySelector(".pane-problem")));
      await calm(`${id}, ${view}`);
    }
  }
  for (const [hash, selector] of [
    [`n=${letter.id}&v=changes&p=hand`, ".changes-text, .stage *"],
    [`n=${letter.id}&v=page&p=edit`, ".cm-content"],
    [`n=${letter.id}&v=source&p=edit`, ".cm-content"],
    [`n=${letter.id}&v=pages&d=2026-06-03&p=origin`, ".pane"],
    [`n=${encodeURIComponent(MARKUP)}&v=${encodeURIComponent(MARKUP)}&p=edit&at=${encodeURIComponent(MARKUP)}&to=${encodeURIComponent(MARKUP)}&l=__proto__&z=1e9&d=${encodeURIComponent(MARKUP)}`, ".list"],
    [`n=${letter.id}&at=__proto__.x&p=edit`, ".side-body *"],
    [`n=${letter.id}&at=constructor&p=origin`, ".side-body *"],
    [`n=${letter.id}&v=pages&l=constructor,__proto__&to=en:99999999&p=origin`, ".pane"],
  ]) {
    await go(`ui=en&${hash}`);
    await page.waitForSelector(selector, { state: "attached" });
    await page.waitForTimeout(700);
    await calm(hash.slice(0, 60));
  }

  // Every record's form, and the places of each.
  const { files } = await of.get("values?ui=en");
  const records = Object.entries(files).flatMap(([file, values]) =>
    Object.entries(values).flatMap(([key, value]) => {
      const all = Array.isArray(value) ? [key, ...value.slice(0, 6).map((_, i) => `${key}[${i}]`)] : value !== null && typeof value === "object" ? [key, ...Object.keys(value).map((name) => `${key}.${name}`)] : [];
      return all.map((at) => (file === "incident.yaml" ? at : `${file}:${at}`));
    }),
  );
  await go(`ui=en&n=${letter.id}&v=text&p=edit`);
  for (const at of records) {
    for (const panel of ["edit", "origin"]) {
      await page.evaluate((to) => { location.hash = to; }, `ui=en&n=${letter.id}&v=text&p=${panel}&${new URLSearchParams({ at })}`);
      await page.waitForTimeout(60);
    }
  }
  await page.waitForTimeout(500);
  await calm(`forms and places of ${records.length} records`);

  await go(`ui=en&n=${letter.id}&v=web&p=origin`);
  await page.waitForSelector(".pane[data-ready] .run, .pane-problem");
  if (await page.locator(".run span").count()) await page.locator(".run span").first().click();
  await page.waitForTimeout(500);
  await calm("origin of words");
  await page.evaluate((id) => { location.hash = `ui=en&n=${id}&v=page&p=edit`; }, letter.id);
  await page.waitForSelector(".cm-content");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("{");
  await page.waitForSelector(".cm-tooltip-autocomplete");
  await calm("completion in the page");
  await page.getByRole("button", { name: "Insert", exact: false }).first().click();
  await page.waitForTimeout(400);
  await calm("menu of parts");
  // What was typed is taken back.
  const typedPage = (await of.get("values?ui=en")).files["incident.yaml"].notices[letter.index].body.en;
  if (typedPage !== ownPage) await of.send("edit", { edits: [{ path: `notices[${letter.index}].body.en`, op: "set", value: ownPage }] });
  await go(`ui=en&n=${letter.id}&v=source&p=edit`);
  await page.waitForSelector(".cm-content");
  await page.locator(".cm-content .cm-line").nth(8).hover();
  await page.waitForTimeout(700);
  await calm("help in the source");

  // --- Hand over ---
  await go(`ui=en&n=${form.id}&v=text&p=hand`);
  await page.getByRole("button", { name: "Copy sheet" }).first().click();
  await page.waitForSelector("dialog td, .toast");
  await calm("copy sheet");
  await page.keyboard.press("Escape");
  await go(`ui=en&n=${letter.id}&v=text&p=hand`);
  await page.getByRole("button", { name: /issu/i }).first().click();
  await page.waitForSelector("dialog, .toast");
  await page.waitForTimeout(400);
  await calm("what issuing fixes");
  await page.keyboard.press("Escape");
  for (const format of ["html", "fragment", "pdf", "txt"]) {
    const response = await fetch(`${of.address}download?notice=${letter.id}&lang=en&format=${format}`);
    const body = await response.text();
    check(`${format} is downloaded`, response.status === 200, body.slice(0, 400));
    check(`download of ${format} is an attachment`, /^attachment;/.test(response.headers.get("content-disposition")) && !/[\r\n"]/.test(response.headers.get("content-disposition")));
    if (format === "html") {
      const saved = path.join(folder, "saved.html");
      writeFileSync(saved, body);
      const elsewhere = await browser.newContext();
      const other = await elsewhere.newPage();
      const ran = [];
      other.on("dialog", (dialog) => { ran.push(dialog.message()); void dialog.accept(); });
      other.on("request", (request) => { if (!/^(file|data|blob):/.test(request.url())) ran.push(request.url()); });
      await other.goto(pathToFileURL(saved).href);
      await other.waitForTimeout(300);
      check("the web page that is saved runs nothing", ran.length === 0 && (await other.evaluate(() => globalThis.__pwned)) === undefined, ran);
      await elsewhere.close();
    }
  }

  // --- A review sheet of an attacker ---
  const sheet = path.join(folder, "sheet.xlsx");
  const review = await fetch(`${of.address}review?notice=${letter.id}&changed=0`);
  writeFileSync(sheet, Buffer.from(await review.arrayBuffer()));
  hostileSheet(sheet, MARKUP);
  const import_ = async (file) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: /Import|Take in|Bring back/i }).first().click()]);
    await chooser.setFiles(file);
    await page.waitForSelector(".proposal, .toast");
    await page.waitForTimeout(300);
  };
  await import_(sheet);
  check("the sheet's words are shown as words", (await page.locator(".proposal").count()) > 3, await page.locator(".toast").allTextContents());
  await calm("review dialog");
  await page.keyboard.press("Escape");
  for (const [name, bytes] of [["no-zip.xlsx", Buffer.from("PK\u0003\u0004<script>alert(1)</script>")], ["empty.xlsx", Buffer.alloc(0)]]) {
    writeFileSync(path.join(folder, name), bytes);
    await go(`ui=en&n=${letter.id}&v=text&p=hand`);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: /Import|Take in|Bring back/i }).first().click()]);
    await chooser.setFiles(path.join(folder, name));
    await page.waitForSelector(".toast");
  }
  await page.waitForTimeout(200);
  // The browser itself writes that the server has refused: that alone is well.
  await page.close();
  await context.close();

  // --- The guided start -------------------------------------------------------------------------
  const fresh = await studio(copied(null));
  const begun = await watched(fresh, "start");
  await begun.go("ui=en&v=start&p=findings");
  await begun.page.waitForSelector(".begin-step textarea");
  for (let step = 0; step < 5; step += 1) {
    for (const box of await begun.page.locator(".begin-step :is(input[type=text], textarea):enabled:visible").all()) {
      const label = `${await box.getAttribute("aria-label")} ${await box.getAttribute("id")}`;
      await box.fill(/discover|occur|date|moment/i.test(label) ? "2026-06-01" : `${MARKUP} ${TEMPLATES}`);
    }
    for (const box of await begun.page.locator(".begin-step select").all()) await box.selectOption({ index: 1 }).catch(() => {});
    for (const box of await begun.page.locator(".begin-step input[type=checkbox]").all()) await box.check();
    const paste = begun.page.locator(".begin-step textarea[rows='8']");
    if (await paste.count()) {
      const html = `<html><head><style>@import url(https://attacker.example/a.css)</style><base href="https://attacker.example/"><meta http-equiv=refresh content="0;url=https://attacker.example/"></head><body style="background:url(https://attacker.example/b.png)"><h1 onclick="alert(1)">Title ${MARKUP}</h1><p style='x:y' onmouseover=alert(1)>${MARKUP}<a href="javascript:alert(1)">link</a></p><iframe srcdoc="<script>parent.__pwned=3</script>"></iframe><object data="https://attacker.example/"></object><link rel=stylesheet href="https://attacker.example/c.css"><svg><script>alert(1)</script><image href="https://attacker.example/d.png"/></svg><math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math><template><img src=x onerror=alert(1)></template><video src=https://attacker.example/v poster=https://attacker.example/p></video><table background="https://attacker.example/t.png"><tr><td colspan=9999999>{constructor.constructor('alert(1)')()}</td></tr></table></body></html>`;
      await paste.evaluate((box, text) => {
        const data = new DataTransfer();
        data.setData("text/html", text);
        data.setData("text/plain", "x");
        box.value = "";
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, html);
      await begun.page.waitForTimeout(500);
      check("the pasted text is words", !/onerror=|<iframe|javascript:/.test((await paste.inputValue()).replace(/\\</g, "")), await paste.inputValue());
    }
    await begun.calm(`step ${step + 1}`);
    const next = begun.page.locator(".begin-step button[type=submit]");
    if (await next.count()) await next.click();
    await begun.page.waitForTimeout(600);
  }
  await begun.calm("what the answers make");
  // The same by the request itself.
  const answers = {
    what: MARKUP, type: "ransomware", "when-discovered": "2026-06-01", organisation: { name: { ja: MARKUP, en: MARKUP }, role: "operator" },
    contact: { name: MARKUP, phone: "0", email: "a@b.example" }, affected: { whom: { ja: MARKUP, en: MARKUP }, persons: 3, items: ["name"] },
    kinds: ["press-release"], date: "2026-06-02", pages: { en: `# ${escaped(MARKUP)}\n\n${escaped(MARKUP)}\n` },
  };
  const { kinds } = await fresh.get("start?ui=en");
  const made = await fresh.send("start", { ...answers, kinds: [kinds[0].word] });
  check("hostile answers make a file, or are refused with words", made.status === 200 || made.body.message !== "", made);
  await begun.go("ui=en");
  await begun.page.waitForTimeout(1000);
  await begun.calm("the new file");
  await begun.context.close();

  // --- Other sites, which know even the address --------------------------------------------------
  const own = await studio(copied(path.join(root, "examples/starter")));
  const before = readFileSync(own.file, "utf8");
  let revision = (await own.get("state")).revision;
  const edit = JSON.stringify({ ui: "en", edits: [{ path: "incident.id", op: "set", value: "PWNED" }] });
  const attack = `<!doctype html><title>attack</title><body><script>
    const at = ${JSON.stringify(own.address)}, edit = ${JSON.stringify(edit)};
    globalThis.got = [];
    const read = (name, text) => got.push(name + ": " + String(text).slice(0, 80));
    const tries = [];
    const attempt = (name, run) => tries.push(Promise.race([run(), new Promise((end) => setTimeout(end, 2500))]).then((text) => text && read(name, text), () => {}));
    for (const where of ["", "state", "source?file=incident.yaml", "values", "frame?notice=website&lang=ja", "download?all=1", "studio.js"]) {
      attempt("fetch " + where, () => fetch(at + where).then((r) => r.text()));
      attempt("opaque " + where, () => fetch(at + where, { mode: "no-cors" }).then((r) => r.text()));
    }
    for (const [type, mode] of [["application/json", "cors"], ["text/plain", "no-cors"], ["application/x-www-form-urlencoded", "no-cors"], ["text/plain", "cors"]]) {
      attempt("post " + type, () => fetch(at + "edit", { method: "POST", mode, body: edit, headers: { "Content-Type": type } }).then((r) => r.text()));
      attempt("put " + type, () => fetch(at + "source", { method: "PUT", body: "{}", headers: { "Content-Type": type } }).then((r) => r.text()));
    }
    attempt("beacon", async () => { navigator.sendBeacon(at + "undo", new Blob(["{}"], { type: "text/plain" })); });
    attempt("keepalive", () => fetch(at + "undo", { method: "POST", keepalive: true, mode: "no-cors", body: "{}" }).then((r) => r.text()));
    for (const [tag, key] of [["script", "src"], ["img", "src"], ["link", "href"], ["object", "data"], ["embed", "src"], ["video", "src"]]) {
      for (const where of ["studio.js", "studio.css", "state", "download?notice=website&lang=ja&format=pdf", "frame?notice=website&lang=ja"]) {
        attempt(tag + " " + where, () => new Promise((end) => {
          const element = document.createElement(tag);
          if (tag === "link") element.rel = "stylesheet";
          // A frame is loaded with what refuses it too.
          const isFrame = tag === "object" || tag === "embed";
          element.onload = () => end(isFrame ? (element.contentDocument ?? element.getSVGDocument())?.documentElement.textContent : "loaded");
          element.onerror = () => end("");
          element[key] = at + where;
          document.body.append(element);
        }));
      }
    }
    for (const where of ["", "state", "frame?notice=website&lang=ja"]) {
      attempt("iframe " + where, () => new Promise((end) => {
        const frame = document.createElement("iframe");
        frame.onload = () => { try { end(frame.contentDocument?.body?.textContent); } catch { end(""); } };
        frame.src = at + where;
        document.body.append(frame);
      }));
    }
    attempt("events", () => new Promise((end) => { const source = new EventSource(at + "events"); source.onopen = () => end("open"); source.onmessage = ({ data }) => end(data); source.onerror = () => end(""); }));
    attempt("socket", () => new Promise((end) => { const socket = new WebSocket(at.replace("http", "ws") + "events"); socket.onopen = () => end("open"); socket.onerror = () => end(""); }));
    attempt("worker", async () => { new Worker(at + "studio.js"); return ""; });
    attempt("window", () => new Promise((end) => {
      addEventListener("message", ({ data }) => end(JSON.stringify(data)));
      const opened = open(at);
      setTimeout(() => { try { opened.postMessage({ edits: [] }, "*"); read("window", opened.document.body.textContent); } catch {} end(""); }, 1500);
    }));
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const frame = document.createElement("iframe");
      frame.name = "form" + type;
      const form = document.createElement("form");
      Object.assign(form, { action: at + "edit", method: "POST", enctype: type, target: frame.name });
      const input = document.createElement("input");
      Object.assign(input, { name: edit.slice(0, -1) + ',"x":"', value: '"}' });
      form.append(input);
      document.body.append(frame, form);
      form.submit();
    }
    Promise.all(tries).then(() => setTimeout(() => { globalThis.isDone = true; }, 500));
  </script>`;
  const site = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(attack));
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  const { port } = site.address();
  const saved = path.join(path.dirname(own.file), "attack.html");
  writeFileSync(saved, attack);
  const outside = await browser.newContext();
  for (const [name, url] of [
    ["another port of this machine", `http://127.0.0.1:${port}/`],
    ["localhost", `http://localhost:${port}/`],
    ["a site", `http://attacker.example:${port}/`],
    ["a file", pathToFileURL(saved).href],
  ]) {
    const page = await outside.newPage();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto(url);
    await page.waitForFunction(() => globalThis.isDone, null, { timeout: LONG });
    const got = await page.evaluate(() => globalThis.got);
    check(`${name} reads nothing`, got.length === 0, got);
    check(`${name} changes nothing`, readFileSync(own.file, "utf8") === before && (await own.get("state")).revision === revision);
    for (const one of outside.pages()) await one.close();
  }
  site.close();

  // The same machine by another name, on the studio's own port.
  const token = new URL(own.address).pathname;
  for (const host of ["attacker.example", "localhost", "127.0.0.2", "[::ffff:127.0.0.1]", "0.0.0.0"]) {
    const page = await outside.newPage();
    const answer = await page.goto(`http://${host}:${new URL(own.address).port}${token}state`).catch(() => null);
    const body = answer ? await answer.text() : "";
    check(`nothing is said to ${host}`, !body.includes("revision"), body);
    await page.close();
  }
  // A user who follows a link of another site to the studio gets nothing either.
  check("nothing has changed", readFileSync(own.file, "utf8") === before);
  const mode = statSync(own.file).mode;
  check("an edit keeps who may read the file", (await own.send("edit", { edits: [{ path: "incident.id", op: "set", value: "NEW" }] })).status === 200 && statSync(own.file).mode === mode);
} finally {
  await browser.close();
  for (const end of ends) end();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
report();

/** Writes hostile words into every row of a review sheet, and gives it links to elsewhere. */
function hostileSheet(sheet, words) {
  changeSheet(sheet, `
from xml.sax.saxutils import escape
words = sys.argv[2]
after = rows.index(head) + 1
for row in rows[after:]:
    filled = re.sub(rf'(<c r="{column}\\d+"[^>]*?)/>', lambda found: f'{found[1]} t="inlineStr"><is><t>{escape(words)}</t></is></c>', row)
    xml = xml.replace(row, filled)
parts["xl/externalLinks/externalLink1.xml"] = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></externalLink>'
parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="https://attacker.example/book.xlsx" TargetMode="External"/></Relationships>'
`, [words]);
}
