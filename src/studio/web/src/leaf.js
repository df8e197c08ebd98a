// A field of one value: label, control, help, and what is wrong with it.

import { emit } from "./bus.js";
import { count, moment, newId, problemList, radios, select, typed, understanding } from "./controls.js";
import { button, fill, h } from "./dom.js";
import { isMapping, isWithin, join } from "./path.js";
import { help as helpOf, names, resolve, title as titleOf, words } from "./tree.js";
import { t, ui } from "./words.js";

/*
 * An environment: `{ root, file, store, languages(), values(), speaker() }`: the schema, where values are
 * read and sent (`fresh.js` and `form.js` have one each), the languages of texts, the values of the
 * incident file for references, and who states a new fact. Every part is `{ element, update(), focus(steps) }`.
 */

/** Fields in which "not known yet" says nothing. */
const ALWAYS_KNOWN = new Set(["known", "occurred-known", "discovered", "when-discovered", "since", "date", "preserved", "period", "as-of"]);
/** What a reference by this name names, where the schema does not say it. */
export const NAMED = {
  by: "organisations", issuer: "organisations", joint: "organisations", "entrusted-by": "organisations", host: "hosts",
  follows: "notices", relays: "notices", about: "affected", groups: "affected", contact: "contacts", signers: "people",
};

/** So many letters of help are no more to read than the button that would show them. */
const SHORT = 40;

/** The findings at a path, or below it where nothing deeper shows them. */
export function findingsAt(env, path, isDeep) {
  return env.store.findings().filter(({ field }) => (isDeep ? isWithin(field, path) : field === path));
}

/** A field of one value: label, control, help, problems. */
export function leaf(env, where, node, name, required, kind) {
  const label = titleOf(env.root, node, name);
  const ids = { label: newId("label"), help: newId("help"), problems: newId("problems"), control: newId("control") };
  const problems = problemList(ids.problems);
  const place = { store: env.store, where };
  const describedBy = `${ids.help} ${ids.problems}`;
  let control = null;
  const isRequired = () => required;
  const tell = (list, conflict, io) => {
    problems.tell(list, conflict && conflictChoice(conflict, io, where));
    mark();
  };
  const mark = () => {
    for (const input of host.querySelectorAll(":scope > .control :is(input, textarea, select)")) {
      input.setAttribute("aria-invalid", String(problems.isBad()));
    }
  };
  const attributes = { id: ids.control, "aria-describedby": describedBy, "aria-required": required ? "true" : null };
  control = makeControl(env, place, node, name, kind, { attributes, isRequired, tell, label, ids, describedBy });
  const { first, rest } = helpOf(env.root, node, label);
  const tools = h("div", { class: "field-tools" });
  const host = h("div", { class: "entry-field", "data-kind": kind },
    h("div", { class: "field-head" },
      isGroup(kind, name) ? h("span", { class: "field-label", id: ids.label }, label) : h("label", { class: "field-label", id: ids.label, for: ids.control }, label),
      required && h("span", { class: "required", say: "edit-must" }),
      tools),
    h("div", { class: "control" }, control.element),
    h("div", { class: "help", id: ids.help }, rest.length <= SHORT
      ? h("p", {}, [first, rest].filter(Boolean).join(ui() === "ja" ? "" : " "))
      : [first && h("p", {}, first), h("details", {}, h("summary", { say: "edit-more" }), h("p", {}, rest))]),
    problems.element);
  if (env.store.isLive) {
    tools.append(button("edit-places", () => emit("show-places", { path: where() }), { class: "quiet", "aria-label": t("edit-places-of", { label }) }));
  }
  if (!required && env.added) {
    const remove = async () => {
      const value = env.store.value(where());
      control.io?.take(undefined);
      if (value !== undefined) await env.store.submit([{ path: where(), op: "remove", cell: { seen: value } }]);
      document.activeElement?.blur();
      env.added(name, false);
    };
    tools.append(button("edit-remove", remove, { class: "quiet", "aria-label": t("edit-remove-of", { label }) }));
  }
  return {
    element: host,
    update() {
      control.update();
      problems.find(findingsAt(env, where(), true));
      mark();
    },
    focus(rest) {
      control.focus(rest);
      flash(host);
    },
  };
}

/** Whether a field has several controls, or none. */
function isGroup(kind, name) {
  return ["line", "text", "page", "other"].includes(kind) || (kind === "word" && name === "strength");
}

/** Makes a part seen for a moment. */
export function flash(element) {
  element.scrollIntoView({ block: "center" });
  element.classList.add("is-found");
  setTimeout(() => element.classList.remove("is-found"), 1600);
}

function makeControl(env, place, node, name, kind, options) {
  const own = resolve(env.root, node);
  const { attributes, isRequired, tell, label, ids, describedBy } = options;
  switch (kind) {
    case "line":
    case "text":
      return texts(env, place, kind, options);
    case "moment":
      return moment(place, { attributes, isRequired, tell, mayBeUnknown: !ALWAYS_KNOWN.has(name) });
    case "count":
      return count(place, { attributes, tell, label });
    case "word":
      if (name === "strength") return strengths(env, place, own, { ids, describedBy, tell });
      return select(place, { attributes, isRequired, tell, options: () => words(own) });
    case "flag":
      return select(place, {
        attributes, isRequired, tell, toValue: (word) => word === "true",
        options: () => [{ word: "true", title: t("edit-yes") }, { word: "false", title: t("edit-no") }],
      });
    case "name":
    case "reference":
    case "string": {
      const to = own["x-to"] ?? (kind === "string" ? null : NAMED[name]);
      if (!to) return typed(place, { attributes, isRequired, tell });
      const options = () => {
        const all = names(env.values(), to, ui());
        // Names tell apart what has the same words.
        const isOnly = ({ words: own }) => all.filter((other) => other.words === own).length === 1;
        return all.map((one) => ({ word: one.name, title: isOnly(one) ? one.words : `${one.words}（${one.name}）` }));
      };
      return select(place, { attributes, isRequired, tell, options });
    }
    case "integer":
      return integer(place, options);
    case "page":
      return pageLink(place);
    default:
      return sourceLink(env, place);
  }
}

function integer(place, { attributes, isRequired, tell }) {
  const control = typed(place, {
    attributes: { ...attributes, inputmode: "numeric", class: "number" }, isRequired, tell,
    take(text) {
      const digits = text.normalize("NFKC").replace(/[,\s]/g, "");
      if (/^\d+$/.test(digits)) void control.io.send(Number(digits));
      else {
        control.io.hold(text);
        tell([{ severity: "error", message: t("edit-not-a-number", { text }), hints: [] }], null);
      }
    },
  });
  return control;
}

/** The page of a notice is changed as a page. */
function pageLink(place) {
  const element = h("p", { class: "note" });
  return {
    element: h("div", {}, element, button("edit-to-page", () => emit("open-page", { path: place.where() }))),
    update() {
      fill(element, h("span", { say: place.store.value(place.where()) === undefined ? "edit-page-usual" : "edit-page-own" }));
    },
    focus() {},
  };
}

/** What the form cannot show stands in the source. */
function sourceLink(env, place) {
  const text = h("code", {});
  return {
    element: h("p", { class: "note" }, text, " ", button("edit-to-source", () => emit("open-source", { file: env.file, path: place.where() }))),
    update() {
      text.textContent = JSON.stringify(place.store.value(place.where()) ?? null);
    },
    focus() {},
  };
}

/** Names of languages, as labels of their texts. */
const LANGUAGES = { ja: "edit-lang-ja", en: "edit-lang-en", "ja-plain": "edit-lang-plain" };

/** A text: Japanese and English side by side, the plain register behind a fold; or one for all languages. */
function texts(env, place, kind, { attributes, isRequired, tell, ids }) {
  const host = h("div", { class: "texts", role: "group", "aria-labelledby": ids.label });
  const rows = kind === "text" ? 3 : 1;
  /** The controls by language; "" for one that is the same in all languages. */
  let controls = new Map();
  let mode = null;
  const whereIn = (lang) => () => (lang === "" ? place.where() : join(place.where(), lang));
  const isOnly = (lang) => {
    const value = place.store.value(place.where());
    return !isMapping(value) || Object.keys(value).every((key) => key === lang);
  };
  const make = (lang) => {
    const id = newId("lang");
    const languageLabel = h("label", { class: "lang", id, for: `${id}-text`, say: lang === "" ? "edit-lang-all" : (LANGUAGES[lang] ?? "edit-lang-all") });
    const control = typed(
      { store: place.store, where: whereIn(lang) },
      {
        rows, tell,
        attributes: { ...attributes, id: `${id}-text`, lang: lang === "" ? null : lang.slice(0, 2), "aria-labelledby": `${ids.label} ${id}` },
        // A text that lacks a language is named by the checks; a required one has at least one.
        isRequired: () => isRequired() && lang !== "ja-plain" && isOnly(lang),
      },
    );
    // The last language of a text is removed with its field.
    const send = control.io.send;
    control.io.send = (value) => (value === undefined && lang !== "" && isOnly(lang)
      ? place.store.submit([{ path: place.where(), op: "remove" }])
      : send(value));
    let grown = null;
    const grow = () => {
      // A measurement that changes nothing would still make the panel jump.
      const now = `${control.element.clientWidth} ${control.element.value}`;
      if (!control.element.isConnected || now === grown) return;
      grown = now;
      control.element.style.height = "auto";
      control.element.style.height = `${Math.min(420, control.element.scrollHeight + 2)}px`;
    };
    control.element.addEventListener("input", grow);
    return { ...control, grow, row: h("div", { class: "lang-text" }, languageLabel, control.element) };
  };
  const build = (value) => {
    controls = new Map();
    const languages = typeof value === "string" || typeof value === "number" ? [""] : env.languages();
    for (const lang of languages) controls.set(lang, make(lang));
    const main = [...controls.values()].map(({ row }) => row);
    if (languages[0] === "") {
      const split = () => place.store.submit([{ path: place.where(), op: "set", cell: { seen: place.store.value(place.where()) }, value: Object.fromEntries(env.languages().map((lang) => [lang, String(place.store.value(place.where()))])) }]);
      fill(host, main, button("edit-split", split, { class: "quiet" }));
      return;
    }
    if (kind === "text" && languages.includes("ja")) {
      controls.set("ja-plain", make("ja-plain"));
      const fold = h("details", { class: "plain-fold" }, h("summary", { say: "edit-plain" }), controls.get("ja-plain").row);
      fold.open = isMapping(value) && value["ja-plain"] !== undefined;
      fold.addEventListener("toggle", () => controls.get("ja-plain").grow());
      fill(host, main, fold);
      return;
    }
    fill(host, main);
  };
  return {
    element: host,
    update() {
      const value = place.store.value(place.where());
      const next = `${typeof value === "string" || typeof value === "number" ? "one" : "many"} ${env.languages()}`;
      if (next !== mode) {
        mode = next;
        build(value);
      }
      for (const control of controls.values()) {
        control.update();
        control.grow();
      }
      requestAnimationFrame(() => controls.forEach(({ grow }) => grow()));
    },
    focus([lang] = []) {
      const control = controls.get(lang) ?? controls.get(ui()) ?? [...controls.values()][0];
      control.element.closest("details")?.setAttribute("open", "");
      control.focus();
    },
    io: null,
  };
}

/** The strengths of a claim, each with the sentence that it makes. */
function strengths(env, place, own, { ids, describedBy, tell }) {
  const ask = understanding();
  let sentences = [];
  let askedOf = null;
  let timer = 0;
  const control = radios(place, {
    label: ids.label, describedBy, tell,
    options: () => words(own).map(({ word, title }) => {
      const found = sentences.find((one) => one.word === word);
      return { word, title: found?.title ?? title, lines: found ? [["ja", found.ja], ["en", found.en]] : [] };
    }),
  });
  const refresh = () => {
    const where = place.where();
    const record = place.store.value(where.slice(0, where.lastIndexOf("."))) ?? {};
    const { strength, ...value } = record;
    const question = JSON.stringify([value, document.documentElement.lang]);
    if (question === askedOf) return;
    askedOf = question;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const answer = await ask({ type: "claim", value });
      if (answer === null || !answer.ok) return;
      sentences = answer.strengths;
      control.rebuild();
    }, 120);
  };
  return { ...control, update: () => { control.update(); refresh(); } };
}

/** What somebody else has written meanwhile, and what to do about it. */
function conflictChoice({ now }, io, where) {
  const theirs = now === null || now === undefined ? t("edit-conflict-removed") : typeof now === "string" ? now : JSON.stringify(now);
  return h("div", { class: "conflict", role: "alert" },
    h("p", { say: "edit-conflict" }),
    h("blockquote", {}, theirs),
    h("div", { class: "in-row" },
      button("edit-conflict-theirs", () => io.take(now ?? undefined)),
      button("edit-conflict-mine", () => void io.insist(now ?? undefined)),
      button("edit-places", () => emit("show-places", { path: where() }), { class: "quiet" })));
}
