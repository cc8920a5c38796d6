import { describe, expect, test } from "vitest";
import { daysBetween, readDate, readNumber, writeDate, writeInstant, writeShare } from "./format.ts";

describe("figures and days as people here write them", () => {
  test.each([
    ["20/2/2024", "2024-02-20"],
    ["05-04-2026", "2026-04-05"],
    [" 1.1.2025 ", "2025-01-01"],
    ["31/6/2025", undefined],
    ["29/2/2023", undefined],
    ["2/20/2024", undefined],
    ["20/2/24", undefined],
    ["", undefined],
  ])("the day typed as “%s” is %s", (typed, day) => expect(readDate(typed)).toBe(day));

  test("a day is written day first", () => expect(writeDate("2026-04-05")).toBe("05/04/2026"));

  test("an instant is told in Vietnam's time, over midnight too", () => {
    expect(writeInstant("2026-11-22T17:30:00Z", "vi")).toBe("00:30, 23/11/2026");
    expect(writeInstant("2026-11-22T16:59:59Z", "en")).toBe("23:59, 22/11/2026");
  });

  test("decimals have a comma in Vietnamese and a point in English; both are read", () => {
    expect(writeShare(999_300, "vi")).toBe("99,93 %");
    expect(writeShare(999_300, "en")).toBe("99.93%");
    expect([readNumber("7,5"), readNumber("7.5"), readNumber("1 200"), readNumber("hai"), readNumber("")]).toEqual([
      7.5,
      7.5,
      1200,
      undefined,
      undefined,
    ]);
  });

  test("days between count midnights, not hours", () => {
    expect(daysBetween("2025-06-30", "2025-07-01")).toBe(1);
    expect(daysBetween("2025-07-01", "2025-06-28")).toBe(-3);
  });
});
