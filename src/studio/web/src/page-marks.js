// How a page of Markdown looks like a page in the editor: headings large with a handle, names as chips,
// parts as blocks, own words with their fact.

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";
import { h } from "./dom.js";
import { linesFor, tablesIn } from "./page-lines.js";
import { Table } from "./page-table.js";
import { isAlone, ownWords } from "./page-text.js";
import { t } from "./words.js";

/** Gives the editor the names of the page, as the server knows them. */
export const setNames = StateEffect.define();
/** Shows where a dragged section would go: the start of a line, or null. */
export const setTarget = StateEffect.define();
/** Shows the signs of Markdown as they are typed. */
export const setPlain = StateEffect.define();

class Chip extends WidgetType {
  constructor(one, kind, label, onOpen, field) {
    super();
    Object.assign(this, { one, kind, label, onOpen, field });
  }

  eq(other) {
    return other.kind === this.kind && other.label === this.label && other.one.path === this.one.path
      && other.one.name === this.one.name && other.one.problem?.message === this.one.problem?.message;
  }

  toDOM(view) {
    const { one, kind, label } = this;
    // What is chosen can be removed or typed over; a click on a fact opens its form besides.
    const press = (event) => {
      event.preventDefault();
      const start = view.posAtDOM(element);
      const end = view.state.field(this.field).names.find((name) => name.start === start)?.end ?? start;
      view.dispatch({ selection: { anchor: start, head: end } });
      view.focus();
      this.onOpen(one);
    };
    const problem = one.problem ? [one.problem.message, ...one.problem.hints].join(" ") : null;
    const element = h("span", {
      class: `chip chip-${kind}${problem ? " is-bad" : ""}`,
      title: problem ?? (one.path ? t("page-chip-open", { name: label }) : label),
      on: { mousedown: press },
    }, label, problem && h("span", { class: "hidden" }, problem));
    return element;
  }

  ignoreEvent() {
    return true;
  }
}

class Handle extends WidgetType {
  constructor(level, isSection, onGrab) {
    super();
    Object.assign(this, { level, isSection, onGrab });
  }

  eq(other) {
    return other.level === this.level && other.isSection === this.isSection;
  }

  toDOM(view) {
    if (!this.isSection) return h("span", { class: "handle" });
    const grab = (event) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/x-section", "");
      this.onGrab(view.state.doc.lineAt(view.posAtDOM(element)).from);
    };
    const element = h("span", { class: "handle", draggable: "true", title: t("page-handle"), on: { dragstart: grab, dragend: () => this.onGrab(null) } }, "⠿");
    return element;
  }

  ignoreEvent() {
    return true;
  }
}

/** The mark of a language, where it tells apart what both languages share. */
class LanguageMark extends WidgetType {
  eq() {
    return true;
  }

  toDOM() {
    return h("span", { class: "pill language-mark", say: "page-this-language" });
  }
}

/**
 * The decorations of a page. `language`: in which it is typed; `isShared()`: whether other languages have the same page;
 * `labelOf(name)`: what a part or fact is called; `onOpen(name)`: a chip was pressed; `onGrab(start)`: the section that
 * starts there is being dragged, null when it is not any more.
 */
export function marks({ language, isShared, labelOf, onOpen, onGrab }) {
  const build = (state, names, target, isPlain) => {
    const { doc } = state;
    const text = doc.toString();
    const all = [];
    const atoms = [];
    const tables = isPlain ? [] : tablesIn(text);
    const lines = isPlain ? [] : linesFor(text, language);
    const isGone = ({ start }) => tables.some((table) => table.start <= start && start < table.end) || lines.some((line) => line.isHidden && line.start <= start && start <= line.end);
    for (const table of tables) {
      const chips = names.filter(({ start, end }) => start >= table.start && end <= table.end).map((one) => ({ one, label: labelOf(one, "words") }));
      const widget = new Table(text.slice(table.start, table.end), table, chips, state.readOnly, onOpen);
      all.push(Decoration.replace({ widget, block: true }).range(table.start, table.end));
      atoms.push(Decoration.replace({}).range(table.start, table.end));
    }
    for (const { start, end, isHidden, mark, place } of lines) {
      if (isHidden) {
        const line = Decoration.replace({ block: true }).range(start, end);
        all.push(line);
        atoms.push(Decoration.replace({}).range(start, Math.min(doc.length, end + 1)));
        continue;
      }
      for (const one of [mark, place].filter(Boolean)) {
        const hidden = Decoration.replace(one === mark && isShared() ? { widget: new LanguageMark() } : {}).range(one.start, one.end);
        all.push(hidden);
        atoms.push(hidden);
      }
      if (place) all.push(Decoration.line({ class: `md-${place.word}` }).range(start));
    }
    for (let number = 1; number <= doc.lines; number += 1) {
      const line = doc.line(number);
      if (isGone({ start: line.from })) continue;
      const heading = line.text.match(/^(#{1,6})[ \t]+/);
      if (/^\s*\|/.test(line.text)) all.push(Decoration.line({ class: /^\s*\|[\s|:-]+$/.test(line.text) ? "md-table md-rule" : "md-table" }).range(line.from));
      for (const bold of line.text.matchAll(/\*\*(?=\S)((?:[^*]|\*(?!\*))+)\*\*/g)) {
        const from = line.from + bold.index;
        const to = from + bold[0].length;
        all.push(Decoration.mark({ class: "md-bold" }).range(from + 2, to - 2));
        if (isPlain) continue;
        for (const at of [from, to - 2]) {
          const mark = Decoration.replace({}).range(at, at + 2);
          all.push(mark);
          atoms.push(mark);
        }
      }
      if (line.from === target) all.push(Decoration.line({ class: "drop-here" }).range(line.from));
      if (!heading) continue;
      all.push(Decoration.line({ class: `md-heading md-level${heading[1].length}` }).range(line.from));
      if (isPlain) continue;
      const handle = Decoration.replace({ widget: new Handle(heading[1].length, heading[1].length > 1, onGrab) }).range(line.from, line.from + heading[0].length);
      all.push(handle);
      atoms.push(handle);
    }
    for (const one of names) {
      if (one.end > doc.length || text[one.start] !== "{" || text[one.end - 1] !== "}" || isGone(one)) continue;
      const own = ownWords(text, one.start);
      const kind = own ? "own" : isAlone(text, one) ? "part" : "words";
      if (own) {
        all.push(Decoration.mark({ class: "md-bracket" }).range(own.from - 1, own.from), Decoration.mark({ class: "md-bracket" }).range(own.to, own.to + 1));
      }
      if (own && own.from < own.to) all.push(Decoration.mark({ class: "own-words", attributes: { title: t("page-own-words", { name: labelOf(one, kind) }) } }).range(own.from, own.to));
      if (isPlain) {
        all.push(Decoration.mark({ class: one.problem ? "md-name is-bad" : "md-name" }).range(one.start, one.end));
        continue;
      }
      const chip = Decoration.replace({ widget: new Chip(one, kind, labelOf(one, kind), onOpen, field) }).range(one.start, one.end);
      all.push(chip);
      atoms.push(chip);
    }
    return { names, target, isPlain, shown: Decoration.set(all, true), atoms: Decoration.set(atoms, true) };
  };
  const field = StateField.define({
    create: (state) => build(state, [], null, false),
    update(value, transaction) {
      let { names, target, isPlain } = value;
      let isNew = transaction.docChanged || transaction.reconfigured;
      if (transaction.docChanged) {
        names = names
          .map((one) => ({ ...one, start: transaction.changes.mapPos(one.start, 1), end: transaction.changes.mapPos(one.end, -1) }))
          .filter(({ start, end }) => start < end);
      }
      for (const effect of transaction.effects) {
        if (effect.is(setNames)) names = effect.value;
        if (effect.is(setTarget)) target = effect.value;
        if (effect.is(setPlain)) isPlain = effect.value;
        isNew ||= effect.is(setNames) || effect.is(setTarget) || effect.is(setPlain);
      }
      return isNew ? build(transaction.state, names, target, isPlain) : value;
    },
    provide: (field) => [
      EditorView.decorations.from(field, ({ shown }) => shown),
      EditorView.atomicRanges.of((view) => view.state.field(field).atoms),
    ],
  });
  return field;
}
