// Sees, finds and hands over notices in the studio as a person does, in headless Chromium, on a copy of
// an example. Leaves pictures to be looked at.
//
//     check-studio.js OSHIRASE OUT_DIR

import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const [oshirase, out] = process.argv.slice(2).map((one) => path.resolve(one));
if (!out) throw new Error("usage: check-studio.js OSHIRASE OUT_DIR");
const root = path.resolve(import.meta.dirname, "..");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_OPTIONS = { rules: { "target-size": { enabled: true } } };
// All documents of the example, made by a debug build on a busy machine.
const LONG = 240_000;
const CHROMIUM_ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const folder = mkdtempSync(path.join(tmpdir(), "studio-"));
cpSync(path.join(root, "examples/payroll-ransomware"), folder, { recursive: true });
const file = path.join(folder, "incident.yaml");
const good = readFileSync(file, "utf8");
mkdirSync(out, { recursive: true });

/** What the page says in Japanese. */
const words = readFileSync(path.join(root, "messages/ja/studio.ftl"), "utf8");
const said = (id) => words.match(new RegExp(`^${id} = (.*)$`, "m"))[1];

const faults = [];
function check(what, holds, found = "") {
  console.log(`${holds ? "ok    " : "FAULT "} ${what} ${holds ? "" : JSON.stringify(found)}`);
  if (!holds) faults.push(what);
}

const server = spawn(oshirase, ["studio", file, "--ui-lang", "en"], { stdio: ["ignore", "pipe", "inherit"] });
const address = await new Promise((resolve, reject) => {
  let said = "";
  server.stdout.on("data", (data) => {
    said += data;
    const found = said.match(/http:\/\/\S+/);
    if (found) resolve(found[0]);
  });
  server.on("exit", () => reject(new Error(`the studio ended: ${said}`)));
});

// A machine of CI may have no Japanese font; ours are enough for pictures.
const fonts = path.join(folder, "fonts.conf");
writeFileSync(fonts, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${root}/fonts/gothic</dir></fontconfig>`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: CHROMIUM_ARGS, env: { ...process.env, FONTCONFIG_FILE: fonts },
});
const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "ja-JP", acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
page.setDefaultTimeout(LONG);
const { origin } = new URL(address);
page.on("request", (request) => {
  if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).origin !== origin) faults.push(`a request to ${request.url()}`);
});
page.on("pageerror", (error) => faults.push(`an error in the page: ${error.stack}`));
page.on("console", (message) => {
  if (message.type() === "error") faults.push(`the console: ${message.text()}`);
});

const drawn = (count) => page.waitForFunction((panes) => document.querySelectorAll(".pane[data-ready]").length === panes, count);
const go = async (hash, panes) => {
  await page.goto(`${address}#${hash}`);
  await page.reload();
  if (panes) await drawn(panes);
};
const scrolled = () => page.$$eval(".scroller", (all) => all.map(({ scrollTop }) => Math.round(scrollTop)));
const hashes = () => page.$$eval(".sheet img", (all) => all.map(({ dataset }) => dataset.hash));
const changed = (before) =>
  page.waitForFunction((old) => [...document.querySelectorAll(".sheet img")].map(({ dataset }) => dataset.hash).join() !== old, before.join());
const hash = () => new URLSearchParams(new URL(page.url()).hash.slice(1));
const save = async (page, name) => {
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name, exact: true }).first().click()]);
  const to = path.join(folder, `saved-${saved.suggestedFilename()}`);
  await saved.saveAs(to);
  return to;
};
const picture = async (name) => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => globalThis.axe.run(options), AXE_OPTIONS);
  check(`accessible: ${name}`, violations.length === 0, violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 160)]));
  await page.screenshot({ path: path.join(out, `${name}.png`) });
};

try {
  // --- See ---
  await go("ui=ja");
  await page.waitForSelector(".notice");
  check("all notices are in the timeline", (await page.locator(".notice").count()) === 23);
  await picture("timeline-ja");
  await page.click(".notice[data-id=office-letter]");
  await drawn(2);
  await picture("pages-ja");

  await page.evaluate(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.moved += entry.value;
    }).observe({ type: "layout-shift" });
    document.querySelector(".scroller").scrollTop = 300;
  });
  const place = await scrolled();
  let before = await hashes();
  writeFileSync(file, good.replace("ja: 給与クラウドへの不正アクセスに関するお詫びとご報告", "ja: 給与クラウドへの不正アクセスに関するお詫び"));
  await changed(before);
  check("a change from outside shows", true);
  check("the place stays over a change", (await scrolled()).join() === place.join(), await scrolled());
  check("nothing jumps", (await page.evaluate(() => globalThis.moved)) < 0.001);
  before = await hashes();
  writeFileSync(file, good);
  await changed(before);

  await page.keyboard.press("+");
  await page.keyboard.press("0");
  await page.waitForTimeout(300);
  check("the place stays over a zoom", Math.abs((await scrolled())[0] - place[0]) < 8, await scrolled());
  const kept = await scrolled();
  await page.reload();
  await drawn(2);
  check("the place stays over a reload", Math.abs((await scrolled())[0] - kept[0]) < 3, await scrolled());

  await page.getByRole("checkbox", { name: said("see-linked-title") }).check();
  await page.locator(".scroller").first().hover();
  await page.mouse.wheel(0, 900);
  await page.waitForFunction(() => document.querySelectorAll(".scroller")[1].scrollTop > 300);
  check("the other language follows", true);
  await page.getByRole("checkbox", { name: said("see-linked-title") }).uncheck();

  before = await hashes();
  await page.locator("#known").focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowLeft");
  await changed(before);
  await page.waitForFunction(() => [...document.querySelectorAll(".pane-past")].every((mark) => !mark.hidden && mark.textContent !== ""));
  check("an earlier day is marked", true);
  await picture("known-ja");
  await page.getByRole("button", { name: said("see-known-now") }).click();
  await page.waitForFunction((old) => [...document.querySelectorAll(".sheet img")].map(({ dataset }) => dataset.hash).join() === old, before.join());

  for (const [view, panes] of [["web", 2], ["web&w=phone", 2], ["text", 2]]) {
    await go(`ui=ja&n=office-letter&v=${view}`, panes);
    await picture(`${view.replace("&w=", "-")}-ja`);
  }
  await go("ui=ja&n=office-correction&v=changes");
  await page.waitForSelector(".changes-text");
  check("what has changed is marked", (await page.locator("ins").count()) > 0);
  await picture("changes-ja");

  // --- What is wrong ---
  await go("ui=ja&n=office-letter&p=findings", 2);
  before = await hashes();
  writeFileSync(file, good.replace("incident:\n", "incident: [\n"));
  await page.waitForSelector(".status[data-kind=bad]");
  await page.waitForSelector(".finding");
  check("the last good pages stay", (await hashes()).join() === before.join());
  await picture("broken-ja");
  // June 2 is a Tuesday.
  writeFileSync(file, good.replace("お詫びとご報告\n", "お詫びとご報告（6月2日（月））\n"));
  await page.waitForSelector(".mark");
  await page.locator(".mark").first().click();
  check("a mark on the page leads to its finding", await page.evaluate(() => document.activeElement.className === "finding"));
  await picture("findings-ja");
  writeFileSync(file, good);
  await page.waitForSelector(".mark", { state: "detached" });

  // --- Find ---
  await go("ui=ja&n=office-letter&p=origin", 2);
  await page.locator('.pane[lang=en] .run[data-path^="timeline"] span').nth(2).click();
  await page.waitForSelector(".place");
  check("the field of a sentence is named", hash().get("at")?.startsWith("timeline"), page.url());
  const both = await page.$$eval(".pane", (all) => all.map((pane) => pane.querySelectorAll(".is-chosen").length));
  check("the value is marked in both languages", both.every((count) => count > 0), both);
  await picture("origin-ja");
  const from = page.url();
  await page.locator(".place").first().click();
  await page.waitForSelector(".is-aim");
  await page.waitForFunction(() => {
    const box = document.querySelector(".is-aim span")?.getBoundingClientRect();
    return box && box.top > 80 && box.bottom < innerHeight;
  });
  check("a place is shown", page.url() !== from);
  await page.goBack();
  check("back returns", page.url() === from, page.url());
  await drawn(2);
  await page.locator(".pane[lang=ja] .run").first().focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  check("words are chosen by keys", await page.evaluate(() => document.activeElement.classList.contains("is-aim")));

  // --- Hand over ---
  await go("ui=ja&n=vendor-alert-1&p=hand", 2);
  for (const id of ["hand-pdf", "hand-html", "hand-fragment", "hand-txt", "hand-zip"]) {
    check(`saved: ${id}`, statSync(await save(page, said(id))).size > 1000);
  }
  await page.getByRole("button", { name: said("hand-copy-fragment") }).first().click();
  await page.waitForSelector(".toast");
  check("the fragment is copied", (await page.evaluate(() => navigator.clipboard.readText())).includes("<"));
  await picture("hand-over-ja");

  await page.getByRole("button", { name: said("hand-issue-ask") }).click();
  const issue = page.getByRole("button", { name: said("hand-issue-now"), exact: true });
  check("nothing is issued unread", await issue.isDisabled());
  await picture("issue-ja");
  await page.locator("dialog input[type=checkbox]").check();
  await issue.click();
  await page.waitForSelector(".notice[data-id=vendor-alert-1][data-state=issued]");
  check("a notice is issued", statSync(path.join(folder, "issued.lock")).size > 100);

  await go("ui=ja&n=office-ppc-final-report&p=hand", 2);
  await page.getByRole("button", { name: said("hand-sheet") }).first().click();
  await page.locator("dialog td button:enabled").first().click();
  await page.waitForSelector("dialog .toast");
  await picture("copy-sheet-ja");
  await page.keyboard.press("Escape");

  await go("ui=ja&n=office-letter&p=hand", 2);
  const sheet = await save(page, said("hand-review-all"));
  fillIn(sheet, "notices[20].to", "To all our clients");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: said("hand-review-import") }).click()]);
  await chooser.setFiles(sheet);
  await page.waitForSelector(".proposal");
  check("the sheet proposes one sentence", (await page.locator(".proposal").count()) === 1);
  await picture("review-ja");
  before = await hashes();
  await page.getByRole("button", { name: said("hand-review-accept").replace("{ $n }", "1") }).click();
  await changed(before);
  check("one value has changed", readFileSync(file, "utf8") === good.replace(/(id: office-letter\n[\s\S]*?)en: To our clients/, "$1en: To all our clients"));
  await page.getByRole("button", { name: said("edit-undo") }).click();
  await page.waitForFunction((old) => [...document.querySelectorAll(".sheet img")].map(({ dataset }) => dataset.hash).join() === old, before.join());
  check("it is undone", readFileSync(file, "utf8") === good);

  // --- Another language, a small screen ---
  await page.getByRole("button", { name: "English" }).first().click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await drawn(2);
  await picture("pages-en");
  await page.keyboard.press("?");
  await picture("keys-en");
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, address, panes] of [
    ["phone-list-ja", "ui=ja&s=list", 0], ["phone-pages-ja", "ui=ja&n=office-letter", 1],
    ["phone-web-en", "ui=en&n=office-letter&v=web&w=phone&l=en", 1], ["phone-details-ja", "ui=ja&n=office-letter&s=side&p=hand", 1],
  ]) {
    await go(address, panes);
    await page.waitForSelector(".notice", { state: "attached" });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    check(`${name} is as wide as the screen`, width <= 390, width);
    await picture(name);
  }
} finally {
  await page.screenshot({ path: path.join(out, "last.png") });
  await browser.close();
  server.removeAllListeners("exit");
  server.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
}
if (faults.length > 0) {
  console.error(faults.map((fault) => `FAULT: ${fault}`).join("\n"));
  process.exit(1);
}

/** Writes new English words into the row of a text of a review sheet. */
function fillIn(sheet, id, words) {
  const script = `
import re, sys, zipfile
sheet, id, words = sys.argv[1:]
with zipfile.ZipFile(sheet) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}
texts = re.findall(r"<si>(.*?)</si>", parts["xl/sharedStrings.xml"].decode(), re.S)
at = lambda text: f"<v>{next(i for i, one in enumerate(texts) if one.endswith('>' + text + '</t>'))}</v>"
xml = parts["xl/worksheets/sheet1.xml"].decode()
rows = re.findall(r"<row .*?</row>", xml, re.S)
head = next(row for row in rows if at("new-en") in row)
column = re.search(r'<c r="([A-Z]+)\\d+"[^>]*>' + at("new-en"), head)[1]
row = next(row for row in rows if at(id) in row)
filled = re.sub(rf'(<c r="{column}\\d+"[^>]*?)/>', rf'\\1 t="inlineStr"><is><t>{words}</t></is></c>', row)
assert filled != row
parts["xl/worksheets/sheet1.xml"] = xml.replace(row, filled).encode()
with zipfile.ZipFile(sheet, "w") as archive:
    for name, part in parts.items():
        archive.writestr(name, part)
`;
  const run = spawnSync("python3", ["-c", script, sheet, id, words], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
}
