// The panel of origins: where chosen words come from, and where else the value stands.

import { get } from "./api.js";
import { emit, on } from "./bus.js";
import { openPanes } from "./documents.js";
import { button, fill, h } from "./dom.js";
import * as edits from "./edits.js";
import { labelsOf } from "./labels.js";
import { isOfPage, valueOf } from "./leaves.js";
import { isWithin } from "./path.js";
import { go, link, route } from "./route.js";
import { addCommand, addPanel, complain, showPanel } from "./shell.js";
import { current } from "./store.js";
import { local, NAMES } from "./words.js";

/** The words that the address names, on the open documents: an Origin, or null. */
function chosen() {
  const { at = null, to = null } = route();
  const [lang, leaf] = (to ?? ":").split(":");
  for (const { view, lang: own } of openPanes()) {
    const found = to !== null && own === lang ? view?.origins[Number(leaf)] : null;
    if (found) return found;
  }
  if (at === null) return null;
  const [, file, path] = at.match(/^(?:([^:]*):)?(.*)$/s);
  const origins = openPanes().flatMap(({ view }) => view?.origins ?? []);
  const found = origins.find((origin) => origin.path === path) ?? origins.find((origin) => origin.path !== null && isWithin(origin.path, path));
  return { facts: [], messages: [], text: null, ...found, file: file ?? edits.incidentFile(), path };
}

const field = (path, file) => h("span", { class: "field" }, labelsOf(path, file).map((label) => h("span", {}, label)));

function about(origin) {
  const { file, facts, messages, text } = origin;
  const isPage = isOfPage(origin);
  const path = isPage ? null : origin.path;
  const others = facts.filter((fact) => fact !== path);
  return [
    text !== null && h("blockquote", { class: "words" }, text),
    path === null && h("p", { say: isPage ? "find-of-page" : "find-of-ours" }),
    isPage && h("p", { class: "actions" }, button("find-edit", () => emit("open-page", { path: origin.path }), { class: "primary" })),
    path !== null &&
      h("dl", {}, h("dt", { say: "find-field" }), h("dd", {}, field(path, file))),
    path !== null && h("p", { class: "actions" }, button("find-edit", () => emit("open-fact", { path, file: edits.isOwn(file) ? file : null }), { class: "primary" })),
    others.length > 0 &&
      h(
        "dl",
        {},
        h("dt", { say: "find-facts" }),
        others.map((fact) => h("dd", { class: "row" }, field(fact, file), button("find-edit", () => emit("open-fact", { path: fact })))),
      ),
    messages.length > 0 &&
      // A house names them; nobody else needs to.
      h("details", {}, h("summary", { say: "find-messages" }), messages.map((id) => h("p", {}, h("code", { translate: "no" }, id)))),
  ];
}

/** A link to words on a document. */
function placeLink({ notice, lang, excerpt, leaf }, path) {
  const shown = (route().l ?? "").split(",");
  const l = shown.includes(lang) || !route().l ? route().l : lang;
  const v = ["pages", "web"].includes(route().v) ? route().v : "pages";
  return h(
    "li",
    {},
    h("a", { class: "place", href: link({ n: notice, l, v, at: path, to: `${lang}:${leaf}`, s: "main", d: null }) },
      h("span", { class: "place-language" }, NAMES[lang] ?? lang), h("span", { lang }, excerpt)),
  );
}

function placesList(places, path) {
  if (places.length === 0) return h("p", { say: "find-nowhere" });
  const byNotice = Map.groupBy(places, ({ notice }) => notice);
  return [...byNotice].map(([id, found]) => {
    const entry = current().notices.find((one) => one.id === id);
    return [h("h4", {}, entry ? local(entry.title) : id), h("ul", { class: "places" }, found.map((one) => placeLink(one, path)))];
  });
}

addPanel({
  id: "origin",
  title: "find-origin",
  open(host) {
    const words = h("div", { class: "origin" });
    const places = h("div", { class: "places-of" });
    fill(host, h("h2", { say: "find-origin" }), words, places);
    let lastWords = null;
    let asked = null;
    let request = null;
    const update = async () => {
      const origin = chosen();
      const now = JSON.stringify([origin, origin?.path ? labelsOf(origin.path, origin.file) : null]);
      if (now !== lastWords) {
        lastWords = now;
        fill(words, origin ? about(origin) : h("p", { class: "note", say: "find-choose" }));
      }
      const path = origin && origin.path !== null && !isOfPage(origin) ? valueOf(origin.path) : null;
      // Links keep what else the address says.
      const question = path === null ? null : JSON.stringify([path, current().revision, route().l, route().v]);
      if (question === asked) return;
      const isOther = asked === null || question === null || JSON.parse(asked)[0] !== path;
      asked = question;
      request?.abort();
      if (isOther) fill(places);
      if (question === null) return;
      request = new AbortController();
      try {
        const found = await get("places", { path }, request.signal);
        if (asked === question) fill(places, h("h3", { say: "find-places" }), placesList(found, path));
      } catch (error) {
        asked = null;
        complain(error);
      }
    };
    // Labels come with the schema.
    if (!edits.isReady()) void edits.prepare().then(update, complain);
    const forget = [on("documents", () => void update()), on("values", () => void update())];
    return {
      update: () => void update(),
      close() {
        for (const end of forget) end();
        request?.abort();
      },
    };
  },
});

on("show-places", ({ path }) => {
  go({ at: path, to: null }, { replace: true });
  showPanel("origin");
});

addCommand({ title: "find-origin", keys: "g o", run: () => showPanel("origin") });
