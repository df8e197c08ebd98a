// Requests to the server. Every address is relative to the page, whose path holds the token.

import { ui } from "./words.js";

/** What the server refused, or that it could not be reached (`status` 0). `body`: its JSON. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body.message ?? String(status));
    this.status = status;
    this.body = body;
  }
}

/** The address of a request, with its parameters; those that are null are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams({ ui: ui() });
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined) query.set(key, value);
  }
  return `${path}?${query}`;
}

async function request(where, options) {
  let response;
  try {
    response = await fetch(where, { cache: "no-store", ...options });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refusal(0, {});
  }
  if (response.ok) return response;
  throw new Refusal(response.status, await response.json().catch(() => ({})));
}

/** JSON of a `GET`. */
export async function get(path, parameters, signal) {
  return (await request(address(path, parameters), { signal })).json();
}

/** Text of a `GET`. */
export async function getText(path, parameters) {
  return (await request(address(path, parameters), {})).text();
}

/** JSON of a request with a body of JSON: `POST`, or `PUT`. */
export async function send(path, body, method = "POST", signal = undefined) {
  // A body that cannot be read does not say the language.
  const headers = { "Content-Type": "application/json", "Accept-Language": ui() };
  const options = { method, headers, signal, body: JSON.stringify({ ui: ui(), ...body }) };
  return (await request(path, options)).json();
}

/** JSON of a `POST` with a workbook as its body. */
export async function sendWorkbook(path, parameters, file) {
  const headers = { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
  return (await request(address(path, parameters), { method: "POST", headers, body: file })).json();
}
