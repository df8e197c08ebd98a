// The panel "Edit": all records of the files in a list with a search, and the form of the one that is
// chosen. The chosen path is in the address (`at`), so that back and reload keep it.

import { emit, on } from "./bus.js";
import { newId } from "./controls.js";
import { shortDate } from "./dates.js";
import { button, fill, h, roving } from "./dom.js";
import * as edits from "./edits.js";
import { freeName, fields as fieldsOf, inner, inWords, nameOf, nodeAt, resolve, shape, title as titleOf } from "./tree.js";
import { list } from "./list.js";
import { isMapping, isWithin, join, path as pathOf, steps } from "./path.js";
import { part, record } from "./record.js";
import { go, route } from "./route.js";
import { addCommand, addPanel, complain, showPanel, toast } from "./shell.js";
import { current, notice } from "./store.js";
import { t, ui } from "./words.js";

// --- Which file and path ----------------------------------------------------------------------

/** The file and path in the address: `house.yaml:organisations.aoba`, or a path of the incident file. */
function target(text) {
  const [, file, path] = text.match(/^(?:([^:]+\.(?:ya?ml|json|toml)):)?(.*)$/s);
  return { file: file ?? edits.incidentFile(), path };
}

function address(file, path) {
  return file === edits.incidentFile() ? path : `${file}:${path}`;
}

/** The path of the record, or the list, whose form shows a path; the rest of the steps goes into it. */
function recordOf(root, values, path) {
  const all = steps(path);
  for (let length = 1; length <= all.length; length += 1) {
    const node = nodeAt(root, pathOf(all.slice(0, length)));
    if (!node) return all.slice(0, length - 1);
    const kind = shape(root, node);
    const value = all.slice(0, length).reduce((found, step) => found?.[step], values);
    if (kind === "record" && (length > 1 || isMapping(value))) return all.slice(0, length);
    if (kind === "some" && isMapping(value)) return all.slice(0, length);
    if (kind !== "list" && kind !== "map" && kind !== "some") return all.slice(0, Math.max(1, length - 1));
  }
  return all;
}

// --- The panel --------------------------------------------------------------------------------

function open(host) {
  const root = h("div", { class: "ed" });
  fill(host, root);
  let shown = null;
  let isClosed = false;

  /** What could not be saved goes with its form, but not unsaid. */
  const leave = () => {
    const texts = edits.abandon();
    if (texts.length > 0) toast(t("edit-abandoned", { texts: texts.join("／") }), "bad");
  };
  const draw = () => {
    if (isClosed || !edits.isReady()) return;
    const at = route().at ?? "";
    if (at === "") {
      if (shown?.kind !== "list") {
        leave();
        shown = { kind: "list", ...navigator(root) };
      }
      shown.update();
      return;
    }
    const { file, path } = target(at);
    if (!edits.isOwn(file)) {
      fill(root, h("p", { class: "note", say: "edit-elsewhere" }));
      shown = null;
      return;
    }
    const chosen = recordOf(edits.schemaOf(file), edits.valuesOf(file), path);
    const key = `${file}:${pathOf(chosen)}`;
    if (shown?.key !== key) {
      leave();
      shown = { kind: "form", key, ...form(root, file, pathOf(chosen)) };
    }
    shown.update();
    // What is not in the file any more has given its place to the list.
    if (shown.key !== key) return;
    // A path that is new in the address is shown; the focus goes there only if somebody asked for it.
    if (asked || shown.at !== at) {
      const before = document.activeElement;
      const isOnlyShown = asked?.isOnlyShown ?? true;
      asked = null;
      shown.at = at;
      shown.focus(steps(path).slice(chosen.length));
      if (isOnlyShown) {
        document.activeElement?.blur();
        before?.focus({ preventScroll: true });
      }
    }
  };
  const prepare = () => {
    if (edits.isReady()) draw();
    else if (!current().exists) fill(root, h("p", { class: "note", say: "edit-no-file" }));
    else if (current().incident === null) {
      fill(root, h("p", { class: "note", say: "edit-unreadable" }), button("edit-to-source", () => emit("open-source", { file: edits.incidentFile() })));
    } else {
      fill(root, h("p", { class: "note", say: "edit-loading" }));
      void edits.prepare().then(draw, complain);
    }
  };
  // What is drawn of the State is drawn by `update`.
  const ends = [on("values", draw), on("state", () => edits.isReady() || prepare())];
  prepare();
  return {
    update: draw,
    close() {
      isClosed = true;
      leave();
      for (const end of ends) end();
    },
  };
}

/** Somebody asked for a field: it gets the focus, or is only shown. */
let asked = null;

on("open-fact", ({ path, file = null, isOnlyShown = false }) => {
  asked = { isOnlyShown };
  const at = file ? address(file, path) : path;
  go({ at, p: "edit", s: "side" });
  // The address may be the same: the field is asked for again.
  emit("route");
});

// --- The list of all records ------------------------------------------------------------------

function navigator(host) {
  const id = newId("search");
  const search = h("input", { type: "search", id, autocomplete: "off" });
  const found = h("p", { class: "note", role: "status" });
  const groups = h("div", { class: "groups" });
  fill(host,
    h("div", { class: "search" }, h("label", { for: id, class: "hidden", say: "edit-search" }), search, found),
    groups);
  search.setAttribute("placeholder", t("edit-search"));
  roving(groups, "a");
  let key = null;
  const opened = new Set();
  const update = () => {
    const query = search.value.normalize("NFKC").toLowerCase().trim();
    const all = edits.valueFiles().flatMap((file) => entries(file));
    const chosen = query === "" ? all : all.map((group) => ({ ...group, items: group.items.filter((item) => item.text.includes(query)) })).filter(({ items }) => items.length > 0);
    const count = chosen.reduce((sum, { items }) => sum + items.length, 0);
    const findings = (current()?.findings ?? []).map(({ field, severity }) => [field, severity]);
    const next = JSON.stringify([query, chosen.map(({ items, ...group }) => [group, items.map(({ at, date, words }) => [at, date, words])]), findings, document.documentElement.lang]);
    if (next === key) return;
    key = next;
    found.textContent = query === "" ? "" : t("edit-found", { n: count });
    const focused = document.activeElement?.getAttribute("href");
    fill(groups, chosen.map((group) => groupOf(group, query !== "", opened)));
    if (focused) [...groups.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus();
    const first = groups.querySelector("a");
    if (first) first.tabIndex = 0;
  };
  search.addEventListener("input", update);
  return { update };
}

function groupOf({ title, at, isList, items, file, path }, isSearch, opened) {
  const marks = (place) => {
    const all = edits.findingsOf(file).filter(({ field }) => isWithin(field, place));
    const errors = all.filter(({ severity }) => severity === "error").length;
    return [
      errors > 0 && h("span", { class: "pill pill-late" }, t("see-errors", { n: errors })),
      all.length > errors && h("span", { class: "pill" }, t("see-warnings", { n: all.length - errors })),
    ];
  };
  const link = (one) => h("a", { class: "entry", href: `#${new URLSearchParams({ ...route(), at: one.at, p: "edit" })}`, tabindex: "-1", on: { click: (event) => { event.preventDefault(); chooseRecord(one.at); } } },
    one.date !== "" && h("span", { class: "item-date" }, shortDate(one.date, ui())),
    h("span", { class: "item-words" }, one.words), one.known && h("span", { class: "item-known" }, t("edit-known", { day: shortDate(one.known, ui()) })), marks(one.path));
  if (!isList) return h("div", { class: "group" }, items.map(link));
  const fold = h("details", { class: "group", open: isSearch || opened.has(at) }, h("summary", {}, h("span", {}, title), h("span", { class: "group-count" }, String(items.length)), marks(path)),
    h("ul", {}, items.map((one) => h("li", {}, link(one)))),
    h("p", {}, button("edit-all", () => chooseRecord(at), { class: "quiet", "aria-label": t("edit-all-of", { label: title }) })));
  if (!isSearch) fold.addEventListener("toggle", () => (fold.open ? opened.add(at) : opened.delete(at)));
  return fold;
}

function chooseRecord(at) {
  asked = { isOnlyShown: false };
  go({ at, p: "edit", s: "side" });
}

/** The records of a file by their lists. */
function entries(file) {
  const root = edits.schemaOf(file);
  const values = edits.valuesOf(file);
  const entry = (path, value, name) => {
    const named = nameOf(value, ui());
    const words = named.words || String(name ?? path);
    return { at: address(file, path), path, date: named.date, known: named.known, words, text: `${named.date} ${words} ${JSON.stringify(value)}`.normalize("NFKC").toLowerCase() };
  };
  return fieldsOf(root, root).flatMap(({ name, node }) => {
    const value = values[name];
    const title = titleOf(root, node, name);
    const group = { title, at: address(file, name), path: name, file, isList: true };
    switch (shape(root, node)) {
      case "record":
        return value === undefined ? [] : [{ ...group, isList: false, items: [{ ...entry(name, value, title), words: title, date: "", known: "" }] }];
      case "list":
      case "some":
        return [{ ...group, items: isMapping(value) ? [entry(name, value, title)] : (value ?? []).map((one, i) => entry(`${name}[${i}]`, one, i + 1)) }];
      case "map":
        return [{ ...group, items: Object.entries(value ?? {}).map(([key, one]) => entry(join(name, key), one, key)) }];
      default:
        return [];
    }
  });
}

// --- The form of one record -------------------------------------------------------------------

function form(host, file, path) {
  const root = edits.schemaOf(file);
  const all = steps(path);
  const name = all.findLast((step) => typeof step === "string") ?? "";
  const node = nodeAt(root, path);
  const kind = node ? shape(root, node) : "other";
  const env = {
    root,
    file,
    languages: () => current()?.languages ?? ["ja", "en"],
    values: () => edits.valuesOf(edits.incidentFile()),
    speaker: () => notice()?.issuer ?? current()?.organisations[0]?.id ?? null,
    store: {
      isLive: true,
      value: (where) => edits.value(file, where),
      findings: () => edits.findingsOf(file),
      submit: (list, merge) => edits.submit(list.map((edit) => ({ file, ...edit })), merge),
      hold: edits.hold,
      giveUp: edits.giveUp,
    },
  };
  const isList = kind === "list" || kind === "map" || (kind === "some" && !isMapping(edits.value(file, path)));
  const content = isList
    ? list(env, () => path, node, name, { isMap: kind === "map", isTop: true })
    : kind === "record" || kind === "some"
      ? record(env, () => path, kind === "some" ? inner(root, node) : node)
      : part(env, () => path, node, name, true);
  const heading = h("h2", {}, "");
  const above = h("p", { class: "crumbs" });
  const index = all.at(-1);
  const isItem = typeof index === "number";
  const tools = h("div", { class: "form-tools" });
  const sibling = (step) => chooseRecord(address(file, pathOf([...all.slice(0, -1), index + step])));
  const previous = isItem && button("edit-previous", () => sibling(-1), { class: "quiet" });
  const next = isItem && button("edit-following", () => sibling(1), { class: "quiet" });
  const version = isItem && all.length === 2 && button("edit-version", () => newVersion(file, path), { class: "quiet" });
  const remove = isItem && button("edit-delete", () => removeRecord(file, path), { class: "quiet" });
  fill(tools, previous, next, version, remove, button("edit-places", () => emit("show-places", { path }), { class: "quiet" }));
  fill(host, above, heading, tools, content.element);
  return {
    update() {
      const value = edits.value(file, path);
      if (value === undefined && !isList) {
        go({ at: null }, { replace: true });
        return;
      }
      fill(above, crumbs(file, all));
      const named = isList ? { date: "", known: "", words: titleOf(root, node, name) } : nameOf(value, ui());
      const known = named.known && t("edit-known", { day: shortDate(named.known, ui()) });
      fill(heading, [shortDate(named.date, ui()), named.words || titleOf(root, node, name)].filter(Boolean).join("　"), known && h("span", { class: "item-known" }, `　${known}`));
      if (isItem) {
        previous.disabled = index === 0;
        next.disabled = edits.value(file, pathOf([...all.slice(0, -1), index + 1])) === undefined;
        version.hidden = !resolve(root, node).properties?.known;
      }
      content.update();
    },
    focus: content.focus,
  };
}

/** Where a record stands: links to what is around it. */
function crumbs(file, all) {
  const root = edits.schemaOf(file);
  const links = [button("edit-list", () => go({ at: null }), { class: "quiet" })];
  for (let length = 1; length < all.length; length += 1) {
    const path = pathOf(all.slice(0, length));
    const step = all[length - 1];
    const words = typeof step === "number" || length > 1
      ? nameOf(edits.value(file, path), ui()).words || titleOf(root, nodeAt(root, path), step)
      : titleOf(root, nodeAt(root, path), step);
    links.push(h("span", { "aria-hidden": "true" }, "›"), h("button", { type: "button", class: "quiet", on: { click: () => chooseRecord(address(file, path)) } }, words));
  }
  return links;
}

/** A fact that replaces another from today on: notices of earlier days keep what they say. */
async function newVersion(file, path) {
  const all = steps(path);
  const fact = edits.value(file, path);
  const id = fact.id ?? freeName(edits.valuesOf(file), String(all[0]));
  const after = pathOf([...all.slice(0, -1), all.at(-1) + 1]);
  const list = [];
  if (fact.id === undefined) list.push({ file, path: join(path, "id"), op: "set", value: id });
  list.push({ file, path: after, op: "insert", value: { ...fact, id, known: current().today } });
  const { ok, problems } = await edits.submit(list);
  if (ok) {
    toast(t("edit-version-made"));
    chooseRecord(address(file, after));
  } else if (problems.length > 0) toast(problems[0].message, "bad");
}

async function removeRecord(file, path) {
  const value = edits.value(file, path);
  const above = pathOf(steps(path).slice(0, -1));
  const isLast = edits.value(file, above)?.length === 1;
  const { ok, problems } = await edits.submit([{ file, path: isLast ? above : path, op: "remove", cell: { seen: isLast ? edits.value(file, above) : value } }]);
  if (!ok) {
    if (problems.length > 0) toast(problems[0].message, "bad");
    return;
  }
  go({ at: isLast ? null : address(file, above) }, { replace: true });
  toast(t("edit-deleted", { label: nameOf(value, ui()).words || inWords(value, ui()) }));
}

// --- Commands ---------------------------------------------------------------------------------

async function takeBack(which) {
  const path = await edits.step(which);
  if (path === null) toast(t(which === "undo" ? "edit-nothing-to-undo" : "edit-nothing-to-redo"));
  else if (path) chooseRecord(path);
}

addPanel({ id: "edit", title: "edit-panel", open });
addCommand({ title: "edit-undo", keys: "Ctrl+Z", place: "bar", run: () => void takeBack("undo"), isOff: () => !current()?.undo });
addCommand({ title: "edit-redo", keys: "Ctrl+Shift+Z", place: "bar", run: () => void takeBack("redo"), isOff: () => !current()?.redo });
addCommand({ title: "edit-panel-go", keys: "g e", run: () => { go({ at: null }); showPanel("edit"); } });
