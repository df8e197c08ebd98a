// The text of a page: what a name in braces stands for, own words in brackets, and the shortest change
// from one text to another.

/** Names in braces, not doubled braces: `[{ start, end, name }]`. */
export function namesIn(text) {
  const found = [];
  for (const match of text.matchAll(/\{\{|\{([^{}\n]+)\}/g)) {
    if (match[1] !== undefined) found.push({ start: match.index, end: match.index + match[0].length, name: match[1].trim() });
  }
  return found;
}

/** Where the own words before a name begin and end, without their brackets; null if there are none. */
export function ownWords(text, start) {
  if (text[start - 1] !== "]") return null;
  let depth = 0;
  for (let at = start - 1; at >= 0; at -= 1) {
    const sign = text[at];
    if (text[at - 1] === "\\") continue;
    if (sign === "]") depth += 1;
    if (sign === "[") {
      depth -= 1;
      if (depth === 0) return { from: at + 1, to: start - 1 };
    }
    // Own words do not go beyond their paragraph.
    if (sign === "\n" && text[at - 1] === "\n") return null;
  }
  return null;
}

/** Whether a name stands alone on its line, so that it is a part of the page. */
export function isAlone(text, { start, end }) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const before = text.slice(from, start).replace(/^(?:ja|en):\s*/, "").replace(/\{(?:left|right|center)\}/, "");
  return before.trim() === "" && text.slice(end, next < 0 ? text.length : next).trim() === "";
}

/** The smallest change that makes `before` into `after`: `{ from, to, insert }`, or null. */
export function difference(before, after) {
  if (before === after) return null;
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let cut = 0;
  while (cut < before.length - from && cut < after.length - from && before[before.length - 1 - cut] === after[after.length - 1 - cut]) cut += 1;
  return { from, to: before.length - cut, insert: after.slice(from, after.length - cut) };
}

/** A text for the editor, which counts every end of a line as one; `place` and `back` go between both. */
export function editorText(text) {
  const isLong = text.includes("\r\n");
  const inside = text.replace(/\r\n?/g, "\n");
  return {
    inside,
    /** A place of the file's text in the editor's. */
    place: (at) => (isLong ? text.slice(0, at).replace(/\r\n/g, "\n").length : at),
    /** The editor's text with the ends of lines of the file. */
    back: (edited) => (isLong ? edited.replaceAll("\n", "\r\n") : edited),
  };
}
