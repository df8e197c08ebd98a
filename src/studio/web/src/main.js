// The studio's page. It begins here: words and State are read together, then the parts show them.

import "./base.css";
import "./shell.css";
import "./documents.css";
import "./panels.css";
import { complain, start } from "./shell.js";
import { listen, refresh } from "./store.js";
import { load } from "./words.js";
import "./timeline.js";
import "./documents.js";
import "./changes.js";
import "./edit.js";
import "./find.js";
import "./findings.js";
import "./handover.js";

try {
  await Promise.all([load(), refresh()]);
  start();
  listen();
} catch (error) {
  complain(error);
}
