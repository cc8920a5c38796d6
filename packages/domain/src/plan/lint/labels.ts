import { isBullet } from "../item.ts";
import type { LintRule, LintablePlan, PlanWarning } from "./warning.ts";

const letters = [
  "a",
  "b",
  "c",
  "d",
  "đ",
  "e",
  "g",
  "h",
  "i",
  "k",
  "l",
  "m",
  "n",
  "o",
  "p",
  "q",
  "r",
  "s",
  "t",
  "u",
  "v",
  "x",
  "y",
];
const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

type Line = { label: string; path: string };

const rankOf = (label: string): number | undefined => {
  const bare = label.replace(/[().]/g, "");
  if (/^\d+$/.test(bare)) return Number(bare);
  const letter = letters.indexOf(bare);
  if (letter >= 0) return letter + 1;
  const roman = romans.indexOf(bare);
  return roman >= 0 ? roman + 1 : undefined;
};

const check = (lines: readonly Line[], elsewhere: ReadonlySet<number> = new Set()): PlanWarning[] => {
  const numbered = lines.filter(({ label }) => !isBullet(label));
  const warnings: PlanWarning[] = [];
  const seen = new Set<string>();
  for (const { label, path } of numbered) {
    if (seen.has(label))
      warnings.push({
        code: "labelTwice",
        path: `${path}.label`,
        vi: `Nhãn “${label}” đã dùng ở trên; đánh lại thứ tự.`,
        en: `The label "${label}" is used above; renumber.`,
      });
    seen.add(label);
  }
  if (numbered.length > 0)
    for (const { path } of lines.filter(({ label }) => label === ""))
      warnings.push({
        code: "labelMissing",
        path: `${path}.label`,
        vi: "Mục này chưa đánh thứ tự trong khi các mục bên cạnh đã có; đánh thêm.",
        en: "This entry has no label though its neighbours do; number it.",
      });
  const ranks = numbered.map((it) => ({ ...it, rank: rankOf(it.label) }));
  for (const [i, { rank, label, path }] of ranks.entries()) {
    const previous = ranks[i - 1];
    if (rank === undefined || previous?.rank === undefined) continue;
    const missing = Array.from(
      { length: Math.max(0, rank - previous.rank - 1) },
      (_, n) => (previous.rank ?? 0) + 1 + n,
    );
    if (missing.every((it) => elsewhere.has(it))) continue;
    warnings.push({
      code: "labelGap",
      path: `${path}.label`,
      vi: `Từ “${previous.label}” nhảy sang “${label}”; thiếu mục hay đánh sót thứ tự?`,
      en: `"${previous.label}" is followed by "${label}"; is an entry missing?`,
    });
  }
  return warnings;
};

const linesOf = (items: readonly { label: string }[], path: string): Line[] =>
  items.map(({ label }, i) => ({ label, path: `${path}.${i}` }));

type Tree = { label: string; items?: readonly Tree[] | undefined };

const tree = (items: readonly Tree[], path: string): Line[][] => [
  linesOf(items, path),
  ...items.flatMap((it, i) => tree(it.items ?? [], `${path}.${i}.items`)),
];

const byParent = (items: readonly { label: string; parent?: string | undefined }[], path: string): Line[][] => {
  const groups = Map.groupBy(
    items.map((it, i) => ({ ...it, path: `${path}.${i}` })),
    (it) => it.parent ?? "",
  );
  return [...groups.values()];
};

const groupsOf = (plan: LintablePlan): Line[][] => [
  ...(["purposes", "requirements", "solutions"] as const).flatMap((key) => tree(plan[key], key)),
  ...Map.groupBy(
    plan.contents.map((it, i) => ({ label: it.label, path: `contents.${i}`, kinds: it.subjectKinds.join() })),
    (it) => it.kinds,
  ).values(),
  ...plan.contents.flatMap((it, i) => tree(it.items, `contents.${i}.items`)),
  ...(["awards", "dossier", "replication"] as const).map((key) => linesOf(plan[key], key)),
  ...plan.standards.map((it, i) => linesOf(it.conditions, `standards.${i}.conditions`)),
  // Tasks and invitations are one sequence under one heading.
  [...linesOf(plan.assignments, "assignments"), ...linesOf(plan.collaborators, "collaborators")].toSorted(
    (a, b) => (rankOf(a.label) ?? 0) - (rankOf(b.label) ?? 0),
  ),
  ...plan.assignments.map((it, i) => linesOf(it.tasks, `assignments.${i}.tasks`)),
  ...plan.extras.flatMap((it, i) => tree(it.items, `extras.${i}.items`)),
  linesOf(plan.outline, "outline"),
];

const criteriaOf = (plan: LintablePlan): Line[][] =>
  plan.criteria.flatMap((set, i) => {
    const path = `criteria.${i}.criteria`;
    return set.criteria.some((it) => "parent" in it) ? byParent(set.criteria, path) : tree(set.criteria, path);
  });

/** Labels used twice among neighbours, left out, or jumping; what one kind of subject lacks may stand with another. */
export const labels: LintRule = (plan) => {
  const used = new Set(plan.criteria.flatMap((set) => set.criteria.flatMap((it) => rankOf(it.label) ?? [])));
  return [
    ...groupsOf(plan).flatMap((lines) => check(lines)),
    ...criteriaOf(plan).flatMap((lines) => check(lines, used)),
  ];
};
