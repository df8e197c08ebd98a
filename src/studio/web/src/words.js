// The words of the interface: messages/<language>/studio.ftl, from the server.

import { formatDay } from "./dates.js";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { emit } from "./bus.js";
import { getText } from "./api.js";
import { go, route } from "./route.js";

/** What languages call themselves. */
export const NAMES = { ja: "日本語", en: "English" };

let bundle = null;

/** The language of the interface: "ja" or "en". */
export function ui() {
  return route().ui ?? (navigator.language.startsWith("ja") ? "ja" : "en");
}

/** Fetches the words. */
export async function load() {
  const language = ui();
  const text = await getText("words", {});
  const next = new FluentBundle(language, { useIsolating: false });
  next.addResource(new FluentResource(text));
  bundle = next;
  document.documentElement.lang = language;
  sayAll(document);
}

/** Changes the language of the interface. */
export async function speak(language) {
  go({ ui: language }, { replace: true });
  await load();
  emit("ui");
}

/** A message as text. */
export function t(id, values = {}) {
  const message = bundle?.getMessage(id);
  return message?.value ? bundle.formatPattern(message.value, values) : id;
}

/** The text of an element, or one of its attributes, is this message, in whatever language is chosen. */
export function say(element, id, values = {}, attribute = null) {
  element.dataset.l10nId = id;
  if (Object.keys(values).length > 0) element.dataset.l10nArgs = JSON.stringify(values);
  else delete element.dataset.l10nArgs;
  if (attribute) element.dataset.l10nOn = attribute;
  sayOne(element);
}

function sayOne(element) {
  const { l10nId, l10nArgs, l10nOn } = element.dataset;
  const text = t(l10nId, l10nArgs ? JSON.parse(l10nArgs) : {});
  if (l10nOn) element.setAttribute(l10nOn, text);
  else element.textContent = text;
}

function sayAll(root) {
  for (const element of root.querySelectorAll("[data-l10n-id]")) sayOne(element);
}

/** A text in several languages, in that of the interface or else in the first there is. */
export function local(text) {
  if (text === null || text === undefined || typeof text === "string") return text ?? "";
  return text[ui()] ?? Object.values(text)[0] ?? "";
}

/** A day such as "2026-06-05" in words with its weekday. */
export function dayWords(day) {
  return formatDay(new Date(`${day}T00:00:00Z`), ui(), "long");
}
