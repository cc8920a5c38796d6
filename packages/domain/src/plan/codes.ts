import type { Fault } from "../failure.ts";
import type { LintablePlan } from "./lint/warning.ts";

type Coded = Omit<LintablePlan, "standards"> & {
  standards: readonly { awards: readonly string[]; subjectKinds: readonly string[] }[];
};

/** Codes a plan uses without having given them, and codes it gives twice; every one with its place. */
export const codeFaults = (plan: Coded): Fault[] => {
  const faults: Fault[] = [];
  const giveOut = (section: "subjects" | "awards" | "extras") => {
    const codes = new Set<string>();
    for (const [i, { code }] of plan[section].entries()) {
      const path = `${section}.${i}.code`;
      if (codes.has(code))
        faults.push({
          path,
          vi: `Mã “${code}” dùng hai lần; đặt mã khác.`,
          en: `The code "${code}" is given twice; choose another.`,
        });
      codes.add(code);
    }
    return codes;
  };
  const kinds = giveOut("subjects");
  const awards = giveOut("awards");
  giveOut("extras");
  const use = (given: ReadonlySet<string>, what: [vi: string, en: string], used: readonly string[], path: string) => {
    for (const [i, code] of used.entries())
      if (!given.has(code))
        faults.push({
          path: `${path}.${i}`,
          vi: `Không có ${what[0]} mang mã “${code}”; khai báo hoặc sửa mã.`,
          en: `No ${what[1]} has the code "${code}"; declare it or correct the code.`,
        });
  };
  const useKinds = (used: readonly string[], path: string) => use(kinds, ["đối tượng", "subject kind"], used, path);
  const useAwards = (used: readonly string[], path: string) =>
    use(awards, ["hình thức khen thưởng", "award form"], used, path);

  for (const [i, set] of plan.criteria.entries())
    if (!kinds.has(set.subjectKind))
      faults.push({
        path: `criteria.${i}.subjectKind`,
        vi: `Không có đối tượng mang mã “${set.subjectKind}”; khai báo ở mục subjects.`,
        en: `No subject kind has the code "${set.subjectKind}"; declare it under subjects.`,
      });
  for (const [i, it] of plan.contents.entries()) useKinds(it.subjectKinds, `contents.${i}.subjectKinds`);
  for (const [i, it] of plan.standards.entries()) {
    useAwards(it.awards, `standards.${i}.awards`);
    useKinds(it.subjectKinds, `standards.${i}.subjectKinds`);
  }
  for (const [i, it] of plan.quotas.entries()) useAwards(it.awards, `quotas.${i}.awards`);
  for (const [i, it] of plan.routes.entries()) useAwards(it.awards, `routes.${i}.awards`);
  return faults;
};
