// Where findings and linked scrolling lead.

import assert from "node:assert/strict";
import { test } from "node:test";
import { leavesOf } from "../src/leaves.js";
import { heightIn } from "../src/linked.js";

const origins = ["timeline[1].at", "timeline[1].text.ja", null, "timeline[10].at", "timeline", "affected[0].persons"].map((path) => ({ path }));

for (const [field, leaves, why] of [
  ["timeline[1].at", [0], "the field itself"],
  ["timeline[1]", [0, 1], "what is within a fact"],
  ["timeline[1].text", [1], "a text in one language"],
  ["affected[0].persons.count", [5], "the nearest value around"],
  ["timeline[2].at", [4], "the list, when the fact is not shown"],
  ["measures[0]", [], "nowhere"],
]) {
  test(`a finding in ${field} stands at ${why}`, () => assert.deepEqual(leavesOf(field, origins), leaves));
}

const from = new Map([["a", 100], ["b", 300], ["c", 350], ["d", 600]]);
const to = new Map([["a", 200], ["b", 400], ["c", 90], ["d", 1000]]);

for (const [height, expected, why] of [
  [0, 0, "the top stays the top"],
  [100, 200, "a value is beside itself"],
  [200, 300, "between two values"],
  [450, 700, "a value that stands elsewhere is passed over"],
  [800, 1200, "the end is the end"],
]) {
  test(`linked scrolling at ${height}: ${why}`, () => assert.equal(heightIn(to, from, height, [800, 1200]), expected));
}
