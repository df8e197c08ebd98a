// The values of the files as the page knows them, the schema, and the way of every change to the server:
// one request after the other, with what the user saw before, so that nothing is overwritten unseen.

import { get, send } from "./api.js";
import { emit, on } from "./bus.js";
import { drawn, shown } from "./documents.js";
import { edited, valueAt } from "./path.js";
import { complain, setSaved } from "./shell.js";
import { current } from "./store.js";

let files = {};
let revision = 0;
let schema = null;
/** Changes that wait: `{ edits, merge, cells, settle }`, oldest first; the first may be on its way. */
const queue = [];
let isSending = false;
let isStale = false;
/** The newest revision that the server has told of. */
let newest = 0;

let reading = null;
let isPrepared = false;

/** Reads schema and values once; resolves when both are there. */
export function prepare() {
  reading ??= Promise.all([readSchema(), readValues()]).then(
    () => {
      isPrepared = true;
      emit("values");
    },
    (error) => {
      reading = null;
      throw error;
    },
  );
  return reading;
}

async function readSchema() {
  schema = await get("schema");
}

async function readValues() {
  const answer = await get("values");
  files = answer.files;
  revision = answer.revision;
  isStale = false;
  emit("values");
}

/** Whether schema and values have been read. */
export function isReady() {
  return isPrepared;
}

/** The name of the incident file. */
export function incidentFile() {
  return current()?.files.find(({ role }) => role === "incident")?.name ?? current()?.file ?? "incident.yaml";
}

/** Names of the files that have values, the incident file first. */
export function valueFiles() {
  const first = incidentFile();
  return Object.keys(files).sort((a, b) => (b === first) - (a === first) || a.localeCompare(b));
}

/** The schema of a file. */
export function schemaOf(file) {
  const role = current()?.files.find(({ name }) => name === file)?.role ?? "incident";
  return role === "house" ? schema.house : schema.incident;
}

/** The values of a file as typed. */
export function valuesOf(file) {
  return files[file] ?? {};
}

/** The value at a path of a file. */
export function value(file, path) {
  return valueAt(valuesOf(file), path);
}

/** Whether a file is written here; what another file brings is only read. */
export function isOwn(file) {
  return Object.hasOwn(files, file);
}

/**
 * Sends changes as one step. `edits`: as `POST edit` has them, where a `cell` in place of `was` is an
 * object whose `seen` is the value that the user saw; it is renewed when the change has been made.
 * `merge`: consecutive changes with the same key are one step of undo, and of those that wait only
 * the last is sent. Resolves to `{ ok, problems, conflicts }`.
 */
export function submit(edits, merge = null) {
  const waiting = queue.at(-1);
  const canReplace = merge !== null && waiting?.merge === merge && !(isSending && queue.length === 1)
    && edits.length === 1 && waiting.edits.length === 1 && edits[0].path === waiting.edits[0].path && edits[0].op === waiting.edits[0].op;
  const name = merge ?? `edit ${edits[0].path}`;
  setSaved(name, "saving");
  return new Promise((resolve) => {
    const settle = (result) => {
      // Who keeps a text that was refused says so.
      setSaved(name, "saved");
      resolve(result);
    };
    if (canReplace) {
      const { settle: others } = waiting;
      queue[queue.length - 1] = { edits, merge, settle: (result) => { others(result); settle(result); } };
    } else {
      queue.push({ edits, merge, settle });
    }
    if (!isSending) working = work();
  });
}

/** Texts of forms that could not be saved, by the key of their changes. */
const refused = new Map();

/** Says that a text is not saved: it cannot be, or `isWaiting` for an answer. */
export function hold(merge, text, isWaiting) {
  if (!isWaiting) refused.set(merge, text);
  setSaved(merge, isWaiting ? "saving" : "unsaved");
}

/** Forgets that a text could not be saved: the user has given it up, or it has another key. */
export function giveUp(merge) {
  refused.delete(merge);
  setSaved(merge, "saved");
}

/** Gives up all texts that could not be saved, since their form goes; returns them. */
export function abandon() {
  const texts = [...refused.values()].filter((text) => text !== "");
  for (const merge of [...refused.keys()]) giveUp(merge);
  return texts;
}

/** Ends when nothing is on its way. */
let working = Promise.resolve();

async function work() {
  isSending = true;
  while (queue.length > 0) {
    const { edits, merge } = queue[0];
    const views = shown();
    const body = {
      revision,
      merge,
      show: views,
      edits: edits.map(({ cell, ...edit }) => (cell ? { ...edit, was: cell.seen ?? null } : edit)),
    };
    let result;
    try {
      const answer = await send("edit", body);
      emit("edited", { answer, shown: views });
      take(edits, answer);
      result = { ok: true, problems: [], conflicts: [] };
    } catch (error) {
      result = { ok: false, problems: error.body?.problems ?? [], conflicts: error.body?.conflicts ?? [], error };
      if (result.conflicts.length > 0) isStale = true;
      else if (result.problems.length === 0) complain(error);
    }
    queue.shift().settle(result);
  }
  isSending = false;
  if (isStale || newest > revision) void readValues().catch(complain);
}

/** Makes the changes here as the server has made them. */
function take(edits, answer) {
  // What others have changed meanwhile is not in our values.
  if (answer.revision !== revision + 1) isStale = true;
  revision = answer.revision;
  for (const { file, cell, ...edit } of edits) {
    if (cell) cell.seen = edit.value;
    if (file in files) files = { ...files, [file]: edited(files[file], edit) };
  }
  // Documents first: the form shows already what was typed in it.
  void drawn().then(() => {
    emit("values");
    emit("state");
  });
}

/** Takes back the last change, or makes it again; resolves to the path of the first value changed, or null. */
export async function step(which) {
  // What was typed before is what is taken back.
  await working;
  try {
    const { path } = await send(which, {});
    await readValues();
    return path;
  } catch (error) {
    if (error.status !== 409) complain(error);
    return null;
  }
}

/** What is wrong with, or below, a path of a file. */
export function findingsOf(file) {
  const first = incidentFile();
  return (current()?.findings ?? []).filter(({ field, place }) => field !== null && field !== undefined && (place?.file ?? first) === file);
}

on("revision", ({ revision: told }) => {
  newest = Math.max(newest, told);
  // The answer to a change of ours is on its way: what it does not have is read afterwards.
  if (newest > revision && isPrepared && !isSending) void readValues().catch(complain);
});
on("ui", () => isPrepared && void readSchema().then(() => emit("values"), complain));
