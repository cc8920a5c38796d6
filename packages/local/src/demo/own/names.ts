import { clean, fold, type Fault, type TenantKind } from "@thidua/domain";

/** A unit as it was pasted: one line, its kind read from its first words. */
export type PastedUnit = { name: string; kind: TenantKind };

const kinds: readonly [RegExp, TenantKind][] = [
  [/^(xã|phường|thị trấn|đặc khu)\s/i, "commune"],
  [/^(huyện|quận|thị xã)\s/i, "district"],
  [/^(sở|ban|thanh tra|văn phòng|chi cục|trung tâm)(\s|$)/i, "department"],
  [/^(tỉnh|thành phố|tp\.?)\s/i, "province"],
];

export const kindOf = (name: string, fallback: TenantKind = "commune"): TenantKind =>
  kinds.find(([words]) => words.test(name))?.[1] ?? fallback;

/** At most so many at a time: a province has 38 to 168 communes. */
export const mostNames = 100;

const numbering = /^\s*(\d{1,3}[.)]|[-–•*])\s*/;

/** Lines as they come out of a table or a document: numbering dropped, doubles and blanks told apart by line. */
export const readNames = (text: string): { units: PastedUnit[]; faults: Fault[] } => {
  const seen = new Map<string, number>();
  const units: PastedUnit[] = [];
  const faults: Fault[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const name = clean((line.split("\t").find((cell) => /\p{L}/u.test(cell)) ?? "").replace(numbering, ""));
    if (name === "") continue;
    const path = `names.${at + 1}`;
    const before = seen.get(fold(name));
    if (name.length > 200)
      faults.push({
        path,
        vi: `Dòng ${at + 1}: tên dài quá 200 ký tự.`,
        en: `Line ${at + 1}: longer than 200 letters.`,
      });
    else if (before !== undefined)
      faults.push({
        path,
        vi: `Dòng ${at + 1}: “${name}” đã có ở dòng ${before}.`,
        en: `Line ${at + 1}: “${name}” stands in line ${before} already.`,
      });
    else {
      seen.set(fold(name), at + 1);
      units.push({ name, kind: kindOf(name) });
    }
  }
  return { units, faults };
};
