import { expect, it } from "vitest";
import { Rule } from "../criteria/rule.ts";
import { formulaText } from "./formula.ts";
import { writeBound, writePercent, writePoints } from "./format.ts";
import { changesNeedReason } from "./reason.ts";
import { leaderOf, relativePoints } from "./relative.ts";
import type { Judgement } from "./trace.ts";

it("percents and points are written the Vietnamese way, half up at two decimals", () => {
  expect(writePercent(999_300, "vi")).toBe("99,93 %");
  expect(writePercent(999_250, "en")).toBe("99.93%");
  expect(writePoints(12_345_678, "vi")).toBe("1.234,57");
  expect(writeBound(100_000, "vi")).toBe("10 %");
  expect(writeBound(995_000, "vi")).toBe("99,5 %");
});

it.each<[object, string, string]>([
  [
    {
      type: "ratio",
      of: "văn bản trao đổi",
      counted: "văn bản điện tử",
      excluding: "văn bản mật",
      operator: ">=",
      target: 1_000_000,
    },
    "văn bản điện tử / (văn bản trao đổi - văn bản mật) ≥ 100 %.",
    "văn bản điện tử / (văn bản trao đổi - văn bản mật) ≥ 100%.",
  ],
  [
    { type: "rankOrMovement", rankAtMost: 10, riseAtLeast: 5 },
    "Đạt khi: từ hạng 10 trở lên hoặc tăng ít nhất 5 bậc so với năm trước.",
    "Met when: rank 10 or better or up by at least 5 since the year before.",
  ],
  [
    { type: "rankOrMovement" },
    "Thứ hạng cao hoặc tăng bậc; ngưỡng chưa đặt.",
    "A high rank or a rise; the threshold isn't set yet.",
  ],
  [
    { type: "bonus", each: 5_000, cap: 20_000, unit: "sáng kiến" },
    "Cộng 0,50 điểm mỗi sáng kiến, không quá 2,00 điểm.",
    "A bonus of 0.50 points for each sáng kiến, at most 2.00.",
  ],
  [
    { type: "gate", fact: "indexBand", atLeast: "Khá", yearOffset: -1, appliesTo: "cơ quan có đánh giá" },
    "Chỉ số CCHC đạt từ “Khá” trở lên, 1 năm trước năm đánh giá (áp dụng với cơ quan có đánh giá).",
    "PAR Index at “Khá” or better, 1 year(s) before (for cơ quan có đánh giá).",
  ],
])("the formula of %o reads in both languages", (rule, vi, en) => {
  const parsed = { rule: Rule.parse(rule) };
  expect(formulaText(parsed, "vi")).toBe(vi);
  expect(formulaText(parsed, "en")).toBe(en);
});

it("changing another's score takes a reason; agreeing, or scoring what nobody stated, doesn't", () => {
  const self = {
    verdict: "met",
    points: 10_000,
    max: 10_000,
    origin: { points: 10_000, max: 10_000 },
    trace: [],
  } satisfies Judgement;
  expect(changesNeedReason(self, { verdict: "met", returned: false })).toBe(false);
  expect(changesNeedReason(self, { verdict: "met", points: 10_000, returned: false })).toBe(false);
  expect(changesNeedReason(self, { verdict: "met", points: 9_999, returned: false })).toBe(true);
  expect(changesNeedReason(self, { verdict: "notMet", returned: false })).toBe(true);
  expect(changesNeedReason(self, { verdict: "met", returned: true })).toBe(true);
  expect(changesNeedReason({ ...self, verdict: "noData" }, { verdict: "met", points: 5_000, returned: false })).toBe(
    false,
  );
});

it("points beside the leader: the leader has all, a target caps how far the leader pulls away", () => {
  const values = [8, 5, 0];
  expect(values.map((value) => relativePoints(value, leaderOf(values), 20_000))).toEqual([20_000, 12_500, 0]);
  expect(values.map((value) => relativePoints(value, leaderOf(values, 4), 20_000))).toEqual([20_000, 20_000, 0]);
  expect(relativePoints(1, leaderOf([3, 1]), 10_000)).toBe(3_333);
  expect(relativePoints(0, leaderOf([0, 0]), 10_000)).toBe(0);
});
