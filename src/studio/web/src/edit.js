// The half of the page in which things are changed: forms, the page of a notice, the source, the start.

import "./edit.css";
import "./form.js";
import "./editors.js";
import "./start.js";
