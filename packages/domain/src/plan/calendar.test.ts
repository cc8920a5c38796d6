import { expect, test } from "vitest";
import type { Day } from "../time.ts";
import { lastAllowedDay, lastDayOf, periodEnd, periodStart, writeDue, writePeriod, yearsOf } from "./calendar.ts";
import { Due } from "./due.ts";
import { Period } from "./period.ts";

const due = (value: unknown) => Due.parse(value);
const day = (text: string) => text as Day;

test.each([
  ["trước ngày 15/4/2024", { precision: "day", wording: "before", day: "2024-04-15" }, "2024-04-14"],
  ["chậm nhất ngày 15/12/2025", { precision: "day", wording: "atLatest", day: "2025-12-15" }, "2025-12-15"],
  [
    "đến ngày 30 tháng 11 năm 2025",
    { precision: "day", wording: "until", day: "2025-11-30", style: "long" },
    "2025-11-30",
  ],
  ["trong Quý I/2024", { precision: "quarter", wording: "within", year: 2024, quarter: 1 }, "2024-03-31"],
  ["vào Quý IV/2023", { precision: "quarter", wording: "in", year: 2023, quarter: 4 }, "2023-12-31"],
  ["trước Quý I/2024", { precision: "quarter", wording: "before", year: 2024, quarter: 1 }, "2023-12-31"],
  ["trong tháng 02/2024", { precision: "month", wording: "within", year: 2024, month: 2 }, "2024-02-29"],
  ["trước tháng 3/2023", { precision: "month", wording: "before", year: 2023, month: 3 }, "2023-02-28"],
  ["trước ngày 01/01/2025", { precision: "day", wording: "before", day: "2025-01-01" }, "2024-12-31"],
])("“%s” is printed back as it came and ends on the right day", (wording, value, last) => {
  expect(writeDue(due(value))).toBe(wording);
  expect(lastAllowedDay(due(value))).toBe(last);
});

test("a deadline on a day that isn't in the calendar is refused", () => {
  expect(Due.safeParse({ precision: "day", wording: "before", day: "2024-06-31" }).success).toBe(false);
  expect(Due.safeParse({ precision: "quarter", year: 2024, quarter: 5 }).success).toBe(false);
});

test("a period from the issue date has no start while the plan is a draft", () => {
  const period = Period.parse({ from: { rule: "issue" }, to: { rule: "yearEnd", year: 2025 } });
  expect(periodStart(period)).toBeUndefined();
  expect(periodStart(period, day("2022-03-09"))).toBe("2022-03-09");
  expect(periodEnd(period)).toBe("2025-12-31");
  expect(writePeriod(period)).toBe("từ ngày ban hành kế hoạch đến hết năm 2025");
});

test("a period to an event ends when the event is held", () => {
  const to = { rule: "event", event: "Đại hội Thi đua yêu nước" };
  const open = Period.parse({ from: { rule: "day", day: "2024-02-12" }, to });
  expect(periodEnd(open)).toBeUndefined();
  expect(writePeriod(open)).toBe("từ ngày 12/02/2024 đến Đại hội Thi đua yêu nước");
  expect(periodEnd(Period.parse({ from: { rule: "issue" }, to: { ...to, heldOn: "2025-10-02" } }))).toBe("2025-10-02");
});

test("the years of a campaign run from its start to its end, with those it lists", () => {
  const period = Period.parse({ from: { rule: "issue" }, to: { rule: "yearEnd", year: 2025 } });
  const years = [{ year: 2022 }, { year: 2024 }];
  expect(yearsOf({ document: {}, period, years })).toEqual([2022, 2023, 2024, 2025]);
  expect(yearsOf({ document: { date: day("2023-05-02") }, period, years: [] })).toEqual([2023, 2024, 2025]);
  expect(yearsOf({ document: { month: "2025-02" }, years: [] })).toEqual([2025]);
  expect(yearsOf({ document: {}, years: [] })).toEqual([]);
});

test("without a period a campaign ends with its last year", () => {
  expect(lastDayOf({ document: {}, years: [{ year: 2022 }] })).toBe("2022-12-31");
  expect(lastDayOf({ document: {}, years: [] })).toBeUndefined();
});
