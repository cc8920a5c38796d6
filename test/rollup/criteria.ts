import { CriteriaSet, type TenantId } from "@thidua/domain";
import { provinces, roots } from "./places.ts";

const criterion = (n: number, origin: TenantId, more: object = {}) => ({
  id: `CRITERION00${n}`,
  label: String(n),
  name: `Tiêu chí ${n}`,
  field: "procedures",
  origin,
  rule: { type: "yesNo" },
  ...more,
});

const onTime = { type: "ratio", of: "hồ sơ", counted: "hồ sơ đúng hạn", operator: ">=", target: 950_000 };

/**
 * The criteria of a tenant: two of the root, one of its province that some drop, one of its own. Wards of the second
 * province have points, their own weight for one of the root's criteria and a proportional ratio.
 */
export const criteriaOf = (tenant: TenantId, province: TenantId | undefined): CriteriaSet => {
  const scored = province === provinces[1];
  const points = (max: number, origin?: number) =>
    scored ? { maxPoints: max, ...(origin === undefined ? {} : { originMaxPoints: origin }) } : {};
  const drops = tenant.endsWith("1");
  const mid = province ?? tenant;
  const third = criterion(3, mid, points(15_000));
  return CriteriaSet.parse({
    subjectKind: "collective",
    scored,
    criteria: [
      criterion(1, roots[0], points(30_000, 20_000)),
      criterion(2, roots[0], { ...points(25_000), rule: { ...onTime, ...(scored ? { below: "proportional" } : {}) } }),
      ...(drops ? [] : [third]),
      criterion(4, tenant, points(10_000)),
    ],
    dropped: drops
      ? [
          {
            id: third.id,
            origin: mid,
            label: "3",
            name: "Bỏ",
            ...points(15_000),
            acceptedAsNotApplicable: tenant.startsWith("WARD"),
          },
        ]
      : [],
  });
};
