// Checks the HTML pages below a folder: the Nu HTML checker for validity; in headless Chromium
// axe-core for accessibility, ids and links within the page, the width and torn words on a phone, and
// that the page asks the network for nothing.
//
//     check-html.js [--strict] OUT_DIR

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import vnu from "vnu-jar";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Off by default in axe: WCAG 2.2's size of link targets, and header cells for every cell of a large table.
const AXE_OPTIONS = { rules: { "target-size": { enabled: true }, "td-has-header": { enabled: true } } };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true };
const AT_ONCE = 4;
const CHROMIUM_ARGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** The Nu checker's messages by page: any error or warning fails, an info is a note. */
function validity(files) {
  const args = ["-jar", vnu, "--format", "json", "--stdout", "--exit-zero-always", ...files];
  const run = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`the Nu HTML checker ended with ${run.status}: ${run.error ?? run.stderr}`);
  const found = new Map(files.map((file) => [file, []]));
  for (const { type, subType, url, lastLine, message, extract } of JSON.parse(run.stdout).messages) {
    const near = extract === undefined ? "" : ` (${extract.slice(0, 120)})`;
    const severity = type === "info" && subType !== "warning" ? "note" : "error";
    const text = `nu, line ${lastLine}: ${message}${near}`;
    // A message without a page says that the checker itself failed.
    if (url === undefined) throw new Error(text);
    found.get(fileURLToPath(url)).push({ severity, text });
  }
  return found;
}

/** Runs in the page: what the static page may not hold. */
function forbidden() {
  const bad = [];
  for (const script of document.scripts) bad.push(`a script: ${script.outerHTML.slice(0, 80)}`);
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name) || /^\s*javascript:/i.test(value)) bad.push(`script in <${element.localName} ${name}>`);
      // Lazy ones are not asked for before they are in view.
      if (/^(src|srcset|poster)$/.test(name) && !value.startsWith("data:")) bad.push(`outside the page: ${value.slice(0, 80)}`);
    }
  }
  for (const link of document.querySelectorAll("link[rel]")) {
    if (/preconnect|prefetch|preload|icon|stylesheet|manifest/.test(link.rel) && !link.href.startsWith("data:")) {
      bad.push(`a link that asks the network: ${link.outerHTML.slice(0, 80)}`);
    }
  }
  return bad;
}

/** Runs in the page: ids that stand twice, and links to ids that are not there. */
function ids() {
  const all = [...document.querySelectorAll("[id]")].map((element) => element.id);
  const bad = all.filter((id, index) => all.indexOf(id) !== index).map((id) => `the id ${id} stands twice`);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.hash.slice(1));
    if (!all.includes(id)) bad.push(`a link to the id ${id}, which is not there`);
  }
  return bad;
}

/** Runs in the page: dates, numbers and names that stand on two lines, and tables wider than the screen. */
function torn(screen) {
  const lines = (element) => new Set([...element.getClientRects()].map(({ top }) => Math.round(top))).size;
  const bad = [...document.querySelectorAll(".whole")]
    .filter((element) => lines(element) > 1)
    .map((element) => `on two lines: ${element.textContent}`);
  for (const table of document.querySelectorAll("table")) {
    const { width } = table.getBoundingClientRect();
    if (width > screen) bad.push(`a table of ${Math.round(width)} pixels on a screen of ${screen}`);
  }
  return bad;
}

/** Runs in the page: how far it is wider than the screen, and which elements stick out. */
function width(screen) {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  const bad = [];
  if (clientWidth !== screen) bad.push(`laid out ${clientWidth} pixels wide on a screen of ${screen}: <meta name="viewport"> is missing or wrong`);
  if (scrollWidth > clientWidth) {
    const wide = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `<${element.localName}${element.className ? ` class="${element.className}"` : ""}>`);
    bad.push(`scrolls sideways: ${scrollWidth} > ${clientWidth} pixels; too wide: ${[...new Set(wide)].slice(0, 8).join(" ")}`);
  }
  return bad;
}

/** axe's violations as errors, what axe could not decide as notes, in one view of the page. */
async function accessibility(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate((options) => axe.run(document, options), AXE_OPTIONS);
  if (result.passes.length === 0) return [{ severity: "error", text: "axe: checked nothing" }];
  const tell = (severity) => ({ id, help, nodes }) => {
    const where = nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ");
    const why = nodes[0].any.concat(nodes[0].all, nodes[0].none)[0]?.message ?? help;
    return { severity, text: `axe ${id}: ${help}: ${nodes.length} × ${where}: ${why}` };
  };
  return [...result.violations.map(tell("error")), ...result.incomplete.map(tell("note"))];
}

/** Runs in the page: resolves when everything that the page shows has been asked for. */
async function settled() {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await document.fonts.ready;
}

/** Everything that needs a browser, for one page: as sent, dark, printed, and on a phone. */
async function browse(browser, file) {
  const found = [];
  const error = (text) => found.push({ severity: "error", text });
  const url = pathToFileURL(file).href;

  const open = async (options) => {
    const context = await browser.newContext(options);
    await context.route("**/*", (route) => {
      const wanted = route.request().url();
      if (wanted === url) return route.continue();
      error(`asks the network: ${wanted.slice(0, 120)}`);
      return route.abort();
    });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "load" });
    await page.evaluate(settled);
    return page;
  };
  const views = new Map();

  const desk = await open(DESKTOP);
  (await desk.evaluate(forbidden)).forEach(error);
  (await desk.evaluate(ids)).forEach(error);
  views.set("desktop", await accessibility(desk));
  if (readFileSync(file, "utf8").includes("prefers-color-scheme")) {
    await desk.emulateMedia({ colorScheme: "dark" });
    await desk.evaluate(settled);
    views.set("dark", await accessibility(desk));
  }
  await desk.emulateMedia({ media: "print" });
  await desk.evaluate(settled);
  await desk.context().close();

  const phone = await open(PHONE);
  (await phone.evaluate(width, PHONE.viewport.width)).forEach(error);
  (await phone.evaluate(torn, PHONE.viewport.width)).forEach(error);
  views.set("phone", await accessibility(phone));
  await phone.context().close();

  // One finding of several views is told once.
  const seen = new Map();
  for (const [view, items] of views) {
    for (const item of items) {
      if (!seen.has(item.text)) seen.set(item.text, { ...item, views: [] });
      seen.get(item.text).views.push(view);
    }
  }
  for (const { severity, text, views } of seen.values()) found.push({ severity, text: `${text} [${views.join(", ")}]` });
  return found;
}

function pages(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? pages(full) : entry.name.endsWith(".html") ? [full] : [];
  });
}

const strict = process.argv.includes("--strict");
const out = path.resolve(process.argv.at(-1));
const files = pages(out).sort();
if (files.length === 0) {
  console.log(`FAIL  ${out}: no HTML page in it`);
  process.exit(1);
}

const valid = validity(files);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: CHROMIUM_ARGS });
let failures = 0;
for (let first = 0; first < files.length; first += AT_ONCE) {
  const some = files.slice(first, first + AT_ONCE);
  const browsed = await Promise.all(some.map((file) => browse(browser, file)));
  for (const [index, file] of some.entries()) {
    const found = [...valid.get(file), ...browsed[index]];
    const fails = ({ severity }) => strict || severity === "error";
    if (found.some(fails)) failures += 1;
    console.log(`${found.some(fails) ? "FAIL " : "ok   "} ${path.relative(out, file)}`);
    const lines = found.map((item) => `      ${fails(item) ? "FAIL" : "note"} ${item.text.replace(/\s+/g, " ")}`);
    for (const line of new Set(lines)) console.log(line);
  }
}
await browser.close();
process.exitCode = failures ? 1 : 0;
