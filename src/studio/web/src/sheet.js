// The copy sheet of a form: its fields in order, each copied by a button into the form of an authority.

import { get } from "./api.js";
import { button, h } from "./dom.js";
import { copy } from "./handover.js";
import { complain, dialog } from "./shell.js";
import { NAMES, t } from "./words.js";

/** Opens the copy sheet of a notice in a language. */
export async function openSheet(notice, lang) {
  try {
    const { rows } = await get("sheet", { notice, lang });
    const parts = Map.groupBy(rows, ({ part }) => part);
    const sections = [...parts].map(([part, found]) => [
      h("h3", { lang }, part),
      h("table", { class: "sheet-rows" }, h("tbody", {}, found.map((row) => line(row, lang)))),
    ]);
    dialog(["hand-sheet-of", { language: NAMES[lang] ?? lang }], [h("p", { class: "note", say: "hand-sheet-words" }), sections], [], { class: "wide" });
  } catch (error) {
    complain(error);
  }
}

function line({ id, label, value, state }, lang) {
  const copied = button("hand-copy", async () => {
    if (await copy(value)) copied.textContent = t("hand-copied-mark");
  }, { disabled: value === "" });
  return h(
    "tr",
    { "data-state": state },
    h("th", { scope: "row", lang }, h("code", { translate: "no" }, id), label),
    h("td", { class: "sheet-value", lang }, value === "" ? h("span", { class: "note", say: "hand-sheet-empty" }) : value),
    h("td", {}, copied),
  );
}
