import { expect, test } from "vitest";
import { isBullet, Item, Label } from "./item.ts";

test("a dash, a plus or nothing marks a paragraph; a letter, a number or đ labels it", () => {
  expect(["", "-", "–", "+", "•", "*"].map(isBullet)).toEqual(Array(6).fill(true));
  expect(["a", "đ", "1", "(1)", "i1", "3a", "IV"].map(isBullet)).toEqual(Array(7).fill(false));
});

test("a label is kept as written, in composed letters and without blanks around it", () => {
  expect(Label.parse(" đ ".normalize("NFD"))).toBe("đ");
  expect(Label.safeParse("x".repeat(17)).success).toBe(false);
});

test("a paragraph without label or parts is one all the same, an empty one isn't", () => {
  expect(Item.parse({ text: " Thi  đua " })).toEqual({ label: "", text: "Thi đua", items: [] });
  expect(Item.safeParse({ text: "  " }).success).toBe(false);
});
