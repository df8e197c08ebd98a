// The views in which texts are edited. Their editors are most of the script, and read when they are first
// needed.

import { on } from "./bus.js";
import { go } from "./route.js";
import { addCommand, addView, complain } from "./shell.js";

let reading = null;

/** The editors: `{ page, source }`. */
export function editors() {
  reading ??= import("./texts.js").catch((error) => {
    reading = null;
    throw error;
  });
  return reading;
}

/** Opens the view of an editor once it is there. */
function later(name) {
  return (host, tools) => {
    let handle = null;
    let isClosed = false;
    void editors().then((all) => {
      if (isClosed) return;
      handle = all[name].open(host, tools);
      handle.update();
    }, complain);
    return {
      update: () => handle?.update(),
      close() {
        isClosed = true;
        handle?.close();
      },
    };
  };
}

on("open-page", ({ path }) => void editors().then(({ page }) => page.openAt(path), complain));
on("open-source", ({ file, path }) => void editors().then(({ source }) => source.openFile(file, path), complain));

addView({ id: "page", title: "page-view", of: "notice", open: later("page") });
addView({ id: "source", title: "source-view", of: "file", open: later("source") });
addCommand({ title: "source-view", keys: "g y", run: () => go({ v: "source", s: "main" }) });
