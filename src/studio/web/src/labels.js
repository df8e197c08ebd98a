// What people call a place of a file: the labels of its fields, and the words of its records.

import { shortDate } from "./dates.js";
import * as edits from "./edits.js";
import { path as pathOf, steps } from "./path.js";
import { below, nameOf, shape, title } from "./tree.js";
import { t, ui } from "./words.js";

/** So many letters of a record's words tell it from others. */
const LONGEST = 30;

/** The labels on the way to a value: `timeline[3].what` is Chronology, the words of that event, What. */
export function labelsOf(path, file) {
  const root = edits.isReady() ? edits.schemaOf(file) : null;
  const all = steps(path);
  let node = root;
  return all.map((step, i) => {
    const isNamed = typeof step === "number" || (node && shape(root, node) === "map");
    node = node && below(root, node, step);
    const value = edits.value(file, pathOf(all.slice(0, i + 1)));
    const { date, words } = isNamed ? nameOf(value, ui()) : { date: "", words: "" };
    const named = [date && shortDate(date, ui()), words].filter(Boolean).join(" ");
    if (named !== "") return named.length > LONGEST ? `${named.slice(0, LONGEST)}…` : named;
    return typeof step === "number" ? String(step + 1) : node ? title(root, node, step) : language(step);
  });
}

/** The label of the last step is a language where a text has one for each. */
function language(step) {
  return { ja: t("edit-lang-ja"), en: t("edit-lang-en"), "ja-plain": t("edit-lang-plain") }[step] ?? step;
}
