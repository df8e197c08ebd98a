// Events between the parts of the page. A part knows these names, not the other parts:
//
//   "route"        the address in the hash changed
//   "state"        a new State is in store.js
//   "revision"     { revision, cause }: the server has a newer revision
//   "edited"       { answer, shown }: the answer to `POST edit`, and what was asked for in `show`
//   "ui"           the language of the interface changed
//   "connection"   whether the server is heard
//   "values"       the values of the files as edits.js has them have changed
//   "documents"    an open document has been drawn
//   "show-finding" a finding: show it in the list
//   "open-fact"    { path, file, isOnlyShown }: show the form of this field, with or without the focus
//   "open-page"    { path }: show the page of the notice at this path of the incident file
//   "open-source"  { file, path }: show the source of a file, at a path
//   "show-places"  { path }: show where this value stands in all documents

const listeners = new Map();

/** Calls `listener(data)` at every event of this name. Returns a function that ends it. */
export function on(name, listener) {
  if (!listeners.has(name)) listeners.set(name, new Set());
  listeners.get(name).add(listener);
  return () => listeners.get(name).delete(listener);
}

/** Tells everybody who listens. */
export function emit(name, data) {
  for (const listener of [...(listeners.get(name) ?? [])]) listener(data);
}
