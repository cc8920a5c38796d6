import { describe, expect, test } from "vitest";
import { added, bodyOf, dropped, movedTo, placeOf, restored, type Line, type Working } from "./working.ts";

const line = (id: string, more: Partial<Line> = {}): Line => ({
  id,
  isNew: false,
  mark: "own",
  mayChange: ["text"],
  label: id,
  name: id,
  field: "steering",
  lock: "free",
  rule: { type: "yesNo" },
  evidence: "optional",
  ...more,
});
const working = (...lines: Line[]): Working => ({ scored: false, lines, drops: [] });
const names = (it: Working) => it.lines.map(({ id }) => id);

describe("editing a set of criteria", () => {
  test("a new one stands last among its siblings with the next label, in the field of the last", () => {
    const after = added(working(line("c"), line("d", { field: "digital" })), "new");
    expect(after.lines.at(-1)).toMatchObject({ id: "new", isNew: true, label: "đ", field: "digital" });
  });

  test("a line moves among its siblings and takes what stands under it along", () => {
    const before = working(line("a"), line("a1", { parent: "a" }), line("b"), line("b1", { parent: "b" }));
    const after = movedTo(before, "b", 0);
    expect(names(after)).toEqual(["b", "b1", "a", "a1"]);
    expect(placeOf(after, "a")).toEqual({ at: 1, of: 2 });
    expect(names(movedTo(after, "a", 99))).toEqual(["b", "b1", "a", "a1"]);
  });

  test("dropping one from above keeps it as dropped with its reason; one of our own just goes", () => {
    const before = working(line("a", { mark: "inherited" }), line("a1", { parent: "a", mark: "inherited" }), line("b"));
    const after = dropped(dropped(before, "a", "không có đối tượng"), "b");
    expect(after.lines).toEqual([]);
    expect(after.drops.map(({ id, reason }) => [id, reason])).toEqual([
      ["a", "không có đối tượng"],
      ["a1", "không có đối tượng"],
    ]);
    expect(names(restored(after, "a1"))).toEqual(["a1"]);
    expect(restored(after, "a1").lines[0]?.parent).toBeUndefined();
  });

  test("the server is told new lines by key, parents by id or key, and all that was dropped", () => {
    const before = added(added(working(line("a", { mark: "inherited" })), "x"), "y", "x");
    const body = bodyOf(before, [
      { id: "Z" as never, origin: "O" as never, label: "z", name: "z", acceptedAsNotApplicable: false },
    ]);
    expect(body.criteria.map(({ id, key, parent, parentKey }) => ({ id, key, parent, parentKey }))).toEqual([
      { id: "a", key: undefined, parent: undefined, parentKey: undefined },
      { id: undefined, key: "x", parent: undefined, parentKey: undefined },
      { id: undefined, key: "y", parent: undefined, parentKey: "x" },
    ]);
    expect(body.dropped).toEqual([{ id: "Z" }]);
  });
});
