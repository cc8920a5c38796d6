import { describe, expect, it } from "vitest";
import { movementOf, movementText } from "./movement.ts";
import { rankWithinGroups, type Contender } from "./rank.ts";

const one = (id: string, points: number, more: Partial<Contender> = {}): Contender => ({
  id,
  points,
  max: 100,
  ...more,
});
const ranks = (contenders: Contender[]) =>
  Object.fromEntries(rankWithinGroups(contenders).flatMap(({ placed }) => placed.map(({ id, rank }) => [id, rank])));

describe("a ranking", () => {
  it("gives equals the same rank and skips the next: 1, 2, 2, 4", () => {
    const placed = rankWithinGroups([one("d", 70), one("b", 80), one("a", 90), one("c", 80)])[0]?.placed;
    expect(placed?.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ["a", 1, false],
      ["b", 2, true],
      ["c", 2, true],
      ["d", 4, false],
    ]);
  });

  it("compares exact shares, not what two decimals show", () => {
    expect(ranks([one("a", 8_541_999, { max: 10_000_000 }), one("b", 8_542_000, { max: 10_000_000 })])).toEqual({
      b: 1,
      a: 2,
    });
    expect(ranks([one("a", 1, { max: 3 }), one("b", 2, { max: 6 })])).toEqual({ a: 1, b: 1 });
  });

  it("stays within its group and leaves out who isn't ranked", () => {
    const all = [
      one("a", 50, { group: "đô thị" }),
      one("b", 60, { group: "miền núi" }),
      one("c", 99, { group: "đô thị", ranked: false }),
    ];
    expect(ranks(all)).toEqual({ a: 1, b: 1 });
    expect(rankWithinGroups(all)[0]?.placed[0]?.of).toBe(1);
  });

  it("places nobody without a result, and is provisional until all have one", () => {
    const [half] = rankWithinGroups([one("a", 50), one("b", 0, { complete: false })]);
    expect(half).toMatchObject({ waiting: ["b"], provisional: true });
    expect(half?.placed).toHaveLength(1);
    expect(rankWithinGroups([one("a", 50), one("b", 0)])[0]?.provisional).toBe(false);
    expect(rankWithinGroups([one("a", 50), one("b", 9, { provisional: true })])[0]?.provisional).toBe(true);
  });
});

describe("movement", () => {
  const now = { id: "a", group: "đô thị", rank: 21, of: 63, tied: false };

  it("is a rise where the number falls", () => {
    expect(movementText(movementOf(now, { group: "đô thị", rank: 30, of: 63 }), "vi")).toBe(
      "tăng 9 bậc (từ 30/63 lên 21/63)",
    );
    expect(movementText(movementOf(now, { group: "đô thị", rank: 12, of: 63 }), "vi")).toBe(
      "giảm 9 bậc (từ 12/63 xuống 21/63)",
    );
    expect(movementText(movementOf(now, { group: "đô thị", rank: 21, of: 63 }), "en")).toBe("unchanged at 21/63");
  });

  it("isn't compared across groups, sizes, or with nothing", () => {
    expect(movementOf(now, { group: "miền núi", rank: 30, of: 63 })).toEqual({ compared: false, why: "group" });
    expect(movementOf(now, { group: "đô thị", rank: 30, of: 65 })).toEqual({ compared: false, why: "size" });
    expect(movementOf(now, undefined)).toEqual({ compared: false, why: "new" });
  });
});
