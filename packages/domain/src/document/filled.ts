import type { Plan } from "../plan/plan.ts";

/** Whether a section has anything to print. */
export const isFilled = (plan: Plan, section: string): boolean => {
  if (section.startsWith("extra."))
    return plan.extras.some((it) => `extra.${it.code}` === section && it.items.length > 0);
  if (section === "years") return plan.years.some((it) => it.theme !== undefined);
  const value: unknown = plan[section as keyof Plan];
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "";
};
