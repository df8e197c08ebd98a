// The JSON Schemas of the files, and what their fields are called in the language of the interface.

import { get } from "./api.js";
import { emit, on } from "./bus.js";
import { steps } from "./path.js";
import { below, title } from "./tree.js";

let schemas = null;
let asked = null;

/** Fetches the schemas, once for each language: `{ incident, house }`. */
export function schema() {
  asked ??= get("schema").then((found) => {
    schemas = found;
    emit("documents");
    return found;
  });
  return asked;
}

on("ui", () => {
  asked = null;
  schemas = null;
});

/** What the fields on the way to a value are called: words, and numbers of items from 1. */
export function labels(path, file = "incident") {
  const root = schemas?.[file];
  let node = root;
  return steps(path).map((step) => {
    node = node && below(root, node, step);
    return typeof step === "number" ? String(step + 1) : node ? title(root, node, step) : step;
  });
}
