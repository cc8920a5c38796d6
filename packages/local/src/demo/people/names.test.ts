import { expect, it } from "vitest";
import { diceFrom } from "../replay/seeded.ts";
import { castingFrom, phoneNumber } from "./cast.ts";
import { personName } from "./names.ts";

const hundred = (region?: Parameters<typeof personName>[1]) => {
  const dice = diceFrom(`names/${region ?? ""}`);
  return Array.from({ length: 300 }, () => personName(dice, region));
};

it("names have all five tones, đ, ê, ơ and ư, single and double given names, in NFC", () => {
  const names = hundred();
  const letters = names.join(" ").normalize("NFD");
  for (const mark of ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323", "\u0302", "\u031b", "đ"])
    expect(letters.toLowerCase()).toContain(mark);
  expect(names.every((name) => name === name.normalize("NFC") && !/\s\s|^\s|\s$/.test(name))).toBe(true);
  expect(new Set(names).size).toBeGreaterThan(200);
  expect(new Set(names.map((name) => name.split(" ").length)).size).toBeGreaterThan(2);
});

it("people of the uplands and of Cham villages bear names of their own, beside Kinh names", () => {
  expect(hundred("raglai").some((name) => /^(Mấu|Cao|Bo Bo|Tro|Chamaléa|Pinăng|Katơr)/.test(name))).toBe(true);
  expect(hundred("cham").some((name) => /^(Đàng|Báo|Thiên|Từ Công)/.test(name))).toBe(true);
  expect(hundred("highland").some((name) => /^(H’|K’|Điểu|Y )/.test(name))).toBe(true);
  expect(hundred("highland").some((name) => name.startsWith("Nguyễn"))).toBe(true);
});

it("nobody is cast twice in one place, and every telephone number is of a range that was never given out", () => {
  const cast = castingFrom(diceFrom("place"));
  const names = Array.from({ length: 60 }, () => cast.name());
  expect(new Set(names).size).toBe(60);
  expect([phoneNumber(0), phoneNumber(12_345), cast.phone()].every((phone) => /^0100 \d{3} \d{3}$/.test(phone))).toBe(
    true,
  );
});
