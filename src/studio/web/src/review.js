// A review sheet comes back: its words are proposals, each shown beside the present words before it is
// taken.

import { sendWorkbook } from "./api.js";
import { button, fill, h, icon } from "./dom.js";
import * as edits from "./edits.js";
import { labelsOf } from "./labels.js";
import { complain, dialog, toast } from "./shell.js";
import { NAMES, say, t } from "./words.js";

/** Lets the user choose a review sheet, and shows what it proposes. */
export function chooseReview() {
  const input = h("input", { type: "file", accept: ".xlsx" });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    try {
      // The sheet may be open in a spreadsheet and be saved meanwhile: what was shown is what is taken.
      const sheet = await file.arrayBuffer();
      const [{ proposals, comments }] = await Promise.all([sendWorkbook("review", {}, sheet), edits.prepare()]);
      if (proposals.length + comments.length === 0) toast(t("hand-review-same"));
      else openReview(sheet, proposals, comments);
    } catch (error) {
      complain(error);
    }
  });
  input.click();
}

function openReview(sheet, proposals, comments) {
  const boxes = proposals.map(({ problem }) => h("input", { type: "checkbox", disabled: problem !== null, checked: problem === null }));
  const chosen = () => [...boxes.keys()].filter((index) => boxes[index].checked);
  const accept = button(["hand-review-accept", { n: chosen().length }], () => take(), { class: "primary" });
  const count = () => {
    say(accept, "hand-review-accept", { n: chosen().length });
    accept.disabled = chosen().length === 0;
  };
  for (const box of boxes) box.addEventListener("change", count);
  const problems = h("div", { class: "problems", role: "alert" });
  const cards = proposals.map((proposal, index) => card(proposal, boxes[index]));
  const element = dialog(
    "hand-review-import",
    [
      h("p", { class: "note", say: "hand-review-choose" }),
      problems,
      h("ul", { class: "proposals" }, cards),
      comments.length > 0 && [
        h("h3", { say: "hand-review-comments" }),
        h("ul", { class: "plain" }, comments.map(({ id, comment }) => h("li", {}, place(id), comment))),
      ],
    ],
    [accept],
    { class: "wide" },
  );
  count();

  const take = async () => {
    const taken = chosen();
    accept.disabled = true;
    try {
      await sendWorkbook("review", { take: taken.join(",") }, sheet);
      element.close();
      toast(t("hand-review-taken", { n: taken.length }));
    } catch (error) {
      accept.disabled = false;
      const found = error.body?.problems ?? [];
      if (found.length === 0) complain(error);
      fill(problems, found.map(({ message, hints }) => h("p", {}, icon("error"), [message, ...hints].join(" "))));
    }
  };
}

/** Where a sentence stands: the labels of its field; of a page also its number. */
function place(id) {
  const [path, number] = id.split("/");
  const labels = [...labelsOf(path, edits.incidentFile()), number].filter(Boolean);
  return h("span", { class: "field" }, labels.map((label) => h("span", {}, label)));
}

function card({ id, lang, before, after, exported, problem }, box) {
  const words = (name, text) =>
    h("div", {}, h("p", { class: "note", say: name }), h("p", { lang, class: "proposal-words" }, text === "" ? h("span", { class: "note", say: "hand-review-none" }) : text));
  return h(
    "li",
    { class: "proposal" },
    h("label", { class: "check" }, box, h("span", {}, NAMES[lang] ?? lang), place(id)),
    h("div", { class: "proposal-sides" }, words("hand-review-before", before), words("hand-review-after", after)),
    exported !== null && words("hand-review-exported", exported),
    problem !== null && h("p", { class: "proposal-problem" }, icon("error"), problem),
  );
}
