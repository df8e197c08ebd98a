// The slider "as known on": an earlier day shows what could be said on it.

import { button, fill, h } from "./dom.js";
import { go, route } from "./route.js";
import { current } from "./store.js";
import { dayWords, t } from "./words.js";

/** The tools of the slider: `{ element, update() }`. */
export function knownTools() {
  const list = h("datalist", { id: "known-days" });
  const range = h("input", { type: "range", id: "known", min: "0", step: "1", list: "known-days" });
  const words = h("output", { for: "known" });
  const back = button("see-known-now", () => go({ d: null }, { replace: true }));
  const element = h("div", { class: "known" }, h("label", { for: "known", say: "see-known" }), range, list, words, back);
  let days = [];
  let pause = 0;
  const show = (day) => {
    const text = day === null ? t("see-known-present") : dayWords(day);
    range.setAttribute("aria-valuetext", text);
    words.textContent = text;
    words.dataset.past = String(day !== null);
  };
  // The documents follow when the slider rests.
  range.addEventListener("input", () => {
    const day = days[Number(range.value)] ?? null;
    show(day);
    clearTimeout(pause);
    pause = setTimeout(() => {
      pause = 0;
      go({ d: day }, { replace: true });
    }, 150);
  });
  return {
    element,
    update() {
      // It is being moved.
      if (pause !== 0) return;
      const { d = null } = route();
      const next = current().days;
      if (next.join() !== days.join()) {
        days = next;
        // One more than the days: the present.
        range.max = String(days.length);
        fill(list, [...days.keys(), days.length].map((value) => h("option", { value })));
      }
      const at = d === null ? days.length : Math.max(0, days.findLastIndex((day) => day <= d));
      if (range.value !== String(at)) range.value = String(at);
      show(d);
      // Its room stays, so that nothing moves.
      back.style.visibility = d === null ? "hidden" : "";
      element.hidden = days.length === 0;
    },
  };
}
