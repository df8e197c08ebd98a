// What is read only when a text is edited: the editors of pages and of sources, with CodeMirror.

export * as page from "./page.js";
export * as source from "./source.js";
