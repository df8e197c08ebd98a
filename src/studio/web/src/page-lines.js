// The lines of a page: which are for which language, and which are a table. A page of both has lines that begin with the mark of one:
// who types in one language sees neither these marks nor the lines of the other. The same as
// src/page/lines.rs reads.

/** A mark of a language behind the sign of a heading or an item. */
const MARK = /^(\s*(?:#{1,6} +|- |[・○●■※] ?|[0-9]+\. )?)(ja|en)[:：] */u;
/** A line that begins a block of its own, so that it does not continue the one above. */
const BEGINS = /^\s*(?:#|- |[・○●■※]|[0-9]+\. |\{[^{}]*\}\s*$)/u;
/** Where a line stands, before its words. */
const PLACE = /^\s*(?:#{1,6} +)?(?:(?:ja|en)[:：] *)?\{(left|center|right)\}/;

/**
 * The lines of a page as somebody sees them who types in a language: for each `{ start, end, isHidden, mark, place }`,
 * `mark` being the range of the mark of this language and `place` that of `{left}` and the like, or null.
 */
export function linesFor(text, language) {
  let at = 0;
  let isOther = false;
  // A mark alone on its line covers all of the block below it.
  let isBlock = false;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    const marked = line.match(MARK);
    if (marked) {
      isOther = marked[2] !== language;
      isBlock = marked[1].trim() === "" && line.length === marked[0].length;
    } else if (line.trim() === "") isOther = isBlock = false;
    else if (!isBlock && BEGINS.test(line)) isOther = false;
    const end = start + line.length;
    if (isOther) return { start, end, isHidden: true, mark: null, place: null };
    const mark = marked ? { start: start + marked[1].length, end: start + marked[0].length } : null;
    const placed = line.match(PLACE);
    const place = placed ? { start: start + placed[0].length - placed[1].length - 2, end: start + placed[0].length, word: placed[1] } : null;
    return { start, end, isHidden: false, mark, place };
  });
}

const ROW = /^\s*\|/;
const RULE = /^\s*\|[\s|:-]+$/;

/**
 * The tables of a page: `[{ start, end, rule, rows }]` in UTF-16 code units; a row has its `start` and `end` and its cells
 * with theirs. What lacks the line below its head is no table.
 */
export function tablesIn(text) {
  const found = [];
  let at = 0;
  let table = null;
  const close = () => {
    if (table && table.rule !== null && table.rows.length > 0) found.push(table);
    table = null;
  };
  for (const line of text.split("\n")) {
    const end = at + line.length;
    if (!ROW.test(line)) close();
    else if (RULE.test(line) && table?.rows.length === 1 && table.rule === null) {
      table.rule = { start: at, end };
      table.end = end;
    } else {
      table ??= { start: at, end, rule: null, rows: [] };
      table.rows.push({ start: at, end, cells: cellsOf(line, at) });
      table.end = end;
    }
    at = end + 1;
  }
  close();
  return found;
}

/** The cells of a row, each with the place of its words. */
function cellsOf(line, at) {
  const first = line.indexOf("|") + 1;
  const bars = [...line.slice(first).matchAll(/\\.|\|/g)].filter(([sign]) => sign === "|").map(({ index }) => first + index);
  if (bars.at(-1) === undefined || line.slice(bars.at(-1) + 1).trim() !== "") bars.push(line.length);
  return bars.map((bar, i) => {
    const from = i === 0 ? first : bars[i - 1] + 1;
    const raw = line.slice(from, bar);
    const start = from + (raw.length - raw.trimStart().length);
    return { start: at + (raw.trim() === "" ? from + Math.min(1, raw.length) : start), end: at + (raw.trim() === "" ? from + Math.min(1, raw.length) : start + raw.trim().length) };
  });
}

/** The words of a cell as they are typed, and as they stand in the page. */
export const typedCell = (words) => words.replace(/\\\|/g, "|");
export const cellInPage = (words) => words.replace(/\s*\n\s*/g, " ").replace(/\\?\|/g, "\\|");

/** The text of a row of so many empty cells. */
export const emptyRow = (width) => `|${"  |".repeat(width)}`;
