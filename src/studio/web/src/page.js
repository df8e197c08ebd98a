// The view "Page": the page of a notice as a page, typed in place and saved while typing.

import { autocompletion, completionKeymap, startCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorSelection, EditorState, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { get, send } from "./api.js";
import { emit, on } from "./bus.js";
import { newId } from "./controls.js";
import { button, choice, fill, h } from "./dom.js";
import * as edits from "./edits.js";
import { finder } from "./found.js";
import { marks, setNames, setPlain, setTarget } from "./page-marks.js";
import { tablesIn } from "./page-lines.js";
import { difference, editorText } from "./page-text.js";
import { join } from "./path.js";
import { besides, inOrderOf, move, sectionAt, sections, unlike } from "./sections.js";
import { go, route } from "./route.js";
import { complain, dialog, setSaved, toast } from "./shell.js";
import { current, notice } from "./store.js";
import { nameOf } from "./tree.js";
import { local, t, ui } from "./words.js";

/** How long typing may pause before it is saved, and before chips are read again, in milliseconds. */
const SAVE = 30;
const LOOK = 160;
/** How long typing may pause before it is another step of undo. */
const STEP = 3000;
/** The nonce with which the editor may add its styles. */
const NONCE = document.querySelector("meta[name=csp-nonce]")?.content ?? "";
/** The language whose page is shown, as long as the notice has it. */
let language = null;
/** Whether the dates and numbers of the page are to be looked for when it opens. */
let isToBeSearched = false;

/** Opens the page of a notice and offers its dates and numbers as facts. */
export function openAndSearch(id) {
  isToBeSearched = true;
  go({ n: id, v: "page", s: "main" });
}

/** Opens the view. */
export function open(host, tools) {
  const banner = h("div", { class: "md-note" });
  const sheet = h("div", { class: "paper-sheet" });
  const searchHost = h("div", { class: "found-host" });
  const root = h("div", { class: "page-view" }, banner, searchHost, sheet);
  fill(host, root);
  let shown = null;

  const draw = () => {
    const now = notice();
    if (!now) return;
    const lang = now.languages.includes(language) ? language : (now.languages.includes(ui()) ? ui() : now.languages[0]);
    const key = `${now.id} ${lang}`;
    if (shown?.key === key) {
      shown.refresh();
      return;
    }
    shown?.close();
    shown = null;
    fill(tools);
    fill(sheet);
    fill(banner);
    fill(searchHost);
    if (now.form) {
      fill(banner, h("p", { say: "page-is-form" }));
      shown = { key, refresh() {}, close() {} };
      return;
    }
    const languages = choice("page-language", now.languages.map((one) => [one, one === "ja" ? "edit-lang-ja" : "edit-lang-en"]), (to) => {
      language = to;
      draw();
    });
    languages.set(lang);
    const bar = h("div", { class: "md-tools" });
    fill(tools, languages.element, bar);
    shown = { key, ...editor({ banner, sheet, bar, searchHost }, now.id, lang) };
  };
  const ends = [on("values", () => shown?.refresh())];
  return {
    update: draw,
    close() {
      for (const end of ends) end();
      shown?.close();
      shown = null;
    },
  };
}

/** An editor of the page of a notice in a language. */
function editor({ banner, sheet, bar, searchHost }, id, lang) {
  let answer = null;
  let view = null;
  let isClosed = false;
  /** What the server has, as the editor would show it. */
  let base = "";
  let text = editorText("");
  /** The pages of the other languages, if each language has its own or the usual page. */
  let pages = {};
  /** How they differed when this page was opened. */
  let unlikeBefore = null;
  let saveTimer = 0;
  let lookTimer = 0;
  let saving = 0;
  let isRefused = false;
  /** Whether this page became the notice's own while it was open. */
  let isMadeOwn = false;
  let isPlain = false;
  const cell = { seen: undefined };
  const status = newId("page");
  /** The key of changes that are one step of undo: typing without a long pause. */
  let merge = newId("page");
  let typedAt = 0;
  const readOnly = new Compartment();
  const index = () => notice()?.index ?? 0;
  const isDirty = () => view !== null && (saveTimer !== 0 || saving > 0 || isRefused || view.state.doc.toString() !== base);

  /** Whether the page is that of the house or of the kind. */
  const isUsual = () => answer.level !== "notice";
  /** Titles of other notices that have the same page. */
  const others = () => {
    const ids = (answer.file && current().files.find((one) => one.name === answer.file)?.notices) ?? [];
    return current().notices.filter((one) => ids.includes(one.id) && one.id !== id).map((one) => local(one.title));
  };

  const labelOf = (one, kind) => {
    if (one.words && kind !== "own") return one.words;
    const part = partOf(one.name);
    if (part && kind !== "own") return part.label;
    if (one.path && edits.isReady()) {
      const words = nameOf(edits.value(edits.incidentFile(), one.path), lang).words;
      if (words) return words.length > 18 ? `${words.slice(0, 17)}…` : words;
    }
    // A heading whose section has nothing to print is not printed either.
    if (!one.name.startsWith("heading.")) return one.name;
    const name = partOf(one.name.slice("heading.".length))?.label;
    return name ? t("page-heading-empty", { name }) : t("page-heading-unnamed");
  };
  const partOf = (name) => {
    const base = name.split(/\s/)[0];
    return answer?.parts.find(({ insert }) => insert.slice(1, -1).split(/\s/)[0] === base) ?? null;
  };
  /** Shows the form of a fact; the caret stays on the page unless `isFocused`. */
  const onOpen = (one, isFocused = false) => {
    const path = one.path ?? (partOf(one.name)?.group === "lists" ? one.name.split(/[\s.]/)[0] : null);
    if (path !== null) emit("open-fact", { path, isOnlyShown: !isFocused });
  };
  const onGrab = (start) => {
    if (view.state.readOnly) return;
    dragged = start === null ? null : (sectionsNow().find((one) => one.start === start) ?? null);
    if (start === null) view.dispatch({ effects: setTarget.of(null) });
  };
  const field = marks({ language: lang, isShared: () => answer !== null && !isUsual() && answer.shared, labelOf, onOpen, onGrab });

  // --- From the server

  const load = async () => {
    const [next] = await Promise.all([get("page", { notice: id, lang }), edits.prepare()]);
    await loadOthers(next);
    if (isClosed) return;
    if (view && isDirty()) {
      answer = { ...next, text: answer.text };
      say();
      look();
      return;
    }
    const isFirst = answer === null;
    answer = next;
    text = editorText(next.text);
    base = text.inside;
    cell.seen = isUsual() ? undefined : next.text;
    if (!view) make();
    const change = difference(view.state.doc.toString(), text.inside);
    marked = next.problems ?? [];
    apply({ changes: change ?? undefined, effects: [setNames.of(placed(next)), readOnly.reconfigure(EditorState.readOnly.of(next.issued))], annotations: Transaction.addToHistory.of(false) });
    underline();
    say();
    if (isFirst && isToBeSearched) {
      isToBeSearched = false;
      if (!next.issued) search.start();
    }
  };
  const loadOthers = async ({ level, shared }) => {
    // A notice with a page of its own has one for each of its languages, or one for all.
    const languages = level === "notice" && shared ? [] : (notice()?.languages ?? []).filter((one) => one !== lang);
    const found = await Promise.all(languages.map((one) => get("page", { notice: id, lang: one })));
    pages = Object.fromEntries(found.map((one, i) => [languages[i], one]));
  };
  /** How the pages of the other languages have come to differ: `[language, { isOtherOrder, headings }]`. */
  const unlikeNow = () => {
    const now = Object.entries(pages).map(([other, page]) => [other, unlike(view.state.doc.toString(), editorText(page.text).inside)]);
    unlikeBefore ??= Object.fromEntries(now);
    return now.map(([other, { isOtherOrder, headings }]) => {
      const before = unlikeBefore[other] ?? { isOtherOrder: false, headings: [] };
      return [other, { isOtherOrder: isOtherOrder && !before.isOtherOrder, headings: headings.filter((words) => !before.headings.includes(words)) }];
    }).filter(([, { isOtherOrder, headings }]) => isOtherOrder || headings.length > 0);
  };
  /** Puts the sections of another language into the order of this one. */
  const reorder = async (other) => {
    const { text: theirs, file, path } = pages[other];
    const whole = editorText(theirs);
    const value = whole.back(inOrderOf(view.state.doc.toString(), whole.inside));
    const place = file ? { file, path: "" } : { file: edits.incidentFile(), path: path ?? `notices[${index()}].body.${other}` };
    const { ok } = await edits.submit([{ ...place, op: "set", value, cell: { seen: theirs } }]);
    if (!ok) return;
    await loadOthers(answer);
    say();
    toast(t("page-same-order-done", { language: languageName(other) }));
  };
  const languageName = (other) => t(other === "ja" ? "edit-lang-ja" : "edit-lang-en");
  const placed = ({ names }) => names.map((one) => ({ ...one, start: text.place(one.start), end: text.place(one.end) }));
  /** Changes the editor, but never within a composition of an input method. */
  const apply = (change) => {
    if (isClosed) return;
    if (view.composing) {
      setTimeout(() => apply(change), 50);
      return;
    }
    if (change.changes && change.changes.to > view.state.doc.length) return;
    view.dispatch(change);
  };

  /** Marks what is wrong at its place. */
  const underline = () => {
    const length = view.state.doc.length;
    const diagnostics = marked.map(({ severity, message, hints, start, end }) => ({
      from: Math.min(length, text.place(start)), to: Math.min(length, text.place(end)), severity, message: [message, ...hints].join("\n"),
    }));
    apply(setDiagnostics(view.state, diagnostics));
  };
  let marked = [];

  /** Reads the chips of what is typed. */
  const look = () => {
    clearTimeout(lookTimer);
    lookTimer = setTimeout(async () => {
      lookTimer = 0;
      const now = view.state.doc.toString();
      try {
        const next = await send("page", { notice: id, lang, text: text.back(now) });
        if (isClosed || view.state.doc.toString() !== now) return;
        answer = { ...answer, blocks: next.blocks, names: next.names, parts: next.parts };
        const shape = editorText(text.back(now));
        apply({ effects: setNames.of(next.names.map((one) => ({ ...one, start: shape.place(one.start), end: shape.place(one.end) }))) });
        marked = next.problems ?? [];
        underline();
      } catch (error) {
        complain(error);
      }
    }, LOOK);
  };

  // --- To the server

  const bodyNow = () => edits.value(edits.incidentFile(), `notices[${index()}].body`);
  /** The edit that makes the page what is typed. */
  const edited = (page) => {
    if (isUsual() && bodyNow() === undefined) {
      return { file: edits.incidentFile(), path: `notices[${index()}].body`, op: "set", value: { [lang]: page, ...Object.fromEntries(Object.entries(pages).map(([other, one]) => [other, one.text])) } };
    }
    return { ...target(), op: "set", value: page, cell };
  };
  const target = () => {
    if (isUsual()) return { file: edits.incidentFile(), path: `notices[${index()}].body.${lang}` };
    return answer.file ? { file: answer.file, path: "" } : { file: edits.incidentFile(), path: answer.path };
  };
  const saveSoon = () => {
    clearTimeout(saveTimer);
    setSaved(status, "saving");
    if (performance.now() - typedAt > STEP) merge = newId("page");
    typedAt = performance.now();
    saveTimer = setTimeout(() => void save(), SAVE);
  };
  /** Saves the page, with other changes in the same step. */
  const save = async (others = []) => {
    clearTimeout(saveTimer);
    if (view.composing) {
      saveTimer = setTimeout(() => void save(others), 50);
      return false;
    }
    saveTimer = 0;
    const now = view.state.doc.toString();
    const wasUsual = isUsual();
    saving += 1;
    const edit = edited(text.back(now));
    const result = await edits.submit([...others, edit], others.length > 0 ? null : merge);
    saving -= 1;
    if (isClosed) return result.ok;
    isRefused = !result.ok;
    if (result.ok) {
      base = now;
      setSaved(status, isDirty() ? "saving" : "saved");
      conflict = null;
      problems = [];
      if (wasUsual && isUsual()) {
        isMadeOwn = true;
        answer = { ...answer, shared: false, level: "notice", path: `notices[${index()}].body.${lang}`, file: null };
        cell.seen = text.back(now);
      }
      look();
    } else {
      setSaved(status, "unsaved");
      problems = result.problems;
      conflict = result.conflicts[0] ?? null;
    }
    say();
    return result.ok;
  };
  let conflict = null;
  let problems = [];

  const backToUsual = async () => {
    isRefused = false;
    setSaved(status, "saved");
    const { ok } = await edits.submit([{ file: edits.incidentFile(), path: `notices[${index()}].body`, op: "remove" }]);
    if (!ok) return;
    isMadeOwn = false;
    base = view.state.doc.toString();
    await load();
    toast(t("page-usual-again"));
  };

  // --- What is said above the page

  let said = null;
  const say = () => {
    const different = unlikeNow();
    const key = JSON.stringify([answer.issued, answer.shared, answer.level, others(), isMadeOwn, different, conflict, problems, document.documentElement.lang]);
    if (key === said) return;
    said = key;
    fill(banner,
      answer.issued && h("p", { say: "page-issued" }),
      !answer.issued && isUsual() && h("p", { say: answer.level === "house" ? "page-of-house" : "page-of-kind" }),
      !answer.issued && others().length > 0 && h("p", {}, t("page-of-others", { titles: others().join("、") })),
      !answer.issued && !isUsual() && answer.shared && h("p", { say: "page-of-languages" }),
      isMadeOwn && h("p", { role: "status" }, h("span", { say: "page-made-own" }), " ", button("page-usual", () => void backToUsual())),
      different.map(([other, { isOtherOrder, headings }]) => {
        const language = languageName(other);
        const open = button(["page-open-other", { language }], () => emit("open-page", { path: `notices[${index()}].body.${other}` }));
        return [
          isOtherOrder && h("p", { role: "status" }, h("span", {}, t("page-other-order", { language })), " ", button(["page-same-order", { language }], () => void reorder(other)), " ", open),
          headings.length > 0 && h("p", { role: "status" }, h("span", {}, t("page-other-heading", { language, words: headings.join("」「") })), " ", isOtherOrder ? null : open),
        ];
      }),
      conflict && h("div", { class: "conflict", role: "alert" }, h("p", { say: "page-conflict" }), h("div", { class: "in-row" },
        button("edit-conflict-theirs", () => takeTheirs()), button("edit-conflict-mine", () => insist()))),
      problems.length > 0 && h("ul", { class: "trouble", role: "alert" }, problems.map(({ severity, message, hints = [] }) =>
        h("li", { "data-severity": severity }, message, hints.map((hint) => h("span", { class: "hint" }, hint))))));
    usual.hidden = isUsual() || answer.issued || isMadeOwn;
    for (const element of [insert, style, find]) element.disabled = answer.issued;
  };
  const takeTheirs = () => {
    const now = conflict.now ?? "";
    conflict = null;
    isRefused = false;
    setSaved(status, "saved");
    text = editorText(now);
    base = text.inside;
    cell.seen = now;
    const change = difference(view.state.doc.toString(), base);
    if (change) view.dispatch({ changes: change, userEvent: "theirs" });
    say();
    void load().catch(complain);
  };
  const insist = () => {
    cell.seen = conflict.now ?? undefined;
    void save();
  };

  // --- Commands

  const sectionsNow = () => sections(view.state.doc.toString());
  const moveTo = (section, to) => {
    const now = view.state.doc.toString();
    if (to > section.start && to < section.end) return false;
    const { change, moved, start } = move(now, section, to);
    const offset = view.state.selection.main.head - section.start;
    const isInside = offset >= 0 && section.start + offset < section.end;
    const names = view.state.field(field).names.map((one) => ({ ...one, start: moved(one.start), end: moved(one.end - 1) + 1 }));
    // A move is a step of its own.
    typedAt = 0;
    view.dispatch({
      changes: change,
      effects: [setNames.of(names), setTarget.of(null)],
      selection: EditorSelection.cursor(isInside ? start + offset : start),
      scrollIntoView: true,
      userEvent: "move.section",
    });
    return true;
  };
  const moveBy = (step) => () => {
    if (view.state.readOnly) return true;
    const all = sectionsNow();
    const section = sectionAt(all, view.state.selection.main.head);
    const to = section && besides(all, section, step);
    if (to === null || to === undefined) return true;
    moveTo(section, to);
    tell(t("page-moved", { words: headingWords(section) }));
    return true;
  };
  const headingWords = (section) => {
    const line = view.state.doc.lineAt(Math.min(view.state.doc.length, section.start));
    return view.state.field(field).names.filter(({ start }) => start >= line.from && start < line.to).map(({ words }) => words).find(Boolean) ?? section.words.replace(/[{}]/g, "");
  };
  const live = h("p", { class: "hidden", role: "status" });
  const tell = (words) => {
    live.textContent = words;
  };
  const put = (insertion, isLine) => {
    const { head } = view.state.selection.main;
    const line = view.state.doc.lineAt(head);
    const isBlank = line.text.trim() === "";
    const from = isLine && !isBlank ? line.to : head;
    const words = isLine && !isBlank ? `\n${insertion}` : insertion;
    view.dispatch({ changes: { from, insert: words }, selection: { anchor: from + words.length }, userEvent: "input", scrollIntoView: true });
    view.focus();
  };
  const openMenu = () => {
    const idOf = newId("search");
    const search = h("input", { type: "search", id: idOf, autocomplete: "off" });
    const list = h("div", { class: "parts" });
    const box = dialog("page-insert", [h("label", { for: idOf, say: "page-insert-search" }), search, list]);
    const drawParts = () => {
      const query = search.value.normalize("NFKC").toLowerCase().trim();
      const groups = [["pieces", "page-group-pieces"], ["lists", "page-group-lists"], ["facts", "page-group-facts"]];
      fill(list, groups.map(([group, title]) => {
        const all = answer.parts.filter((one) => one.group === group && `${one.label} ${one.insert} ${one.help ?? one.words ?? ""}`.toLowerCase().includes(query));
        return all.length > 0 && h("section", {}, h("h3", { say: title }), h("ul", {}, all.map((one) => h("li", {},
          h("button", { type: "button", class: "part-choice", on: { click: () => { box.close(); put(one.insert, group !== "facts"); } } },
            h("span", { class: "part-label" }, one.label), one.used && h("span", { class: "pill", say: "page-used" }), (one.help ?? one.words) && h("span", { class: "note" }, one.help ?? one.words))))));
      }));
    };
    search.addEventListener("input", drawParts);
    drawParts();
    search.focus();
  };
  const setStyle = (sign) => {
    const line = view.state.doc.lineAt(view.state.selection.main.head);
    const rest = line.text.replace(/^#{1,6}[ \t]+/, "");
    view.dispatch({ changes: { from: line.from, to: line.to, insert: sign + rest }, selection: { anchor: line.from + sign.length + rest.length }, userEvent: "input" });
    view.focus();
  };
  const openAtCursor = () => {
    const { head } = view.state.selection.main;
    const { names } = view.state.field(field);
    const one = names.find(({ start, end }) => start <= head && head <= end);
    if (one) onOpen(one, true);
    return Boolean(one);
  };
  /** A table is not deleted by a key beside it. */
  const besideTable = (step) => ({ state: { doc, selection: { main } } }) => main.empty && !isPlain
    && tablesIn(doc.toString()).some(({ start, end }) => (step < 0 ? main.head === end + 1 || main.head === end : main.head === start - 1 || main.head === start));
  const bold = () => {
    const { from, to } = view.state.selection.main;
    const words = view.state.sliceDoc(from, to);
    const next = /^\*\*.*\*\*$/s.test(words) ? words.slice(2, -2) : `**${words}**`;
    view.dispatch({ changes: { from, to, insert: next }, selection: { anchor: words ? from + next.length : from + 2 }, userEvent: "input" });
    return true;
  };
  const complete = (context) => {
    const typed = context.matchBefore(/\{[^{}\s]*/) ?? (context.explicit ? { from: context.pos, to: context.pos } : null);
    if (!typed || !answer) return null;
    const isLineEmpty = view.state.doc.lineAt(context.pos).text.slice(0, typed.from - view.state.doc.lineAt(context.pos).from).trim() === "";
    return {
      from: typed.from,
      filter: true,
      options: answer.parts.map(({ group, insert, label, help, words }) => ({
        label: `${insert} ${label}`, displayLabel: label, detail: insert, info: help ?? words ?? undefined, apply: insert,
        boost: (group === "facts") === isLineEmpty ? -1 : 1,
      })),
      validFor: /^\{?[^{}\n]*$/,
    };
  };

  // --- Dragging a section by its handle

  let dragged = null;
  /** Where the section would go: a place between sections, the nearest to the pointer. */
  const targetAt = (event) => {
    const all = sectionsNow();
    const places = [...new Set([...all.filter((one) => one.start <= dragged.start || one.start >= dragged.end).map(({ start }) => start), Math.max(...all.map(({ end }) => end))])];
    const y = event.clientY;
    const distance = (one) => Math.abs((view.coordsAtPos(Math.min(one, view.state.doc.length))?.top ?? 1e9) - y);
    return places.filter((one) => one <= dragged.start || one >= dragged.end).sort((a, b) => distance(a) - distance(b))[0];
  };
  const listening = new AbortController();
  // Chips and handles are the editor's, but keep events for themselves.
  const onDrag = (name, listener) => sheet.addEventListener(name, listener, { capture: true, signal: listening.signal });
  onDrag("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    event.stopPropagation();
    const start = view.state.doc.lineAt(Math.min(targetAt(event), view.state.doc.length)).from;
    if (view.state.field(field).target !== start) view.dispatch({ effects: setTarget.of(start) });
  });
  onDrag("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(dragged, targetAt(event));
    dragged = null;
  });

  // --- The editor

  const make = () => {
    view = new EditorView({
      parent: sheet,
      state: EditorState.create({
        doc: text.inside,
        extensions: [
          EditorView.cspNonce.of(NONCE),
          readOnly.of(EditorState.readOnly.of(answer.issued)),
          history(),
          drawSelection(),
          EditorView.lineWrapping,
          field,
          autocompletion({ override: [complete], icons: false, maxRenderedOptions: 12 }),
          keymap.of([
            { key: "Alt-ArrowUp", run: moveBy(-1) },
            { key: "Alt-ArrowDown", run: moveBy(1) },
            { key: "Alt-Enter", run: openAtCursor },
            { key: "Mod-b", run: bold },
            { key: "Backspace", run: besideTable(-1) },
            { key: "Delete", run: besideTable(1) },
            { key: "Ctrl-Space", run: startCompletion },
            ...completionKeymap, ...historyKeymap, ...defaultKeymap,
          ]),
          EditorView.contentAttributes.of({ "aria-label": t("page-editor", { title: notice()?.title[lang] ?? id }), lang, spellcheck: "true" }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((one) => one.isUserEvent("theirs"))) return;
            // What came from the server is no change of the user.
            if (view.state.doc.toString() !== base) saveSoon();
          }),
        ],
      }),
    });
  };

  const insert = button("page-insert", openMenu);
  const style = h("select", { label: "page-style" },
    [["", "page-style-label"], ["## ", "page-style-section"], ["### ", "page-style-subsection"], ["none", "page-style-words"]].map(([value, message]) => h("option", { value, say: message })));
  style.addEventListener("change", () => {
    if (style.value !== "") setStyle(style.value === "none" ? "" : style.value);
    style.value = "";
  });
  const plain = button("page-plain", () => {
    isPlain = !isPlain;
    plain.setAttribute("aria-pressed", String(isPlain));
    view.dispatch({ effects: setPlain.of(isPlain) });
  }, { "aria-pressed": "false" });
  const find = button("page-find", () => search.start());
  const usual = button("page-usual", () => void backToUsual());
  fill(bar, insert, style, find, plain, usual, live);

  const search = finder(searchHost, {
    lang,
    notice: id,
    text: () => view.state.doc.toString(),
    select(from, to) {
      view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    },
    /** Puts a reference in the place of words, and makes the fact, as one step. */
    async replace(from, to, words, others) {
      const before = view.state.doc.toString();
      base = before;
      view.dispatch({ changes: { from, to, insert: words }, userEvent: "input" });
      const isOk = await save(others);
      if (!isOk) {
        const change = difference(view.state.doc.toString(), before);
        base = before;
        isRefused = false;
        if (change) view.dispatch({ changes: change, userEvent: "theirs" });
      }
      return { ok: isOk, problems };
    },
  });

  void load().catch(complain);
  let refreshTimer = 0;
  return {
    refresh() {
      if (!view) return;
      clearTimeout(refreshTimer);
      refreshTimer = setTimeout(() => void load().catch(complain), LOOK);
    },
    close() {
      isClosed = true;
      listening.abort();
      clearTimeout(refreshTimer);
      clearTimeout(lookTimer);
      if (saveTimer !== 0) {
        clearTimeout(saveTimer);
        void edits.submit([edited(text.back(view.state.doc.toString()))], merge);
      }
      search.close();
      view?.destroy();
    },
  };
}

/** Shows the page of the notice at a path of the incident file. */
export function openAt(path) {
  const lang = path.match(/\.(ja|en)$/)?.[1];
  if (lang) language = lang;
  const index = Number(path.match(/^notices\[(\d+)\]/)?.[1]);
  go({ v: "page", s: "main", n: edits.value(edits.incidentFile(), join(`notices[${index}]`, "id")) ?? route().n });
}
