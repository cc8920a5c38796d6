import { expect, test } from "vitest";
import type { Day } from "../time.ts";
import { OfficeTitle, titlesFor } from "./office.ts";

test("a function is found under the title that holds it on the day", () => {
  const titles = [
    OfficeTitle.parse({
      title: "Công chức Văn phòng - Thống kê",
      functions: ["standingOffice", "parFocal"],
      to: "2025-06-30",
    }),
    OfficeTitle.parse({ title: "Phòng Văn hóa - Xã hội", functions: ["standingOffice"], from: "2025-07-01" }),
  ];
  const names = (wanted: "standingOffice" | "parFocal", day: string) =>
    titlesFor(titles, wanted, day as Day).map((it) => it.title);
  expect(names("standingOffice", "2025-06-30")).toEqual(["Công chức Văn phòng - Thống kê"]);
  expect(names("standingOffice", "2025-07-01")).toEqual(["Phòng Văn hóa - Xã hội"]);
  expect(names("parFocal", "2025-07-01")).toEqual([]);
});
