// Paths of values in a file, as the server writes them: `timeline[3].what.ja`. The whole file is "".

/** The steps of a path: names and numbers. */
export function steps(path) {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (name === undefined ? Number(index) : name));
}

/** The path of these steps. */
export function path(all) {
  return all.reduce((text, step) => join(text, step), "");
}

/** The path of what is one step below. */
export function join(above, step) {
  if (typeof step === "number") return `${above}[${step}]`;
  return above === "" ? step : `${above}.${step}`;
}

/** Whether `inner` is `outer` or below it. */
export function isWithin(inner, outer) {
  if (outer === "" || inner === outer) return true;
  return inner.startsWith(outer) && (inner[outer.length] === "." || inner[outer.length] === "[");
}

/** The value at a path, undefined where there is none. */
export function valueAt(value, where) {
  let found = value;
  for (const step of steps(where)) {
    if (found === null || typeof found !== "object") return undefined;
    found = Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}

/** The value after an edit as `POST edit` has it; `value` itself stays as it was. */
export function edited(value, { path: where, op, value: next, to }) {
  return change(value, steps(where), (holder, step) => {
    if (op === "set" || (op === "insert" && typeof step === "string")) holder[step] = next;
    else if (op === "insert") holder.splice(step, 0, next);
    else if (op === "move") holder.splice(to, 0, ...holder.splice(step, 1));
    else if (Array.isArray(holder)) holder.splice(step, 1);
    else delete holder[step];
  });
}

/** A copy of `value` in which `edit(holder, step)` has changed what holds the last step. */
function change(value, [step, ...rest], edit) {
  const copy = Array.isArray(value) ? [...value] : isMapping(value) ? { ...value } : typeof step === "number" ? [] : {};
  if (rest.length === 0) edit(copy, step);
  else copy[step] = change(copy[step], rest, edit);
  return copy;
}

/** Whether a value is a mapping. */
export function isMapping(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
