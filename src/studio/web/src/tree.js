// The schema of a file as a tree: what a value at a path is, and how a record is named in a list.

import { isMapping, steps } from "./path.js";

/** What a leaf can be by its `x-type`. */
const LEAVES = new Set(["moment", "count", "line", "text", "page", "word", "flag", "integer", "name", "reference", "string"]);

/** A node of the schema with what it refers to; what stands beside `$ref` wins. */
export function resolve(root, node) {
  if (!node?.$ref) return node ?? {};
  const name = node.$ref.split("/").at(-1);
  return { ...root.$defs[name], ...node, record: name };
}

/** Names of shapes that the schema has for what a form shows in one way. */
const SHAPES = { "one-or-list": "some", item: "kinds", counted: "counted", address: "string", image: "string", colour: "string" };

/**
 * What a node is: `record`, `list`, `map`, `some` (one or a list of the same), `counted` (a number, or
 * a record that counts), `kinds` (an item of a list of kinds of data), or a leaf: `moment`, `count`,
 * `line`, `text`, `page`, `word`, `flag`, `integer`, `name`, `reference`, `string`; `other` for what only
 * the source can show.
 */
export function shape(root, node) {
  const own = resolve(root, node);
  if (own.properties) return "record";
  const said = own["x-type"];
  if (said in SHAPES) return SHAPES[said];
  if (LEAVES.has(said)) return said;
  const choices = own.anyOf ?? own.oneOf ?? [];
  if (choices.some(({ type }) => type === "array")) return "some";
  if (choices.some((one) => one.$ref ?? one.properties)) return choices.some(isCount) ? "counted" : choices.some(isWords) ? "kinds" : "other";
  if (own.type === "array") return "list";
  if (own.type === "object" && isMapping(own.additionalProperties)) return "map";
  if (own.type === "boolean") return "flag";
  if (own.type === "integer") return "integer";
  if (words(own).length > 0) return "word";
  if (isWords(own)) return "text";
  if (isCount(own)) return "count";
  if (Array.isArray(own.type) && own.type.includes("integer")) return "moment";
  if ([own.type].flat().includes("string")) return "string";
  return "other";
}

/** A text that may differ by language. */
function isWords({ oneOf = [] }) {
  return oneOf.some(({ type, additionalProperties }) => type === "object" && additionalProperties?.type === "string");
}

function isCount({ oneOf = [] }) {
  return oneOf.some(({ pattern }) => pattern?.includes("at-most"));
}

/** The words of a closed list: `[{ word, title }]`. */
export function words(node) {
  if (node["x-words"]) return node["x-words"];
  const choices = node.oneOf ?? [];
  return choices.length > 0 && choices.every((one) => "const" in one)
    ? choices.map((one) => ({ word: one.const, title: one.title ?? one.description ?? one.const }))
    : [];
}

/** The fields of a record in their order: `[{ name, node, required }]`. */
export function fields(root, node) {
  const own = resolve(root, node);
  const required = new Set(own.required ?? []);
  const order = own["x-order"] ?? Object.keys(own.properties ?? {});
  return order
    .filter((name) => own.properties[name])
    .map((name) => ({ name, node: own.properties[name], required: required.has(name) }));
}

/** The node of the items of a list, or of the values of a map. */
export function inner(root, node) {
  const own = resolve(root, node);
  if (own.items) return own.items;
  if (isMapping(own.additionalProperties)) return own.additionalProperties;
  const list = (own.anyOf ?? own.oneOf ?? []).find(({ type }) => type === "array");
  return list?.items ?? {};
}

/** The node of a record among the choices of a node, such as the counting record of `counted`. */
export function recordOf(root, node) {
  const own = resolve(root, node);
  if (own.properties) return node;
  return (own.anyOf ?? own.oneOf ?? []).find((one) => one.$ref ?? one.properties) ?? {};
}

/** One step down, or null where the schema has no such step. */
export function below(root, node, step) {
  const own = resolve(root, node);
  switch (shape(root, node)) {
    case "record":
      return own.properties[step] ?? null;
    case "list":
    case "map":
      return inner(root, node);
    case "some":
      return typeof step === "number" ? inner(root, node) : below(root, inner(root, node), step);
    case "counted":
    case "kinds":
      return below(root, recordOf(root, node), step);
    default:
      return null;
  }
}

/** The node at a path, or null. */
export function nodeAt(root, path) {
  let node = root;
  for (const step of steps(path)) {
    node = node && below(root, node, step);
  }
  return node;
}

/** The label of a field; its name where the schema has none. */
export function title(root, node, name) {
  return node?.title ?? resolve(root, node).title ?? String(name ?? "");
}

/** The help of a field: its first sentence that says more than the label, and the rest. */
export function help(root, node, label = null) {
  const text = (node?.description ?? resolve(root, node).description ?? "").trim();
  const first = text.match(/^.*?(?:。|[.!?](?=\s|$)|$)/su)[0];
  const rest = text.slice(first.length).trim();
  if (first.replace(/[。.]$/u, "") === label && label !== null) return rest === "" ? { first: "", rest } : help(root, { description: rest });
  return { first, rest };
}

/** Fields whose value is a date, and fields whose value says what a record is about. */
const DATES = ["at", "date", "when"];
const TOPICS = ["title", "name", "what", "whom", "of", "that", "text", "question", "masked", "topic", "to", "country", "kind", "word"];

/** How a record is named in a list: its date, its words in `language`, the day since when it is known. */
export function nameOf(value, language) {
  if (!isMapping(value)) return { date: "", words: inWords(value, language), known: "" };
  const date = DATES.map((key) => value[key]).find((one) => typeof one === "string" || typeof one === "number");
  const words = TOPICS.map((key) => inWords(value[key], language)).find((text) => text !== "");
  return { date: date === undefined ? "" : String(date), words: words ?? value.id ?? "", known: String(value.known ?? "") };
}

/** A text in a language, or else in the first it has. */
export function inWords(value, language) {
  if (value === null || value === undefined) return "";
  if (!isMapping(value)) return Array.isArray(value) ? "" : String(value);
  const text = value[language] ?? Object.values(value)[0];
  return typeof text === "string" ? text : "";
}

/** Lists of the incident file whose facts have names. */
const LISTS = [
  "summary", "timeline", "evidence", "findings", "malware", "traffic", "affected", "claims", "consequences", "impacts",
  "causes", "measures", "requests", "responses", "reports", "assessments", "outstanding", "remarks", "questions",
  "resumption",
];

/** What a reference may name, by its `x-to`: `[{ name, words }]`. `values`: of the incident file. */
export function names(values, to, language) {
  const of = (id, value) => ({ name: id, words: nameOf(value, language).words });
  if (to === "organisations") return Object.entries(values.organisations ?? {}).map(([id, one]) => of(id, { name: one.short ?? one.name }));
  if (to === "hosts") return Object.entries(values.hosts ?? {}).map(([id, one]) => of(id, { name: one.masked }));
  if (to === "notices") return (values.notices ?? []).map((one) => of(one.id, one.title ? one : { name: one.id }));
  if (to === "contacts" || to === "people") {
    return Object.values(values.organisations ?? {}).flatMap((one) => Object.entries(one[to] ?? {}).map(([id, value]) => of(id, value)));
  }
  const lists = LISTS.includes(to) ? [to] : LISTS;
  const facts = lists.flatMap((list) => [values[list] ?? []].flat()).filter((fact) => fact?.id);
  return [...new Map(facts.map((fact) => [fact.id, of(fact.id, fact)])).values()];
}

/** A name for a new fact that nothing has yet: `base`, or with a number behind it. */
export function freeName(values, base) {
  const taken = new Set();
  const collect = (value) => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (isMapping(value)) {
      if (typeof value.id === "string") taken.add(value.id);
      for (const [key, one] of Object.entries(value)) {
        if (key === "organisations" || key === "hosts") Object.keys(one ?? {}).forEach((name) => taken.add(name));
        collect(one);
      }
    }
  };
  collect(values);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
