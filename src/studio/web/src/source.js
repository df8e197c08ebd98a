// The view "Source": the files as they are, with completion, help and errors, for those who know YAML.
// What cannot be read is kept here and never saved over a good file.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, defaultHighlightStyle, foldGutter, foldKeymap, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { MergeView } from "@codemirror/merge";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { ChangeSet, EditorState, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { get, send } from "./api.js";
import { on } from "./bus.js";
import { newId } from "./controls.js";
import { button, fill, h } from "./dom.js";
import * as edits from "./edits.js";
import { difference, editorText } from "./page-text.js";
import { path as pathOf, steps } from "./path.js";
import { go } from "./route.js";
import { completions, hover } from "./schema-help.js";
import { complain, setSaved } from "./shell.js";
import { current } from "./store.js";
import { t } from "./words.js";
import { keyAt } from "./yaml-path.js";

/** How long typing may pause before the text is saved, in milliseconds. */
const SAVE = 600;
const NONCE = document.querySelector("meta[name=csp-nonce]")?.content ?? "";
/** The file that is shown, and a path that is to be found in it. */
let chosen = null;
let sought = null;

/** Names of the files, the incident file first; it alone if it could never be read. */
function files() {
  const { files: all, file, exists } = current();
  const sorted = [...all].sort((a, b) => (b.role === "incident") - (a.role === "incident")).map(({ name }) => name);
  return sorted.length === 0 && exists ? [file] : sorted;
}

/** Opens the view. */
export function open(host, tools) {
  let shown = null;
  const id = newId("file");
  const select = h("select", { id });
  const bar = h("div", { class: "md-tools" });
  fill(tools, h("label", { for: id, class: "hidden", say: "source-file" }), select, bar);
  select.addEventListener("change", () => {
    chosen = select.value;
    draw();
  });
  const draw = () => {
    const all = files();
    if (!all.includes(chosen)) chosen = all[0] ?? null;
    const key = all.join();
    if (select.dataset.key !== key) {
      select.dataset.key = key;
      fill(select, all.map((name) => h("option", { value: name }, name)));
    }
    select.value = chosen ?? "";
    if (shown?.file === chosen) {
      shown.refresh();
      return;
    }
    shown?.close();
    shown = chosen === null ? null : { file: chosen, ...editor(host, bar, chosen) };
  };
  const ends = [on("values", () => shown?.refresh())];
  return {
    update: draw,
    close() {
      for (const end of ends) end();
      shown?.close();
    },
  };
}

function editor(host, bar, file) {
  const isYaml = /\.ya?ml$/.test(file);
  const said = h("div", { class: "md-note" });
  const frame = h("div", { class: "src-frame" });
  fill(host, h("div", { class: "source" }, said, frame));
  let view = null;
  let merge = null;
  let isClosed = false;
  let text = editorText("");
  /** The text that the server has, as the editor shows it, and its hash. */
  let base = "";
  let hash = null;
  let timer = 0;
  /** What was typed since the text was sent that is on its way; null if none is. */
  let since = null;
  let problems = [];
  const name = `source ${file}`;

  const look = () => (isYaml && edits.isReady() && edits.isOwn(file) ? { root: edits.schemaOf(file), values: edits.valuesOf(edits.incidentFile()) } : null);
  const isDirty = () => view !== null && view.state.doc.toString() !== base;

  // --- What is wrong

  const mark = () => {
    if (!view || isClosed) return;
    const found = isDirty() || problems.length > 0 ? problems : (current().broken ?? current().findings);
    const length = view.state.doc.length;
    const diagnostics = found.filter(({ place }) => place?.file === file && place.start !== null).map(({ severity, message, hints = [], place, rule }) => {
      const from = Math.min(length, text.place(place.start));
      return { from, to: Math.min(length, Math.max(from, text.place(place.end))), severity, source: rule, message: [message, ...hints].join("\n") };
    });
    view.dispatch(setDiagnostics(view.state, diagnostics));
    const elsewhere = problems.filter(({ place }) => place?.file !== file);
    fill(said, problems.length > 0 && h("p", { role: "status", say: "source-kept" }),
      elsewhere.length > 0 && h("ul", { class: "trouble" }, elsewhere.map(({ severity, message }) => h("li", { "data-severity": severity }, message))));
  };

  // --- To and from the server

  const load = async () => {
    const answer = await get("source", { file });
    if (isClosed || since !== null) return;
    if (view && isDirty()) {
      // The next save merges both, or asks.
      mark();
      return;
    }
    text = editorText(answer.text);
    hash = answer.hash;
    base = text.inside;
    if (!view) make();
    const change = difference(view.state.doc.toString(), base);
    if (change) view.dispatch({ changes: change, annotations: Transaction.addToHistory.of(false) });
    mark();
    seek();
  };
  const seek = () => {
    if (sought === null || !look()) return;
    const wanted = pathOf(steps(sought));
    sought = null;
    const content = view.state.doc.toString();
    for (let number = 1; number <= view.state.doc.lines; number += 1) {
      const line = view.state.doc.line(number);
      const key = keyAt(content, line.from + line.text.search(/[^\s-]|$/));
      if (key && pathOf(key.steps) === wanted) {
        view.dispatch({ selection: { anchor: key.from }, effects: EditorView.scrollIntoView(key.from, { y: "center" }) });
        view.focus();
        return;
      }
    }
  };
  const save = async () => {
    clearTimeout(timer);
    timer = 0;
    if (since !== null || view.composing) {
      timer = setTimeout(() => void save(), SAVE);
      return;
    }
    if (!isDirty()) {
      setSaved(name, "saved");
      return;
    }
    const sent = view.state.doc.toString();
    since = ChangeSet.empty(sent.length);
    setSaved(name, "saving");
    try {
      const answer = await send("source", { file, hash, text: text.back(sent) }, "PUT");
      text = editorText(answer.text);
      hash = answer.hash;
      base = text.inside;
      problems = [];
      const change = difference(sent, base);
      const typed = since;
      since = null;
      // What others have changed comes in between what was typed meanwhile.
      if (change && !isClosed) view.dispatch({ changes: ChangeSet.of(change, sent.length).map(typed, true), annotations: Transaction.addToHistory.of(false) });
      setSaved(name, isDirty() ? "saving" : "saved");
      if (isDirty()) timer = setTimeout(() => void save(), SAVE);
    } catch (error) {
      since = null;
      setSaved(name, "unsaved");
      problems = error.body?.problems ?? [];
      if (error.status === 409) ask(error.body);
      else if (problems.length === 0) complain(error);
    }
    mark();
  };

  // --- Two versions

  /** Shows both versions side by side, and takes what the user makes of them. */
  const ask = ({ text: theirs, hash: theirHash }) => {
    if (isClosed) return;
    const mine = view.state.doc.toString();
    const other = editorText(theirs);
    frame.hidden = true;
    const both = h("div", { class: "both" });
    const side = (label, isTheirs) => [
      EditorView.cspNonce.of(NONCE), lineNumbers(), EditorView.lineWrapping, language(), syntaxHighlighting(defaultHighlightStyle),
      EditorState.readOnly.of(isTheirs), keymap.of([...defaultKeymap, ...historyKeymap]), history(),
      EditorView.contentAttributes.of({ "aria-label": t(label), tabindex: "0" }),
    ];
    merge = new MergeView({
      a: { doc: other.inside, extensions: side("source-theirs", true) },
      b: { doc: mine, extensions: side("source-mine", false) },
      parent: both, revertControls: "a-to-b", collapseUnchanged: { margin: 3 },
    });
    const done = (result) => {
      merge.destroy();
      merge = null;
      panel.remove();
      frame.hidden = false;
      text = other;
      hash = theirHash;
      base = other.inside;
      const change = difference(view.state.doc.toString(), result);
      if (change) view.dispatch({ changes: change });
      view.focus();
      void save();
    };
    const panel = h("section", { class: "two-versions", label: "source-conflict-title" },
      h("p", { role: "alert", say: "source-conflict" }),
      h("div", { class: "in-row two-heads" }, h("strong", { say: "source-theirs" }), h("strong", { say: "source-mine" })),
      both,
      h("div", { class: "in-row" }, button("source-take-mine", () => done(merge.b.state.doc.toString()), { class: "primary" }), button("source-take-theirs", () => done(other.inside))));
    frame.after(panel);
  };

  // --- The editor

  const language = () => (isYaml ? yaml() : /\.md$/.test(file) ? markdown() : []);
  const make = () => {
    view = new EditorView({
      parent: frame,
      state: EditorState.create({
        doc: text.inside,
        extensions: [
          EditorView.cspNonce.of(NONCE),
          lineNumbers(), foldGutter(), history(), drawSelection(), indentOnInput(), indentUnit.of("  "), bracketMatching(), closeBrackets(),
          syntaxHighlighting(defaultHighlightStyle), highlightActiveLine(), highlightSelectionMatches(), search({ top: true }),
          EditorView.lineWrapping, language(), lintGutter(),
          autocompletion({ override: [completions(look)], icons: false, maxRenderedOptions: 12 }), hoverTooltip(hover(look)),
          keymap.of([
            { key: "Mod-s", preventDefault: true, run: () => { void save(); return true; } },
            ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap, indentWithTab,
          ]),
          EditorState.phrases.of(phrases()),
          EditorView.contentAttributes.of({ "aria-label": t("source-editor", { file }), tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            if (since !== null) since = since.compose(update.changes);
            if (!isDirty()) return;
            setSaved(name, "saving");
            clearTimeout(timer);
            timer = setTimeout(() => void save(), SAVE);
          }),
        ],
      }),
    });
  };
  fill(bar, button("source-save", () => void save()), h("span", { class: "note", say: "source-keys" }));

  // A file that could never be read has no values, but a source.
  void load().catch(complain);
  if (current().incident !== null) void edits.prepare().then(() => { if (!isClosed) seek(); }, complain);
  let refreshTimer = 0;
  return {
    refresh() {
      if (!view || merge) return;
      clearTimeout(refreshTimer);
      refreshTimer = setTimeout(() => void load().catch(complain), 100);
    },
    close() {
      clearTimeout(refreshTimer);
      if (view && timer !== 0) void save();
      isClosed = true;
      merge?.destroy();
      view?.destroy();
      fill(host);
    },
  };
}

/** The words of the editor's own panels. */
function phrases() {
  return {
    Find: t("source-find"), Replace: t("source-replace"), next: t("source-find-next"), previous: t("source-find-previous"), all: t("source-find-all"),
    "match case": t("source-find-case"), regexp: t("source-find-pattern"), "by word": t("source-find-word"), replace: t("source-replace"),
    "replace all": t("source-replace-all"), close: t("shell-close"), Completions: t("source-completions"), Diagnostics: t("source-diagnostics"),
    "No diagnostics": t("source-no-diagnostics"), "$ unchanged lines": t("source-unchanged"),
  };
}

/** Shows the source of a file, at a path. */
export function openFile(file, path = null) {
  chosen = file;
  sought = path;
  go({ v: "source", s: "main" });
}
