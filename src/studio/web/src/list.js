// A list, or a mapping with names of the user's choice: its items folded, with what adds, moves and removes.

import { emit } from "./bus.js";
import { newId, problemList, sameValue } from "./controls.js";
import { shortDate } from "./dates.js";
import { button, fill, h } from "./dom.js";
import { hasDraft, initialOf, newNamed, newOne, newValue } from "./fresh.js";
import { kindsOfData } from "./kinds.js";
import { findingsAt, NAMED } from "./leaf.js";
import { join } from "./path.js";
import { part, record } from "./record.js";
import { inner, nameOf, resolve, shape, title as titleOf } from "./tree.js";
import { t, ui } from "./words.js";

/** Shapes whose items take one row and need no fold. */
const FLAT = new Set(["name", "reference", "string", "word", "integer", "moment"]);

/** A list, or a mapping with names of the user's choice: its items folded, with what moves them. */
export function list(env, where, node, name, { isMap = false, isTop = false } = {}) {
  const itemNode = inner(env.root, node);
  const kind = shape(env.root, itemNode);
  if (kind === "kinds") return kindsOfData(env, where, node, name, itemNode);
  const label = titleOf(env.root, node, name);
  const problems = problemList(newId("problems"));
  const itemsHost = h(isMap ? "ul" : "ol", { class: "items" });
  const fresh = h("div", {});
  const addButton = button(["edit-add", { label: titleOf(env.root, resolve(env.root, itemNode), "") || label }], () => self.start());
  const labelId = newId("label");
  const host = h("div", { class: `item-list${isTop ? " is-top" : ""}`, role: "group", "aria-labelledby": labelId },
    h("div", { class: isTop ? "hidden" : "field-head" }, h("span", { class: "field-label", id: labelId }, label)),
    problems.element, itemsHost, fresh, addButton);
  let items = [];
  const read = () => {
    const value = env.store.value(where());
    if (value === undefined) return [];
    if (isMap) return Object.keys(value);
    // A fact, or a list of its versions.
    return Array.isArray(value) ? value.map((_, i) => i) : [null];
  };
  const self = {
    element: host,
    update() {
      const keys = read();
      if (isMap || keys[0] === null || items[0]?.key === null) {
        if (!sameValue(keys, items.map(({ key }) => key))) items = keys.map((key) => items.find((one) => one.key === key) ?? item(key));
      } else {
        items = items.slice(0, keys.length);
        while (items.length < keys.length) items.push(item(items.length));
      }
      const elements = items.map(({ element }) => element);
      if (!sameValue(elements.length, itemsHost.children.length) || elements.some((element, i) => itemsHost.children[i] !== element)) fill(itemsHost, elements);
      for (const one of items) one.update(items.length);
      problems.find(findingsAt(env, where(), false));
      // A new item that was left unfinished is there again.
      if (!isMap && kind === "record" && !fresh.firstChild && hasDraft(env, `${where()}[${keys.length}]`)) self.start(false);
    },
    focus([step, ...rest] = []) {
      const found = items.find(({ key }) => key === step) ?? (items[0]?.key === null ? items[0] : null);
      if (found) found.focus(found.key === null ? [step, ...rest] : rest);
      else if (items.length === 0) self.start();
      else items[0].focus([]);
    },
    /** Begins a new item, with the focus in it or not. */
    start(isFocused = true) {
      if (fresh.firstChild) return;
      if (kind === "map") {
        // Names within names are more than a form can ask for.
        emit("open-source", { file: env.file, path: where() });
        return;
      }
      const close = () => {
        fill(fresh);
        addButton.hidden = false;
        addButton.focus();
        if (env.store.value(where()) === undefined) env.added?.(name, false);
      };
      const count = read().length;
      const value = env.store.value(where());
      const hasOne = value !== undefined && !isMap && !Array.isArray(value);
      const shown = isMap
        ? newNamed(env, where, itemNode, { label, close })
        : kind === "record"
          ? newOne(env, () => `${where()}[${count}]`, itemNode, { title: titleOf(env.root, itemNode, label) || label, initial: initialOf(env, itemNode), op: "insert", close, done: () => self.focus([count]), before: hasOne ? value : undefined, list: where })
          : newValue(env, where, itemNode, name, { count, close, self });
      addButton.hidden = true;
      fill(fresh, shown.element);
      shown.update();
      if (isFocused) shown.focus([]);
    },
  };

  function item(key) {
    const path = () => (key === null ? where() : isMap ? join(where(), key) : `${where()}[${one.key}]`);
    const one = { key };
    let content = null;
    const summary = h("span", { class: "item-words" });
    const date = h("span", { class: "item-date" });
    const known = h("span", { class: "item-known" });
    const marks = h("span", { class: "item-marks" });
    const body = h("div", { class: "item-body" });
    const open = () => {
      content ??= kind === "record" ? record(env, path, itemNode) : part({ ...env, added: null }, path, itemNode, isMap ? key : (NAMED[name] ? name : label), true);
      if (!body.firstChild) fill(body, content.element);
      content.update();
    };
    const isFlat = FLAT.has(kind);
    const title = h("summary", {}, date, isMap && kind !== "record" && h("code", {}, key), summary, known, marks);
    const fold = isFlat ? body : h("details", { class: "item" }, title, body);
    if (!isFlat) fold.addEventListener("toggle", () => fold.open && open());
    const say = () => `${date.textContent} ${summary.textContent}`.trim() || String(key ?? label);
    const tools = h("div", { class: "item-tools" });
    const move = (to) => moveItem(one.key, to);
    const tool = (sign, click) => h("button", { type: "button", class: "quiet", on: { click } }, sign);
    const up = tool("↑", () => move(one.key - 1));
    const down = tool("↓", () => move(one.key + 1));
    const remove = tool("×", () => removeItem(path()));
    if (isMap || key === null) fill(tools, remove);
    else fill(tools, up, down, remove);
    const element = h("li", { class: isFlat ? "is-flat" : null }, fold, tools);
    if (!isMap && key !== null) draggable(element, one, self, move);
    Object.assign(one, {
      element,
      move: { up, down },
      update(length) {
        const value = env.store.value(path());
        const named = nameOf(value, ui());
        date.textContent = shortDate(named.date, ui());
        summary.textContent = named.words || (isMap && kind === "record" ? key : "");
        known.textContent = named.known && t("edit-known", { day: shortDate(named.known, ui()) });
        up.disabled = one.key === 0;
        down.disabled = one.key === length - 1;
        for (const [element, id] of [[up, "edit-up-of"], [down, "edit-down-of"], [remove, "edit-remove-of"]]) {
          element.setAttribute("aria-label", t(id, { label: say() }));
          element.setAttribute("title", t(id, { label: say() }));
        }
        const found = findingsAt(env, path(), true);
        const errors = found.filter(({ severity }) => severity === "error").length;
        fill(marks, errors > 0 && h("span", { class: "pill pill-late" }, t("see-errors", { n: errors })), found.length > errors && h("span", { class: "pill" }, t("see-warnings", { n: found.length - errors })));
        if (isFlat || fold.open) open();
      },
      focus(rest) {
        if (!isFlat) fold.open = true;
        open();
        content.focus(rest);
      },
    });
    if (isFlat) open();
    return one;
  }

  async function moveItem(from, to) {
    const opened = items.map(({ element }) => element.querySelector(":scope > details")?.open ?? false);
    const { ok } = await env.store.submit([{ path: `${where()}[${from}]`, op: "move", to }]);
    if (!ok) return;
    // What was open stays open at its new place.
    opened.splice(to, 0, ...opened.splice(from, 1));
    items.forEach(({ element }, i) => {
      const fold = element.querySelector(":scope > details");
      if (fold) fold.open = opened[i] ?? false;
    });
    self.update();
    const button = items[to]?.move[to < from ? "up" : "down"];
    (button?.disabled ? items[to].move[to < from ? "down" : "up"] : button)?.focus();
  }

  async function removeItem(path) {
    const value = env.store.value(where());
    const isLast = isMap ? Object.keys(value).length === 1 : !Array.isArray(value) || value.length === 1;
    // A list without items is no value.
    const target = isLast ? where() : path;
    const { ok } = await env.store.submit([{ path: target, op: "remove", cell: { seen: env.store.value(target) } }]);
    if (!ok) return;
    for (const { element } of items) element.querySelector(":scope > details")?.removeAttribute("open");
    self.update();
    addButton.focus();
  }
  return self;
}

/** Lets an item be dragged to another place of its list. */
function draggable(element, one, self, move) {
  const grip = h("span", { class: "grip", draggable: "true", "aria-hidden": "true" }, "⠿");
  element.prepend(grip);
  const type = "application/x-item";
  grip.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData(type, String(one.key));
    event.dataTransfer.setDragImage(element, 10, 10);
    event.dataTransfer.effectAllowed = "move";
    element.parentNode.dragged = { one, move };
  });
  element.addEventListener("dragover", (event) => {
    if (!element.parentNode.dragged || !event.dataTransfer.types.includes(type)) return;
    event.preventDefault();
    element.classList.add("is-target");
  });
  element.addEventListener("dragleave", () => element.classList.remove("is-target"));
  element.addEventListener("drop", (event) => {
    element.classList.remove("is-target");
    const dragged = element.parentNode.dragged;
    if (!dragged) return;
    event.preventDefault();
    if (dragged.one.key !== one.key) void dragged.move(one.key);
  });
  grip.addEventListener("dragend", () => {
    element.parentNode.dragged = null;
  });
}
