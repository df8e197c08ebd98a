// Elements. Data become text nodes and attributes, never markup.

import { say } from "./words.js";

/** Attributes that lead somewhere: only addresses of the server and blobs of this page. */
const ADDRESSES = new Set(["href", "src"]);

/**
 * Makes an element. `attributes`: `class`, `on` ({ event: listener }), `say` (an id of a message or
 * [id, values] for its text), `label` (the same for `aria-label`), `style` ({ property: value }),
 * and any attribute; `null`, `undefined` and `false` leave it out. `children`: nodes and strings.
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (key === "style") {
      for (const [property, setting] of Object.entries(value)) element.style.setProperty(property, setting);
    } else if (key === "say") {
      say(element, ...[value].flat());
    } else if (key === "label") {
      const [id, values] = [value].flat();
      say(element, id, values, "aria-label");
    } else if (ADDRESSES.has(key) && !isOurs(value)) {
      continue;
    } else {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Whether an address stays on this page's server. */
function isOurs(address) {
  const { origin, protocol } = new URL(address, location.href);
  return protocol === "blob:" || origin === location.origin;
}

/** Puts these children in the place of all others. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button. `name`: an id of a message, [id, values], or { text } that is the same in all languages. */
export function button(name, click, attributes = {}) {
  const named = name.text === undefined ? { say: name } : {};
  return h("button", { type: "button", ...attributes, ...named, on: { click } }, name.text);
}

/**
 * Buttons of which one is pressed. `choices`: [value, message]; `change(value)`. Its `set(value)`
 * shows which is chosen.
 */
export function choice(label, choices, change) {
  const buttons = new Map(
    choices.map(([value, name]) => [value, button(name, () => change(value), { "aria-pressed": "false" })]),
  );
  const group = h("div", { class: "choice", role: "group", label }, [...buttons.values()]);
  const set = (value) => {
    for (const [own, element] of buttons) element.setAttribute("aria-pressed", String(own === value));
  };
  return { element: group, set };
}

const SVG = "http://www.w3.org/2000/svg";
/** Paths in a square of 16. */
const ICONS = {
  error: "M5 1h6l4 4v6l-4 4H5l-4-4V5zM7.2 4v5h1.6V4zm0 6.2v1.6h1.6v-1.6z",
  warning: "M8 1l7.5 13.5H.5zM7.2 6v4h1.6V6zm0 5.2v1.5h1.6v-1.5z",
  late: "M8 1a7 7 0 110 14A7 7 0 018 1zM7.2 4v4.8h4V7.2H8.8V4z",
};

/** A small picture beside words that say the same. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}

/**
 * Moves among elements with the arrow keys, so that many of them are one stop of the Tab key.
 * `host`: what holds them; `selector`: which they are, in order.
 */
export function roving(host, selector) {
  host.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(selector)) return;
    const all = [...host.querySelectorAll(selector)];
    const at = all.indexOf(event.target);
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    event.preventDefault();
  });
}
