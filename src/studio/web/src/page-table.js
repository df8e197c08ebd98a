// A table of a page, shown with cells to type in.

import { WidgetType } from "@codemirror/view";
import { fill, h } from "./dom.js";
import { cellInPage, emptyRow, typedCell } from "./page-lines.js";
import { t } from "./words.js";

/**
 * A table with cells to type in. `text`: its part of the page; `table`: as `tablesIn` found it; `chips`: names in it
 * with their places on the page and what they are called.
 */
export class Table extends WidgetType {
  constructor(text, table, chips, isReadOnly, onOpen) {
    super();
    Object.assign(this, { text, table, chips, isReadOnly, onOpen });
  }

  get key() {
    return JSON.stringify([this.text, this.isReadOnly, this.chips.map(({ label, one }) => [label, one.path, one.problem?.message, one.start - this.table.start])]);
  }

  eq(other) {
    return other.key === this.key && other.table.start === this.table.start;
  }

  get shape() {
    return `${this.table.rows.map(({ cells }) => cells.length).join()} ${this.isReadOnly}`;
  }

  toDOM(view) {
    const element = h("div", { class: "in-table" });
    element.cells = [];
    this.draw(element, view);
    return element;
  }

  /** What is typed in a cell changes the page and so the table: its cells stay, with the focus in one. */
  updateDOM(element, view) {
    if (element.shape !== this.shape) {
      fill(element);
      element.cells = [];
      this.draw(element, view);
      return true;
    }
    element.widget = this;
    this.show(element);
    return true;
  }

  draw(element, view) {
    element.shape = this.shape;
    element.widget = this;
    const width = Math.max(...this.table.rows.map(({ cells }) => cells.length));
    const change = (changes) => view.dispatch({ changes, userEvent: "input" });
    const rows = this.table.rows.map((row, r) => h("tr", {},
      row.cells.map((_, c) => {
        const box = h("textarea", { rows: "1", spellcheck: "true", readonly: this.isReadOnly, label: ["page-cell", { row: r + 1, column: c + 1 }] });
        const shown = h("div", { class: "cell-shown" });
        box.addEventListener("input", (event) => {
          if (event.isComposing) return;
          write();
        });
        box.addEventListener("compositionend", () => write());
        box.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          event.preventDefault();
          element.cells[r + 1]?.[c]?.box.focus();
        });
        const write = () => {
          const { table, text } = element.widget;
          const { start, end } = table.rows[r].cells[c];
          const words = cellInPage(box.value);
          if (text.slice(start - table.start, end - table.start) !== words.trim()) change({ from: start, to: end, insert: words.trim() });
        };
        (element.cells[r] ??= [])[c] = { box, shown };
        return h(r === 0 ? "th" : "td", {}, h("div", { class: "cell" }, shown, box));
      }),
      !this.isReadOnly && h("td", { class: "row-tools" }, r > 0 && h("button", {
        type: "button", class: "quiet", label: ["page-row-remove", { row: r + 1 }],
        on: { click: () => { const { start } = element.widget.table.rows[r]; change({ from: start - 1, to: element.widget.table.rows[r].end }); } },
      }, "×"))));
    fill(element, h("table", {}, h("tbody", {}, rows)),
      !this.isReadOnly && h("button", { type: "button", class: "quiet", say: "page-row-add", on: { click: () => change({ from: element.widget.table.end, insert: `\n${emptyRow(width)}` }) } }));
    this.show(element);
  }

  /** Shows the words: a cell that is being typed in keeps its own. */
  show(element) {
    this.table.rows.forEach(({ cells }, r) => cells.forEach(({ start, end }, c) => {
      const { box, shown } = element.cells[r][c];
      const words = this.text.slice(start - this.table.start, end - this.table.start);
      if (document.activeElement !== box || cellInPage(box.value).trim() !== words) box.value = typedCell(words);
      fill(shown, this.inWords(start, end));
    }));
  }

  /** The words between two places with chips in the place of names, and bold words bold. */
  inWords(start, end) {
    const parts = [];
    let at = start;
    const words = (from, to) => this.text.slice(from - this.table.start, to - this.table.start)
      .split(/\*\*/).map((part, i) => (i % 2 === 0 ? typedCell(part) : h("strong", {}, typedCell(part))));
    for (const { one, label } of this.chips.filter((chip) => chip.one.start >= start && chip.one.end <= end)) {
      parts.push(words(at, one.start), h("span", { class: `chip chip-words${one.problem ? " is-bad" : ""}`, title: one.problem?.message ?? t("page-chip-open", { name: label }), on: { click: () => this.onOpen(one) } }, label));
      at = one.end;
    }
    return [...parts, words(at, end)];
  }

  ignoreEvent() {
    return true;
  }
}
