// Dates of the file as they stand in lists: short, and in the language of the interface. What is more than
// a day and a time stays as it is typed; its full words are beside its field.

/** Formatters of days by language and length of the month: they take long to make. */
const formatters = new Map();

/** A Date as a day with its weekday, in the words of a language. `month`: "long" or "short". */
export function formatDay(date, language, month) {
  const key = `${language} ${month}`;
  const options = { year: "numeric", month, day: "numeric", weekday: "short", timeZone: "UTC" };
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(language, options));
  return formatters.get(key).format(date);
}

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
