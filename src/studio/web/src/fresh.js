// New values: a draft on the page, written to the file when it is whole.

import { newId, problemList } from "./controls.js";
import { button, fill, h } from "./dom.js";
import { leaf, NAMED } from "./leaf.js";
import { edited, isWithin, join, valueAt } from "./path.js";
import { record } from "./record.js";
import { fields as fieldsOf, resolve, shape, title as titleOf } from "./tree.js";
import { t } from "./words.js";

/** Where a draft is kept until it is written; for its fields like the file. */
export function draft(env, root, initial, changed) {
  let value = initial;
  let problems = [];
  /** Texts that wait to be understood, and who waits for them. */
  const waiting = new Set();
  const waiters = [];
  const settle = (merge) => {
    waiting.delete(merge);
    if (waiting.size === 0) for (const resolve of waiters.splice(0)) resolve();
  };
  const inside = (path) => path.slice(root.length).replace(/^\./, "");
  return {
    isLive: false,
    now: () => value,
    value: (path) => (isWithin(path, root) ? valueAt(value, inside(path)) : env.store.value(path)),
    findings: () => problems,
    hold(merge, isWaiting) {
      if (isWaiting) waiting.add(merge);
      else settle(merge);
    },
    giveUp: settle,
    /** Resolves when all that has been typed is in the value, or refused. */
    async settled() {
      if (waiting.size > 0) await new Promise((resolve) => waiters.push(resolve));
    },
    tell(list) {
      problems = list;
      changed();
    },
    async submit(edits, merge) {
      for (const { path, cell, op, value: next, to } of edits) {
        value = path === root ? next : edited(value, { path: inside(path), op, value: next, to });
        if (cell) cell.seen = next;
        problems = problems.filter(({ field }) => !isWithin(field, path) && !isWithin(path, field));
      }
      settle(merge);
      changed();
      return { ok: true, problems: [], conflicts: [] };
    },
  };
}

/** Drafts that were left, by file and path, so that they are there again with their form. */
const drafts = new Map();

/** Whether a draft of a new value was left at a path. */
export function hasDraft(env, path) {
  return drafts.has(`${env.file}:${path}`);
}

/** What a new fact begins with: who states it. */
export function initialOf(env, node) {
  const own = resolve(env.root, node);
  return own.properties?.by && own.required?.includes("by") && env.speaker() ? { by: env.speaker() } : {};
}

/**
 * A record that is written when it is whole. `op`: "insert" into a list or "set"; `before`: the only item
 * of a list that the file has without brackets; `list()`: the path of the list.
 */
export function newOne(env, where, node, { title, initial, op, close, done, before, list: listPath }) {
  const root = where();
  const key = `${env.file}:${root}`;
  const store = draft(env, root, drafts.get(key) ?? initial, () => {
    if (env.store.isLive) drafts.set(key, store.now());
    inside.update();
  });
  const end = () => {
    drafts.delete(key);
    close();
  };
  const inside = record({ ...env, store, added: null }, where, node);
  const message = problemList(newId("problems"));
  const write = async () => {
    await store.settled();
    const missing = fieldsOf(env.root, node).filter(({ name, required }) => required && store.now()[name] === undefined);
    if (missing.length > 0) {
      store.tell(missing.map(({ name }) => ({ field: join(root, name), severity: "error", message: t("edit-required"), hints: [] })));
      inside.focus([missing[0].name]);
      return;
    }
    const value = store.now();
    const edit = before === undefined
      ? { path: where(), op, value }
      : { path: listPath(), op: "set", value: [before, value], cell: { seen: before } };
    const result = await env.store.submit([edit]);
    if (result.ok) {
      end();
      done?.();
      return;
    }
    message.tell(result.problems.filter(({ field }) => !field || !isWithin(field, root)), null);
    store.tell(result.problems.filter(({ field }) => field && isWithin(field, root)));
  };
  const element = h("div", { class: "fresh" },
    h("h3", {}, t("edit-new", { label: title })),
    message.element, inside.element,
    h("div", { class: "in-row" }, button("edit-write", write, { class: "primary" }), button("edit-cancel", end, { class: "quiet" })));
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) void write();
  });
  return { element, update: inside.update, focus: (rest) => inside.focus(rest?.length ? rest : [fieldsOf(env.root, node).find(({ name, required }) => required && store.now()[name] === undefined)?.name]) };
}

/** A new value of a mapping: its name first. */
export function newNamed(env, where, node, { label, close }) {
  const id = newId("name");
  const input = h("input", { type: "text", id, autocomplete: "off" });
  const problems = problemList(newId("problems"));
  const rest = h("div", {});
  const next = async () => {
    const name = input.value.trim().normalize("NFC").toLowerCase();
    const path = join(where(), name);
    const isTaken = env.store.value(path) !== undefined;
    if (!/^\p{L}[\p{L}\p{M}\p{N}-]{0,63}$/u.test(name) || isTaken) {
      problems.tell([{ severity: "error", message: t(isTaken ? "edit-name-taken" : "edit-name-bad"), hints: [] }], null);
      input.focus();
      return;
    }
    problems.tell([], null);
    const kind = shape(env.root, node);
    if (kind === "counted" || !["record"].includes(kind)) {
      const first = kind === "counted" || kind === "count" ? { value: "unknown" } : kind === "text" || kind === "line" ? { value: Object.fromEntries(env.languages().map((lang) => [lang, name])) } : { value: name };
      const result = await env.store.submit([{ path, op: "set", ...first }]);
      if (result.ok) close();
      else problems.tell(result.problems, null);
      return;
    }
    const row = input.parentNode;
    row.replaceChildren(input);
    input.readOnly = true;
    const draft = newOne(env, () => path, node, { title: name, initial: initialOf(env, node), op: "set", close });
    fill(rest, draft.element);
    draft.update();
    draft.focus([]);
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) void next();
  });
  return {
    element: h("div", { class: "fresh" }, h("h3", {}, t("edit-new", { label })), h("label", { for: id, say: "edit-name" }), h("p", { class: "help", say: "edit-name-help" }),
      h("div", { class: "in-row" }, input, button("edit-next", next), button("edit-cancel", close, { class: "quiet" })), problems.element, rest),
    update() {},
    focus: () => input.focus(),
  };
}

/** A new item of a list of single values. */
export function newValue(env, where, node, name, { count, close, self }) {
  const root = `${where()}[${count}]`;
  const problems = problemList(newId("problems"));
  const store = draft(env, root, undefined, () => {});
  const kind = shape(env.root, node);
  const control = leaf({ ...env, store }, () => root, node, NAMED[name] ? name : titleOf(env.root, node, name), true, kind);
  const write = async () => {
    await store.settled();
    const value = store.now();
    if (value === undefined) {
      problems.tell([{ severity: "error", message: t("edit-required"), hints: [] }], null);
      return;
    }
    const present = env.store.value(where());
    const edit = present !== undefined && !Array.isArray(present)
      ? { path: where(), op: "set", value: [present, value] }
      : { path: root, op: "insert", value };
    const result = await env.store.submit([edit]);
    if (!result.ok) {
      problems.tell(result.problems, null);
      return;
    }
    close();
    self.update();
  };
  return {
    element: h("div", { class: "fresh" }, control.element, problems.element,
      h("div", { class: "in-row" }, button("edit-write", write, { class: "primary" }), button("edit-cancel", close, { class: "quiet" }))),
    update: () => control.update(),
    focus: () => control.focus([]),
  };
}
