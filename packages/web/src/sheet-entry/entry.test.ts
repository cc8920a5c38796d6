import type { CellView } from "@thidua/contract";
import type { Rule } from "@thidua/domain";
import { describe, expect, test } from "vitest";
import { bodyOf, entryOf, readEntry, type Entry } from "./entry.ts";

const typed = (fields: Record<string, string>, more: Partial<Entry> = {}): Entry => ({
  fields,
  explanation: "",
  evidence: [],
  ...more,
});
const ratio: Rule = {
  type: "ratio",
  of: "mô hình đăng ký",
  counted: "mô hình áp dụng",
  operator: ">=",
  target: 100_000,
};

describe("what is typed on a sheet", () => {
  test("half a ratio isn't sent, but its explanation is", () => {
    const entry = typed({ counted: "1" }, { explanation: " Đang thống kê " });
    expect(readEntry(ratio, entry)).toEqual({ fault: "incomplete" });
    expect(bodyOf(ratio, entry)).toEqual({ explanation: "Đang thống kê", evidence: [] });
  });

  test("a ratio counts what is excluded only where the criterion excludes something", () => {
    const fields = { counted: "7", of: "9", excluded: "2" };
    expect(readEntry(ratio, typed(fields))).toEqual({ declared: { kind: "ratio", counted: 7, of: 9, excluded: 0 } });
    expect(readEntry({ ...ratio, excluding: "văn bản mật" }, typed(fields))).toEqual({
      declared: { kind: "ratio", counted: 7, of: 9, excluded: 2 },
    });
  });

  test("more reached than there are is told at once", () => {
    expect(readEntry(ratio, typed({ counted: "8", of: "7" }))).toEqual({ fault: "overTotal" });
  });

  test("a number takes a comma, and words are refused", () => {
    const rule: Rule = { type: "penalty", each: 10_000, cap: 50_000, unit: "văn bản chậm" };
    expect(readEntry(rule, typed({ value: "2,5" }))).toEqual({ declared: { kind: "number", value: 2.5 } });
    expect(readEntry(rule, typed({ value: "hai" }))).toEqual({ fault: "notANumber" });
  });

  test("zero is an answer", () => {
    expect(readEntry(ratio, typed({ counted: "0", of: "0" }))).toEqual({
      declared: { kind: "ratio", counted: 0, of: 0, excluded: 0 },
    });
  });

  test("not applicable is sent instead of an answer, and the figures typed before wait", () => {
    const entry = typed({ counted: "1", of: "7" }, { instead: "notApplicable" });
    expect(bodyOf(ratio, entry)).toEqual({ selfVerdict: "notApplicable", evidence: [] });
  });

  test("what was saved fills the fields again", () => {
    const cell = {
      declared: { kind: "rank", rank: 21, of: 63, previous: 30 },
      evidence: [],
    } as unknown as CellView;
    const entry = entryOf(cell);
    expect(readEntry({ type: "rankOrMovement" }, entry)).toEqual({ declared: cell.declared });
  });
});
