import type { WireItem, WireValue } from "../engine/dynalite.ts";

const utf8 = (text: unknown): number => Buffer.byteLength(String(text), "utf8");
const base64 = (text: unknown): number => Buffer.byteLength(String(text), "base64");

/** Two significant digits a byte, aligned to powers of 100, one byte more for the exponent and one for a minus sign. */
const numberSize = (text: unknown): number => {
  const plain = String(text).replace(/^[-+]/, "");
  const [whole = "", fraction = ""] = plain.split(".");
  const digits = (whole + fraction).replace(/^0+/, "").replace(/0+$/, "");
  if (digits === "") return 1;
  const lead = whole.replace(/^0+/, "");
  const magnitude = lead === "" ? -1 - (fraction.length - fraction.replace(/^0+/, "").length) : lead.length - 1;
  const shift = magnitude % 2 === 0 ? 1 : 0;
  return 1 + Math.ceil((digits.length + shift) / 2) + (String(text).startsWith("-") ? 1 : 0);
};

const sum = (values: unknown, size: (value: unknown) => number): number =>
  (values as unknown[]).reduce((total: number, value) => total + size(value), 0);

/** Bytes of one attribute value. */
const valueSize = (value: WireValue): number => {
  for (const type in value) {
    const held = value[type];
    switch (type) {
      case "S":
        return utf8(held);
      case "N":
        return numberSize(held);
      case "B":
        return base64(held);
      case "SS":
        return sum(held, utf8);
      case "NS":
        return sum(held, numberSize);
      case "BS":
        return sum(held, base64);
      case "L":
        return 3 + sum(held, (member) => 1 + valueSize(member as WireValue));
      case "M":
        return 3 + Object.keys(held as object).length + itemSize(held as WireItem);
      default:
        return 1;
    }
  }
  return 0;
};

/**
 * Bytes of an item as DynamoDB counts them for limits and capacity: attribute names and strings in UTF-8
 * (a Vietnamese letter with two marks is three), numbers by significant digits, three bytes and one an
 * element for lists and maps.
 */
export const itemSize = (item: WireItem): number => {
  let total = 0;
  for (const attribute in item) total += utf8(attribute) + valueSize(item[attribute] as WireValue);
  return total;
};

/** DynamoDB's limit for one item. */
export const maxItemBytes = 400 * 1024;
