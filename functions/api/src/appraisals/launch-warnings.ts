import { functionItem, unitItem, type Reader } from "@thidua/data";
import { inScope, isOn, OfficeFunction, type Day, type Plan, type Warning } from "@thidua/domain";
import { answeredCriteria } from "../sheets/criteria.ts";

/**
 * Criteria that nobody could appraise for some participant: the office takes part itself and has no substitute. Told
 * when a plan is launched, for this is when one can still be named in peace; it stops nothing.
 */
export const substituteWarnings = async (
  store: Reader,
  plan: Pick<Plan, "criteria" | "subjects">,
  today: Day,
): Promise<Warning[]> => {
  const named = plan.criteria.flatMap((set, at) =>
    answeredCriteria(set).flatMap((criterion) => {
      const office = OfficeFunction.safeParse(criterion.appraiser);
      return office.success ? [{ set, at, criterion, office: office.data }] : [];
    }),
  );
  if (named.length === 0) return [];
  const [bindings, units] = await Promise.all([store.all(functionItem, {}), store.all(unitItem, {})]);
  const kindOf = new Map(units.map(({ value }) => [value.id, value]));
  return named.flatMap(({ set, at, criterion, office }): Warning[] => {
    const binding = bindings.map(({ value }) => value).findLast((it) => it.function === office && isOn(it, today));
    const unit = binding && kindOf.get(binding.unit);
    const subject = plan.subjects.find(({ code }) => code === set.subjectKind);
    if (!binding || !unit || binding.substitute || (subject && !inScope(subject, { unit: unit.kind }))) return [];
    return [
      {
        path: `criteria.${at}.criteria.${set.criteria.indexOf(criterion)}.appraiser`,
        vi: `Tiêu chí ${criterion.label}: ${unit.name} vừa thẩm định vừa tham gia mà chưa có người thẩm định thay; hãy chỉ định người thay.`,
        en: `Criterion ${criterion.label}: ${unit.name} both appraises and takes part and has no substitute; name one.`,
      },
    ];
  });
};
