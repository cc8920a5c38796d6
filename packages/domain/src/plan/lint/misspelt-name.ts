import { fold } from "../../text.ts";
import { placesIn, sameSpelling, spellingKey } from "./names.ts";
import { textsOf } from "./texts.ts";
import type { LintRule, PlanWarning } from "./warning.ts";

/** Whether two folded names are one slip of the pen apart: one letter more, less or other. */
const oneSlip = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 6) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a.at(-1 - j) === b.at(-1 - j)) j++;
  return Math.max(a.length, b.length) - i - j <= 1;
};

type Spelt = { path: string; full: string; kind: string };

const warn = ({ path, full }: Spelt, likely: string): PlanWarning => ({
  code: "misspeltName",
  path,
  vi: `“${full}”: có phải “${likely}”? Xác nhận tên đơn vị.`,
  en: `"${full}": is "${likely}" meant? Confirm the unit's name.`,
});

/**
 * A place whose name isn't known but is close to a known one, or that the plan itself spells in two ways. Where the tone
 * mark sits and which apostrophe is used make no difference.
 */
export const misspeltName: LintRule = (plan, { knownNames = [] }) => {
  const spelt = textsOf(plan).flatMap(({ path, text }) =>
    placesIn(text).map(({ full, kind }): Spelt => ({ path, full, kind })),
  );
  const known = knownNames.map((name) => ({ name, key: fold(name) }));
  const spellings = new Set(knownNames.map(spellingKey));
  const warnings: PlanWarning[] = [];
  const doubtful: Spelt[] = [];
  for (const it of spelt) {
    const key = fold(it.full);
    if (spellings.has(spellingKey(it.full))) continue;
    const near = known.find((other) => other.key === key) ?? known.find((other) => oneSlip(other.key, key));
    if (near) warnings.push(warn(it, near.name));
    else doubtful.push(it);
  }
  for (const it of doubtful) {
    const twin = spelt.filter((other) => fold(other.full) === fold(it.full) && !sameSpelling(other.full, it.full));
    const like = spelt.filter((other) => sameSpelling(other.full, it.full));
    if (twin[0] && (twin.length > like.length || (twin.length === like.length && it !== like[0])))
      warnings.push(warn(it, twin[0].full));
  }
  return warnings;
};
