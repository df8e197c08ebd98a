// The fields of a record, made from the schema: those it must have, those it has, a way to add the others.
// Every part shows the value at its path and follows it when the file changes, so that focus and caret
// stay where they are.

import { newId, problemList } from "./controls.js";
import { shortDate } from "./dates.js";
import { button, fill, h } from "./dom.js";
import { newOne } from "./fresh.js";
import { leaf } from "./leaf.js";
import { list } from "./list.js";
import { isMapping, isWithin, join, steps } from "./path.js";
import { fields as fieldsOf, recordOf, resolve, shape, title as titleOf, words } from "./tree.js";
import { ui } from "./words.js";

/** Fields that say who may know a fact, and since when; they stand together. */
const READERS = ["audience", "known", "withheld"];

/** A part for a value of any shape. `where()`: its path; `name`: its key; `required`. */
export function part(env, where, node, name, required = false) {
  const kind = shape(env.root, node);
  switch (kind) {
    case "record":
      return required || env.store.value(where()) !== undefined ? nested(env, where, node, name) : absentRecord(env, where, node, name);
    case "list":
    case "some":
      return list(env, where, node, name);
    case "map":
      return list(env, where, node, name, { isMap: true });
    case "counted":
      return counted(env, where, node, name);
    case "kinds":
      return leaf(env, where, node, name, required, "text");
    default:
      return leaf(env, where, node, name, required, kind);
  }
}

/** The fields of a record: those it must have, those it has, and a way to add the others. */
export function record(env, where, node) {
  const host = h("div", { class: "record" });
  const main = h("div", { class: "record-main" });
  const readers = h("div", { class: "record-main" });
  const readersFold = h("details", { class: "fold" }, h("summary", {}, h("span", { say: "edit-readers" }), " ", h("span", { class: "fold-now" })), readers);
  const others = problemList(newId("problems"));
  const all = fieldsOf(env.root, node);
  const parts = new Map();
  /** Optional fields that were asked for and have no value yet. */
  const added = new Set();
  const add = h("select", { label: "edit-add-field" });
  const addRow = h("div", { class: "add-field" }, add);
  const own = { ...env, added(name, is) {
    if (is) added.add(name);
    else added.delete(name);
    self.update();
  } };
  /** A field whose text was deleted stays as long as the user is in it. */
  const hasFocus = (name) => parts.get(name)?.element.contains(document.activeElement) ?? false;
  const isShown = ({ name, required }) => required || added.has(name) || env.store.value(join(where(), name)) !== undefined || hasFocus(name);
  // What happened comes before who says it.
  const must = all.filter(({ required }) => required);
  const sorted = [...must.filter(({ name }) => name !== "by"), ...must.filter(({ name }) => name === "by"), ...all.filter(({ required, name }) => !required && name !== "id"), ...all.filter(({ required, name }) => !required && name === "id")];
  add.addEventListener("change", () => {
    const name = add.value;
    if (name === "") return;
    added.add(name);
    self.update();
    const shown = parts.get(name);
    shown.start?.();
    shown.focus([]);
  });
  const place = (holder, wanted) => {
    let before = null;
    for (const field of wanted) {
      let shown = parts.get(field.name);
      if (!isShown(field)) {
        shown?.element.remove();
        parts.delete(field.name);
        continue;
      }
      if (!shown) {
        shown = part(own, () => join(where(), field.name), field.node, field.name, field.required);
        parts.set(field.name, shown);
        if (before) before.after(shown.element);
        else holder.prepend(shown.element);
      }
      before = shown.element;
      shown.update();
    }
  };
  const self = {
    element: host,
    update() {
      place(main, sorted.filter(({ name }) => !READERS.includes(name)));
      const about = sorted.filter(({ name }) => READERS.includes(name));
      place(readers, about);
      readersFold.hidden = about.length === 0 || !about.some(isShown);
      tellReaders(about);
      const absent = all.filter((field) => !isShown(field));
      addRow.hidden = absent.length === 0;
      const key = JSON.stringify([absent.map(({ name }) => name), document.documentElement.lang]);
      if (add.dataset.options !== key) {
        add.dataset.options = key;
        fill(add, h("option", { value: "", say: "edit-add-field" }), absent.map(({ name, node: one }) => h("option", { value: name }, titleOf(env.root, one, name))));
      }
      others.find(env.store.findings().filter(({ field }) => field === where() || (isWithin(field, where()) && !parts.has(String(steps(field)[steps(where()).length])))));
    },
    focus([step, ...rest] = []) {
      const field = all.find(({ name }) => name === step);
      if (field && !isShown(field)) {
        added.add(field.name);
        self.update();
      }
      const shown = parts.get(step);
      if (!shown) {
        (host.querySelector("input, textarea, select") ?? host.querySelector("button"))?.focus();
        return;
      }
      if (READERS.includes(step)) readersFold.open = true;
      shown.focus(rest);
    },
  };
  const tellReaders = (about) => {
    const audience = env.store.value(join(where(), "audience"));
    const known = env.store.value(join(where(), "known"));
    const node = about.find(({ name }) => name === "audience")?.node;
    const word = audience && words(resolve(env.root, node)).find((one) => one.word === audience)?.title;
    readersFold.querySelector(".fold-now").textContent = [word, known && shortDate(known, ui())].filter(Boolean).join("・");
  };
  fill(host, others.element, main, readersFold, addRow);
  return self;
}

/** A record within a record, with its label. */
export function nested(env, where, node, name) {
  const inside = record(env, where, node);
  const fold = h("details", { class: "nested", open: true }, h("summary", {}, titleOf(env.root, node, name)), inside.element);
  return {
    element: fold,
    update: inside.update,
    focus(rest) {
      fold.open = true;
      inside.focus(rest);
    },
  };
}

/** A record that the file does not have yet: it is written when it is whole. */
function absentRecord(env, where, node, name) {
  const host = h("div", { class: "nested" });
  let shown = null;
  const self = {
    element: host,
    update() {
      if (env.store.value(where()) !== undefined && !(shown?.isReal)) {
        shown = { ...nested(env, where, node, name), isReal: true };
        fill(host, shown.element);
      } else if (env.store.value(where()) === undefined && (!shown || shown.isReal)) {
        shown = newOne(env, where, node, { title: titleOf(env.root, node, name), initial: {}, op: "set", close: () => env.added?.(name, false) });
        fill(host, shown.element);
      }
      shown.update();
    },
    focus: (rest) => shown?.focus(rest),
  };
  return self;
}

/** A number, or a record that counts: with its unit and what it is part of. */
function counted(env, where, node, name) {
  const host = h("div", { class: "counted-record" });
  let isRecord = null;
  let shown = null;
  return {
    element: host,
    update() {
      const now = isMapping(env.store.value(where()));
      if (now !== isRecord) {
        isRecord = now;
        if (now) {
          shown = record(env, where, recordOf(env.root, node));
          fill(host, shown.element);
        } else {
          shown = leaf(env, where, node, name, true, "count");
          const widen = () => {
            const value = env.store.value(where());
            return env.store.submit([{ path: where(), op: "set", cell: { seen: value }, value: { count: value } }]);
          };
          fill(host, shown.element, button("edit-unit", widen, { class: "quiet" }));
        }
      }
      shown.update();
    },
    focus: (rest) => shown?.focus(rest),
  };
}
