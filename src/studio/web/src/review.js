// A review sheet comes back: its words are proposals, each shown beside the present words before it is
// taken.

import { sendWorkbook } from "./api.js";
import { button, fill, h, icon } from "./dom.js";
import { submit } from "./edits.js";
import { complain, dialog, toast } from "./shell.js";
import { NAMES, t } from "./words.js";

/** Lets the user choose a review sheet, and shows what it proposes. */
export function chooseReview() {
  const input = h("input", { type: "file", accept: ".xlsx" });
  input.addEventListener("change", async () => {
    try {
      const { proposals } = await sendWorkbook("review", input.files[0]);
      if (proposals.length === 0) toast(t("hand-review-same"));
      else openReview(proposals);
    } catch (error) {
      complain(error);
    }
  });
  input.click();
}

function openReview(proposals) {
  const boxes = proposals.map(({ problem }) => h("input", { type: "checkbox", disabled: problem !== null, checked: problem === null }));
  const chosen = () => proposals.filter((_, index) => boxes[index].checked);
  const accept = button(["hand-review-accept", { n: chosen().length }], () => take(), { class: "primary" });
  const count = () => {
    accept.dataset.l10nArgs = JSON.stringify({ n: chosen().length });
    accept.textContent = t("hand-review-accept", { n: chosen().length });
    accept.disabled = chosen().length === 0;
  };
  for (const box of boxes) box.addEventListener("change", count);
  const problems = h("div", { class: "problems", role: "alert" });
  const cards = proposals.map((proposal, index) => card(proposal, boxes[index]));
  const element = dialog("hand-review-import", [h("p", { class: "note", say: "hand-review-choose" }), problems, h("ul", { class: "proposals" }, cards)], [accept], { class: "wide" });
  count();

  const take = async () => {
    const taken = chosen();
    const { ok, problems: found, conflicts } = await submit(taken.map(({ edit }) => edit));
    if (ok) {
      element.close();
      toast(t("hand-review-taken", { n: taken.length }));
      return;
    }
    fill(
      problems,
      found.map(({ message, hints }) => h("p", {}, icon("error"), [message, ...hints].join(" "))),
      conflicts.map(({ path, now }) => h("p", {}, icon("error"), h("span", { say: ["hand-review-conflict", { path, now: String(now) }] }))),
    );
  };
}

function card({ id, lang, before, after, problem }, box) {
  const words = (name, text) => h("div", {}, h("p", { class: "note", say: name }), h("p", { lang, class: "proposal-words" }, text));
  return h(
    "li",
    { class: "proposal" },
    h("label", { class: "check" }, box, h("span", {}, NAMES[lang] ?? lang), h("code", { translate: "no" }, id)),
    h("div", { class: "proposal-sides" }, words("hand-review-before", before), words("hand-review-after", after)),
    problem !== null && h("p", { class: "proposal-problem" }, icon("error"), problem),
  );
}
