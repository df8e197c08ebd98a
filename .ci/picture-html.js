// Takes a picture of every HTML page below a folder, as wide as a desk's window and as a phone, and
// as high as the page:
//
//     picture-html.js OUT_DIR PICTURES_DIR
//
// Each is PICTURES_DIR/WIDTH/PATH.png. Build with --embed-fonts where the machine has no Japanese font.

import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const WIDTHS = [1200, 390];
// Chromium cuts a picture off below this.
const HIGHEST = 16384;

const [out, pictures] = process.argv.slice(2).map((folder) => path.resolve(folder));
const files = readdirSync(out, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const width of WIDTHS) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  for (const name of files) {
    await page.goto(pathToFileURL(path.join(out, name)).href);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
    const picture = path.join(pictures, String(width), name.replace(/\.html$/, ".png"));
    mkdirSync(path.dirname(picture), { recursive: true });
    await page.screenshot({ path: picture });
    if (height > HIGHEST) console.log(`${name}: ${height} pixels high, cut off at ${HIGHEST}`);
    await page.setViewportSize({ width, height: 800 });
  }
  await page.close();
}
await browser.close();
