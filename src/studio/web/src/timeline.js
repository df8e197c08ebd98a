// The timeline at the left: notices and deadlines in the order of their dates.

import { on } from "./bus.js";
import { fill, h, icon } from "./dom.js";
import { go, link, route } from "./route.js";
import { current } from "./store.js";
import { dayWords, local } from "./words.js";

const STATES = { issued: "see-state-issued", draft: "see-state-draft", planned: "see-state-planned" };
const host = document.getElementById("list");
let filter = null;
let days = null;
/** The notice that was open when the list was last made, and all that it was made of. */
let last = null;
let made = null;

function build() {
  filter = h("select", { id: "organisation", on: { change: () => go({ org: filter.value }, { replace: true }) } });
  days = h("ol", { class: "days" });
  fill(
    host,
    h("h2", { class: "hidden", say: "see-timeline" }),
    h("p", { class: "filter" }, h("label", { for: "organisation", say: "see-organisation" }), filter),
    days,
  );
}

function update() {
  const state = current();
  if (!state) return;
  if (!filter) build();
  const { org = "", n } = route();
  const { notices, deadlines, organisations, today } = state;
  const all = JSON.stringify([org, n, notices, deadlines, organisations, today, document.documentElement.lang]);
  if (all === made) return;
  made = all;
  const choices = state.organisations.map(({ id, name }) => h("option", { value: id }, local(name)));
  fill(filter, h("option", { value: "", say: "see-all-organisations" }), choices);
  filter.value = org;
  filter.parentElement.hidden = choices.length < 2;
  const entries = [
    ...state.notices.filter(({ issuer }) => !org || issuer === org).map((one) => [one.day, 0, noticeEntry(one, n)]),
    ...state.deadlines.filter(({ organisation }) => !org || organisation === org).map((one) => [one.due, 1, deadlineEntry(one)]),
    state.today && [state.today, 2, h("li", { class: "today" }, h("span", { say: "see-today" }))],
  ].filter(Boolean);
  // What has no date comes last.
  const order = (day) => day ?? "9999";
  entries.sort(([a, x], [b, y]) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : x - y));
  const groups = Map.groupBy(entries, ([day]) => day);
  // The focus stays on the notice that it is on.
  const focused = days.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  fill(
    days,
    [...groups].map(([day, found]) =>
      h("li", { class: "day" }, h("h3", {}, day ? h("time", { datetime: day }, dayWords(day)) : h("span", { say: "see-no-date" })), h("ul", {}, found.map(([, , entry]) => entry))),
    ),
  );
  if (n !== last) days.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  last = n;
  if (focused) days.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
}

function noticeEntry(notice, open) {
  const { id, title, state, errors, warnings } = notice;
  return h(
    "li",
    {},
    h(
      "a",
      {
        class: "notice", href: link({ n: id, s: "main", at: null, to: null }), "data-id": id, "data-state": state,
        "aria-current": id === open && "page",
      },
      h("span", { class: "notice-title" }, local(title)),
      h(
        "span",
        { class: "notice-about" },
        h("span", { class: "pill", "data-state": state, say: STATES[state] }),
        h("span", {}, notice["kind-name"]),
        h("span", {}, notice["issuer-name"]),
        errors > 0 && h("span", { class: "count" }, icon("error"), h("span", { say: ["see-errors", { n: errors }] })),
        warnings > 0 && h("span", { class: "count" }, icon("warning"), h("span", { say: ["see-warnings", { n: warnings }] })),
      ),
    ),
  );
}

function deadlineEntry({ duty, recipient, late, open, notes, ...rest }) {
  return h(
    "li",
    { class: "deadline", "data-late": late },
    h(
      "span",
      { class: "notice-about" },
      late
        ? h("span", { class: "pill pill-late" }, icon("late"), h("span", { say: "see-late" }))
        : h("span", { class: "pill", "data-state": open ? "due" : "done", say: open ? "see-deadline" : "see-done" }),
      h("span", {}, rest["due-words"]),
    ),
    h("span", { class: "deadline-duty" }, duty),
    h("span", { class: "notice-about" }, h("span", {}, recipient), h("span", {}, rest["state-words"])),
    notes.map((note) => h("span", { class: "notice-about" }, note)),
  );
}

for (const name of ["state", "route", "ui"]) on(name, update);
