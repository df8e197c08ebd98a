// Does the whole job of a PR officer in the studio, in headless Chromium, from an empty folder to the
// documents that are handed over: once with the guided start, once from a text pasted from Word. Leaves a
// picture of each step to be looked at.
//
//     check-studio-job.js OSHIRASE OUT_DIR

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

await job("guided", async ({ page, address, check, picture, save, drawn, hashes, changed, folder, text }) => {
  const field = (name) => page.getByRole("textbox", { name, exact: true });
  const next = () => page.getByRole("button", { name: "次へ", exact: true }).click();
  const step = (title) => page.getByRole("heading", { name: title, level: 3, exact: true }).waitFor();

  // --- Start ---
  await page.goto(`${address}#ui=ja`);
  await step("何が起きたか");
  await picture("01-start-empty");
  await field("起きたこと 日本語").fill("当法人の予約システムに外部からの不正アクセスがあり、講座の受講者の情報が閲覧された可能性があります。");
  await field("起きたこと 英語").fill("Our booking system was accessed without authorization, and information about participants in our courses may have been viewed.");
  await page.getByLabel("事案の種別").selectOption({ label: "不正アクセス" });
  await field("発覚した日時").fill("2026年6月5日（金）午前6時頃");
  await page.getByText("around 6 a.m.").waitFor();
  await picture("02-start-what");
  await next();

  await step("自社について");
  await field("組織の正式名称 日本語").fill("公益財団法人みどり文化財団");
  await field("組織の正式名称 英語").fill("Midori Culture Foundation");
  await field("文書での自称 日本語").fill("当法人");
  await field("文書での自称 英語").fill("the Foundation");
  await page.getByLabel("個人データの扱いでの立場").selectOption({ label: "取扱事業者（自らのデータ）" });
  await field("問い合わせ窓口の名称 日本語").fill("受講者相談窓口");
  await field("問い合わせ窓口の名称 英語").fill("Participants' Help Desk");
  await field("窓口の電話番号").fill("0120-000-000");
  await picture("03-start-who");
  await next();

  await step("誰の、どの情報か");
  await field("対象となる方 日本語").fill("講座の受講者");
  await field("対象となる方 英語").fill("participants in our courses");
  await picture("04-start-whose-before");
  await page.getByRole("combobox", { name: "人数の確かさ" }).selectOption({ label: "最大" });
  await field("人数").fill("1,240");
  await page.getByRole("checkbox", { name: "氏名", exact: true }).check();
  await picture("04-start-whose");
  await next();

  await step("作る文書");
  await page.getByRole("checkbox", { name: /^ウェブサイトのお知らせ/ }).check();
  await page.getByRole("checkbox", { name: /^本人への通知/ }).check();
  await field("文書の日付").fill("2026年6月8日");
  await page.getByText("Monday, June 8, 2026").waitFor();
  await picture("05-start-which");
  await next();

  await step("確認");
  await picture("06-start-review");
  await page.getByRole("button", { name: "下書きを作る" }).click();
  await page.waitForSelector(".notice[data-id=website-notice]");
  await drawn(2);
  check("there are drafts of both notices", (await page.locator(".notice").count()) === 2);
  await picture("07-drafts");
  console.log(text());
});
