// What the checks of the studio share: the studio on a file, the real Chromium on its page, what was
// found, and pictures that are kept.

import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

export const root = path.resolve(import.meta.dirname, "..");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_OPTIONS = { rules: { "target-size": { enabled: true } } };
/** How long a check waits for what must come, in milliseconds: all documents of an example, made by a debug build on a busy machine. */
export const LONG = 240_000;
export const CHROMIUM_ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What was found: `check` says whether something holds, `report` fails the process if something did not. */
export function checks() {
  const faults = [];
  return {
    faults,
    check(what, holds, found = "") {
      console.log(`${holds ? "ok    " : "FAULT "} ${what} ${holds ? "" : JSON.stringify(found)}`);
      if (!holds) faults.push(what);
    },
    report() {
      if (faults.length === 0) return;
      console.error(faults.map((fault) => `FAULT: ${fault}`).join("\n"));
      process.exitCode = 1;
    },
  };
}

/** Starts the studio on a file: its address, and what ends it. */
export async function serve(oshirase, file) {
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
  const end = () => {
    server.removeAllListeners("exit");
    server.kill("SIGINT");
  };
  return { address, end };
}

/**
 * Starts the studio on a file and opens its page. Pictures go to `out`; what is saved, beside the file.
 * A request to another site, an error of the page and a word in its console are faults; `close` ends both
 * and fails the process if there were any.
 */
export async function studio(oshirase, file, out) {
  mkdirSync(out, { recursive: true });
  const { faults, check, report } = checks();
  const { address, end } = await serve(oshirase, file);

  const spoken = await (await fetch(`${address}words?ui=ja`)).text();
  // A machine of CI may have no Japanese font; ours are enough for pictures.
  const own = mkdtempSync(path.join(tmpdir(), "studio-fonts-"));
  const fonts = path.join(own, "fonts.conf");
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

  return {
    page,
    address,
    check,
    /** What a Japanese label says, by the id of its message and the values in it. */
    ja(id, values = {}) {
      const words = spoken.match(new RegExp(`^${id} = (.*)$`, "m"))[1];
      return words.replace(/\{ \$([\w-]+) \}/g, (_, name) => values[name]);
    },
    /** Waits until the documents of so many panes are there. */
    drawn: (count) => page.waitForFunction((panes) => document.querySelectorAll(".pane[data-ready]").length === panes, count),
    /** The hashes of the pictures that are shown, once all pages have theirs, and waiting for others. */
    hashes: async () => {
      await page.waitForFunction(() => [...document.querySelectorAll(".pictures")].every(({ children }) => children.length > 0));
      return page.$$eval(".picture", (all) => all.map(({ dataset }) => dataset.hash));
    },
    changed: (before) =>
      page.waitForFunction((old) => [...document.querySelectorAll(".picture")].map(({ dataset }) => dataset.hash).join() !== old, before.join()),
    /** Saves what a link gives; its path. */
    async save(name) {
      const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name, exact: true }).first().click()]);
      const to = path.join(path.dirname(file), `saved-${saved.suggestedFilename()}`);
      await saved.saveAs(to);
      return to;
    },
    /** Takes a picture of what is shown, which everybody must be able to use. */
    async picture(name) {
      await page.evaluate(AXE);
      const { violations } = await page.evaluate((options) => globalThis.axe.run(options), AXE_OPTIONS);
      check(`accessible: ${name}`, violations.length === 0, violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 160)]));
      await page.screenshot({ path: path.join(out, `${name}.png`) });
    },
    async close() {
      await page.screenshot({ path: path.join(out, "last.png") });
      await browser.close();
      rmSync(own, { recursive: true });
      end();
      report();
    },
  };
}

/** Writes new English words into the row of a text of a review sheet. */
export function fillIn(sheet, id, words) {
  changeSheet(sheet, `
id, words = sys.argv[2:]
row = next(row for row in rows if at(id) in row)
filled = re.sub(rf'(<c r="{column}\\d+"[^>]*?)/>', rf'\\1 t="inlineStr"><is><t>{words}</t></is></c>', row)
assert filled != row
xml = xml.replace(row, filled)
`, [id, words]);
}

/**
 * Changes a review sheet by a script of Python, which has its rows as XML, the texts of cells by `at`, the
 * column of new English words, and the parts of the workbook; `xml` is what becomes of the sheet.
 */
export function changeSheet(sheet, change, values) {
  const script = `
import re, sys, zipfile
sheet = sys.argv[1]
with zipfile.ZipFile(sheet) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}
texts = re.findall(r"<si>(.*?)</si>", parts["xl/sharedStrings.xml"].decode(), re.S)
at = lambda text: f"<v>{next(i for i, one in enumerate(texts) if one.endswith('>' + text + '</t>'))}</v>"
xml = parts["xl/worksheets/sheet1.xml"].decode()
rows = re.findall(r"<row .*?</row>", xml, re.S)
head = next(row for row in rows if at("new-en") in row)
column = re.search(r'<c r="([A-Z]+)\\d+"[^>]*>' + at("new-en"), head)[1]
${change}parts["xl/worksheets/sheet1.xml"] = xml.encode()
with zipfile.ZipFile(sheet, "w") as archive:
    for name, part in parts.items():
        archive.writestr(name, part)
`;
  const run = spawnSync("python3", ["-c", script, sheet, ...values], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
}
