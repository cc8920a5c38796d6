import type { CriterionId, TenantId } from "../ids.ts";
import type { Due } from "../plan/due.ts";
import type { Plan } from "../plan/plan.ts";
import { Day } from "../time.ts";
import type { Warning } from "./marks.ts";

const moveDay = (day: Day, years: number): Day => {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return Day.safeParse(moved).success ? (moved as Day) : (`${moved.slice(0, 8)}28` as Day);
};

const moveDue = (due: Due, years: number): Due =>
  due.precision === "day" ? { ...due, day: moveDay(due.day, years) } : { ...due, year: due.year + years };

const movePeriod = (period: NonNullable<Plan["period"]>, years: number): NonNullable<Plan["period"]> => ({
  from: period.from.rule === "day" ? { ...period.from, day: moveDay(period.from.day, years) } : period.from,
  to:
    period.to.rule === "day"
      ? { ...period.to, day: moveDay(period.to.day, years) }
      : period.to.rule === "yearEnd"
        ? { ...period.to, year: period.to.year + years }
        : { rule: "event", event: period.to.event },
});

const note = (path: string, vi: string, en: string): Warning => ({ path, vi, en });

/**
 * Last year's plan as the first draft of a new campaign: dates moved by whole years, criteria under new ids, whatever the
 * old one had of number, date, signer and results left out. Legal bases are carried over and each is marked to be
 * looked at; a year written inside a text is marked too, not changed.
 */
export const clonePlan = (
  plan: Plan,
  { years, tenant, newId }: { years: number; tenant: TenantId; newId: () => CriterionId },
): { plan: Plan; notes: Warning[] } => {
  const {
    document: { place },
    provenance: _,
    ...body
  } = plan;
  const ids = new Map(plan.criteria.flatMap((set) => set.criteria.map((it) => [it.id, newId()] as const)));
  const signature = plan.signature && {
    title: plan.signature.title,
    mode: plan.signature.mode,
    onBehalfOf: plan.signature.onBehalfOf,
  };
  const draft: Plan = {
    ...body,
    document: {
      ...(plan.document.symbol === undefined ? {} : { symbol: plan.document.symbol }),
      ...(place === undefined ? {} : { place }),
    },
    ...(plan.period ? { period: movePeriod(plan.period, years) } : {}),
    ...(signature ? { signature } : {}),
    years: plan.years.map(({ year }) => ({ year: year + years })),
    milestones: plan.milestones.map((it) => (it.due ? { ...it, due: moveDue(it.due, years) } : it)),
    assignments: plan.assignments.map((one) => ({
      ...one,
      tasks: one.tasks.map((it) => (it.due ? { ...it, due: moveDue(it.due, years) } : it)),
    })),
    criteria: plan.criteria.map((set) => ({
      ...set,
      dropped: [],
      criteria: set.criteria.map(({ parent, inherits: _inherits, originMaxPoints: _max, ...it }) => {
        const above = parent === undefined ? undefined : ids.get(parent);
        return { ...it, id: ids.get(it.id) as CriterionId, origin: tenant, ...(above ? { parent: above } : {}) };
      }),
    })),
  };
  const old = [
    ...new Set([
      ...plan.years.map((it) => it.year),
      ...(plan.document.date ? [Number(plan.document.date.slice(0, 4))] : []),
    ]),
  ];
  const texts: [string, string][] = [
    ["title", plan.title],
    ...(plan.slogan ? [["slogan", plan.slogan] as [string, string]] : []),
    ...(["purposes", "requirements", "contents", "solutions"] as const).flatMap((section) =>
      plan[section].map((it, index): [string, string] => [`${section}.${index}`, it.text]),
    ),
    ...plan.criteria.flatMap((set, at) =>
      set.criteria.map((it, index): [string, string] => [`criteria.${at}.criteria.${index}`, it.name]),
    ),
  ];
  const notes = [
    ...plan.legalBases.map((it, index) =>
      note(
        `legalBases.${index}`,
        `Căn cứ ${it.number ?? it.title ?? ""} mang từ kế hoạch trước; hãy kiểm tra còn hiệu lực và thay nếu cần.`,
        `The legal basis ${it.number ?? it.title ?? ""} comes from the former plan; check that it still holds and replace it if not.`,
      ),
    ),
    ...plan.years
      .filter((it) => it.theme)
      .map((it, index) =>
        note(
          `years.${index}`,
          `Chủ đề năm ${it.year} đã để trống; hãy chọn chủ đề năm ${it.year + years}.`,
          `The theme of ${it.year} is left blank; choose one for ${it.year + years}.`,
        ),
      ),
    ...texts.flatMap(([path, text]) =>
      old
        .filter((year) => text.includes(String(year)))
        .map((year) =>
          note(
            path,
            `Nội dung này nhắc năm ${year}; hãy sửa nếu cần.`,
            `This text names the year ${year}; change it if need be.`,
          ),
        ),
    ),
  ];
  return { plan: draft, notes };
};
