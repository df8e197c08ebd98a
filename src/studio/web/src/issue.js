// Issuing a notice: what will be fixed is named, and the user confirms that it was read.

import { get, send } from "./api.js";
import { button, h, icon } from "./dom.js";
import { complain, dialog, toast } from "./shell.js";
import { current, refresh } from "./store.js";
import { t } from "./words.js";

/** Asks whether to issue a notice, and issues it. */
export async function askToIssue(notice) {
  let plan;
  const { revision } = current();
  try {
    plan = await get("issue", { notice });
  } catch (error) {
    complain(error);
    return;
  }
  const { documents, fixes, warnings, refused } = plan;
  if (refused !== null) {
    dialog("hand-issue-refused", [h("p", { class: "proposal-problem" }, icon("error"), refused)]);
    return;
  }
  const read = h("input", { type: "checkbox" });
  const confirm = button("hand-issue-now", () => issue(), { class: "primary", disabled: true });
  read.addEventListener("change", () => (confirm.disabled = !read.checked));
  const element = dialog(
    "hand-issue-title",
    [
      h("p", { say: "hand-issue-meaning" }),
      h("h3", { say: "hand-issue-fixes" }),
      h("dl", { class: "fixes" }, fixes.map(({ label, value }) => h("div", {}, h("dt", {}, label), h("dd", {}, value)))),
      h("h3", { say: "hand-issue-documents" }),
      h("ul", { class: "plain" }, documents.map((name) => h("li", {}, h("code", { translate: "no" }, name)))),
      warnings.length > 0 && [
        h("h3", { say: "hand-issue-warnings" }),
        h("ul", { class: "plain" }, warnings.map(({ message }) => h("li", {}, icon("warning"), " ", message))),
      ],
      h("label", { class: "check confirm" }, read, h("span", { say: "hand-issue-read" })),
    ],
    [confirm],
  );
  const issue = async () => {
    confirm.disabled = true;
    try {
      const { documents: made } = await send("issue", { notice, revision });
      element.close();
      toast(t("hand-issue-done", { n: made.length }));
      await refresh();
    } catch (error) {
      confirm.disabled = !read.checked;
      complain(error);
    }
  };
}
