import type { PlanHead, PlanView } from "@thidua/contract";
import type { Reader, Stored } from "@thidua/data";
import {
  dayOf,
  fold,
  inheritanceOf,
  isOn,
  lintPlan,
  planMachine,
  type Campaign,
  type Clock,
  type Inheritance,
  type LintContext,
  type Plan,
  type PlanVersion,
  type Warning,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { allowedOf } from "../acts.ts";
import { aboveOf, basisOf } from "../campaigns/above.ts";
import { edgesUp, nodeOf, pathOf } from "../hierarchy/nodes.ts";

export const draftedBy = ({ drafter, editors }: PlanVersion, me: Pick<Caller, "login">): boolean =>
  drafter.login === me.login || editors.includes(me.login);

/** A plan version without its text, and what the caller may do with it. */
export const planHead = ({ value, version }: Stored<PlanVersion>, me: Caller): PlanHead => {
  const { plan: _plan, editors: _editors, version: planVersion, ...head } = value;
  return { ...head, planVersion, version, allowed: allowedOf(planMachine, value.state, me, draftedBy(value, me)) };
};

/** The bodies a plan may name: one's own, those above today, and those that were above before. */
const lintContextOf = async (store: Reader, me: Caller, businessClock: Clock): Promise<LintContext> => {
  const former = await edgesUp(store, me.tenant);
  const nodes = [
    await nodeOf(store, me.tenant),
    ...(await pathOf(store, me.tenant, dayOf(businessClock()))),
    ...(await Promise.all(former.map(({ parent }) => nodeOf(store, parent)))),
  ];
  return {
    existsOn: (name, day) => {
      const known = nodes.filter((it) => fold(it.name) === fold(name));
      return known.length === 0 ? undefined : known.some((it) => isOn(it, day));
    },
    knownNames: [...new Set(nodes.map(({ name }) => name))],
  };
};

export const warningsFor = async (store: Reader, me: Caller, businessClock: Clock, plan: Plan): Promise<Warning[]> =>
  lintPlan(plan, await lintContextOf(store, me, businessClock)).map(({ path, vi, en }) => ({ path, vi, en }));

const droppedWarnings = ({ dropped }: Inheritance): Warning[] =>
  dropped.map(({ subjectKind, id, label, name }) => ({
    path: `criteria.${subjectKind}.${id}`,
    vi: `Đã bỏ tiêu chí kế thừa “${label ? `${label} ` : ""}${name}”; cấp trên sẽ thấy.`,
    en: `The inherited criterion “${label ? `${label} ` : ""}${name}” is left out; the level above will see it.`,
  }));

export const planView = async (
  { store, me, businessClock }: { store: Reader; me: Caller; businessClock: Clock },
  campaign: Campaign,
  stored: Stored<PlanVersion>,
): Promise<PlanView> => {
  const { plan, basis } = stored.value;
  const above = await aboveOf(store, campaign);
  const from = basisOf(above, basis);
  const inheritance = inheritanceOf(
    plan,
    above && from ? { tenant: above.tenant, planVersion: from.planVersion, plan: from.plan } : undefined,
  );
  return {
    ...planHead(stored, me),
    plan,
    inheritance,
    warnings: [...(await warningsFor(store, me, businessClock, plan)), ...droppedWarnings(inheritance)],
  };
};
