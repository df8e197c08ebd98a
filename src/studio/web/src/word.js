// A text pasted from Word, or from a web page, as a page of Markdown: title, headings, lists with their
// marks as they stand, tables, bold. Everything else of its markup is dropped.

const BLOCKS = new Set([
  "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "TABLE", "SECTION", "ARTICLE", "BLOCKQUOTE", "DL",
  "DT", "DD", "PRE", "HEADER", "FOOTER", "MAIN", "CENTER",
]);
/** What is no text of the author. */
const DROPPED = new Set(["STYLE", "SCRIPT", "META", "LINK", "TITLE", "HEAD", "XML", "O:P", "NOSCRIPT", "TEMPLATE", "IMG", "SVG"]);

/** The page of Markdown for a document that a DOMParser has made of `withoutStyles`. */
export function fromDocument(root) {
  const blocks = [];
  collect(root.body ?? root.documentElement ?? root, blocks, { depth: 0 });
  return finish(blocks);
}

/**
 * HTML of the clipboard, ready to be parsed: Word's styles tell lists and headings, but are not to be
 * styles of our page, whose policy would refuse them with a warning for each.
 */
export function withoutStyles(html) {
  return html.replace(/<style\b[\s\S]*?<\/style>/gi, "").replace(/(<[a-z][^<>]*?\s)style(?=\s*=)/gi, "$1data-style");
}

/** The page of Markdown for plain text: its lines. */
export function fromText(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n").map((line) => escape(line.trimEnd()));
  return finish(lines.map((words) => ({ kind: "line", words })));
}

/** A page that has a title: its first heading of the first level, a short first line, or that of the notice. */
export function withTitle(page) {
  if (page === "" || /^# /m.test(page)) return page;
  const [first, ...rest] = page.split("\n");
  const isTitle = first.length <= 60 && !/[。.：:]$|^[#|（(・○●■\d-]/u.test(first) && first !== "";
  return isTitle ? [`# ${first}`, ...rest].join("\n") : `# {title}\n${page}`;
}

/** Adds the blocks of an element. */
function collect(element, blocks, context) {
  let inline = [];
  const flush = () => {
    for (const words of lines(inline)) if (words !== "") blocks.push({ kind: "paragraph", words });
    inline = [];
  };
  for (const child of element.childNodes) {
    const name = child.nodeType === 1 ? child.tagName.toUpperCase() : "";
    if (DROPPED.has(name) || child.nodeType === 8 || isHidden(child)) continue;
    if (!BLOCKS.has(name) && !hasBlocks(child)) {
      inline.push(child);
      continue;
    }
    flush();
    block(child, name, blocks, context);
  }
  flush();
}

function block(element, name, blocks, context) {
  if (name === "TABLE") {
    blocks.push({ kind: "table", rows: rows(element) });
    return;
  }
  if (name === "UL" || name === "OL") {
    let number = Number(element.getAttribute("start") ?? 1);
    for (const item of element.children) {
      const tag = item.tagName.toUpperCase();
      if (tag === "UL" || tag === "OL") block(item, tag, blocks, { depth: context.depth + 1 });
      if (tag !== "LI") continue;
      listItem(item, name === "OL" ? `${number}. ` : "- ", blocks, context.depth);
      number += 1;
    }
    return;
  }
  const level = headingLevel(element, name);
  if (level !== null) {
    const words = lines(element.childNodes).join(" ").replaceAll("**", "");
    if (words !== "") blocks.push({ kind: "heading", level, words });
    return;
  }
  if (isWordItem(element)) {
    const [mark, words] = wordItem(element);
    const depth = Number(style(element).match(/level(\d)/)?.[1] ?? 1) - 1;
    if (words !== "") blocks.push({ kind: "item", depth, mark, words });
    return;
  }
  if (hasBlocks(element)) {
    collect(element, blocks, context);
    return;
  }
  for (const words of lines(element.childNodes)) if (words !== "") blocks.push({ kind: "paragraph", words, isMarked: true });
}

function listItem(item, mark, blocks, depth) {
  const own = [];
  const below = [];
  for (const child of item.childNodes) {
    const tag = child.nodeType === 1 ? child.tagName.toUpperCase() : "";
    if (tag === "UL" || tag === "OL") below.push([child, tag]);
    else own.push(child);
  }
  const words = lines(own).filter((line) => line !== "").join(" ");
  if (words !== "") blocks.push({ kind: "item", depth, mark: ownMark(words) ? "" : mark, words });
  for (const [child, tag] of below) block(child, tag, blocks, { depth: depth + 1 });
}

/** Words that begin with a mark as Japanese texts have them. */
function ownMark(words) {
  return /^(?:[・○●■◆※]|[（(][0-9０-９一二三四五六七八九十ア-ン][）)]|[①-⑳]|[0-9０-９]+[.．、　])/u.test(words);
}

function style(element) {
  return (element.getAttribute?.("data-style") ?? "").toLowerCase();
}

function className(element) {
  return element.getAttribute?.("class") ?? "";
}

function isHidden(node) {
  return node.nodeType === 1 && /(?:display\s*:\s*none|mso-hide\s*:\s*all)/.test(style(node));
}

function hasBlocks(node) {
  if (node.nodeType !== 1) return false;
  return [...node.children].some((child) => BLOCKS.has(child.tagName.toUpperCase()) || hasBlocks(child));
}

/** 0 for the title of a document, 1 and more for headings, or null. */
function headingLevel(element, name) {
  if (/\b(?:MsoTitle|Title)\b/.test(className(element))) return 0;
  const tag = name.match(/^H([1-6])$/);
  if (tag) return Number(tag[1]);
  const outline = style(element).match(/mso-outline-level\s*:\s*([1-9])/);
  if (outline) return Number(outline[1]);
  const named = className(element).match(/\b(?:Mso)?Heading([1-6])\b/i) ?? className(element).match(/見出し\s*([1-6])/);
  return named ? Number(named[1]) : null;
}

/** Word writes the items of its lists as paragraphs. */
function isWordItem(element) {
  return /mso-list\s*:\s*(?!none|ignore|skip)[^;]*\blevel\d/.test(style(element));
}

/** Mark and words of an item of Word: the mark stands in a part that other programs ignore. */
function wordItem(element) {
  let mark = "";
  const rest = [];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 1 && /mso-list\s*:\s*ignore/.test(style(child))) mark = text(child);
      else if (child.nodeType === 1 && child.querySelector?.("[data-style*='mso-list']")) walk(child);
      else rest.push(child);
    }
  };
  walk(element);
  const words = lines(rest).filter((line) => line !== "").join(" ");
  const sign = mark.replace(/[\s\u00a0]+/g, "");
  if (/^[0-9]+[.)]$/.test(sign)) return [`${sign.replace(")", ".")} `, words];
  if (/^[・○●■◆※①-⑳]$|^[（(].+[）)]$/u.test(sign)) return ["", `${sign}${words}`];
  return ["- ", words];
}

function text(node) {
  return (node.textContent ?? "").replace(/[\u00a0\t\n\r ]+/g, " ");
}

/** The lines of inline nodes, with bold as `**`. */
function lines(nodes) {
  let out = "";
  const walk = (node, isBold) => {
    if (node.nodeType === 3) {
      const words = escape(node.data.replace(/[\u00a0\t\n\r ]+/g, " "));
      if (words === "") return;
      out += isBold && words.trim() !== "" ? words.replace(/^(\s*)(.*?)(\s*)$/su, "$1**$2**$3") : words;
      return;
    }
    if (node.nodeType !== 1) return;
    const name = node.tagName.toUpperCase();
    if (DROPPED.has(name) || isHidden(node)) return;
    if (name === "BR") {
      out += "\n";
      return;
    }
    const weight = style(node).match(/font-weight\s*:\s*(\w+)/)?.[1];
    const bold = weight ? weight === "bold" || Number(weight) >= 600 : isBold || name === "B" || name === "STRONG";
    for (const child of node.childNodes) walk(child, bold);
  };
  for (const node of nodes) walk(node, false);
  // Two bold parts side by side are one.
  return out.replaceAll("****", "").split("\n").map((line) => line.replace(/^[ ]+|[ ]+$/g, ""));
}

/** Signs that our pages would read as markup stand for themselves. */
function escape(words) {
  return words.replace(/[\\*<`]/g, "\\$&").replaceAll("{", "{{");
}

function rows(table) {
  const all = [...table.querySelectorAll("tr")].filter((row) => closest(row, "TABLE") === table);
  return all.map((row) =>
    [...row.children]
      .filter((cell) => /^T[DH]$/i.test(cell.tagName))
      .flatMap((cell) => {
        const words = lines(cellNodes(cell)).filter((line) => line !== "").join(" ").replaceAll("|", "\\|");
        // A cell over several columns is followed by empty ones, so that columns stay under each other.
        const span = Math.min(50, Number(cell.getAttribute("colspan") ?? 1) || 1);
        return [words, ...Array(span - 1).fill("")];
      }),
  );
}

/** The inline nodes of a cell, a line apart for each of its paragraphs. */
function cellNodes(cell) {
  const nodes = [];
  const walk = (element) => {
    for (const child of element.childNodes) {
      if (child.nodeType === 1 && (BLOCKS.has(child.tagName.toUpperCase()) || hasBlocks(child))) {
        walk(child);
        nodes.push({ nodeType: 3, data: " " });
      } else nodes.push(child);
    }
  };
  walk(cell);
  return nodes;
}

function closest(node, name) {
  let above = node.parentNode;
  while (above && above.tagName?.toUpperCase() !== name) above = above.parentNode;
  return above;
}

/** Blocks as a page: one title, sections from `##` on, one empty line between paragraphs. */
function finish(blocks) {
  const levels = blocks.filter(({ kind }) => kind === "heading").map(({ level }) => level);
  const hasTitle = blocks.some(({ kind, level }) => kind === "heading" && level === 0);
  // A single heading of the first level is the title, as people use it.
  const first = levels.filter((level) => level === 1).length === 1 && !hasTitle && levels.length > 1 ? 1 : 0;
  const top = Math.min(...levels.filter((level) => level > first));
  const out = [];
  let before = null;
  for (const one of blocks) {
    if (one.kind === "line") {
      out.push(one.words);
      continue;
    }
    const isTight = before?.kind === "item" && one.kind === "item";
    if (before && !isTight && before.kind !== "heading" && one.kind !== "heading") out.push("");
    if (one.kind === "heading") {
      const isTitle = one.level <= first;
      out.push(`${isTitle ? "#" : "#".repeat(Math.min(4, 2 + one.level - top))} ${one.words}`);
    } else if (one.kind === "item") {
      out.push(`${"  ".repeat(one.mark === "" ? 0 : one.depth)}${one.mark}${one.words}`);
    } else if (one.kind === "table") {
      out.push(...tableLines(one.rows));
    } else {
      out.push(one.words);
    }
    before = one;
  }
  const page = out.join("\n").replace(/\n{3,}/g, "\n\n").trim();
  return page === "" ? "" : `${page}\n`;
}

function tableLines(all) {
  const width = Math.max(0, ...all.map((row) => row.length));
  if (width === 0) return [];
  const line = (row) => `| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`;
  return [line(all[0]), `|${"---|".repeat(width)}`, ...all.slice(1).map(line)];
}
