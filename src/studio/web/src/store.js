// The State of the server as last read, and the wire that tells of newer ones.

import { get } from "./api.js";
import { emit, on } from "./bus.js";
import { route } from "./route.js";

let state = null;
let isReading = false;
let isAgain = false;
let timer = 0;

/** The State, null before the first. */
export function current() {
  return state;
}

/** The notice that is open: an entry of `state.notices`, or null. */
export function notice() {
  return state?.notices.find(({ id }) => id === route().n) ?? null;
}

/** Reads the State; at most one request is on its way. */
export async function refresh() {
  if (isReading) {
    isAgain = true;
    return;
  }
  isReading = true;
  try {
    do {
      isAgain = false;
      state = await get("state");
    } while (isAgain);
  } finally {
    isReading = false;
  }
  emit("state");
}

/** Reads the State soon: after a pause in the typing. */
function refreshSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => void refresh().catch(() => emit("connection", false)), 250);
}

on("edited", ({ answer }) => {
  const { revision, findings, undo, redo } = answer;
  state = { ...state, revision, findings, undo, redo };
  emit("state");
  refreshSoon();
});
on("ui", () => void refresh());

/** Listens to the server. */
export function listen() {
  const events = new EventSource("events");
  events.onopen = () => {
    emit("connection", true);
    // What was missed while the wire was down.
    refreshSoon();
  };
  events.onerror = () => emit("connection", false);
  events.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    emit("revision", news);
    if (news.cause !== "edit" || news.revision > state.revision) refreshSoon();
  };
}
