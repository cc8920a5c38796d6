import * as z from "zod";

/** Unicode NFC, spaces folded, ends trimmed: what every text goes through on the way in. */
export const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00a0\t ]+/g, " ")
    .trim();

/** A key by which `Hòa`, `Hoà` and `hoa`, or `R'Lấp` and `R’Lấp`, are the same place: no marks, đ as d, lower case. */
export const fold = (text: string): string =>
  clean(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase();

/** One line of text, cleaned; 1 to `max` characters. */
export const Line = (max = 500) =>
  z
    .string()
    .transform(clean)
    .pipe(z.string().min(1, "không được để trống").max(max, `tối đa ${max} ký tự`));

/** Free text, cleaned line by line, possibly empty; at most `max` characters. */
export const Prose = (max = 20_000) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(max, `tối đa ${max} ký tự`));

const collator = new Intl.Collator("vi", { numeric: true });

/** Vietnamese order: An, Ăn, Ân; D before Đ; Phường 2 before Phường 10. */
export const compareVi = (a: string, b: string): number => collator.compare(a, b);

/** People are listed by given name, then by the rest of the name. */
export const comparePeople = (a: string, b: string): number => {
  const given = (name: string) => clean(name).split(" ").at(-1) ?? "";
  return compareVi(given(a), given(b)) || compareVi(a, b);
};
