// Which data: a box for each kind of the list, and lines of one's own.

import { newId, problemList } from "./controls.js";
import { button, fill, h } from "./dom.js";
import { newValue } from "./fresh.js";
import { findingsAt, flash, leaf } from "./leaf.js";
import { isMapping } from "./path.js";
import { nested } from "./record.js";
import { help as helpOf, recordOf, title as titleOf, words } from "./tree.js";
import { local, t } from "./words.js";

/** The part for a list of kinds of data. `itemNode`: the node of its items. */
export function kindsOfData(env, where, node, name, itemNode) {
  const label = titleOf(env.root, node, name);
  const labelId = newId("label");
  const problems = problemList(newId("problems"));
  const boxes = h("div", { class: "kinds" });
  const own = h("ol", { class: "items" });
  const fresh = h("div", {});
  const { first } = helpOf(env.root, node, label);
  const host = h("div", { class: "entry-field", role: "group", "aria-labelledby": labelId },
    h("div", { class: "field-head" }, h("span", { class: "field-label", id: labelId }, label)),
    first && h("p", { class: "help" }, first), problems.element, boxes, own, fresh,
    button("edit-add-kind", () => start(), { class: "quiet" }));
  const inputs = new Map();
  const read = () => [env.store.value(where()) ?? []].flat();
  const wordOf = (item) => (typeof item === "string" ? item : item?.word);
  const toggle = async (word, input) => {
    const now = read();
    const at = now.findIndex((item) => wordOf(item) === word);
    const edit = at < 0
      ? { path: `${where()}[${now.length}]`, op: "insert", value: word }
      : now.length === 1
        ? { path: where(), op: "remove", cell: { seen: env.store.value(where()) } }
        : { path: `${where()}[${at}]`, op: "remove", cell: { seen: now[at] } };
    const result = await env.store.submit([edit]);
    problems.tell(result.problems, null);
    if (!result.ok) input.checked = at >= 0;
    else self.update();
  };
  let lines = new Map();
  const start = () => {
    const count = read().length;
    const close = () => fill(fresh);
    const text = { ...itemNode.anyOf?.at(-1), "x-type": "line", title: t("edit-own-kind") };
    const shown = newValue(env, where, text, name, { count, close, self });
    fill(fresh, shown.element);
    shown.update();
    shown.focus();
  };
  const self = {
    element: host,
    update() {
      const now = read();
      const kinds = words(itemNode);
      const known = new Set(kinds.map(({ word }) => word));
      if (inputs.size !== kinds.length || boxes.dataset.lang !== document.documentElement.lang) {
        boxes.dataset.lang = document.documentElement.lang;
        inputs.clear();
        fill(boxes, kinds.map(({ word, title }) => {
          const input = h("input", { type: "checkbox", on: { change: () => void toggle(word, input) } });
          inputs.set(word, input);
          return h("label", { class: "tick" }, input, h("span", {}, title));
        }));
      }
      for (const [word, input] of inputs) input.checked = now.some((item) => wordOf(item) === word);
      const others = now.map((item, i) => [item, i]).filter(([item]) => isMapping(item) || !known.has(item));
      const key = others.map(([item, i]) => `${i}${isMapping(item) && "word" in item}`).join();
      if (own.dataset.key !== key) {
        own.dataset.key = key;
        lines = new Map(others.map(([item, i]) => {
          const path = () => `${where()}[${i}]`;
          const isWorded = isMapping(item) && "word" in item;
          const text = { ...itemNode.anyOf?.at(-1), "x-type": "line", title: isWorded ? (kinds.find(({ word }) => word === item.word)?.title ?? item.word) : t("edit-own-kind") };
          const content = isWorded ? nested(env, path, recordOf(env.root, itemNode), text.title) : leaf(env, path, text, "", true, "line");
          const remove = button("edit-remove", () => void env.store.submit([{ path: now.length === 1 ? where() : path(), op: "remove" }]), { class: "quiet", "aria-label": t("edit-remove-of", { label: local(isWorded ? item.as : item) }) });
          return [i, { content, element: h("li", { class: "is-flat" }, content.element, h("div", { class: "item-tools" }, remove)) }];
        }));
        fill(own, [...lines.values()].map(({ element }) => element));
      }
      for (const { content } of lines.values()) content.update();
      problems.find(findingsAt(env, where(), true));
    },
    focus([step, ...rest] = []) {
      const line = lines.get(step);
      if (line) line.content.focus(rest);
      else {
        (inputs.values().next().value ?? host.querySelector("button"))?.focus();
        flash(host);
      }
    },
    start() {},
  };
  return self;
}
