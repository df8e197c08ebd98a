// Linked scrolling: where the same values stand in two documents, the same height is shown.

/**
 * The height in `to` for a height in `from`: heights of values, by path, in the order of `from`, with
 * both ends. Between values that are in both, in the same order, heights are in proportion.
 */
export function heightIn(to, from, height, ends) {
  const points = [[0, 0]];
  for (const [path, at] of [...from].sort(([, a], [, b]) => a - b)) {
    const other = to.get(path);
    const [lastAt, lastOther] = points.at(-1);
    if (other !== undefined && at > lastAt && other > lastOther) points.push([at, other]);
  }
  const [fromEnd, toEnd] = ends;
  while (points.length > 1 && (points.at(-1)[0] >= fromEnd || points.at(-1)[1] >= toEnd)) points.pop();
  points.push(ends);
  const index = Math.max(1, points.findIndex(([at]) => at >= height));
  const [[a, x], [b, y]] = [points[index - 1], points[index]];
  return x + ((y - x) * (height - a)) / Math.max(1, b - a);
}
