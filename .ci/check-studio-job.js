// Does the whole job of a PR officer in the studio, in headless Chromium, from an empty folder to the
// documents that are handed over: once with the guided start, once from a text pasted from Word. Leaves a
// picture of each step to be looked at.
//
//     check-studio-job.js OSHIRASE OUT_DIR

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillIn, LONG, root, studio } from "./studio.js";

const [oshirase, out] = process.argv.slice(2).map((one) => path.resolve(one));
if (!out) throw new Error("usage: check-studio-job.js OSHIRASE OUT_DIR");

/** A job in an empty folder, or one that `prepare` has filled. */
async function job(name, work, prepare = () => {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "studio-job-"));
  const file = path.join(folder, "incident.yaml");
  prepare(folder);
  const one = await studio(oshirase, file, path.join(out, name));
  try {
    let pictures = 0;
    await work({
      ...one,
      folder,
      picture: (name) => one.picture(`${String(++pictures).padStart(2, "0")}-${name}`),
      /** The same on a phone: what is shown must be as wide as the screen. */
      async phone(name) {
        await one.page.setViewportSize({ width: 390, height: 844 });
        await one.picture(`${String(pictures).padStart(2, "0")}-${name}-phone`);
        const width = await one.page.evaluate(() => document.documentElement.scrollWidth);
        one.check(`${name} is as wide as a phone`, width <= 390, width);
        await one.page.setViewportSize({ width: 1280, height: 860 });
      },
      /** Waits until the incident file, or another one, has this. */
      async written(pattern, name = "incident.yaml") {
        const end = Date.now() + LONG;
        const text = () => readFileSync(path.join(folder, name), "utf8");
        while (!pattern.test(text())) {
          if (Date.now() > end) throw new Error(`the file has no ${pattern}:\n${text()}`);
          await one.page.waitForTimeout(20);
        }
        one.check(`the file has ${pattern}`, true);
      },
      /** Waits until the pages in a language show these words. */
      shown: (lang, words) => one.page.locator(`.pane[lang=${lang}] .run[aria-label*="${words}"]`).first().waitFor({ state: "attached" }),
    });
  } finally {
    await one.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a hand does, by the messages of labels. */
function hand(page, ja) {
  const field = (id, language) => page.getByRole("textbox", { name: language ? `${ja(id)} ${ja(`edit-lang-${language}`)}` : ja(id), exact: true });
  return {
    field,
    async write(id, japanese, english) {
      await field(id, "ja").fill(japanese);
      await field(id, "en").fill(english);
    },
    press: (id, values) => page.getByRole("button", { name: ja(id, values), exact: true }).click(),
    step: (id) => page.getByRole("heading", { name: ja(id), level: 3, exact: true }).waitFor(),
  };
}

/** What another program prints; it must not fail. */
function run(program, ...parameters) {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

/** What Word puts on the clipboard, shortened. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { margin: 0mm; }</style></head><body lang=JA>
<!--StartFragment-->
<h1 style='text-align:center'>不正アクセスによる<span lang=EN-US>個人情報</span>の漏えいについて<o:p></o:p></h1>
<p class=MsoNormal style='text-indent:10.5pt'>令和8年6月5日（金）、<b>子育て支援課</b>の予約システムが外部から操作され、講座の受講者1,240名の情報が閲覧された可能性があります。<o:p></o:p></p>
<h2>１　対象となる情報<o:p></o:p></h2>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>・<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>氏名<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>・<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>電話番号<o:p></o:p></p>
<h2>２　経過<o:p></o:p></h2>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>日時</p></td><td><p class=MsoNormal>内容</p></td></tr>
<tr><td><p class=MsoNormal>6月5日</p></td><td><p class=MsoNormal>不審な通信を検知し、システムを停止</p></td></tr></table>
<h2>３　お問い合わせ先<o:p></o:p></h2>
<p class=MsoNormal>子育て支援課<o:p></o:p></p>
<!--EndFragment--></body></html>`;

await job("guided", async ({ page, address, ja, check, picture, phone, save, drawn, folder, written, shown }) => {
  const { write, field, press, step } = hand(page, ja);

  // --- Start ---
  await page.goto(`${address}#ui=ja`);
  await step("start-what");
  await picture("start");
  await write("start-field-what", "当法人の予約システムに外部からの不正アクセスがあり、講座の受講者の情報が閲覧された可能性があります。", "Our booking system was accessed without authorization, and information about participants in our courses may have been viewed.");
  await page.getByLabel(ja("start-field-type")).selectOption("unauthorized-access");
  await field("start-field-discovered").fill("2026年6月5日（金）午前6時頃");
  await page.getByText("Friday, June 5, 2026").waitFor();
  const unknown = page.getByLabel(ja("edit-unknown"), { exact: true });
  check("only what may be unknown can be so", (await unknown.count()) === 1);
  await picture("what");
  await press("edit-next");

  await step("start-who");
  await write("start-field-name", "公益財団法人みどり文化財団", "Midori Culture Foundation");
  await write("start-field-self", "当法人", "the Foundation");
  await page.getByLabel(ja("start-field-role")).selectOption("operator");
  await write("start-field-desk", "受講者相談窓口", "Participants' Help Desk");
  await field("start-field-phone").fill("0120-000-000");
  await write("start-field-position", "理事長", "President");
  await field("start-field-person", "ja").fill("青海　太郎");
  await picture("who");
  await phone("who");
  await press("edit-next");

  await step("start-whose");
  await write("start-field-whom", "講座の受講者", "participants in our courses");
  await page.getByRole("combobox", { name: ja("edit-certainty", { label: ja("start-field-persons") }) }).selectOption("at-most");
  await field("start-field-persons").fill("1,240");
  await page.locator(".counted .understood [lang=en]", { hasText: "1,240" }).waitFor();
  await page.locator("input[value=name]").check();
  await page.locator("input[value=e-mail-address]").check();
  await picture("whose");
  await press("edit-next");

  await step("start-which");
  await page.locator("input[value=website-notice]").check();
  await page.locator("input[value=data-subject-notice]").check();
  await field("start-field-date").fill("2026年6月8日");
  await page.getByText("Monday, June 8, 2026").waitFor();
  await page.getByRole("heading", { name: ja("start-kinds-public"), exact: true }).scrollIntoViewIfNeeded();
  await picture("which");
  await phone("which");
  await press("edit-next");

  await step("start-review");
  await picture("review");
  await press("start-make");
  await page.waitForSelector(".notice[data-id=website-notice]");
  await drawn(2);
  check("there are drafts of both notices", (await page.locator(".notice").count()) === 2);
  await written(/representative:[^]*?position: \{ ja: 理事長, en: President \}[^]*?name: \{ ja: 青海　太郎, en: \(name\) \}/);
  await picture("drafts");

  // --- A date, a count and a claim, from where they stand on the pages ---
  /** Clicks words on a page, and goes from their origin to the form of the fact; its field of this kind. */
  const edit = async (lang, words, kind) => {
    await page.locator(`.pane[lang=${lang}]`).getByRole("button", { name: words }).first().locator("span").first().click();
    await page.locator("#side-body .origin .primary").click();
    return page.locator(`.ed .entry-field[data-kind=${kind}]`).first();
  };
  const date = await edit("ja", "2026/6/5（金）6:00頃", "moment");
  await picture("date-chosen");
  await date.getByRole("textbox").fill("2026年6月4日（木）午後9時40分頃");
  await date.getByText("Thursday, June 4, 2026").waitFor();
  await written(/ at: 2026年6月4日（木）午後9時40分頃\n/);
  await shown("en", "June 4, 2026 (Thu.), around 9:40 p.m.");
  await picture("date");

  const count = await edit("ja", "最大1,240名", "count");
  await count.locator(".number").fill("986");
  await count.getByRole("combobox").selectOption("about");
  await written(/ persons: about 986\n/);
  await shown("en", "about 986");
  await count.locator(".understood [lang=en]", { hasText: "about 986" }).waitFor();
  await picture("count");

  const claim = await edit("en", "is under investigation.", "word");
  await claim.getByText("There may have been leakage of information.").waitFor();
  await picture("claim-chosen");
  await claim.locator("input[value=possible]").check();
  await written(/ strength: possible\n/);
  await shown("en", "There may have been");
  await picture("claim");

  // --- The page of the notice: a heading, and the order of sections ---
  await press("page-view");
  const heading = (words) => page.locator(".md-heading", { hasText: words });
  await heading("経緯").waitFor();
  await picture("page");
  await heading("概要").locator(".chip").click();
  await page.keyboard.type("何が起きたか");
  await heading("何が起きたか").waitFor();
  await written(/\n +## 何が起きたか\n/);
  await page.getByText(ja("page-made-own")).waitFor();
  await page.getByText(ja("page-other-heading", { words: "何が起きたか", language: ja("edit-lang-en") })).waitFor();
  check("marks of languages are no words", !(await page.locator(".cm-content").innerText()).match(/\b(?:ja|en):/));
  await picture("heading");
  await heading("経緯").locator(".handle").dragTo(heading("何が起きたか"));
  await written(/heading\.chronology\}[^]*## 何が起きたか/);
  await picture("sections");
  await press("page-same-order", { language: ja("edit-lang-en") });
  await written(/en: \|[^]*heading\.chronology\}[^]*heading\.summary\}/);
  await page.getByText(ja("page-other-order", { language: ja("edit-lang-en") })).waitFor({ state: "detached" });
  await picture("same-order");
  await phone("same-order");

  // --- A sentence of the English page leads to its fact; what is typed there has a wrong weekday ---
  await press("see-view-pages");
  await drawn(2);
  await page.locator(".pane[lang=ja]").getByRole("button", { name: "1. 経緯" }).waitFor();
  await picture("pages");
  // Nobody has said the English name of who signs.
  await page.locator(".pane[lang=en] .mark").click();
  await page.locator(".finding:focus").getByRole("button", { name: ja("see-edit") }).click();
  await page.waitForFunction(() => document.activeElement.value === "(name)");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Taro Aomi");
  await page.locator(".mark").first().waitFor({ state: "detached" });
  check("words that are still missing are asked for", true);
  await picture("missing");
  const cause = await edit("en", "The cause is under investigation.", "text");
  await cause.and(page.locator(".is-found")).waitFor();
  check("the English words have the focus", (await page.evaluate(() => document.activeElement.value)) === "The cause is under investigation.");
  await picture("sentence");
  await cause.locator("textarea[lang=ja]").first().fill("原因は、現在調査中です。6月9日（月）に改めてお知らせします。");
  await cause.locator("textarea[lang=en]").fill("The cause is under investigation. We will report again on Monday, June 9.");
  await page.locator(".pane[lang=ja] .mark").waitFor();
  await page.locator(".pane[lang=en] .mark").waitFor();
  await picture("wrong");
  await page.locator(".pane[lang=ja] .mark").click();
  await page.waitForFunction(() => document.activeElement.className === "finding");
  await picture("finding");
  await phone("finding");
  await page.locator(".finding:focus").getByRole("button", { name: ja("see-edit") }).click();
  await page.waitForFunction(() => document.activeElement.value?.includes("6月9日（月）"));
  check("a finding leads to its words", true);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("原因は、現在調査中です。6月9日（火）に改めてお知らせします。");
  await cause.locator("textarea[lang=en]").fill("The cause is under investigation. We will report again on Tuesday, June 9.");
  await page.locator(".mark").first().waitFor({ state: "detached" });
  await page.locator("#status", { hasText: "指摘なし" }).waitFor();
  await picture("answered");

  // --- Hand over ---
  await press("hand-over");
  await picture("hand-over");
  const sheet = await save(ja("hand-review-all"));
  const reviewed = "Our booking system was accessed without authorization. Information about participants in our courses may have been viewed by a third party.";
  fillIn(sheet, "summary[0].text", reviewed);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press("hand-review-import")]);
  await chooser.setFiles(sheet);
  await page.waitForSelector(".proposal");
  check("the sheet proposes one sentence", (await page.locator(".proposal").count()) === 1);
  await picture("review");
  await phone("review");
  await press("hand-review-accept", { n: 1 });
  await written(new RegExp(reviewed));
  await shown("en", "viewed by a third party");
  await picture("taken");

  await press("hand-issue-ask");
  const issue = page.getByRole("button", { name: ja("hand-issue-now"), exact: true });
  await page.waitForSelector("dialog .fixes");
  check("nothing is issued unread", await issue.isDisabled());
  await picture("issue");
  await page.locator("dialog input[type=checkbox]").check();
  await issue.click();
  await page.waitForSelector(".notice[data-id=website-notice][data-state=issued]");
  await picture("issued");

  const zip = await save(ja("hand-zip"));
  await picture("all");
  run("python3", "-m", "zipfile", "-t", zip);
  run("python3", "-m", "zipfile", "-e", zip, folder);
  for (const notice of ["website-notice", "data-subject-notice"]) {
    for (const name of ["ja.pdf", "en.pdf", "ja.html", "en.html", "ja.txt", "en.txt"]) {
      check(`there is ${notice}.${name}`, existsSync(path.join(folder, `${notice}.${name}`)));
    }
  }
  const printed = (name) => run("pdftotext", path.join(folder, name), "-").replace(/\s+/g, " ");
  const english = printed("website-notice.en.pdf");
  for (const words of ["June 4, 2026 (Thu.)", "about 986 people", "There may have been leakage", "Tuesday, June 9", reviewed]) {
    check(`the English PDF has “${words}”`, english.includes(words), english);
  }
  const japanese = printed("website-notice.ja.pdf").replaceAll(" ", "");
  for (const words of ["2026/6/4（木）21:40頃", "約986名", "漏えいがあった可能性", "2.何が起きたか"]) {
    check(`the Japanese PDF has “${words}”`, japanese.includes(words), japanese);
  }
});

await job("pasted", async ({ page, address, ja, check, picture, phone, drawn, written }) => {
  const { write, field, press, step } = hand(page, ja);

  // --- Start, with a text that is there already ---
  await page.goto(`${address}#ui=ja`);
  await step("start-what");
  await field("start-field-what", "ja").fill("外部からの不正アクセスがありました。");
  await page.getByLabel(ja("start-field-type")).selectOption("unauthorized-access");
  await field("start-field-discovered").fill("2026年6月5日（金）午前6時頃");
  await press("edit-next");
  await step("start-who");
  await field("start-field-name", "ja").fill("青葉市");
  await page.getByLabel(ja("start-field-role")).selectOption("operator");
  await field("start-field-desk", "ja").fill("子育て支援課");
  await press("edit-next");
  await step("start-whose");
  await press("edit-next");
  await step("start-which");
  await page.locator("input[value=website-notice]").check();
  await field("start-field-date").fill("2026年6月8日");
  const paste = page.getByLabel(ja("start-field-paste"));
  await paste.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, WORD);
  await page.getByText(ja("start-pasted", { headings: 4, items: 2, tables: 1 })).waitFor();
  await paste.scrollIntoViewIfNeeded();
  await picture("paste");
  await press("edit-next");
  await step("start-review");
  await press("start-make");

  // --- Dates and counts become facts one by one ---
  const found = page.locator(".found");
  await found.waitFor();
  await picture("found");
  await written(/ date: 2026年6月8日\n/);
  await found.getByRole("heading", { name: "令和8年6月5日（金）" }).waitFor();
  await field("page-find-what-ja").fill("予約システムが外部から操作される");
  await press("page-find-take");
  await found.getByRole("heading", { name: "1,240" }).waitFor();
  await field("page-find-whom-ja").fill("講座の受講者");
  await picture("count");
  await press("page-find-take");
  await found.getByRole("heading", { name: "6月5日" }).waitFor();
  await picture("rest");
  await press("page-find-keep");
  await found.getByText(ja("page-find-done")).waitFor();
  await written(/\n +\{event\.at\}、\*\*子育て支援課\*\*.*受講者\{persons\.persons\}の情報/);
  await picture("done");

  // --- A table is a table, and a cell is typed in ---
  const cell = (row, column) => page.getByRole("textbox", { name: ja("page-cell", { row, column }), exact: true });
  await cell(2, 2).click();
  await page.keyboard.press("End");
  await page.keyboard.type("（第一報）");
  await written(/\| 6月5日 \| 不審な通信を検知し、システムを停止（第一報） \|\n/);
  await press("page-row-add");
  await cell(3, 1).fill("6月8日");
  await cell(3, 2).fill("{persons.persons}に通知");
  await written(/\n +\| ?6月8日 ?\| ?\{persons\.persons\}に通知 ?\|\n/);
  await cell(3, 1).focus();
  await page.locator(".in-table .chip", { hasText: "1,240名" }).waitFor();
  await picture("table");
  await phone("table");
  await press("see-view-pages");
  await drawn(1);
  const runs = await page.locator(".run").evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel).join(""));
  for (const words of ["2026年6月5日（金）", "1,240名", "氏名", "電話番号", "不審な通信を検知し、システムを停止"]) {
    check(`the page has “${words}”`, runs.includes(words), runs);
  }
  await picture("pages");
});

await job("house", async ({ page, address, ja, picture, phone, drawn, written, hashes, changed }) => {
  // --- The words and the look of the house, from the list of everything that can be edited ---
  await page.goto(`${address}#ui=ja&p=edit`);
  await page.locator(".notice").first().click();
  await drawn(2);
  await page.locator(".entry", { hasText: "体裁" }).first().waitFor();
  await picture("list");
  const before = await hashes();
  await page.locator(".entry", { hasText: "体裁" }).first().click();
  const field = (kind, label) => page.locator(`.ed .entry-field[data-kind=${kind}]`, { hasText: label }).first();
  await page.locator(".ed select", { hasText: ja("edit-add-field") }).selectOption({ label: "体裁の種類" });
  await field("word", "体裁の種類").getByRole("combobox").selectOption("corporate");
  await written(/look:\n +design: corporate\n +colour:/, "house.yaml");
  await changed(before);
  await picture("design");
  await phone("design");
}, (folder) => {
  cpSync(path.join(root, "examples/starter/incident.yaml"), path.join(folder, "incident.yaml"));
  writeFileSync(path.join(folder, "house.yaml"), "words:\n  ja:\n    弊社: 当社\nlook:\n  colour: \"#0b3d78\"\n");
});
