import { describe, expect, test } from "vitest";
import { nextLabel } from "./labels.ts";

describe("the label of a new criterion", () => {
  test.each([
    [[], "1"],
    [["1", "2"], "3"],
    [["c", "d"], "đ"],
    [["đ"], "e"],
    [["e"], "g"],
    [["(1)", "(2)"], "(3)"],
    [["y"], ""],
    [["IV.1"], ""],
  ])("after %j comes %j", (labels, next) => expect(nextLabel(labels)).toBe(next));
});
