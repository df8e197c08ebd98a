// Times the studio in the real browser: from a key in a form to fresh pages of the open notice in both
// languages and fresh findings, from the start of the program to the first page, and to a notice.
//
//     benches/studio.js OSHIRASE [KEYS]
//
// Needs the checkers of .ci/tools. Prints milliseconds; a release build is meant.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const { chromium } = createRequire(path.join(root, ".ci/"))("playwright-core");

const [oshirase, keys = "100"] = process.argv.slice(2);
if (!oshirase) throw new Error("usage: studio.js OSHIRASE [KEYS]");
const EXAMPLE = "examples/payroll-ransomware";
/** A number that stands in both languages of a letter. */
const WHERE = "ui=ja&n=office-letter&l=ja,en&v=pages&p=edit&at=";
const FIELD = "affected[5].persons";

const folder = mkdtempSync(path.join(tmpdir(), "studio-"));
cpSync(path.join(root, EXAMPLE), folder, { recursive: true });
const begun = performance.now();
const server = spawn(oshirase, ["studio", path.join(folder, "incident.yaml")], { stdio: ["ignore", "pipe", "ignore"] });
const address = await new Promise((resolve) => server.stdout.once("data", (data) => resolve(String(data).trim())));
const served = performance.now() - begun;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "ja-JP" });
  const asked = performance.now();
  await page.goto(`${address}#ui=ja`);
  await page.waitForSelector(".notice");
  console.log(`the address after ${served.toFixed(0)} ms, the page ${(performance.now() - asked).toFixed(0)} ms after that`);

  await page.goto(`${address}#${WHERE}${encodeURIComponent(FIELD)}`);
  const opened = performance.now();
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll(".pane[data-ready]").length === 2);
  console.log(`a notice in two languages ${(performance.now() - opened).toFixed(0)} ms after a reload`);
  const field = page.locator(".counted input").first();
  await field.waitFor();
  // Each key changes the number, and with it pictures in both languages. The findings come with them.
  await page.evaluate(() => {
    globalThis.times = [];
    let isFresh = () => {};
    const fresh = new Set();
    const seen = (changes) => {
      for (const { target } of changes) fresh.add(target.closest(".pane"));
      if (fresh.size === 2) isFresh();
    };
    const pages = document.querySelector(".panes");
    new MutationObserver((changes) => seen(changes.filter(({ target }) => target.matches(".pictures")))).observe(pages, { childList: true, subtree: true });
    document.addEventListener("keydown", () => {
      const start = performance.now();
      fresh.clear();
      // What is in the page is painted behind the next frame.
      isFresh = () => {
        isFresh = () => {};
        requestAnimationFrame(() => setTimeout(() => globalThis.times.push(performance.now() - start)));
      };
    }, true);
  });
  await field.focus();
  await field.press("End");
  await page.waitForTimeout(500);
  await page.evaluate(() => void (globalThis.times.length = 0));
  for (let key = 0; key < Number(keys); key += 1) {
    const had = key;
    await field.press(key % 2 ? "Backspace" : String(1 + (key % 9)));
    await page.waitForFunction((count) => globalThis.times.length > count, had, { timeout: 20_000 });
    await page.waitForTimeout(120);
  }
  const times = (await page.evaluate(() => globalThis.times)).toSorted((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)].toFixed(0);
  console.log(`${times.length} keys in ${FIELD}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms`);
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true });
}
