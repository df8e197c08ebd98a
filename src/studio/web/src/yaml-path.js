// Where in a YAML file the cursor is, by indentation: enough for completion and help while a text is
// being typed and cannot be parsed.

/** A line: indent, dashes of list items, key. */
const LINE = /^(\s*)((?:-(?:\s+|$))*)(?:("[^"]*"|'[^']*'|[^\s#:'"{}[\],&*!|>%@`-][^:#{}[\],]*?)\s*:(?=\s|$))?/u;
const NOTHING = /^\s*(#|$)/;

/**
 * Adds a line to what is open: `[{ column, step }]`, outermost first. An item of a list stands half a
 * column behind its dash, since a dash may stand below the very beginning of its key.
 */
function open(stack, line) {
  if (NOTHING.test(line)) return null;
  const [, space, dashes, typed] = line.match(LINE);
  let column = space.length;
  for (const dash of dashes.match(/-\s*/g) ?? []) {
    while (stack.length > 0 && stack.at(-1).column > column + 0.5) stack.pop();
    if (stack.at(-1)?.column === column + 0.5) stack.at(-1).step += 1;
    else stack.push({ column: column + 0.5, step: 0 });
    column += dash.length;
  }
  if (typed === undefined) return null;
  close(stack, column);
  const key = { column, step: typed.replace(/^["']|["']$/g, ""), from: column, to: column + typed.length };
  stack.push(key);
  return key;
}

/** Closes what is not around a column. */
function close(stack, column) {
  while (stack.length > 0 && stack.at(-1).column >= column) stack.pop();
}

const stepsOf = (stack) => stack.map(({ step }) => step);

/**
 * The place of `position` in `text`: `steps` (of the mapping that a key is typed in, or of the value that
 * is typed behind the colon), `isValue`, `word` (what is typed of it before the cursor), `from` (where that
 * begins), `keys` (what the mapping has already), `isComment`.
 */
export function place(text, position) {
  const lines = text.slice(0, position).split("\n");
  const line = lines.pop();
  const stack = [];
  for (const above of lines) open(stack, above);
  const isComment = /(^|\s)#/.test(line);
  const key = open(stack, line);
  if (key) {
    const word = line.slice(key.to).replace(/^\s*:\s*/, "");
    return { steps: stepsOf(stack), isValue: true, word, from: position - word.length, keys: [], isComment };
  }
  const column = line.match(LINE)[0].length;
  close(stack, column);
  const word = line.slice(column);
  const steps = stepsOf(stack);
  return { steps, isValue: false, word, from: position - word.length, keys: keysOf(text, steps), isComment };
}

/** The keys of the mapping at these steps. */
function keysOf(text, steps) {
  const wanted = JSON.stringify(steps);
  const stack = [];
  const keys = [];
  for (const line of text.split("\n")) {
    const key = open(stack, line);
    if (key && JSON.stringify(stepsOf(stack).slice(0, -1)) === wanted) keys.push(key.step);
  }
  return keys;
}

/** The key at a position: its `steps`, and where it stands (`from`, `to`); null beside keys. */
export function keyAt(text, position) {
  const lines = text.slice(0, position).split("\n");
  const start = position - lines.pop().length;
  const stack = [];
  for (const above of lines) open(stack, above);
  const key = open(stack, text.slice(start).split("\n", 1)[0]);
  if (!key || position < start + key.from || position > start + key.to) return null;
  return { steps: stepsOf(stack), from: start + key.from, to: start + key.to };
}
