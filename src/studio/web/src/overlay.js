// What lies over the picture of a page: a button for every run of words with an origin, and marks for
// findings. The buttons are what people who do not see the picture read.

import { emit } from "./bus.js";
import { fill, h, icon, roving } from "./dom.js";

/** `label`: a message for the group of runs. `choose(leaf)`: what a click on a run does. */
export function overlay(label, choose) {
  const runs = h("div", { class: "runs", role: "group", label });
  const marks = h("div", { class: "marks" });
  let chosen = () => false;
  let aim = null;
  /** The runs: { element, leaf, path, text, places, state }. */
  let all = [];
  let entry = null;
  runs.addEventListener("click", ({ target }) => {
    const run = target.closest(".run");
    if (run) choose(Number(run.dataset.leaf));
  });
  runs.addEventListener("focusin", ({ target }) => {
    if (entry) entry.tabIndex = -1;
    entry = target;
    entry.tabIndex = 0;
  });
  roving(runs, ".run");

  const place = (element, [x, y, w, height], { width, height: all }) => {
    element.style.left = `${(100 * x) / width}%`;
    element.style.top = `${(100 * y) / all}%`;
    element.style.width = `${(100 * w) / width}%`;
    element.style.height = `${(100 * height) / all}%`;
    return element;
  };

  return {
    elements: [runs, marks],
    /** Shows these regions, [x, y, width, height, leaf], of a page of this size. Runs that are as they were stay. */
    set(regions, size, origins) {
      // White space is nothing to choose.
      const words = regions.filter(([, , , , leaf]) => origins[leaf].text.trim() !== "");
      const there = new Map(all.map((run) => [run.leaf, run]));
      let isSame = true;
      const next = [...Map.groupBy(words, ([, , , , leaf]) => leaf)].map(([leaf, found], index) => {
        const origin = origins[leaf];
        const places = JSON.stringify([size, found]);
        const old = there.get(leaf);
        if (old?.places === places && old.path === origin.path && old.text === origin.text) {
          isSame &&= all[index] === old;
          return old;
        }
        isSame = false;
        const attributes = { class: "run", type: "button", tabindex: "-1", "aria-label": origin.text, "data-leaf": leaf, "data-path": origin.path };
        const element = h("button", attributes, found.map((region) => place(h("span"), region, size)));
        return { element, leaf, path: origin.path, text: origin.text, places, state: "" };
      });
      if (isSame && next.length === all.length) return;
      all = next;
      const focused = runs.contains(document.activeElement) ? document.activeElement.dataset.leaf : null;
      for (const [index, { element }] of all.entries()) {
        if (runs.children[index] !== element) runs.insertBefore(element, runs.children[index] ?? null);
      }
      while (runs.children.length > all.length) runs.lastChild.remove();
      entry = runs.querySelector(focused === null ? ".run" : `[data-leaf="${focused}"]`) ?? runs.querySelector(".run");
      for (const { element } of all) element.tabIndex = element === entry ? 0 : -1;
      if (focused !== null) entry?.focus({ preventScroll: true });
      this.choose(chosen, aim);
    },
    /** Marks the runs for which `is(leaf, path)`, and most the one that the user chose, if it is here. */
    choose(is, leaf) {
      chosen = is;
      aim = leaf;
      for (const run of all) {
        const isChosen = is(run.leaf, run.path);
        const isAim = isChosen && run.leaf === leaf;
        const state = `${isChosen} ${isAim}`;
        if (state === run.state) continue;
        run.state = state;
        run.element.classList.toggle("is-chosen", isChosen);
        run.element.classList.toggle("is-aim", isAim);
        if (isChosen) run.element.setAttribute("aria-current", "true");
        else run.element.removeAttribute("aria-current");
      }
    },
    /** Marks findings: [finding, region]. Those that stand nearer together than `near` have one mark. */
    mark(found, size, near) {
      const groups = [];
      for (const [finding, region] of [...found].sort(([, a], [, b]) => a[1] - b[1])) {
        const last = groups.at(-1);
        if (last && region[1] - last.region[1] < near) last.findings.push(finding);
        else groups.push({ findings: [finding], region });
      }
      fill(
        marks,
        groups.map(({ findings, region }) => {
          const first = findings.find(({ severity }) => severity === "error") ?? findings[0];
          const others = findings.length - 1;
          const name = first.severity === "error" ? "see-mark-error" : "see-mark-warning";
          const element = h(
            "button",
            {
              class: "mark", type: "button", "data-count": others > 0 && findings.length, title: findings.map(({ message }) => message).join("\n"),
              label: [name, { text: first.message, others }], on: { click: () => emit("show-finding", first) },
            },
            icon(first.severity),
          );
          place(element, region, size);
          element.style.width = element.style.height = "";
          // A mark stands before its words, but never outside what is shown of the page.
          element.style.left = `max(${element.style.left}, var(--cut, 0px) + 1.75rem)`;
          return element;
        }),
      );
    },
    /** The first element of a run, or null. */
    run(leaf) {
      return runs.querySelector(`[data-leaf="${leaf}"]`);
    },
  };
}
