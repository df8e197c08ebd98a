// The studio's page. It begins here: words and State are read together, then the parts show them.

import "./base.css";
import "./shell.css";
import { complain, start } from "./shell.js";
import { listen, refresh } from "./store.js";
import { load } from "./words.js";
import "./timeline.js";

try {
  await Promise.all([load(), refresh()]);
  start();
  listen();
} catch (error) {
  complain(error);
}
