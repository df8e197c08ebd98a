// The sections of a page of Markdown, how one of them is moved, and how those of two languages differ.

import { namesIn } from "./page-text.js";

const HEADING = /^(#{2,6})[ \t]+(.*)$/;
/** Lines that end a notice and so belong to no section: 以上, the desk behind it, who signs. */
const END = /^(?:以上|敬具|謹白|\{(?:end-mark|closing|signature|sentence\.(?:sincerely|prevailing-language)|translation)\b[^}]*\})$/;

/**
 * The sections of a page in order: `[{ start, end, level, words }]`, in UTF-16 code units. A section
 * ends where the next of its level or of a higher one begins; what ends the notice is not in it.
 */
export function sections(text) {
  const found = [];
  let at = 0;
  let end = text.length;
  for (const line of text.split("\n")) {
    const heading = line.match(HEADING);
    if (heading) {
      found.push({ start: at, level: heading[1].length, words: heading[2].trim() });
      end = text.length;
    } else if (END.test(line.trim()) && end === text.length && found.length > 0) {
      end = at;
    }
    at += line.length + 1;
  }
  return found.map((one, i) => {
    const next = found.slice(i + 1).find(({ level }) => level <= one.level);
    return { ...one, end: next ? next.start : end };
  });
}

/** The section that has a place, the innermost; null before the first. */
export function sectionAt(all, place) {
  return all.filter(({ start, end }) => start <= place && place < Math.max(end, start + 1)).at(-1) ?? null;
}

/** The place to which a section goes, one step up or down among those beside it; null where there is none. */
export function besides(all, section, step) {
  const parent = all.filter((one) => one.level < section.level && one.start < section.start && section.start < one.end).at(-1);
  const beside = all.filter(
    (one) => one.level === section.level && (!parent || (parent.start < one.start && one.start < parent.end)),
  );
  const other = beside[beside.findIndex(({ start }) => start === section.start) + step];
  if (!other) return null;
  return step < 0 ? other.start : other.end;
}

/**
 * Moves a section before what stands at `to`, which is no place within it. Returns the change
 * `{ from, to, insert }` of the text, where each place of the text goes (`moved(place)`), and where the
 * section now starts (`start`).
 */
export function move(text, { start, end }, to) {
  const [from, middle, until] = to <= start ? [to, start, end] : [start, end, to];
  const first = text.slice(from, middle);
  const second = text.slice(middle, until);
  // A last line without its end would run into the next one.
  const gap = second.endsWith("\n") || second === "" ? "" : "\n";
  const insert = gap ? second + gap + first.replace(/\n$/, "") : second + first;
  const shift = second.length + gap.length;
  const moved = (place) => {
    if (place < from || place >= until) return place;
    return place < middle ? place + shift : place - (middle - from);
  };
  return { change: { from, to: until, insert }, moved, start: to <= start ? from : from + shift };
}

/** The sections of the first level with the names in each, by which those of two languages are compared. */
function outline(text) {
  return sections(text)
    .filter(({ level }) => level === 2)
    .map((one) => ({ ...one, names: new Set(namesIn(text.slice(one.start, one.end)).map(({ name }) => name)) }));
}

/** The sections of one page with those of another that show the same, `[ours, theirs]` in the order of ours. */
function pairs(ours, theirs) {
  const free = new Set(theirs);
  const found = [];
  for (const one of ours) {
    const shared = (other) => [...one.names].filter((name) => other.names.has(name)).length;
    const best = [...free].sort((a, b) => shared(b) - shared(a))[0];
    if (!best || shared(best) === 0) continue;
    free.delete(best);
    found.push([one, best]);
  }
  return found;
}

/** How the page of another language differs: whether its order is another one, and our headings that it does not have. */
export function unlike(our, their) {
  const found = pairs(outline(our), outline(their));
  const isOtherOrder = found.some(([, { start }], i) => i > 0 && start < found[i - 1][1].start);
  const isOurs = ({ words }) => namesIn(words).length > 0;
  const headings = found.filter(([one, other]) => isOurs(other) && !isOurs(one)).map(([{ words }]) => words);
  return { isOtherOrder, headings };
}

/** The page of another language with its sections in our order; those that we do not have stay where they are. */
export function inOrderOf(our, their) {
  const all = outline(their);
  const wanted = pairs(outline(our), all).map(([, other]) => other);
  const slots = wanted.toSorted((a, b) => a.start - b.start);
  let text = "";
  let at = 0;
  slots.forEach((slot, i) => {
    const words = their.slice(wanted[i].start, wanted[i].end);
    text += their.slice(at, slot.start) + words + (words.endsWith("\n") ? "" : "\n");
    at = slot.end;
  });
  const rest = their.slice(at);
  return rest === "" && !their.endsWith("\n") ? text.slice(0, -1) : text + rest;
}
