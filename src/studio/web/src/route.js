// Where the user is, in the hash of the address, so that reload, back and forward keep it:
//
//   ui  language of the interface        n   notice            l  languages shown: "ja", "en", "ja,en"
//   v   view of the middle               z   zoom: "fit" or a factor       w  web width: "desktop", "phone"
//   p   panel at the side                s   screen on a phone: "list", "main", "side"
//   d   known on this day                k   "1": scrolling of both languages is linked
//   keys  "off": keys without Ctrl do nothing
//   x   what is hidden beside the document: "list", "side", "list,side"
//   at  path of the chosen value         to  "ja:57": words to be scrolled to        org  organisation shown

import { emit } from "./bus.js";

let current = read();

function read() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

/** The parts of the address that are set. */
export function route() {
  return current;
}

/** The address with these changes; null removes a part. */
export function link(changes) {
  const next = { ...current };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") delete next[key];
    else next[key] = String(value);
  }
  return `#${new URLSearchParams(next)}`;
}

/** Goes there. `replace`: without a step of "back". */
export function go(changes, { replace = false } = {}) {
  const next = link(changes);
  if (next === `#${new URLSearchParams(current)}`) return;
  if (replace) history.replaceState(null, "", next);
  else history.pushState(null, "", next);
  changed();
}

function changed() {
  const before = current;
  current = read();
  emit("route", before);
}

addEventListener("popstate", changed);
