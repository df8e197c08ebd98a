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

// Who sends edits says when the State is to be shown: the open documents come first.
on("edited", ({ answer }) => {
  const { revision, findings, undo, redo } = answer;
  state = { ...state, revision, findings, undo, redo };
  refreshSoon();
});
on("ui", () => void refresh());

/**
 * Listens to the server. A browser opens few connections to one server, and a wire keeps one: of
 * several windows one has it, and tells the others.
 */
export function listen() {
  const name = `events ${location.pathname}`;
  const others = new BroadcastChannel(name);
  others.onmessage = ({ data }) => hear(data);
  const tell = (news) => {
    hear(news);
    others.postMessage(news);
  };
  const wire = () => {
    const events = new EventSource("events");
    events.onopen = () => tell({ connected: true });
    events.onerror = () => tell({ connected: false });
    events.onmessage = ({ data }) => tell(JSON.parse(data));
    // It is given up with the window.
    return new Promise(() => {});
  };
  void navigator.locks.request(name, wire);
}

function hear(news) {
  if ("connected" in news) {
    emit("connection", news.connected);
    // What was missed while the wire was down.
    if (news.connected) refreshSoon();
    return;
  }
  emit("revision", news);
  if (news.cause !== "edit" || news.revision > state.revision) refreshSoon();
}
