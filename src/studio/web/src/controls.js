// Controls of one value: a text being typed, a choice, a date, a number. A control shows what the file
// has, sends what is typed at once, and keeps what the server refuses until the user mends it.

import { send } from "./api.js";
import { button, fill, h } from "./dom.js";
import { t } from "./words.js";

/** How long typing may pause before it is another step of undo, in milliseconds. */
const STEP = 3000;
let lastId = 0;

/** An id for an element that others refer to. */
export function newId(base) {
  lastId += 1;
  return `${base}-${lastId}`;
}

/** Calls `listener` when something was typed in an element, never within a composition of an input method. */
function whenTyped(element, listener) {
  let isComposing = false;
  const typed = (event) => {
    isComposing = event.isComposing && event.type !== "compositionend";
    if (!isComposing) listener();
  };
  element.addEventListener("input", typed);
  element.addEventListener("compositionend", typed);
  return { isWaiting: () => isComposing };
}

/**
 * The exchange of one value with the file. `place`: `{ store, where() }`, where it stands; `show(value)`
 * puts a value into the control; `tell(problems, conflict, exchange)` shows what is wrong; `isTyping()`: whether
 * something typed has not been sent yet.
 */
export function exchange(place, { show, tell, isTyping }) {
  const cell = { seen: undefined };
  let pending = 0;
  let isRefused = false;
  let last;
  let merge = newId("field");
  let sentAt = 0;
  /** What is typed after a while is another step of undo. */
  const renew = () => {
    if (performance.now() - sentAt > STEP) {
      place.store.giveUp(merge);
      merge = newId("field");
    }
    sentAt = performance.now();
  };
  const self = {
    cell,
    /** Shows what the file has, unless the user is typing something else. */
    update() {
      const value = place.store.value(place.where());
      if (pending > 0 || isRefused || isTyping()) return;
      cell.seen = value;
      show(value);
    },
    /** Sends a value; undefined removes it. */
    async send(value) {
      isRefused = false;
      last = value;
      const path = place.where();
      if (sameValue(value, cell.seen) && pending === 0) {
        place.store.giveUp(merge);
        tell([], null);
        return true;
      }
      pending += 1;
      renew();
      const edit = value === undefined ? { op: "remove" } : { op: "set", value };
      const { ok, problems, conflicts } = await place.store.submit([{ path, cell, ...edit }], merge);
      pending -= 1;
      isRefused = !ok;
      if (!ok) place.store.hold(merge, textOf(value), false);
      tell(problems, conflicts.find((one) => one.path === path) ?? null, self);
      if (ok && pending === 0 && !isTyping()) self.update();
      return ok;
    },
    /** Keeps a text that cannot be sent; `isWaiting`: cannot be sent yet. */
    hold(text, isWaiting = false) {
      isRefused = true;
      place.store.hold(merge, text, isWaiting);
    },
    /** Takes what the file has in place of what was typed. */
    take(value) {
      isRefused = false;
      place.store.giveUp(merge);
      cell.seen = value;
      show(value);
      tell([], null);
    },
    /** Sends what was typed over what somebody else wrote: `now`. */
    insist(now) {
      cell.seen = now;
      return self.send(last);
    },
  };
  return self;
}

function textOf(value) {
  return typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
}

/** Whether two values are the same. */
export function sameValue(a, b) {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** A field to type in. `rows`: 0 for a short value; a text grows with what is typed, one of 1 row has no line ends. */
function textBox({ rows, attributes }) {
  if (rows === 0) return h("input", { type: "text", autocomplete: "off", spellcheck: "false", ...attributes });
  const box = h("textarea", { rows: String(rows), spellcheck: "true", ...attributes });
  if (rows === 1) {
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) event.preventDefault();
    });
    box.addEventListener("input", (event) => {
      if (!event.isComposing && box.value.includes("\n")) box.setRangeText(box.value.replace(/\s*\n\s*/g, " "), 0, box.value.length, "end");
    });
  }
  return box;
}

/**
 * A control of a text in one language, or of a plain string. `take(text)`: what to do with it in place of
 * sending it as it is.
 */
export function typed(place, { rows = 0, attributes = {}, take = null, fromValue = (value) => String(value ?? ""), tell, isRequired }) {
  const box = textBox({ rows, attributes });
  const wait = whenTyped(box, () => {
    const text = box.value;
    if (text.trim() === "") {
      if (isRequired()) {
        io.hold("");
        tell([{ severity: "error", message: t("edit-required"), hints: [] }], null);
        return;
      }
      void io.send(undefined);
      return;
    }
    if (take) take(text);
    else void io.send(text);
  });
  const io = exchange(place, {
    show(value) {
      const text = fromValue(value);
      if (box.value !== text) box.value = text;
    },
    tell,
    isTyping: () => wait.isWaiting(),
  });
  return { element: box, update: io.update, focus: () => box.focus(), io, text: () => box.value };
}

/** A choice from a list. `options()`: `[{ word, title }]`; an optional one may be empty. */
export function select(place, { options, attributes, isRequired, tell, toValue = (word) => word, fromValue = (value) => String(value ?? "") }) {
  const box = h("select", { ...attributes });
  const io = exchange(place, {
    show(value) {
      const word = fromValue(value);
      const all = options();
      // A word that the list does not have is shown as it is, so that nothing changes unseen.
      if (word !== "" && !all.some((one) => one.word === word)) all.push({ word, title: word });
      const empty = isRequired() && word !== "" ? [] : [h("option", { value: "", say: "edit-none" })];
      const next = JSON.stringify([all, empty.length, document.documentElement.lang]);
      if (box.dataset.options !== next) {
        fill(box, empty, all.map((one) => h("option", { value: one.word }, one.title)));
        box.dataset.options = next;
      }
      box.value = word;
    },
    tell,
    isTyping: () => false,
  });
  box.addEventListener("change", () => void io.send(box.value === "" ? undefined : toValue(box.value)));
  return { element: box, update: io.update, focus: () => box.focus(), io };
}

/**
 * One of a few, all of them seen. `options()`: `[{ word, title, lines }]`, `lines` being what stands below.
 */
export function radios(place, { options, label, describedBy, tell }) {
  const name = newId("radio");
  const host = h("div", { class: "radios", role: "radiogroup", "aria-labelledby": label, "aria-describedby": describedBy });
  const inputs = new Map();
  const io = exchange(place, {
    show(value) {
      for (const [word, { input }] of inputs) input.checked = word === value;
    },
    tell,
    isTyping: () => false,
  });
  const rebuild = () => {
    for (const { word, title, lines = [] } of options()) {
      let one = inputs.get(word);
      if (!one) {
        const input = h("input", { type: "radio", name, value: word, on: { change: () => void io.send(word) } });
        one = { input, title: h("span", { class: "radio-title" }), lines: h("span", { class: "radio-lines" }) };
        host.append(h("label", {}, input, h("span", {}, one.title, one.lines)));
        inputs.set(word, one);
      }
      one.title.textContent = title;
      fill(one.lines, lines.filter(([, text]) => text).map(([lang, text]) => h("span", { lang }, text)));
    }
  };
  rebuild();
  const focus = () => (inputs.get(io.cell.seen)?.input ?? host.querySelector("input"))?.focus();
  return { element: host, update: io.update, focus, io, rebuild };
}

/** Asks the server what a text means; null when a later question was asked meanwhile. */
export function understanding() {
  let running = null;
  return async (question) => {
    running?.abort();
    running = new AbortController();
    try {
      return await send("understand", question, "POST", running.signal);
    } catch (error) {
      if (error.name === "AbortError") return null;
      return { ok: false, message: error.body?.message ?? t("shell-unreachable"), hints: [] };
    }
  };
}

/** A date as it is typed, and below it as it is understood. */
export function moment(place, { attributes, isRequired, mayBeUnknown, tell }) {
  const ask = understanding();
  const understood = h("p", { class: "understood", id: newId("understood"), "aria-live": "polite" });
  const day = h("input", { type: "date", class: "hidden", tabindex: "-1", "aria-hidden": "true" });
  const told = { text: null };
  const control = typed(place, {
    attributes: { ...attributes, class: "moment-text", "aria-describedby": `${attributes["aria-describedby"]} ${understood.id}` },
    // What is typed is sent when it has been understood.
    take: (text) => {
      control.io.hold(text, true);
      void understand(text, true);
    },
    tell,
    isRequired,
  });
  const unknown = h("input", { type: "checkbox", on: { change: toggle } });
  /** What was typed and is being understood. */
  let asked = null;
  const understand = async (text, isTyped) => {
    if (isTyped) asked = text;
    const meaning = await ask({ type: "moment", text });
    if (meaning === null || control.text() !== text) return;
    asked = null;
    told.text = text;
    if (!meaning.ok) {
      if (isTyped) control.io.hold(text);
      fill(understood);
      tell([{ severity: "error", message: meaning.message, hints: meaning.hints ?? [] }], null);
      return;
    }
    fill(understood, h("span", { lang: "ja" }, meaning.ja), meaning.wareki && meaning.wareki !== meaning.ja && h("span", { lang: "ja" }, meaning.wareki), h("span", { lang: "en" }, meaning.en),
      (meaning.notes ?? []).map((note) => h("span", { class: "note" }, note)));
    if (isTyped) await control.io.send(text);
  };
  async function toggle() {
    const wasUnknown = !unknown.checked;
    control.element.value = wasUnknown ? "" : "unknown";
    control.element.disabled = !wasUnknown;
    if (wasUnknown) {
      control.focus();
      if (isRequired()) control.io.hold("");
      else await control.io.send(undefined);
      return;
    }
    await understand("unknown", true);
  }
  day.addEventListener("change", () => {
    if (day.value === "") return;
    const rest = control.text().match(/^\s*\d{4}-\d{2}-\d{2}(?!\d)(.*)$/)?.[1] ?? "";
    control.element.value = day.value + (/^[T ]\d/.test(rest) ? rest : "");
    void understand(control.element.value, true);
  });
  const element = h("div", { class: "moment" },
    h("div", { class: "in-row" }, control.element,
      button("edit-pick-day", () => day.showPicker(), { class: "quiet" }), day,
      mayBeUnknown && h("label", { class: "tick" }, unknown, h("span", { say: "edit-unknown" }))),
    understood);
  const update = () => {
    control.update();
    const text = control.text();
    unknown.checked = text === "unknown";
    control.element.disabled = unknown.checked;
    if (text === "") fill(understood);
    else if (text !== told.text && text !== asked) void understand(text, false);
  };
  return { element, update, focus: () => (unknown.checked ? unknown : control).focus(), io: control.io };
}

/** How certain a number is, as the file writes it, in the order in which people choose. */
const CERTAINTIES = [
  ["exact", "edit-certainty-exact"],
  ["about", "edit-certainty-about"],
  ["at-most", "edit-certainty-at-most"],
  ["unknown", "edit-certainty-unknown"],
];

/** A number with its certainty, and below it in words. */
export function count(place, { attributes, tell, label }) {
  const ask = understanding();
  const understood = h("p", { class: "understood", id: newId("understood"), "aria-live": "polite" });
  const certainty = h("select", { label: ["edit-certainty", { label }] }, CERTAINTIES.map(([word, message]) => h("option", { value: word, say: message })));
  const number = h("input", { ...attributes, type: "text", inputmode: "numeric", autocomplete: "off", class: "number", "aria-describedby": `${attributes["aria-describedby"]} ${understood.id}` });
  let toldOf = null;
  /** How the file wrote an exact number: with or without its word. */
  let exactly = "";
  const wait = whenTyped(number, changed);
  const io = exchange(place, {
    show(value) {
      const [, word, digits] = String(value ?? "").match(/^(?:(exact|about|at-most)\s+)?(\d*)$/) ?? [];
      exactly = word === "exact" ? "exact " : "";
      // Its certainty may be chosen before there is a number.
      if (value !== undefined || certainty.value === "unknown") certainty.value = value === "unknown" ? "unknown" : (word ?? "exact");
      const text = digits ? Number(digits).toLocaleString("en") : "";
      if (plain(number.value) !== (digits ?? "")) number.value = text;
      number.disabled = value === "unknown";
    },
    tell,
    isTyping: () => wait.isWaiting(),
  });
  const plain = (text) => text.normalize("NFKC").replace(/[,\s、，]/g, "");
  function changed() {
    const digits = plain(number.value);
    number.disabled = certainty.value === "unknown";
    if (certainty.value === "unknown") void io.send("unknown");
    // A number that is being typed anew is none yet; "Remove" takes the field away.
    else if (digits === "") io.hold("");
    else if (!/^\d+$/.test(digits)) {
      io.hold(number.value);
      tell([{ severity: "error", message: t("edit-not-a-number", { text: number.value }), hints: [] }], null);
      return;
    } else if (certainty.value === "exact") void io.send(exactly ? exactly + digits : Number(digits));
    else void io.send(`${certainty.value} ${digits}`);
    void say();
  }
  certainty.addEventListener("change", () => {
    changed();
    if (!number.disabled && number.value === "") number.focus();
  });
  const say = async () => {
    const digits = plain(number.value);
    const text = certainty.value === "unknown" ? "unknown" : certainty.value === "exact" ? digits : `${certainty.value} ${digits}`;
    if (text === toldOf) return;
    toldOf = text;
    const meaning = /\d|unknown/.test(text) ? await ask({ type: "count", text }) : { ok: false };
    if (meaning === null || toldOf !== text) return;
    fill(understood, meaning.ok && [h("span", { lang: "ja" }, meaning.ja), h("span", { lang: "en" }, meaning.en)]);
  };
  const element = h("div", { class: "counted" }, h("div", { class: "in-row" }, certainty, number), understood);
  const update = () => {
    io.update();
    void say();
  };
  return { element, update, focus: () => (number.disabled ? certainty : number).focus(), io };
}

/** What is wrong with a field: what the server refused, what the checks find, and what somebody else wrote. */
export function problemList(id) {
  const host = h("div", { class: "trouble", id });
  let refused = [];
  let findings = [];
  let conflict = null;
  const draw = () => {
    const all = [...refused, ...findings];
    fill(host, conflict, all.length > 0 && h("ul", {}, all.map(({ severity, message, hints = [] }) =>
      h("li", { "data-severity": severity },
        h("strong", { say: severity === "error" ? "edit-error" : "edit-warning" }), " ", message, hints.map((hint) => h("span", { class: "hint" }, hint))))));
    host.classList.toggle("is-bad", all.some(({ severity }) => severity === "error") || conflict !== null);
  };
  return {
    element: host,
    /** Whether something here is an error. */
    isBad: () => [...refused, ...findings].some(({ severity }) => severity === "error"),
    tell(problems, found) {
      refused = problems;
      conflict = found;
      draw();
    },
    find(now) {
      if (sameValue(now, findings)) return;
      findings = now;
      draw();
    },
  };
}
