import { lastAllowedDay, type Day, type Plan } from "@thidua/domain";

/** The last day on which a plan below, or a unit's implementing document, is still in time; nothing where none is set. */
export const childPlanUntil = (plan: Pick<Plan, "milestones">): Day | undefined => {
  const due = plan.milestones.find(({ kind, due: it }) => kind === "childPlan" && it !== undefined)?.due;
  return due && lastAllowedDay(due);
};
