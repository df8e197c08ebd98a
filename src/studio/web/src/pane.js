// One document in one language: as pages, as the web page or as text. What is shown changes in
// place: position and zoom stay, and the last good pages stay while something is wrong.

import { address, send } from "./api.js";
import { emit } from "./bus.js";
import { fill, h } from "./dom.js";
import { overlay } from "./overlay.js";
import { isOfPage, leavesOf, valueOf } from "./leaves.js";
import { picture } from "./picture.js";
import { dayWords, NAMES, say } from "./words.js";

/** How many parts of views that are not shown any more are kept. */
const KEPT = 200;
/** Tenths of a point of paper in pixels of the screen. */
const PIXELS = 96 / 720;
const MARGIN = 10;
/** The height of a mark with the room around it, in pixels. */
const MARK = 28;
/** What is kept of the white beside the words of a page that is fitted to the width, in pixels. */
const WHITE = 40;
const WIDTHS = { desktop: 1200, phone: 390 };
const LARGEST_FIT = { pages: 1.5, web: 1 };

/** Where the reader was in each document: key to position. It outlives the pane and a reload. */
const positions = new Map(JSON.parse(sessionStorage.getItem("positions") ?? "[]"));
addEventListener("pagehide", () => sessionStorage.setItem("positions", JSON.stringify([...positions])));

/**
 * `lang`: its language; `as`: "pages", "web" or "text"; `actions`: `{ choose(origin, leaf),
 * zoom(factor, event), scrolled() }`.
 */
export function pane(lang, as, actions) {
  const body = h("div", { class: `sheets sheets-${as}` });
  const scroller = h("div", { class: "scroller", tabindex: "0", role: "region", label: ["see-pane", { language: NAMES[lang] ?? lang }] }, body);
  const notes = h("div", { class: "pane-notes", role: "status" });
  const past = h("span", { class: "pane-past" });
  const heading = h("h2", { class: "pane-name" }, h("span", {}, NAMES[lang] ?? lang), past);
  const element = h("section", { class: "pane", lang }, heading, h("div", { class: "pane-body" }, scroller, notes));

  /** { element, overlay, size: { width, height } in pixels at zoom 1, unit: pixels of a unit of regions, regions } */
  let sheets = [];
  /** The parts of the view and of those before it, by their hashes. The server sends only others. */
  const parts = new Map();
  let wanted = null;
  let shownKey = null;
  let view = null;
  /** The revision that was asked for, and the one that is shown. */
  let revision = -1;
  let shownRevision = -1;
  let zoom = "fit";
  let findings = [];
  let chosen = [() => false, null];
  let request = null;
  /** Views that arrive while one is being drawn wait for it. */
  let drawing = Promise.resolve();

  const key = (of) => [of.notice, lang, as, of.width].join(" ");

  // --- Size and position ---

  /** The part of the width of sheets that is shown, in pixels at zoom 1: the white of pages is cut when they are fitted. */
  const shownWidth = () => {
    const width = Math.max(...sheets.map(({ size }) => size.width), 0);
    const words = sheets.flatMap(({ regions, unit }) => regions.map(([x, , w]) => [x * unit, (x + w) * unit]));
    if (zoom !== "fit" || as !== "pages" || words.length === 0) return [0, width];
    const left = Math.min(...words.map(([from]) => from)) - WHITE;
    const right = Math.max(...words.map(([, to]) => to)) + WHITE;
    return [Math.max(0, left), Math.min(width, right)];
  };

  /** The width of the window of the pane. To ask for it lays out all that has changed. */
  let room = 0;

  const scale = () => {
    if (zoom !== "fit") return Number(zoom);
    // A text is as wide as its pane.
    if (as === "text") return 1;
    const [left, right] = shownWidth();
    room ||= scroller.clientWidth;
    const own = room - 2 * MARGIN;
    return right > left && own > 0 ? Math.min(own / (right - left), LARGEST_FIT[as]) : 1;
  };

  const resize = () => {
    const factor = scale();
    const [left, right] = shownWidth();
    for (const { element: sheet, layer, size, inner } of sheets) {
      if (as === "text") {
        sheet.style.fontSize = `${factor}em`;
        continue;
      }
      sheet.style.width = `${(right - left) * factor}px`;
      sheet.style.height = `${size.height * factor}px`;
      layer.style.width = `${size.width * factor}px`;
      layer.style.left = `${-left * factor}px`;
      layer.style.setProperty("--cut", `${left * factor}px`);
      if (inner) inner.style.transform = `scale(${factor})`;
    }
  };

  /** All that the sizes on the screen follow from. */
  const measures = () => JSON.stringify([shownWidth(), sheets.map(({ size }) => size)]);

  /** The sheet at a height of the window of the pane, and how far down that sheet it is. */
  const position = (at = 0) => {
    const y = scroller.scrollTop + at;
    const index = Math.max(0, sheets.findLastIndex(({ element: sheet }) => sheet.offsetTop <= y));
    const sheet = sheets[index]?.element;
    if (!sheet) return null;
    return { index, down: (y - sheet.offsetTop) / sheet.offsetHeight, across: scroller.scrollLeft / scroller.scrollWidth };
  };

  const restore = (place, at = 0) => {
    const sheet = place && (sheets[place.index] ?? sheets.at(-1))?.element;
    if (!sheet) return;
    scroller.scrollTop = sheet.offsetTop + place.down * sheet.offsetHeight - at;
    scroller.scrollLeft = place.across * scroller.scrollWidth;
  };

  /** Takes another size, so that what is at this height stays there. */
  const resized = (at = 0) => {
    const place = position(at);
    resize();
    restore(place, at);
    if (!view) return;
    if (as === "text") layOver();
    markFindings();
  };

  scroller.addEventListener("scroll", () => {
    if (shownKey) positions.set(shownKey, position());
    actions.scrolled(api);
  }, { passive: true });
  scroller.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    actions.zoom(scale() * Math.exp(-event.deltaY / 500), event.clientY - scroller.getBoundingClientRect().top);
  }, { passive: false });
  const observer = new ResizeObserver(() => {
    if (scroller.clientWidth === room) return;
    room = scroller.clientWidth;
    resized();
  });
  observer.observe(scroller);

  // --- Sheets ---

  const addSheet = (label, contents, inner) => {
    const over = overlay(label, (leaf) => actions.choose(view.origins[leaf], leaf));
    const layer = h("div", { class: "layer" }, contents, over.elements);
    const sheet = h("div", { class: "sheet" }, layer);
    body.append(sheet);
    return { element: sheet, layer, overlay: over, regions: [], size: { width: 0, height: 0 }, unit: 1, inner };
  };

  const addPage = (index) => {
    const pictures = h("div", { class: "pictures", role: "img" });
    return { ...addSheet(["see-page", { page: index + 1 }], pictures), pictures };
  };

  /** A view with its parts; null if the server believes parts to be here that have gone meanwhile. */
  const whole = (next) => {
    const used = [...(next.origins ?? []), ...(next.pages ?? []).flatMap(({ strips, regions }) => [...strips, regions])];
    for (const { hash, value } of used) if (value !== undefined) parts.set(hash, value);
    if (used.some(({ hash }) => !parts.has(hash))) return null;
    const value = ({ hash }) => parts.get(hash);
    const pages = next.pages?.map((page) => ({ ...page, strips: page.strips.map(({ hash }) => hash), regions: value(page.regions) }));
    const hashes = new Set(used.map(({ hash }) => hash));
    // A key and the one that takes it back show the same.
    for (const hash of parts.keys()) {
      if (parts.size <= hashes.size + KEPT) break;
      if (!hashes.has(hash)) parts.delete(hash);
    }
    return { ...next, origins: next.origins?.flatMap(value) ?? [], pages };
  };

  /** Shows the pictures of a page. Those that are on it already stay. */
  const put = (host, strips) => {
    const there = new Map([...host.children].map((strip) => [strip.dataset.hash, strip]));
    for (const strip of there.values()) if (!strips.includes(strip.dataset.hash)) strip.remove();
    for (const [index, hash] of strips.entries()) {
      const strip = there.get(hash) ?? picture(parts.get(hash));
      strip.dataset.hash = hash;
      if (host.children[index] !== strip) host.insertBefore(strip, host.children[index] ?? null);
    }
  };

  const drawPages = async (next) => () => {
    for (const [index, { width, height, strips, regions }] of next.pages.entries()) {
      const sheet = (sheets[index] ??= addPage(index));
      sheet.size = { width: width * PIXELS, height: height * PIXELS };
      sheet.unit = PIXELS;
      sheet.regions = regions;
      sheet.page = { width, height };
      put(sheet.pictures, strips);
    }
    for (const { element: sheet } of sheets.splice(next.pages.length)) sheet.remove();
  };

  /** Where the runs of words in elements stand on the screen. A space at the end of a line has a box of its own. */
  const regionsIn = (host) =>
    [...host.querySelectorAll("[data-from]")].flatMap((from) => {
      const boxes = [...from.getClientRects()];
      const lines = boxes.filter(({ left, top }, index) => index === 0 || boxes[index - 1].top !== top || boxes[index - 1].right !== left);
      return lines.map((box) => [box.x, box.y, box.width, box.height, Number(from.dataset.from)]);
    });

  /** The web page in a frame without scripts, as high as it is. */
  const drawWeb = async (next, of) => {
    const width = WIDTHS[of.width];
    const where = address("frame", { notice: of.notice, lang, "as-of": of.asOf });
    const frame = h("iframe", {
      class: "frame", sandbox: "allow-same-origin", src: where, inert: true, tabindex: "-1",
      label: ["see-pane", { language: NAMES[lang] ?? lang }],
    });
    frame.style.width = `${width}px`;
    frame.style.visibility = "hidden";
    const sheet = sheets[0] ?? addSheet(["see-pane", { language: NAMES[lang] ?? lang }], h("div", { class: "frames" }));
    sheet.inner = sheet.element.querySelector(".frames");
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    sheet.inner.append(frame);
    await loaded;
    const page = frame.contentDocument;
    await page.fonts.ready;
    const height = page.documentElement.scrollHeight;
    frame.style.height = `${height}px`;
    const regions = regionsIn(page);
    return () => {
      sheets = [sheet];
      frame.style.visibility = "";
      for (const old of [...sheet.inner.children]) if (old !== frame) old.remove();
      sheet.size = { width, height };
      sheet.page = sheet.size;
      sheet.regions = regions.filter(([, , , , leaf]) => next.origins[leaf]);
    };
  };

  const drawText = async ({ text, runs = [] }) => () => {
    sheets[0] ??= addSheet(["see-pane", { language: NAMES[lang] ?? lang }], h("pre", { class: "text" }));
    let end = 0;
    const parts = runs.toSorted((a, b) => a[0] - b[0]).flatMap(([from, to, leaf]) => {
      const before = text.slice(end, from);
      end = to;
      return [before, h("span", { "data-from": leaf }, text.slice(from, to))];
    });
    fill(sheets[0].element.querySelector("pre"), parts, text.slice(end));
  };

  /** Where the runs of a text stand. */
  const measureText = (sheet) => {
    const pre = sheet.element.querySelector("pre");
    const layer = sheet.layer.getBoundingClientRect();
    sheet.regions = regionsIn(pre).map(([x, y, ...rest]) => [x - layer.x, y - layer.y, ...rest]);
    sheet.page = { width: layer.width, height: layer.height };
    sheet.unit = 1 / scale();
  };

  const draw = { pages: drawPages, web: drawWeb, text: drawText }[as];

  /** Puts the runs over their words. */
  const layOver = () => {
    for (const sheet of sheets) {
      if (as === "text") measureText(sheet);
      sheet.overlay.set(sheet.regions, sheet.page, view.origins);
      sheet.overlay.choose(...chosen);
    }
  };

  const markFindings = () => {
    if (!view) return;
    const first = new Map();
    for (const finding of findings) {
      if (!finding.field) continue;
      const leaves = new Set(leavesOf(finding.field, view.origins));
      const sheet = sheets.find(({ regions }) => regions.some(([, , , , leaf]) => leaves.has(leaf)));
      const region = sheet?.regions.find(([, , , , leaf]) => leaves.has(leaf));
      if (region) first.set(finding, [sheet, region]);
    }
    for (const sheet of sheets) {
      const own = [...first].filter(([, [on]]) => on === sheet).map(([finding, [, region]]) => [finding, region]);
      sheet.overlay.mark(own, sheet.page, MARK / (scale() * sheet.unit));
    }
  };

  /** Shows nothing: of this document there is nothing to show yet. */
  const clear = () => {
    for (const { element: sheet } of sheets.splice(0)) sheet.remove();
    shownKey = null;
    view = null;
    emit("documents");
  };

  const apply = async (next, of) => {
    const { problems } = next;
    const isSame = shownKey === key(of);
    const isSameDay = isSame && view.asOf === of.asOf;
    // An answer that has been overtaken.
    if (isSameDay && next.revision < shownRevision) return;
    fill(
      notes,
      next["has-gaps"] && h("p", { class: "pane-gaps", say: "see-gaps" }),
      problems.length > 0 && h("p", { class: "pane-problem" }, h("strong", { say: isSame ? "see-last-good" : "see-not-made" }), " ", problems.map(({ message }) => message).join(" ")),
    );
    if (of.asOf) say(past, "see-known-past", { day: dayWords(of.asOf) });
    past.hidden = !of.asOf;
    if (problems.length > 0) {
      // The last good pages stay, unless they are those of another document.
      if (!isSame) clear();
      return;
    }
    const isUnchanged = as === "web" && isSameDay && next.hash === view.hash;
    const show = isUnchanged ? () => {} : await draw(next, of);
    if (of !== wanted) return;
    const place = positions.get(key(of));
    const before = isSame ? measures() : null;
    view = { ...next, notice: of.notice, asOf: of.asOf };
    shownRevision = next.revision;
    shownKey = key(of);
    show();
    // To move what need not move lays out the whole page.
    const isStill = measures() === before;
    if (!isStill) resize();
    layOver();
    for (const [index, sheet] of sheets.entries()) {
      sheet.pictures?.setAttribute("aria-label", `${NAMES[lang] ?? lang} ${index + 1}/${sheets.length}`);
    }
    markFindings();
    if (!isStill) {
      if (place) restore(place);
      else scroller.scrollTo(0, 0);
      positions.set(shownKey, position());
    }
    element.dataset.ready = "true";
    emit("documents");
  };

  const api = {
    lang,
    element,
    scroller,
    /** What to ask the server for, to have this pane fresh. */
    get wants() {
      return wanted && { notice: wanted.notice, lang, as, "as-of": wanted.asOf, have: [...parts.keys()] };
    },
    get revision() {
      return revision;
    },
    get view() {
      return view;
    },
    /** Resolves when what has arrived is shown. */
    get drawing() {
      return drawing;
    },
    get scale() {
      return scale();
    },
    /** Shows a document: `{ notice, asOf, width }`. Asks for it if it is another, or newer. */
    async show(of, newest) {
      if (wanted && key(wanted) === key(of) && wanted.asOf === of.asOf && revision >= newest) return;
      if (!wanted || key(wanted) !== key(of) || wanted.asOf !== of.asOf) wanted = of;
      const asked = wanted;
      revision = Math.max(revision, newest);
      request?.abort();
      request = new AbortController();
      try {
        const next = await send("view", api.wants, "POST", request.signal);
        if (asked === wanted) await api.take(next);
      } catch (error) {
        if (error.name === "AbortError") return;
        revision = -1;
        const words = error.status === 0 ? { say: "shell-unreachable" } : {};
        fill(notes, h("p", { class: "pane-problem", ...words }, error.status === 0 ? null : error.message));
      }
    },
    /** Shows a View that has arrived. */
    take(answer) {
      const of = wanted;
      const next = whole(answer);
      if (!next) {
        revision = -1;
        return api.show(of, answer.revision);
      }
      revision = Math.max(revision, next.revision);
      drawing = drawing.then(() => (of === wanted ? apply(next, of) : null)).catch((error) => fill(notes, h("p", { class: "pane-problem" }, String(error))));
      return drawing;
    },
    /** Sets the zoom: "fit" or a factor; what is at this height stays. */
    zoom(to, at = 0) {
      if (zoom === to) return;
      zoom = to;
      resized(at);
    },
    /** Marks the runs for which `is(leaf, path)`, and most the one that the user chose, if it is here. */
    choose(is, leaf) {
      chosen = [is, leaf];
      for (const sheet of sheets) sheet.overlay.choose(is, leaf);
    },
    /** Marks findings at their places. */
    mark(list) {
      findings = list;
      markFindings();
    },
    /** Scrolls to a run, so that it is in the upper half. */
    reveal(leaf) {
      const sheet = sheets.find(({ regions }) => regions.some((region) => region[4] === leaf));
      const region = sheet?.regions.find((found) => found[4] === leaf);
      if (!region) return false;
      const factor = scale() * sheet.unit;
      const [x, y] = [sheet.element.offsetLeft + sheet.layer.offsetLeft + region[0] * factor, sheet.element.offsetTop + region[1] * factor];
      scroller.scrollTop = y - scroller.clientHeight / 3;
      if (x < scroller.scrollLeft || x > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = x - MARGIN;
      return true;
    },
    /** Moves the focus to a run. */
    focus(leaf) {
      sheets.map((sheet) => sheet.overlay.run(leaf)).find(Boolean)?.focus({ preventScroll: true });
    },
    /** Heights at which values first stand: path to pixels. */
    heights() {
      const heights = new Map();
      for (const { regions, element: sheet, unit } of sheets) {
        for (const [, y, , , leaf] of regions) {
          const origin = view.origins[leaf];
          if (origin.path === null || isOfPage(origin)) continue;
          const path = valueOf(origin.path);
          if (!heights.has(path)) heights.set(path, sheet.offsetTop + y * unit * scale());
        }
      }
      return heights;
    },
    close() {
      request?.abort();
      wanted = null;
      observer.disconnect();
    },
  };
  return api;
}
