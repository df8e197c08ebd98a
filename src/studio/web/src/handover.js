// The panel from which documents leave: downloads, copies, review sheets and issuing.

import { address, getText } from "./api.js";
import { button, fill, h } from "./dom.js";
import { askToIssue } from "./issue.js";
import { chooseReview } from "./review.js";
import { route } from "./route.js";
import { openSheet } from "./sheet.js";
import { addCommand, addPanel, complain, showPanel, toast } from "./shell.js";
import { current, notice } from "./store.js";
import { dayWords, local, NAMES, t } from "./words.js";

const FORMATS = { pdf: "hand-pdf", html: "hand-html", fragment: "hand-fragment", txt: "hand-txt" };
const FORM_FORMATS = { xlsx: "hand-xlsx", csv: "hand-csv" };

const download = (name, parameters) => h("a", { class: "button", href: address("download", parameters), download: true, say: name });

/** Copies a text and says so. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("hand-copied"));
    return true;
  } catch {
    toast(t("hand-not-copied"), "bad");
    return false;
  }
}

async function copyFragment(id, lang) {
  try {
    await copy(await getText("download", { notice: id, lang, format: "fragment" }));
  } catch (error) {
    complain(error);
  }
}

function ofNotice({ id, title, languages, form, state, issued }) {
  const formats = { ...FORMATS, ...(form ? FORM_FORMATS : {}) };
  return [
    h("p", { class: "over-title" }, local(title)),
    languages.map((lang) =>
      h(
        "section",
        { class: "over-language", role: "group", label: ["hand-language", { language: NAMES[lang] ?? lang }] },
        h("h3", {}, NAMES[lang] ?? lang),
        h("p", { class: "actions" }, Object.entries(formats).map(([format, name]) => download(name, { notice: id, lang, format }))),
        h(
          "p",
          { class: "actions" },
          button("hand-copy-fragment", () => copyFragment(id, lang)),
          form && button("hand-sheet", () => openSheet(id, lang)),
        ),
      ),
    ),
    h("h3", { say: "hand-review" }),
    h("p", { class: "note", say: "hand-review-words" }),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button", href: address("review", { notice: id, changed: 0 }), download: true, say: "hand-review-all" }),
      h("a", { class: "button", href: address("review", { notice: id, changed: 1 }), download: true, say: "hand-review-changed" }),
      button("hand-review-import", () => chooseReview()),
    ),
    h("h3", { say: "hand-issue" }),
    state === "issued"
      ? h("p", { say: ["hand-issued", { day: dayWords(issued) }] })
      : [h("p", { class: "note", say: "hand-issue-words" }), h("p", { class: "actions" }, button("hand-issue-ask", () => askToIssue(id), { class: "primary" }))],
  ];
}

addPanel({
  id: "hand",
  title: "hand-over",
  open(host) {
    let last = "";
    return {
      update() {
        const open = notice();
        const now = JSON.stringify([open, current().revision === 0, route().ui]);
        // What has the focus stays, unless what is offered has changed.
        if (now === last) return;
        last = now;
        fill(
          host,
          h("h2", { say: "hand-over" }),
          open ? ofNotice(open) : h("p", { class: "note", say: "shell-choose" }),
          current().notices.length > 0 && [h("h3", { say: "hand-all" }), h("p", { class: "actions" }, download("hand-zip", { all: 1 }))],
        );
      },
      close() {},
    };
  },
});

addCommand({ title: "hand-over", keys: "g h", run: () => showPanel("hand") });
