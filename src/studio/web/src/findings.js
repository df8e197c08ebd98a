// The panel of findings: errors first, each with its place on the pages and in the form.

import { emit, on } from "./bus.js";
import { openPanes } from "./documents.js";
import { button, choice, fill, h, icon } from "./dom.js";
import { incidentFile, isOwn, isReady, prepare } from "./edits.js";
import { labelsOf } from "./labels.js";
import { leavesOf } from "./leaves.js";
import { go, route } from "./route.js";
import { addCommand, addPanel, complain, showPanel } from "./shell.js";
import { current, notice } from "./store.js";

let scope = "all";
/** The finding whose mark was chosen. */
let aim = null;

const key = ({ rule, field, message }) => [rule, field, message].join("\n");

/** Where a finding stands on the open documents: { pane, leaf }, or null. */
function place(finding) {
  if (!finding.field) return null;
  for (const pane of openPanes()) {
    const [leaf] = pane.view ? leavesOf(finding.field, pane.view.origins ?? []) : [];
    if (leaf !== undefined) return { pane, leaf };
  }
  return null;
}

function showOnPage(finding) {
  const found = place(finding);
  if (!found) return;
  const { path } = found.pane.view.origins[found.leaf];
  go({ at: path, to: `${found.pane.lang}:${found.leaf}`, s: "main" }, { replace: true });
  found.pane.focus(found.leaf);
}

/** Opens what the user edits to answer a finding. */
function edit({ field, place: at }) {
  if (/^notices\[\d+\]\.body/.test(field)) emit("open-page", { path: field });
  else if (field) emit("open-fact", { path: field, file: at && isOwn(at.file) && at.file !== incidentFile() ? at.file : null });
  else emit("open-source", { file: at.file, path: null });
}

/** Whether a finding is about the open notice: by its name, or by a fact that stands on it. */
const isHere = (finding) => finding.notices.includes(route().n) || (finding.notices.length === 0 && place(finding) !== null);

function entry(finding) {
  const { severity, message, hints, field, notices, place: at } = finding;
  const isError = severity === "error";
  const elsewhere = current().notices.filter(({ id }) => notices.includes(id) && id !== route().n);
  return h(
    "li",
    { class: "finding", "data-severity": severity, "data-key": key(finding), tabindex: "-1" },
    h(
      "p",
      { class: "finding-head" },
      icon(severity),
      h("strong", { say: isError ? "see-error" : "see-warning" }),
      field !== "" && h("span", { class: "note field" }, labelsOf(field, at?.file ?? incidentFile()).map((label) => h("span", {}, label))),
    ),
    h("p", {}, message),
    hints.map((hint) => h("p", { class: "note" }, h("span", { say: "see-hint" }), hint)),
    h("details", { class: "note" }, h("summary", { say: "see-rule" }), finding["rule-help"]),
    h(
      "p",
      { class: "actions" },
      (field || finding.place) && button("see-edit", () => edit(finding)),
      place(finding) && button("see-show", () => showOnPage(finding)),
    ),
    elsewhere.length > 0 &&
      h(
        "details",
        {},
        h("summary", { say: ["see-in-notices", { n: elsewhere.length }] }),
        h("ul", { class: "plain" }, elsewhere.map(({ id, title }) => h("li", {}, button({ text: title[document.documentElement.lang] ?? Object.values(title)[0] }, () => go({ n: id, at: field, to: null, s: "main" }), { class: "linked" })))),
      ),
  );
}

addPanel({
  id: "findings",
  title: "see-findings",
  open(host) {
    const scopes = choice("see-findings-of", [["all", "see-findings-all"], ["notice", "see-findings-notice"]], (to) => {
      scope = to;
      update();
    });
    const list = h("ul", { class: "findings" });
    const count = h("p", { class: "note", role: "status" });
    fill(host, h("h2", { say: "see-findings" }), scopes.element, count, list);
    let last = "";
    function update() {
      const isFiltered = scope === "notice" && notice();
      scopes.element.hidden = !notice();
      scopes.set(isFiltered ? "notice" : "all");
      const { broken, findings } = current();
      const all = [...(broken ?? []), ...findings].filter((finding) => !isFiltered || isHere(finding));
      const sorted = [...all.filter(({ severity }) => severity === "error"), ...all.filter(({ severity }) => severity !== "error")];
      // The list is made again only when it has changed, so that the focus stays.
      const now = JSON.stringify([sorted, route().n, scope, isReady(), openPanes().map(({ revision }) => revision)]);
      if (now !== last) {
        last = now;
        const focused = list.contains(document.activeElement) ? document.activeElement.closest(".finding").dataset.key : null;
        fill(list, sorted.map(entry));
        if (focused !== null) find(focused)?.focus();
        fill(count, h("span", sorted.length === 0 ? { say: "see-findings-none" } : { say: ["see-findings-count", { n: sorted.length }] }));
      }
      if (aim) {
        const element = find(key(aim));
        aim = null;
        element?.focus();
        element?.scrollIntoView({ block: "nearest" });
      }
    }
    const find = (wanted) => [...list.children].find(({ dataset }) => dataset.key === wanted);
    const forget = on("documents", update);
    // Labels come with the schema.
    if (!isReady()) void prepare().then(update, complain);
    return { update, close: forget };
  },
});

on("show-finding", (finding) => {
  aim = finding;
  scope = "all";
  showPanel("findings");
  // It may be open already; then nothing in the address has changed.
  emit("documents");
});

addCommand({ title: "see-findings", keys: "g f", run: () => showPanel("findings") });
