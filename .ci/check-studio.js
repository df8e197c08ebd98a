// Sees, finds and hands over notices in the studio as a person does, in headless Chromium, on a copy of
// an example. Leaves pictures to be looked at.
//
//     check-studio.js OSHIRASE OUT_DIR

import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillIn, root, studio } from "./studio.js";

const [oshirase, out] = process.argv.slice(2).map((one) => path.resolve(one));
if (!out) throw new Error("usage: check-studio.js OSHIRASE OUT_DIR");

const folder = mkdtempSync(path.join(tmpdir(), "studio-"));
cpSync(path.join(root, "examples/payroll-ransomware"), folder, { recursive: true });
const file = path.join(folder, "incident.yaml");
const good = readFileSync(file, "utf8");

const { page, address, ja, check, picture, save, drawn, hashes, changed, close } = await studio(oshirase, file, out);
const go = async (hash, panes) => {
  await page.goto(`${address}#${hash}`);
  await page.reload();
  if (panes) await drawn(panes);
};
const scrolled = () => page.$$eval(".scroller", (all) => all.map(({ scrollTop }) => Math.round(scrollTop)));
const hash = () => new URLSearchParams(new URL(page.url()).hash.slice(1));

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

  await page.getByRole("checkbox", { name: ja("see-linked-title") }).check();
  await page.locator(".scroller").first().hover();
  await page.mouse.wheel(0, 900);
  await page.waitForFunction(() => document.querySelectorAll(".scroller")[1].scrollTop > 300);
  check("the other language follows", true);
  await page.getByRole("checkbox", { name: ja("see-linked-title") }).uncheck();

  before = await hashes();
  await page.locator("#known").focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowLeft");
  await changed(before);
  await page.waitForFunction(() => [...document.querySelectorAll(".pane-past")].every((mark) => !mark.hidden && mark.textContent !== ""));
  check("an earlier day is marked", true);
  check("what was not known then is said", (await page.locator(".pane-gaps").count()) === 2);
  await picture("known-ja");
  await page.getByRole("button", { name: ja("see-known-now") }).click();
  await page.waitForFunction((old) => [...document.querySelectorAll(".picture")].map(({ dataset }) => dataset.hash).join() === old, before.join());

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
  await go("ui=ja&n=office-letter&v=text&p=origin", 2);
  await page.locator('.pane[lang=ja] .run[data-path="affected[5].persons"] span').first().click();
  await page.waitForSelector(".place");
  check("words of the text lead to their field", hash().get("at") === "affected[5].persons", page.url());
  await picture("origin-text-ja");
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
    check(`saved: ${id}`, statSync(await save(ja(id))).size > 1000);
  }
  await page.getByRole("button", { name: ja("hand-copy-fragment") }).first().click();
  await page.waitForSelector(".toast");
  check("the fragment is copied", (await page.evaluate(() => navigator.clipboard.readText())).includes("<"));
  await picture("hand-over-ja");

  await page.getByRole("button", { name: ja("hand-issue-ask") }).click();
  const issue = page.getByRole("button", { name: ja("hand-issue-now"), exact: true });
  check("nothing is issued unread", await issue.isDisabled());
  await picture("issue-ja");
  await page.locator("dialog input[type=checkbox]").check();
  await issue.click();
  await page.waitForSelector(".notice[data-id=vendor-alert-1][data-state=issued]");
  check("a notice is issued", statSync(path.join(folder, "issued.lock")).size > 100);

  await go("ui=ja&n=office-ppc-final-report&p=hand", 2);
  await page.getByRole("button", { name: ja("hand-sheet") }).first().click();
  await page.locator("dialog td button:enabled").first().click();
  await page.waitForSelector("dialog .toast");
  await picture("copy-sheet-ja");
  await page.keyboard.press("Escape");

  await go("ui=ja&n=office-letter&p=hand", 2);
  const sheet = await save(ja("hand-review-all"));
  fillIn(sheet, "notices[20].to", "To all our clients");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: ja("hand-review-import") }).click()]);
  await chooser.setFiles(sheet);
  await page.waitForSelector(".proposal");
  check("the sheet proposes one sentence", (await page.locator(".proposal").count()) === 1);
  await picture("review-ja");
  before = await hashes();
  await page.getByRole("button", { name: ja("hand-review-accept", { n: 1 }) }).click();
  await changed(before);
  check("one value has changed", readFileSync(file, "utf8") === good.replace(/(id: office-letter\n[\s\S]*?)en: To our clients/, "$1en: To all our clients"));
  await page.getByRole("button", { name: ja("edit-undo") }).click();
  await page.waitForFunction((old) => [...document.querySelectorAll(".picture")].map(({ dataset }) => dataset.hash).join() === old, before.join());
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
  await close();
  rmSync(folder, { recursive: true, force: true });
}
