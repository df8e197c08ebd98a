// Dates and numbers that are typed into a page, offered one by one as facts: a new fact, one that the file
// has already, or words that stay as they are.

import { send } from "./api.js";
import { newId } from "./controls.js";
import { button, fill, h } from "./dom.js";
import * as edits from "./edits.js";
import { labelsOf } from "./labels.js";
import { isMapping } from "./path.js";
import { namesIn } from "./page-text.js";
import { complain } from "./shell.js";
import { current, notice } from "./store.js";
import { freeName } from "./tree.js";
import { t, ui } from "./words.js";

/** A name of a fact, as the file wants it. */
const NAME = /^\p{L}[\p{L}\p{M}\p{N}-]{0,63}$/u;

/**
 * Offers what is found. `page`: `{ lang, notice, text(), select(from, to), replace(from, to, words, edits) }`.
 * Returns `{ start(), close() }`.
 */
export function finder(host, page) {
  /** Words that the user keeps as they are. */
  const kept = new Set();
  let isClosed = false;

  const start = async () => {
    await edits.prepare();
    const text = page.text();
    let all;
    try {
      all = await send("recognise", { text, lang: page.lang });
    } catch (error) {
      complain(error);
      return;
    }
    if (isClosed) return;
    const names = namesIn(text);
    const open = all.filter((one) => !kept.has(one.text) && !names.some(({ start: from, end }) => one.start < end && from < one.end));
    if (open.length === 0) {
      fill(host, h("div", { class: "found" }, h("p", { role: "status", say: all.length === 0 ? "page-find-nothing" : "page-find-done" }), button("shell-close", close)));
      return;
    }
    offer(open[0], open.length, text);
  };

  const close = () => fill(host);

  const offer = (one, count, text) => {
    page.select(one.start, one.end);
    const problems = h("ul", { class: "trouble" });
    const choices = [...known(one), { kind: "new" }];
    const name = newId("found");
    let chosen = choices[0];
    const detail = h("div", { class: "found-new" });
    const fields = one.type === "moment" ? eventFields(one, text) : groupFields(one);
    const draw = () => fill(detail, chosen.kind === "new" && fields.elements);
    const radio = (choice, i) => h("label", {},
      h("input", { type: "radio", name, checked: i === 0, on: { change: () => { chosen = choice; draw(); } } }),
      h("span", {}, choice.kind === "new" ? t(one.type === "moment" ? "page-find-new-event" : "page-find-new-group") : t("page-find-known", { words: choice.words })));
    const take = async () => {
      if (text !== page.text()) {
        await start();
        return;
      }
      const [reference, list] = chosen.kind === "new" ? fields.make() : [chosen.reference, []];
      if (reference === null) return;
      const result = await page.replace(one.start, one.end, `{${reference}}`, list);
      if (result.ok) {
        await start();
        return;
      }
      fill(problems, result.problems.map(({ severity, message, hints = [] }) => h("li", { "data-severity": severity }, message, hints.map((hint) => h("span", { class: "hint" }, hint)))));
    };
    const keep = () => {
      kept.add(one.text);
      void start();
    };
    const heading = h("h3", { tabindex: "-1" }, t(one.type === "moment" ? "page-find-moment" : "page-find-count", { text: one.text }));
    fill(host, h("section", { class: "found", label: "page-find" },
      h("div", { class: "in-row" }, heading, h("span", { class: "note" }, t("page-find-left", { n: count }))),
      h("p", { class: "excerpt" }, ...excerpt(text, one)),
      h("p", { class: "understood" }, one.type === "count"
        ? t("page-find-people", { words: one.words[ui()], number: Number(String(one.value).replace(/\D/g, "")) })
        : [h("span", { lang: "ja" }, one.words.ja), h("span", { lang: "en" }, one.words.en)]),
      h("div", { class: "radios" }, choices.map(radio)), detail, problems,
      h("div", { class: "in-row" }, button("page-find-take", () => void take(), { class: "primary" }), button("page-find-keep", keep), button("page-find-stop", close, { class: "quiet" }))));
    draw();
    heading.focus();
  };

  return {
    start: () => void start(),
    close() {
      isClosed = true;
      fill(host);
    },
  };
}

/** The words around what was found, with it marked. */
function excerpt(text, { start, end }) {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - 40);
  const next = text.indexOf("\n", end);
  const to = Math.min(next < 0 ? text.length : next, end + 40);
  const words = (from, to) => text.slice(from, to).replace(/^[^{}]*\}|\{[^{}]*\}?/g, "…").replaceAll("**", "");
  return [words(from, start), h("mark", {}, text.slice(start, end)), words(end, to)];
}

/** Facts of the file that say the same: `[{ kind: "known", reference, words }]`. */
function known({ type, value }) {
  const values = edits.valuesOf(edits.incidentFile());
  const found = [];
  const add = (reference, path) => found.push({ kind: "known", reference, words: labelsOf(path, edits.incidentFile()).join(" › ") });
  if (type === "moment") {
    (values.timeline ?? []).forEach((event, i) => event.id && sameMoment(event.at, value) && add(`${event.id}.at`, `timeline[${i}].at`));
    for (const key of ["occurred", "discovered"]) if (sameMoment(values.incident?.[key], value)) add(`incident.${key}`, `incident.${key}`);
    return found;
  }
  (values.affected ?? []).forEach((group, i) => {
    for (const key of ["persons", "records"]) if (group.id && String(group[key] ?? "") === String(value)) add(`${group.id}.${key}`, `affected[${i}].${key}`);
  });
  for (const [name, list] of Object.entries(values)) {
    (Array.isArray(list) ? list : []).forEach((fact, i) => {
      for (const [key, count] of Object.entries(fact?.id ? (fact.counts ?? {}) : {})) {
        if (String(isMapping(count) ? count.count : count) === String(value)) add(`${fact.id}.${key}`, `${name}[${i}].counts.${key}`);
      }
    });
  }
  return found;
}

/** Whether two moments as typed are the same, as far as their letters tell. */
function sameMoment(a, b) {
  const plain = (text) => String(text ?? "").normalize("NFKC").replace(/\s|T0?(?=\d)|\(.\)/g, "").toLowerCase();
  return plain(a) !== "" && plain(a) === plain(b);
}

function field(message, value, attributes = {}) {
  const id = newId("found");
  const input = h("input", { type: "text", id, autocomplete: "off", ...attributes });
  input.value = value;
  return { input, elements: h("div", { class: "entry-field" }, h("label", { for: id, say: message }), input) };
}

/** Whether the name can be given to a new fact; says so if not. */
function checked(input, values) {
  const name = input.value.trim().normalize("NFC").toLowerCase();
  const isGood = NAME.test(name) && freeName(values, name) === name;
  input.setCustomValidity(isGood ? "" : t(NAME.test(name) ? "edit-name-taken" : "edit-name-bad"));
  input.reportValidity();
  return isGood ? name : null;
}

/** The fields of a new event, and what makes it. */
function eventFields(one, text) {
  const file = edits.incidentFile();
  const values = edits.valuesOf(file);
  const name = field("page-find-name", freeName(values, "event"));
  const start = text.lastIndexOf("\n", one.start - 1) + 1;
  const end = text.indexOf("\n", one.end);
  // What stands behind the date in its line is usually what happened then.
  const behind = text.slice(one.end, end < 0 ? text.length : end).replace(/^[\s、,：:にごろ頃]+/u, "").split(/。/u)[0].trim();
  const what = behind || text.slice(start, one.start).trim();
  const ja = field("page-find-what-ja", ui() === "ja" || /[ぁ-んァ-ヶ一-龠]/u.test(what) ? plain(what) : "", { lang: "ja" });
  const en = field("page-find-what-en", /[ぁ-んァ-ヶ一-龠]/u.test(what) ? "" : plain(what), { lang: "en" });
  return {
    elements: [name.elements, ja.elements, en.elements],
    make() {
      const id = checked(name.input, values);
      const words = textOf(ja.input, en.input);
      if (id === null || words === null) return [null, []];
      const by = speaker();
      const events = values.timeline ?? [];
      // The events of an organisation are listed in the order in which they happened.
      const later = events.findIndex((event) => event.by === by && isoOf(event.at) > isoOf(one.value) && isoOf(one.value) !== "");
      const place = later < 0 ? events.length : later;
      return [`${id}.at`, [{ file, path: `timeline[${place}]`, op: "insert", value: { id, at: one.value, by, what: words } }]];
    },
  };
}

/** The fields of a new group of people, and what makes it. */
function groupFields(one) {
  const file = edits.incidentFile();
  const values = edits.valuesOf(file);
  const name = field("page-find-name", freeName(values, "persons"));
  const ja = field("page-find-whom-ja", "", { lang: "ja" });
  const en = field("page-find-whom-en", "", { lang: "en" });
  return {
    elements: [name.elements, ja.elements, en.elements],
    make() {
      const id = checked(name.input, values);
      const words = textOf(ja.input, en.input);
      if (id === null || words === null) return [null, []];
      const place = (values.affected ?? []).length;
      const persons = /^\d+$/.test(String(one.value)) ? Number(one.value) : one.value;
      return [`${id}.persons`, [{ file, path: `affected[${place}]`, op: "insert", value: { id, by: speaker(), whom: words, persons } }]];
    },
  };
}

function speaker() {
  return notice()?.issuer ?? current().organisations[0]?.id;
}

/** Words of a page without its marks. */
function plain(words) {
  return words.replace(/[*#|\\]/g, "").replace(/\[([^\]]*)\]\{[^}]*\}/g, "$1").trim();
}

/** A text of what was typed; null if nothing was. */
function textOf(ja, en) {
  const text = Object.fromEntries([["ja", ja.value.trim()], ["en", en.value.trim()]].filter(([, words]) => words !== ""));
  const isEmpty = Object.keys(text).length === 0;
  ja.setCustomValidity(isEmpty ? t("edit-required") : "");
  ja.reportValidity();
  return isEmpty ? null : text;
}

/** The day and time of a moment as ISO 8601, so that two can be compared; "" where its letters do not tell. */
function isoOf(moment) {
  const text = String(moment ?? "").normalize("NFKC");
  const found = text.match(/^(?:(\d{4})[-年/.]|令和(\d+|元)年|R(\d+)[.-])(\d{1,2})[-月/.](\d{1,2})日?(?:\(.\))?[T\s]*(?:(午前|午後)?(\d{1,2})(?::|時)(\d{2})?)?/);
  if (!found) return "";
  const [, year, era, short, month, day, half, hour, minute] = found;
  const number = year ?? String(2018 + Number(era === "元" ? 1 : (era ?? short)));
  const two = (digits) => String(digits).padStart(2, "0");
  const time = hour === undefined ? "" : `T${two(Number(hour) + (half === "午後" ? 12 : 0))}:${minute ?? "00"}`;
  return `${number}-${two(month)}-${two(day)}${time}`;
}
