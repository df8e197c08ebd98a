// Dates of the file as they stand in lists: short, and in the language of the interface. What is more than
// a day and a time stays as it is typed; its full words are beside its field.

import { formatDay } from "./words.js";

/** A moment as typed, short: 2026年6月1日（月）5:40頃. */
export function shortDate(text, language) {
  const found = String(text).match(/^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}:\d{2})(?::\d{2})?)?(~)?(?!\S)/);
  if (!found) return String(text);
  const [all, year, month, day, time = "", about = ""] = found;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const words = formatDay(date, language, "short");
  const rest = String(text).slice(all.length);
  const hour = time.replace(/^0/, "");
  if (language === "ja") return `${words.replace("(", "（").replace(")", "）")}${hour}${about && "頃"}${rest}`;
  return `${about && "about "}${words}${hour && ` ${hour}`}${rest}`;
}
