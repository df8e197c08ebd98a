// Does the whole job of a PR officer in the studio, in headless Chromium, from an empty folder to the
// documents that are handed over: once with the guided start, once from a text pasted from Word. Leaves a
// picture of each step to be looked at.
//
//     check-studio-job.js OSHIRASE OUT_DIR

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillIn, studio } from "./studio.js";

const [oshirase, out] = process.argv.slice(2).map((one) => path.resolve(one));
if (!out) throw new Error("usage: check-studio-job.js OSHIRASE OUT_DIR");

/** A job in an empty folder. */
async function job(name, work) {
  const folder = mkdtempSync(path.join(tmpdir(), "studio-job-"));
  const file = path.join(folder, "incident.yaml");
  const one = await studio(oshirase, file, path.join(out, name));
  try {
    await work({ ...one, folder, text: () => readFileSync(file, "utf8") });
  } finally {
    await one.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await job("guided", async ({ page, address, ja, check, picture, save, drawn, hashes, changed, folder, text }) => {
  const field = (id, language) => page.getByRole("textbox", { name: language ? `${ja(id)} ${ja(`edit-lang-${language}`)}` : ja(id), exact: true });
  const write = async (id, japanese, english) => {
    await field(id, "ja").fill(japanese);
    await field(id, "en").fill(english);
  };
  const press = (id, values) => page.getByRole("button", { name: ja(id, values), exact: true }).click();
  const step = (id) => page.getByRole("heading", { name: ja(id), level: 3, exact: true }).waitFor();

  // --- Start ---
  await page.goto(`${address}#ui=ja`);
  await step("start-what");
  await picture("01-start");
  await write("start-field-what", "当法人の予約システムに外部からの不正アクセスがあり、講座の受講者の情報が閲覧された可能性があります。", "Our booking system was accessed without authorization, and information about participants in our courses may have been viewed.");
  await page.getByLabel(ja("start-field-type")).selectOption("unauthorized-access");
  await field("start-field-discovered").fill("2026年6月5日（金）午前6時頃");
  await page.getByText("Friday, June 5, 2026").waitFor();
  await picture("02-what");
  await press("edit-next");

  await step("start-who");
  await write("start-field-name", "公益財団法人みどり文化財団", "Midori Culture Foundation");
  await write("start-field-self", "当法人", "the Foundation");
  await page.getByLabel(ja("start-field-role")).selectOption("operator");
  await write("start-field-desk", "受講者相談窓口", "Participants' Help Desk");
  await field("start-field-phone").fill("0120-000-000");
  await picture("03-who");
  await press("edit-next");

  await step("start-whose");
  await write("start-field-whom", "講座の受講者", "participants in our courses");
  await page.getByRole("combobox", { name: ja("edit-certainty", { label: ja("start-field-persons") }) }).selectOption("at-most");
  await field("start-field-persons").fill("1,240");
  await page.locator(".counted .understood [lang=en]", { hasText: "1,240" }).waitFor();
  await page.locator("input[value=name]").check();
  await page.locator("input[value=e-mail-address]").check();
  await picture("04-whose");
  await press("edit-next");

  await step("start-which");
  await page.locator("input[value=website-notice]").check();
  await page.locator("input[value=data-subject-notice]").check();
  await field("start-field-date").fill("2026年6月8日");
  await page.getByText("Monday, June 8, 2026").waitFor();
  await picture("05-which");
  await press("edit-next");

  await step("start-review");
  await picture("06-review");
  await press("start-make");
  await page.waitForSelector(".notice[data-id=website-notice]");
  await drawn(2);
  check("there are drafts of both notices", (await page.locator(".notice").count()) === 2);
  await picture("07-drafts");

  // --- A date, a count and a claim, from where they stand on the pages ---
  /** Clicks words on a page, and goes from their origin to the form of the fact; its field of this kind. */
  const edit = async (lang, words, kind) => {
    await page.locator(`.pane[lang=${lang}]`).getByRole("button", { name: words }).first().locator("span").first().click();
    await page.locator("#side-body .origin .primary").click();
    return page.locator(`.ed .entry-field[data-kind=${kind}]`).first();
  };
  let before = await hashes();
  const date = await edit("ja", "2026/6/5（金）6:00頃", "moment");
  await picture("08-date-before");
  await date.getByRole("textbox").fill("2026年6月4日（木）午後9時40分頃");
  await date.getByText("Thursday, June 4, 2026").waitFor();
  await changed(before);
  await picture("08-date");
  check("the date is as typed", text().includes("at: 2026年6月4日（木）午後9時40分頃\n"));

  before = await hashes();
  const count = await edit("ja", "最大1,240名", "count");
  await count.locator(".number").fill("986");
  await count.getByRole("combobox").selectOption("about");
  await count.locator(".understood [lang=en]", { hasText: "986" }).waitFor();
  await changed(before);
  await picture("09-count");
  check("the count is changed", text().includes("persons: about 986\n"));

  before = await hashes();
  const claim = await edit("en", "is under investigation.", "word");
  await picture("10-claim-before");
  await claim.locator("input[value=possible]").check();
  await changed(before);
  await picture("10-claim");
  check("the claim has its strength", text().includes("strength: possible\n"));

  // --- The page of the notice: a heading, and the order of sections ---
  await press("page-view");
  const heading = (words) => page.locator(".md-heading", { hasText: words });
  await heading("経緯").waitFor();
  await picture("11-page");
  await heading("概要").locator(".chip").click();
  await page.keyboard.type("何が起きたか");
  await heading("何が起きたか").waitFor();
  await picture("12-heading");
  await heading("経緯").locator(".handle").dragTo(heading("何が起きたか"));
  await page.waitForFunction(() => document.querySelector(".cm-content").innerText.match(/経緯[^]*何が起きたか/));
  await picture("13-sections");

  // --- A sentence of the English page leads to its fact; what is typed there has a wrong weekday ---
  await press("see-view-pages");
  await drawn(2);
  await page.locator(".pane[lang=ja]").getByRole("button", { name: "1. 経緯" }).waitFor();
  await picture("14-pages");
  before = await hashes();
  const cause = await edit("en", "The cause is under investigation.", "text");
  await cause.and(page.locator(".is-found")).waitFor();
  check("the English words have the focus", (await page.evaluate(() => document.activeElement.value)) === "The cause is under investigation.");
  await picture("15-sentence");
  await cause.locator("textarea[lang=ja]").first().fill("原因は、現在調査中です。6月9日（月）に改めてお知らせします。");
  await cause.locator("textarea[lang=en]").fill("The cause is under investigation. We will report again on Monday, June 9.");
  await page.locator(".mark").first().waitFor();
  await changed(before);
  await picture("16-wrong");
  await page.locator(".mark").first().click();
  await page.waitForFunction(() => document.activeElement.className === "finding");
  await picture("17-finding");
  await page.locator(".finding:focus").getByRole("button", { name: ja("see-edit") }).click();
  await page.waitForFunction(() => document.activeElement.value?.includes("6月9日（月）"));
  check("a finding leads to its words", true);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("原因は、現在調査中です。6月9日（火）に改めてお知らせします。");
  await cause.locator("textarea[lang=en]").fill("The cause is under investigation. We will report again on Tuesday, June 9.");
  await page.locator(".mark").first().waitFor({ state: "detached" });
  await page.locator("#status", { hasText: "指摘なし" }).waitFor();
  await picture("18-answered");

  // --- Hand over ---
  await press("hand-over");
  await picture("19-hand-over");
  const sheet = await save(page, ja("hand-review-all"));
  const reviewed = "Our booking system was accessed without authorization. Information about participants in our courses may have been viewed by a third party.";
  fillIn(sheet, "summary[0].text", reviewed);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press("hand-review-import")]);
  await chooser.setFiles(sheet);
  await page.waitForSelector(".proposal");
  check("the sheet proposes one sentence", (await page.locator(".proposal").count()) === 1);
  await picture("20-review");
  before = await hashes();
  await press("hand-review-accept", { n: 1 });
  await changed(before);
  check("the sentence is in the file", text().includes(reviewed));
  await picture("21-taken");

  await press("hand-issue-ask");
  const issue = page.getByRole("button", { name: ja("hand-issue-now"), exact: true });
  await page.waitForSelector("dialog .fixes");
  check("nothing is issued unread", await issue.isDisabled());
  await picture("22-issue");
  await page.locator("dialog input[type=checkbox]").check();
  await issue.click();
  await page.waitForSelector(".notice[data-id=website-notice][data-state=issued]");
  await picture("23-issued");

  const zip = await save(page, ja("hand-zip"));
  await picture("24-all");
  console.log(text(), zip);
  console.log(spawnSync("python3", ["-m", "zipfile", "-l", zip], {encoding: "utf8"}));
});
