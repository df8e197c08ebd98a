// The frame of the page: views in the middle, panels at the side, commands with their keys, status,
// toasts and dialogs. Parts add themselves with `addView`, `addPanel` and `addCommand`.

import { on } from "./bus.js";
import { button, choice, fill, h } from "./dom.js";
import { go, route } from "./route.js";
import { current, notice } from "./store.js";
import { local, NAMES, speak, t, ui } from "./words.js";

const $ = (id) => document.getElementById(id);

/** Views of the middle and panels of the side, in the order in which they were added. */
const views = [];
const panels = [];
const commands = [];

/**
 * Adds a view of the middle. `id`: in the address; `title`: id of a message; `of`: "notice" (shown
 * when a notice is open), "new" (shown as long as there is no file) or "file" (always); `open(host, tools)`: fills two empty elements, of
 * which `tools` is the row above, and returns `{ update(), close() }`. `update` is called when the
 * address or the State has changed, and once after `open`.
 */
export function addView(view) {
  views.push(view);
}

/** Adds a panel of the side; like a view, without `of` and `tools`. */
export function addPanel(panel) {
  panels.push(panel);
}

/**
 * Adds a command. `title`: id of a message; `keys`: such as "?", "g f" or "Ctrl+Z", as shown;
 * `run()`; `place`: "bar" for a button at the top; `isOff()`: whether it has nothing to do.
 */
export function addCommand(command) {
  commands.push(command);
}

/** Shows a panel; on a phone, goes to it. */
export function showPanel(id) {
  showSide("side");
  go({ p: id, s: "side" }, { replace: true });
}

// --- Views and panels -------------------------------------------------------------------------

/** What is open in a place: { id, handle }. */
const open = { view: null, panel: null };

function isUsable({ of }) {
  if (of === "new") return current().exists === false;
  return of === "file" || notice() !== null;
}

/** Whether the file has never been readable: then only its source can be shown, and what is wrong. */
const isUnreadable = () => current().broken !== null && current().revision === 0;

function viewNow() {
  const usable = views.filter(isUsable);
  const asked = isUnreadable() ? "source" : route().v;
  return usable.find(({ id }) => id === asked) ?? usable.find(({ of }) => of !== "file") ?? null;
}

function panelNow() {
  const asked = isUnreadable() ? "findings" : route().p;
  return panels.find(({ id }) => id === asked) ?? panels[0] ?? null;
}

/** Opens `wanted` in the place of what is open there, or updates what is. */
function show(place, wanted, hosts) {
  if (open[place]?.id !== wanted?.id) {
    open[place]?.handle.close();
    for (const host of hosts) fill(host);
    open[place] = wanted && { id: wanted.id, handle: wanted.open(...hosts) };
  }
  open[place]?.handle.update();
}

let viewChoice = null;
let panelChoice = null;

function update() {
  const state = current();
  if (!state) return;
  $("incident-name").textContent = local(state.incident?.name);
  const title = notice() && local(notice().title);
  document.title = [title, local(state.incident?.name), "oshirase"].filter(Boolean).join(" · ");
  // Both sides can be hidden, so that documents have room. Without a file they have nothing to show.
  const isNew = state.exists === false;
  const hidden = isNew ? [...sides.keys()] : (route().x ?? "").split(",");
  for (const [side, element] of sides) {
    $(side).hidden = hidden.includes(side);
    element.disabled = isNew;
    element.setAttribute("aria-pressed", String(!hidden.includes(side)));
    document.body.classList.toggle(`without-${side}`, hidden.includes(side));
  }
  document.body.dataset.screen = isNew ? "main" : (route().s ?? (notice() ? "main" : "list"));
  $("screens").hidden = isNew;
  const view = viewNow();
  show("view", view, [$("stage"), $("view-tools")]);
  if (!view) fill($("stage"), h("p", { class: "empty", say: state.notices.length ? "shell-choose" : "shell-nothing" }));
  show("panel", isNew ? null : panelNow(), [$("side-body")]);
  const usable = new Set(views.filter(isUsable).map(({ id }) => id));
  for (const [i, element] of [...viewChoice.element.children].entries()) element.hidden = !usable.has(views[i].id);
  viewChoice.set(view?.id);
  panelChoice.set(panelNow()?.id);
  screenChoice.set(document.body.dataset.screen);
  for (const { element, command } of bar) element.disabled = command.isOff?.() ?? false;
  tellStatus();
}

let screenChoice = null;
const bar = [];
const sides = new Map();

/** Hides the list or the side, or shows it again. */
function toggle(side) {
  const hidden = new Set((route().x ?? "").split(",").filter(Boolean));
  if (!hidden.delete(side)) hidden.add(side);
  go({ x: [...hidden].join() }, { replace: true });
}

function showSide(side) {
  if ((route().x ?? "").split(",").includes(side)) toggle(side);
}

/** Builds the frame, after all parts have been added and the words are there. */
export function start() {
  viewChoice = choice("shell-views", views.map(({ id, title }) => [id, title]), (id) => go({ v: id, s: "main" }));
  panelChoice = choice("shell-panels", panels.map(({ id, title }) => [id, title]), (id) => showPanel(id));
  const screens = [["list", "shell-screen-list"], ["main", "shell-screen-main"], ["side", "shell-screen-side"]];
  screenChoice = choice("shell-screens", screens, (id) => go({ s: id }));
  fill($("screens"), screenChoice.element);
  fill($("tools"), viewChoice.element, h("div", { class: "view-tools", id: "view-tools" }));
  fill($("side-tabs"), panelChoice.element);
  for (const command of commands.filter(({ place }) => place === "bar")) {
    const element = button(command.title, command.run, { "aria-keyshortcuts": ariaKeys(command.keys) });
    bar.push({ element, command });
    $("bar-tools").append(element);
  }
  for (const [side, name] of [["list", "shell-screen-list"], ["side", "shell-screen-side"]]) {
    sides.set(side, button(name, () => toggle(side), { class: "toggle" }));
  }
  $("bar-tools").prepend(h("div", { class: "choice sides", role: "group", label: "shell-shown" }, [...sides.values()]));
  const language = choice("shell-language", Object.entries(NAMES).map(([code, text]) => [code, { text }]), (to) => {
    void speak(to).then(() => language.set(to));
  });
  language.set(ui());
  $("bar-tools").append(language.element);
  on("route", (before) => {
    if (before && before.p !== route().p) showSide("side");
    update();
  });
  on("state", update);
  // What a view has made in one language is made again in the other.
  on("ui", () => {
    for (const place of ["view", "panel"]) {
      open[place]?.handle.close();
      open[place] = null;
    }
    for (const host of [$("stage"), $("view-tools"), $("side-body")]) fill(host);
    update();
  });
  addEventListener("keydown", pressed);
  // The hash of the address is where the user is, so this link does not use it.
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    focusIn("main");
  });
  update();
}

// --- Status -----------------------------------------------------------------------------------

let isConnected = true;
/** Ids of things that are being saved, and of texts that could not be saved. */
const saving = new Set();
const unsaved = new Set();

/** Says of something, by any name, that it is "saving", "saved" or "unsaved" (refused, kept on the page). */
export function setSaved(name, how) {
  saving.delete(name);
  unsaved.delete(name);
  if (how === "saving") saving.add(name);
  if (how === "unsaved") unsaved.add(name);
  tellStatus();
}

function tellStatus() {
  const { findings = [], broken = null, exists } = current() ?? {};
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const [id, values, kind] = !isConnected
    ? ["shell-lost", {}, "bad"]
    : broken
      ? [isUnreadable() ? "shell-unreadable" : "shell-broken", {}, "bad"]
      : unsaved.size > 0
        ? ["shell-unsaved", {}, "bad"]
        : saving.size > 0
          ? ["shell-saving", {}, "calm"]
          : exists === false
            ? ["shell-new", {}, "calm"]
            : ["shell-saved", { errors, warnings: findings.length - errors }, errors > 0 ? "bad" : "calm"];
  const text = t(id, values);
  const status = $("status");
  // The same words again would be read out again.
  if (status.textContent !== text) status.textContent = text;
  status.dataset.kind = kind;
}

on("connection", (is) => {
  isConnected = is;
  tellStatus();
});

// A page with texts that are nowhere else is not closed by mistake.
addEventListener("beforeunload", (event) => {
  if (unsaved.size > 0 || saving.size > 0) event.preventDefault();
});

// --- Toasts and dialogs -----------------------------------------------------------------------

/** Says something for some seconds; what is "bad" stays until it is closed. `text`: words as text. */
export function toast(text, kind = "calm") {
  // What is outside an open dialog is not read out.
  const top = document.querySelector("dialog[open]") ?? document.body;
  if ($("toasts").parentElement !== top) top.append($("toasts"));
  const same = [...$("toasts").children].find(({ firstElementChild }) => firstElementChild.textContent === text);
  if (same && kind === "bad") return;
  const element = h("div", { class: "toast", "data-kind": kind }, h("p", {}, text));
  element.append(button("shell-close", () => element.remove()));
  $("toasts").append(element);
  if (kind !== "bad") setTimeout(() => element.remove(), 6000);
}

/** Says what the server refused. */
export function complain(error) {
  if (error.name === "AbortError") return;
  toast(error.status === 0 ? t("shell-unreachable") : (error.body?.message ?? error.message), "bad");
}

/**
 * Opens a dialog. `title`: id of a message or [id, values]; `children`: its contents; `buttons`: made
 * by `button`, beside the one that closes it. Returns the <dialog>; its event "close" ends it.
 */
export function dialog(title, children, buttons = [], attributes = {}) {
  const element = h(
    "dialog",
    { ...attributes, "aria-labelledby": "dialog-title" },
    h("header", {}, h("h2", { id: "dialog-title", say: title })),
    h("div", { class: "dialog-body" }, children),
    h("footer", {}, buttons, button("shell-close", () => element.close())),
  );
  element.addEventListener("close", () => {
    document.body.append($("toasts"));
    element.remove();
  });
  document.body.append(element);
  element.showModal();
  return element;
}

// --- Keys -------------------------------------------------------------------------------------

const isMac = navigator.platform.startsWith("Mac");
let first = null;

function ariaKeys(keys) {
  return keys?.replace("Ctrl", isMac ? "Meta" : "Control") ?? null;
}

/** Whether keys go into a text that is being typed. */
function isTyping({ target }) {
  return target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio], [type=range]), textarea, select");
}

function pressed(event) {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  const isControl = isMac ? event.metaKey : event.ctrlKey;
  if (!isControl && (isTyping(event) || event.altKey || event.metaKey || event.ctrlKey)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "Shift" || key === "Control" || key === "Meta" || key === "Alt") return;
  const shift = isControl && event.shiftKey ? "Shift+" : "";
  const typed = isControl ? `Ctrl+${shift}${key.toUpperCase()}` : first ? `${first} ${key}` : key;
  if (!isControl && route().keys === "off" && key !== "?") return;
  const command = commands.find(({ keys, isOff }) => keys === typed && !isOff?.());
  first = !isControl && !command && commands.some(({ keys }) => keys?.startsWith(`${key} `)) ? key : null;
  if (!command) return;
  // While somebody types, undo and redo are the text's own.
  if (isTyping(event) && ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"].includes(typed)) return;
  event.preventDefault();
  command.run();
}

/** Lists the keys. */
function help() {
  const shown = commands.filter(({ keys }) => keys);
  const rows = shown.map(({ title, keys }) =>
    h("tr", {}, h("td", {}, keys.split(" ").map((key) => h("kbd", {}, isMac ? key.replace("Ctrl", "⌘") : key))), h("td", { say: title })),
  );
  const heads = h("tr", {}, h("th", { scope: "col", say: "shell-key" }), h("th", { scope: "col", say: "shell-does" }));
  const box = h("input", { type: "checkbox", checked: route().keys !== "off" });
  box.addEventListener("change", () => go({ keys: box.checked ? null : "off" }, { replace: true }));
  dialog("shell-help", [
    h("p", { say: "shell-help-words" }),
    h("label", { class: "check" }, box, h("span", { say: "shell-single-keys" })),
    h("table", { class: "keys" }, h("thead", {}, heads), h("tbody", {}, rows)),
  ]);
}

addCommand({ title: "shell-help", keys: "?", place: "bar", run: help });
addCommand({ title: "shell-go-list", keys: "g l", run: () => focusIn("list") });
addCommand({ title: "shell-go-main", keys: "g m", run: () => focusIn("main") });
addCommand({ title: "shell-go-side", keys: "g s", run: () => focusIn("side") });

function focusIn(screen) {
  showSide(screen);
  go({ s: screen }, { replace: true });
  const host = $(screen);
  const target = host.querySelector("[aria-current], [aria-pressed=true], a, button, input, [tabindex='0']") ?? host;
  target.focus();
}
