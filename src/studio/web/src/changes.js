// The view of what has changed since the previous notice.

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { addCommand, addView, complain } from "./shell.js";
import { go, route } from "./route.js";
import { current, notice } from "./store.js";
import { local, NAMES } from "./words.js";

const ELEMENTS = { heading: "h3", text: "p", item: "p", cell: "p" };
const RUNS = { same: "span", added: "ins", removed: "del" };

function block({ kind, mark, runs }) {
  return h(ELEMENTS[kind], { class: `block block-${kind}`, "data-mark": mark }, runs.map((run) => h(RUNS[run.mark], {}, run.text)));
}

function column(lang, { since, blocks }) {
  const previous = current().notices.find(({ id }) => id === since);
  const isSame = blocks.every(({ mark }) => mark === "same");
  return h(
    "section",
    { class: "changes", lang, tabindex: "0", label: ["see-pane", { language: NAMES[lang] ?? lang }] },
    h("h2", { class: "pane-name" }, NAMES[lang] ?? lang),
    since === null
      ? h("p", { class: "note", lang: document.documentElement.lang, say: "see-changes-first" })
      : h("p", { class: "note", lang: document.documentElement.lang, say: [isSame ? "see-changes-none" : "see-changes-since", { title: local(previous?.title) || since }] }),
    since !== null && h("div", { class: "changes-text" }, blocks.map(block)),
  );
}

addView({
  id: "changes",
  title: "see-view-changes",
  of: "notice",
  open(host) {
    host.classList.add("changes-view");
    let asked = null;
    let request = null;
    const update = async () => {
      const { id, languages } = notice();
      const l = route().l?.split(",");
      const codes = languages.filter((code) => !l || l.includes(code));
      const question = JSON.stringify([id, current().revision, codes]);
      if (question === asked) return;
      asked = question;
      request?.abort();
      request = new AbortController();
      try {
        const all = await Promise.all(codes.map((lang) => get("changes", { notice: id, lang }, request.signal)));
        if (asked === question) fill(host, all.map((one, index) => column(codes[index], one)));
      } catch (error) {
        if (error.name !== "AbortError") asked = null;
        complain(error);
      }
    };
    return {
      update: () => void update(),
      close() {
        request?.abort();
        host.classList.remove("changes-view");
      },
    };
  },
});

addCommand({ title: "see-view-changes", keys: "v c", run: () => go({ v: "changes", s: "main" }), isOff: () => !notice() });
