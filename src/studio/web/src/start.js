// The view "Start": a new incident in five steps, or from a text pasted from Word. What is typed stays in
// the session of the window until the file has been made, so that a reload loses nothing.

import { get, send } from "./api.js";
import { newId, problemList } from "./controls.js";
import { button, fill, h } from "./dom.js";
import * as edits from "./edits.js";
import { editors } from "./editors.js";
import { draft } from "./fresh.js";
import { leaf } from "./leaf.js";
import { go } from "./route.js";
import { addView, complain } from "./shell.js";
import { current, refresh } from "./store.js";
import { fromDocument, fromText, withoutStyles, withTitle } from "./word.js";
import { t, ui } from "./words.js";

const STORE = "oshirase start";
const TEXT = { oneOf: [{ type: "string" }, { type: "object", additionalProperties: { type: "string" } }] };

/** Kinds that most incidents need, first. */
const FIRST = ["website-notice", "faq", "timely-disclosure", "data-subject-notice", "customer-letter", "outage-alert", "investigation-report"];
/** Whom notices go to, as their kinds are grouped. */
const READERS = [
  ["public", "start-kinds-public"],
  ["customers", "start-kinds-customers"],
  ["regulator", "start-kinds-regulator"],
  ["internal", "start-kinds-internal"],
];

function inOrder(kinds) {
  const rank = ({ word }) => (FIRST.includes(word) ? FIRST.indexOf(word) : FIRST.length);
  return [...kinds].sort((a, b) => rank(a) - rank(b));
}

/** The fields of each step: name, kind, whether it must be filled in, label, help. */
const STEPS = [
  {
    title: "start-what", intro: "start-what-intro",
    fields: [
      ["what", "text", true, "start-field-what", "start-help-what"],
      ["type", "word", true, "start-field-type", null],
      ["when-discovered", "moment", true, "start-field-discovered", "start-help-moment"],
      ["when-occurred", "moment", false, "start-field-occurred", "start-help-occurred"],
    ],
  },
  {
    title: "start-who", intro: "start-who-intro",
    fields: [
      ["organisation.name", "line", true, "start-field-name", "start-help-name"],
      ["organisation.self-name", "line", false, "start-field-self", "start-help-self"],
      ["organisation.role", "word", true, "start-field-role", null],
      ["organisation.representative.position", "line", false, "start-field-position", "start-help-position"],
      ["organisation.representative.name", "line", false, "start-field-person", "start-help-person"],
      ["contact.name", "line", true, "start-field-desk", "start-help-desk"],
      ["contact.phone", "string", false, "start-field-phone", null],
      ["contact.email", "string", false, "start-field-email", null],
    ],
  },
  {
    title: "start-whose", intro: "start-whose-intro",
    fields: [
      ["affected.whom", "line", false, "start-field-whom", "start-help-whom"],
      ["affected.persons", "count", false, "start-field-persons", "start-help-persons"],
      ["affected.items", "boxes", false, "start-field-items", null],
    ],
  },
  {
    title: "start-which", intro: "start-which-intro",
    fields: [
      ["kinds", "boxes", true, "start-field-kinds", null],
      ["date", "moment", true, "start-field-date", "start-help-moment"],
      ["pages", "paste", false, "start-field-paste", "start-help-paste"],
    ],
  },
  { title: "start-review", intro: "start-review-intro", fields: [] },
];

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(STORE)) ?? { step: 0, value: {} };
  } catch {
    return { step: 0, value: {} };
  }
}

function open(host, tools) {
  fill(tools);
  let isClosed = false;
  let choices = null;
  const kept = read();
  let step = Math.min(kept.step, STEPS.length - 1);
  const keep = () => sessionStorage.setItem(STORE, JSON.stringify({ step, value: store.now() }));
  const store = draft({ store: { value: () => undefined } }, "", kept.value, () => {
    keep();
    for (const one of parts) one.update();
  });
  const env = {
    root: { $defs: {} }, file: "", store,
    languages: () => ["ja", "en"], values: () => ({}), speaker: () => null,
  };
  let parts = [];
  const progress = h("ol", { class: "steps", label: "start-progress" });
  const body = h("form", { class: "begin-step", novalidate: true });
  const root = h("div", { class: "begin" }, h("h2", { say: "start-title" }), progress, body);
  fill(host, root);

  const part = ([path, kind, required, label, help]) => {
    const where = () => path;
    const title = t(label);
    const description = help ? t(help) : title;
    switch (kind) {
      case "boxes":
        return boxes(store, path, title, path === "kinds" ? byReader(choices.kinds) : [{ list: choices.data }], required);
      case "paste":
        return paste(store, title, description);
      case "word": {
        const list = path === "type" ? choices.types : choices.roles;
        return leaf(env, where, { title, description, "x-words": list.map(({ word, label: words }) => ({ word, title: words })) }, path.split(".").at(-1), required, "word");
      }
      default:
        return leaf(env, where, { ...(kind === "line" || kind === "text" ? TEXT : {}), title, description }, path, required, kind);
    }
  };

  /** The fields of a step that must be filled in and are not. */
  const missing = ({ fields }) => fields.filter(([path, kind, required]) => {
    const value = store.value(path);
    return required && (value === undefined || (kind === "boxes" && value.length === 0));
  });

  const show = (isMoved) => {
    keep();
    const now = STEPS[step];
    fill(progress, STEPS.map(({ title }, i) => h("li", { "aria-current": i === step ? "step" : null, class: i < step ? "is-done" : null },
      h("button", { type: "button", class: "quiet", disabled: i > step && STEPS.slice(0, i).some((one) => missing(one).length > 0), on: { click: () => { step = i; show(true); } } }, h("span", { class: "step-number" }, String(i + 1)), t(title)))));
    const heading = h("h3", { tabindex: "-1" }, t(now.title));
    const last = step === STEPS.length - 1;
    parts = last ? [] : now.fields.map(part);
    fill(body,
      heading, h("p", { class: "note" }, t(now.intro)),
      last ? review() : parts.map(({ element }) => element),
      trouble.element,
      h("div", { class: "in-row begin-buttons" },
        step > 0 && button("start-back", () => { step -= 1; show(true); }),
        h("button", { type: "submit", class: "primary", say: last ? "start-make" : "edit-next" })));
    for (const one of parts) one.update();
    trouble.tell([], null);
    if (isMoved) {
      heading.focus();
      host.scrollTop = 0;
    }
  };
  const trouble = problemList(newId("problems"));

  const review = () => h("dl", { class: "review" }, STEPS.slice(0, -1).map(({ title, fields }, i) => h("div", {},
    h("dt", {}, t(title), " ", button("start-change", () => { step = i; show(true); }, { class: "quiet", "aria-label": t("start-change-of", { step: t(title) }) })),
    fields.map(([path, kind, , label]) => {
      const words = inReview(store.value(path), path, kind);
      return words !== "" && h("dd", {}, h("span", { class: "note" }, t(label)), h("span", { class: "review-words" }, words));
    }))));
  const inReview = (value, path, kind) => {
    if (value === undefined) return "";
    const labelOf = (list, word) => list.find((one) => one.word === word)?.label ?? word;
    if (kind === "boxes") return value.map((word) => labelOf(path === "kinds" ? choices.kinds : choices.data, word)).join("、");
    if (kind === "word") return labelOf(path === "type" ? choices.types : choices.roles, value);
    if (kind === "paste") return Object.values(value)[0].split("\n").slice(0, 3).join(" ");
    if (value === "unknown") return t("edit-unknown");
    if (kind === "count") {
      const [certainty, number] = ["exact", ...String(value).split(" ")].slice(-2);
      return `${t(`edit-certainty-${certainty}`)}　${Number(number).toLocaleString("en")}`;
    }
    return typeof value === "object" ? Object.values(value).join(kind === "text" ? "\n" : " / ") : String(value);
  };

  body.addEventListener("submit", async (event) => {
    event.preventDefault();
    await store.settled();
    const lacking = missing(STEPS[step]);
    if (lacking.length > 0) {
      store.tell(lacking.map(([path]) => ({ field: path, severity: "error", message: t("edit-required"), hints: [] })));
      parts[STEPS[step].fields.indexOf(lacking[0])].focus([]);
      return;
    }
    if (body.querySelector("[aria-invalid=true]")) {
      body.querySelector("[aria-invalid=true]").focus();
      return;
    }
    if (step < STEPS.length - 1) {
      step += 1;
      show(true);
      return;
    }
    await make();
  });

  const make = async () => {
    const value = store.now();
    const { affected } = value;
    const isKnown = affected && (affected.whom || affected.persons !== undefined || affected.items?.length > 0);
    try {
      await send("start", { ...value, affected: isKnown ? affected : undefined });
    } catch (error) {
      const problems = error.body?.problems ?? [];
      if (problems.length > 0) trouble.tell(problems, null);
      else complain(error);
      return;
    }
    sessionStorage.removeItem(STORE);
    isMade = true;
    await refresh();
    await edits.prepare();
    const first = current().notices[0]?.id ?? null;
    if (value.pages && first) (await editors()).page.openAndSearch(first);
    else go({ n: first, v: null, p: "edit" });
  };
  let isMade = false;

  void get("start").then((found) => {
    if (isClosed) return;
    choices = { ...found, kinds: inOrder(found.kinds) };
    if (store.value("date") === undefined) void store.submit([{ path: "date", op: "set", value: current().today }]);
    show(false);
  }, complain);
  return {
    update() {},
    close() {
      isClosed = true;
      if (!isMade && choices) keep();
    },
  };
}

/** Kinds of notices by whom they go to: `[{ heading, list }]`. */
function byReader(kinds) {
  return READERS.map(([reader, heading]) => ({ heading, list: kinds.filter(({ audience }) => audience === reader) })).filter(({ list }) => list.length > 0);
}

/** A box for each choice of some lists, with a heading above a list that has one. */
function boxes(store, path, title, lists, required) {
  const label = newId("label");
  const problems = problemList(newId("problems"));
  const entry = ({ word, label: words, help }) => {
    const input = h("input", { type: "checkbox", value: word, on: { change: () => void change() } });
    // The manual's words begin with the label.
    const rest = help?.startsWith(words) ? help.slice(words.length).replace(/^[：:、,]\s*/u, "") : help;
    return { word, input, element: h("label", { class: help ? "box-choice" : "tick" }, input, h("span", {}, h("span", { class: "radio-title" }, words), rest && h("span", { class: "note" }, rest))) };
  };
  const groups = lists.map(({ heading, list }) => ({ heading, entries: list.map(entry), isLong: list.some(({ help }) => help) }));
  const inputs = groups.flatMap(({ entries }) => entries);
  const change = () => {
    const value = inputs.filter(({ input }) => input.checked).map(({ word }) => word);
    return store.submit([value.length > 0 ? { path, op: "set", value } : { path, op: "remove" }]);
  };
  return {
    element: h("div", { class: "entry-field", role: "group", "aria-labelledby": label },
      h("div", { class: "field-head" }, h("span", { class: "field-label", id: label }, title), required && h("span", { class: "required", say: "edit-must" })),
      groups.map(({ heading, entries, isLong }) => {
        const id = newId("group");
        const own = h("div", { class: isLong ? "box-choices" : "kinds" }, entries.map(({ element }) => element));
        return heading ? h("div", { class: "box-group", role: "group", "aria-labelledby": id }, h("h4", { id, say: heading }), own) : own;
      }), problems.element),
    update() {
      const value = store.value(path) ?? [];
      for (const { word, input } of inputs) input.checked = value.includes(word);
      problems.find(store.findings().filter(({ field }) => field === path));
    },
    focus: () => inputs[0]?.input.focus(),
  };
}

/** A place for a text from Word: what is pasted becomes a page of Markdown. */
function paste(store, title, description) {
  const id = newId("paste");
  const said = h("p", { class: "understood", role: "status" });
  const text = h("textarea", { id, rows: "8", "aria-describedby": `${id}-help`, spellcheck: "false" });
  const language = h("select", { label: "start-paste-language" }, h("option", { value: "ja", say: "edit-lang-ja" }), h("option", { value: "en", say: "edit-lang-en" }));
  language.value = ui();
  const keep = () => {
    const page = text.value;
    return store.submit([page.trim() === "" ? { path: "pages", op: "remove" } : { path: "pages", op: "set", value: { [language.value]: page } }]);
  };
  text.addEventListener("paste", (event) => {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    const page = html ? fromDocument(new DOMParser().parseFromString(withoutStyles(html), "text/html")) : fromText(plain);
    if (page === "") return;
    event.preventDefault();
    const isWhole = text.value.trim() === "";
    text.setRangeText(isWhole ? withTitle(page) : page, text.selectionStart, text.selectionEnd, "end");
    const count = (pattern) => (text.value.match(pattern) ?? []).length;
    said.textContent = t("start-pasted", { headings: count(/^#+ /gm), items: count(/^\s*(?:[-*]|\d+\.|[・○●■※①-⑳]|（\d+）)\s*\S/gm), tables: count(/^\|(?:---\|)+$/gm) });
    void keep();
  });
  text.addEventListener("input", () => void keep());
  language.addEventListener("change", () => void keep());
  return {
    element: h("div", { class: "entry-field" }, h("div", { class: "field-head" }, h("label", { class: "field-label", for: id }, title), language), text, said, h("p", { class: "help", id: `${id}-help` }, description)),
    update() {
      const [[lang, page] = [language.value, ""]] = Object.entries(store.value("pages") ?? {});
      if (text.value !== page && document.activeElement !== text) text.value = page;
      language.value = lang;
    },
    focus: () => text.focus(),
  };
}

addView({ id: "start", title: "start-view", of: "new", open });
