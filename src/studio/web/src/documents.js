// The views of a notice as its readers get it: pages, web page and text, in one language or two.

import { on } from "./bus.js";
import { button, choice, fill, h } from "./dom.js";
import { incidentFile, isOwn } from "./edits.js";
import { heightIn } from "./linked.js";
import { knownTools } from "./known.js";
import { pane } from "./pane.js";
import { isOfPage, valueOf } from "./leaves.js";
import { isWithin } from "./path.js";
import { go, route } from "./route.js";
import { addCommand, addView } from "./shell.js";
import { current, notice } from "./store.js";
import { NAMES, t } from "./words.js";

const STEP = 1.2;
const LIMITS = [0.25, 4];

let panes = [];
/** The pane that the user scrolls, and since when; the others follow it. */
let leader = { pane: null, since: 0 };
let revealed = null;

/** The panes that are open, from left to right. */
export function openPanes() {
  return panes;
}

/** What `POST edit` should show, so that the open documents are fresh with its answer. */
export function shown() {
  return panes.map(({ wants }) => wants).filter(Boolean);
}

/** Resolves when the open documents show what has arrived. */
export function drawn() {
  return Promise.all(panes.map(({ drawing }) => drawing));
}

/** The languages shown. On a phone there is room for one. */
function languages() {
  const all = notice()?.languages ?? [];
  const asked = (route().l ?? (matchMedia("(max-width: 900px)").matches ? all[0] ?? "" : all.join(","))).split(",");
  const found = all.filter((code) => asked.includes(code));
  return found.length > 0 ? found : all.slice(0, 1);
}

/** Chooses words on a document. */
function choose(of, origin, leaf) {
  const { path, file } = origin;
  const isOther = file !== null && file !== incidentFile() && isOwn(file);
  // All words of a page have one path, that of the page.
  const at = isOfPage(origin) ? null : isOther ? `${file}:${path}` : path;
  go({ at, to: `${of.lang}:${leaf}`, p: "origin" });
  revealed = `${route().n} ${route().to}`;
}

function zoomTo(factor, at) {
  const to = factor === "fit" ? "fit" : Math.min(LIMITS[1], Math.max(LIMITS[0], factor)).toFixed(3);
  for (const one of panes) one.zoom(to, at);
  go({ z: to === "fit" ? null : to }, { replace: true });
}

function zoomBy(factor) {
  if (panes.length > 0) zoomTo(panes[0].scale * factor);
}

/** Scrolls the other documents to where the user has scrolled this one. */
function follow(of) {
  if (!route().k || panes.length < 2) return;
  const now = performance.now();
  // A document that is being scrolled by this does not lead.
  if (leader.pane !== of && now - leader.since < 200) return;
  leader = { pane: of, since: now };
  const at = of.scroller.clientHeight / 3;
  const from = of.heights();
  const end = (one) => one.scroller.scrollHeight;
  for (const other of panes.filter((one) => one !== of)) {
    const height = heightIn(other.heights(), from, of.scroller.scrollTop + at, [end(of), end(other)]);
    other.scroller.scrollTop = of.scroller.scrollTop === 0 ? 0 : height - at;
  }
}

/** Scrolls to the words that the address names, once for each address. */
function reveal() {
  const { to, n } = route();
  const aim = to ? `${n} ${to}` : null;
  if (aim === revealed) return;
  if (!aim) {
    revealed = null;
    return;
  }
  const [lang, leaf] = to.split(":");
  const target = panes.find((one) => one.lang === lang);
  if (target?.view?.notice === n && target.reveal(Number(leaf))) {
    revealed = aim;
    leader = { pane: target, since: performance.now() };
  }
}

function mark() {
  const { at = null, to = null } = route();
  const [lang, leaf] = (to ?? ":").split(":");
  // A finding that is not about certain notices is about the facts, wherever they stand.
  const findings = current().findings.filter(({ notices }) => notices.length === 0 || notices.includes(route().n));
  for (const one of panes) {
    const path = at === null ? null : valueOf(at.slice(at.indexOf(":") + 1));
    const aim = one.lang === lang ? Number(leaf) : null;
    one.choose((own, shown) => (path !== null ? shown !== null && isWithin(shown, path) : own === aim), aim);
    one.mark(findings);
  }
}

/** A view of the middle: `as` is one of the forms of a document. */
function view(as) {
  return {
    id: as,
    title: { pages: "see-view-pages", web: "see-view-web", text: "see-view-text" }[as],
    of: "notice",
    open(host, tools) {
      host.classList.add("panes");
      const known = knownTools();
      const percent = h("span", { class: "percent" });
      const fit = button("see-fit", () => zoomTo("fit"), { "aria-pressed": "false" });
      const link = h("input", { type: "checkbox", label: "see-linked-title", on: { change: () => go({ k: link.checked ? "1" : null }, { replace: true }) } });
      const linkLabel = h("label", { class: "check" }, link, h("span", { say: "see-linked" }));
      const widths = choice("see-width", [["desktop", "see-width-desktop"], ["phone", "see-width-phone"]], (w) => go({ w }, { replace: true }));
      const speech = h("div", { class: "languages" });
      let codes = "";
      let shownLanguages = null;
      fill(
        tools,
        speech,
        linkLabel,
        as === "web" && widths.element,
        h(
          "div",
          { class: "second" },
          h(
            "div",
            { class: "zoom", role: "group", label: "see-zoom" },
            button({ text: "−" }, () => zoomBy(1 / STEP), { "aria-label": t("see-zoom-out") }),
            percent,
            button({ text: "+" }, () => zoomBy(STEP), { "aria-label": t("see-zoom-in") }),
            fit,
          ),
          known.element,
        ),
      );
      const forget = on("documents", () => {
        mark();
        reveal();
        told();
      });
      const forgetEdit = on("edited", ({ answer, shown: asked }) => {
        for (const [index, one] of (answer.views ?? []).entries()) {
          const wanted = asked[index];
          const target = panes.find(({ wants }) => wants && ["notice", "lang", "as", "as-of"].every((name) => wants[name] === wanted[name]));
          target?.take(one);
        }
      });
      const forgetNews = on("revision", ({ revision, cause }) => {
        // The answer to an edit brings its views itself.
        setTimeout(() => load(revision), cause === "edit" ? 200 : 0);
      });
      const load = (revision) => {
        const { n: id, d: asOf = null, w: width = "desktop" } = route();
        for (const one of panes) void one.show({ notice: id, asOf, width: as === "web" ? width : null }, revision);
      };
      const told = () => {
        percent.textContent = panes[0]?.view ? `${Math.round(panes[0].scale * 100)}%` : "";
      };
      const resized = new ResizeObserver(told);
      resized.observe(host);
      return {
        update() {
          const all = notice().languages;
          if (all.join() !== codes) {
            codes = all.join();
            const choices = all.map((code) => [code, { text: NAMES[code] ?? code }]);
            if (all.length > 1) choices.splice(1, 0, [all.join(), "see-both"]);
            shownLanguages = choice("see-languages", choices, (l) => go({ l }));
            fill(speech, shownLanguages.element);
          }
          const wanted = languages();
          shownLanguages.set(wanted.join());
          widths.set(route().w ?? "desktop");
          link.checked = route().k === "1";
          linkLabel.hidden = wanted.length < 2;
          const zoom = route().z ?? "fit";
          fit.setAttribute("aria-pressed", String(zoom === "fit"));
          if (panes.map(({ lang }) => lang).join() !== wanted.join()) {
            const next = wanted.map((lang) => panes.find((one) => one.lang === lang) ?? make(lang));
            for (const old of panes.filter((one) => !next.includes(one))) {
              old.element.remove();
              old.close();
            }
            panes = next;
            // A pane that stays is not moved: it would lose its position.
            for (const [index, { element }] of panes.entries()) {
              if (host.children[index] !== element) host.insertBefore(element, host.children[index] ?? null);
            }
          }
          for (const one of panes) one.zoom(zoom);
          known.update();
          host.dataset.past = String(Boolean(route().d));
          load(current().revision);
          mark();
          reveal();
          told();
        },
        close() {
          for (const end of [forget, forgetEdit, forgetNews]) end();
          resized.disconnect();
          for (const one of panes) one.close();
          panes = [];
          host.classList.remove("panes");
          delete host.dataset.past;
        },
      };
    },
  };

  function make(lang) {
    const one = pane(lang, as, {
      choose: (origin, leaf) => choose(one, origin, leaf),
      zoom: zoomTo,
      scrolled: follow,
    });
    return one;
  }
}

for (const as of ["pages", "web", "text"]) addView(view(as));

addCommand({ title: "see-zoom-in", keys: "+", run: () => zoomBy(STEP), isOff: () => panes.length === 0 });
addCommand({ title: "see-zoom-out", keys: "-", run: () => zoomBy(1 / STEP), isOff: () => panes.length === 0 });
addCommand({ title: "see-fit", keys: "0", run: () => zoomTo("fit"), isOff: () => panes.length === 0 });
addCommand({ title: "see-view-pages", keys: "v p", run: () => go({ v: "pages", s: "main" }), isOff: () => !notice() });
addCommand({ title: "see-view-web", keys: "v w", run: () => go({ v: "web", s: "main" }), isOff: () => !notice() });
addCommand({ title: "see-view-text", keys: "v t", run: () => go({ v: "text", s: "main" }), isOff: () => !notice() });

/** Opens the notice that many places further in the order of dates. */
function step(by) {
  const ordered = [...current().notices].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index));
  const at = ordered.findIndex(({ id }) => id === route().n);
  const next = ordered[at < 0 ? 0 : at + by];
  if (next) go({ n: next.id, s: "main", at: null, to: null });
}

addCommand({ title: "see-next", keys: "j", run: () => step(1) });
addCommand({ title: "see-previous", keys: "k", run: () => step(-1) });
