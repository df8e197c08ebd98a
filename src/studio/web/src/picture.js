// The pictures of which a page is made: SVG in a shadow tree, where their names for gradients and the like are their own.
// A picture in the place of an image costs a tenth of it, since for each image the browser makes a document.

/** What the pictures consist of. None of it runs anything, and images in it are images. */
const ELEMENTS = new Set([
  "svg", "g", "path", "image", "defs", "symbol", "use", "clipPath", "linearGradient", "radialGradient", "stop", "pattern",
]);

const style = new CSSStyleSheet();
style.replaceSync("svg { display: block; width: 100%; height: 100%; }");

/** An element that shows a picture. */
export function picture(svg) {
  const element = document.createElement("div");
  element.className = "picture";
  const tree = element.attachShadow({ mode: "open" });
  tree.adoptedStyleSheets = [style];
  // What is in a template is neither shown nor run.
  const read = document.createElement("template");
  read.innerHTML = svg;
  const other = [...read.content.querySelectorAll("*")].find(({ localName }) => !ELEMENTS.has(localName));
  if (other) throw new Error(`${other.localName} in a picture of a page`);
  tree.append(read.content);
  return element;
}
