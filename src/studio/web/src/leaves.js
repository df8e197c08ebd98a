// Words of a document and the fields that they show.

import { isWithin } from "./path.js";

/** The path of a value, whatever the language of its text: `timeline[3].text` of `timeline[3].text.ja`. */
export function valueOf(path) {
  return path.replace(/\.(?:ja|en|ja-plain)$/, "");
}

/** Whether words stand on a page as somebody typed them. */
export function isOfPage({ file }) {
  return file?.endsWith(".md") ?? false;
}

/**
 * The leaves that show the field of a finding, as indexes into `origins`: those of the field itself,
 * else those within it, else those of the nearest value around it.
 */
export function leavesOf(field, origins) {
  const found = (accepts) => origins.flatMap(({ path }, leaf) => (path !== null && accepts(path) ? [leaf] : []));
  const own = found((path) => isWithin(path, field));
  if (own.length > 0) return own;
  const around = origins.map(({ path }) => path).filter((path) => path !== null && isWithin(field, path));
  const nearest = around.reduce((best, path) => (path.length > best.length ? path : best), "");
  return found((path) => path === nearest);
}
