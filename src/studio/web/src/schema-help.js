// Completion and help for the source of a file, from the schema: what can stand at the cursor, and what a
// key means.

import { h } from "./dom.js";
import { path as pathOf } from "./path.js";
import { fields, help, names, nodeAt, resolve, shape, title, words } from "./tree.js";
import { t, ui } from "./words.js";
import { keyAt, place } from "./yaml-path.js";

/** A source of completions. `look()`: `{ root, values }` of the file, or null if it has no schema. */
export function completions(look) {
  return (context) => {
    const found = look();
    if (!found) return null;
    const { root, values } = found;
    const here = place(context.state.doc.toString(), context.pos);
    if (here.isComment || (!context.explicit && here.word === "")) return null;
    const node = nodeAt(root, pathOf(here.steps));
    if (!node) return null;
    const options = here.isValue ? valueOptions(root, values, node) : keyOptions(root, node, here.keys);
    return options.length === 0 ? null : { from: here.from, options, validFor: /^[\p{L}\p{N}-]*$/u };
  };
}

/** The keys that a record can still have. */
function keyOptions(root, node, present) {
  if (!["record", "counted", "kinds", "some"].includes(shape(root, node))) return [];
  const record = shape(root, node) === "record" ? node : (resolve(root, node).anyOf ?? []).find(({ $ref }) => $ref);
  if (!record) return [];
  return fields(root, record)
    .filter(({ name }) => !present.includes(name))
    .map(({ name, node: own, required }) => ({
      label: name, type: "property", apply: `${name}: `, detail: title(root, own, name), boost: required ? 1 : 0,
      info: () => about(root, own, name),
    }));
}

/** The values that can stand behind a key. */
function valueOptions(root, values, node) {
  const own = resolve(root, node);
  const word = (label, detail) => ({ label, type: "enum", detail });
  switch (shape(root, node)) {
    case "word":
      return words(own).map((one) => word(one.word, one.title));
    case "flag":
      return [word("true", t("edit-yes")), word("false", t("edit-no"))];
    case "count":
    case "counted":
      return [word("unknown", t("edit-certainty-unknown")), word("about", t("edit-certainty-about")), word("at-most", t("edit-certainty-at-most"))];
    case "moment":
      return [word("unknown", t("edit-unknown"))];
    case "name":
    case "reference":
      return own["x-to"] ? names(values, own["x-to"], ui()).map((one) => word(one.name, one.words)) : [];
    default:
      return [];
  }
}

/** Help for the key under the pointer: `{ pos, end, create() }`, or null. */
export function hover(look) {
  return (view, position) => {
    const found = look();
    const key = found && keyAt(view.state.doc.toString(), position);
    const node = key && nodeAt(found.root, pathOf(key.steps));
    if (!node) return null;
    return { pos: key.from, end: key.to, above: true, create: () => ({ dom: about(found.root, node, String(key.steps.at(-1))) }) };
  };
}

function about(root, node, name) {
  const { first, rest } = help(root, node);
  return h("div", { class: "about-key" }, h("strong", {}, title(root, node, name)), h("p", {}, `${first} ${rest}`.trim()));
}
