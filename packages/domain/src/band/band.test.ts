import { describe, expect, it } from "vitest";
import { BandList, bandAtLeast, namesInOrder } from "./band.ts";
import { bandOf } from "./band-of.ts";

const list = (test: "unrounded" | "rounded") =>
  BandList.parse({
    test,
    bands: [
      { name: "Xuất sắc", from: 900_000, floor: 850_000 },
      { name: "Tốt", from: 800_000 },
      { name: "Khá", from: 700_000 },
    ],
  });

describe("a band", () => {
  it("is reached at its bound and not a ten-thousandth below", () => {
    expect(bandOf(list("unrounded"), [9_000, 10_000])?.name).toBe("Xuất sắc");
    expect(bandOf(list("unrounded"), [89_996, 100_000])?.name).toBe("Tốt");
    expect(bandOf(list("unrounded"), [6_999, 10_000])).toBeUndefined();
    expect(bandOf(list("unrounded"), [0, 0])).toBeUndefined();
  });

  it("by the rounded test counts 89,996 % as 90, and rounds only once", () => {
    expect(bandOf(list("rounded"), [89_996, 100_000])?.name).toBe("Xuất sắc");
    // 89.99499996 %: to four decimals 89.9950, which rounded again would be 90.00
    expect(bandOf(list("rounded"), [8_999_499_996, 10_000_000_000])?.name).toBe("Tốt");
  });

  it("is lost where one criterion falls below the floor", () => {
    expect(
      bandOf(
        list("unrounded"),
        [95, 100],
        [
          [17, 20],
          [78, 80],
        ],
      )?.name,
    ).toBe("Xuất sắc");
    expect(
      bandOf(
        list("unrounded"),
        [94, 100],
        [
          [16, 20],
          [78, 80],
        ],
      )?.name,
    ).toBe("Tốt");
    expect(
      bandOf(
        list("unrounded"),
        [78, 80],
        [
          [0, 0],
          [78, 80],
        ],
      )?.name,
    ).toBe("Xuất sắc");
  });

  it("stands at or above another by its place in the list, whatever it is called", () => {
    const four = namesInOrder("Tốt", "Khá", "Trung bình", "Yếu");
    expect(bandAtLeast(four, "tốt", "Khá")).toBe(true);
    expect(bandAtLeast(four, "Khá", "Khá")).toBe(true);
    expect(bandAtLeast(four, "Yếu", "Khá")).toBe(false);
    expect(bandAtLeast(four, "Xuất sắc", "Khá")).toBeUndefined();
  });
});
