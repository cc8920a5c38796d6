import { savePlan, savePlanSection } from "@thidua/contract";
import { Failure, Plan, type PlanSection } from "@thidua/domain";
import { parseInput } from "@thidua/runtime";
import { handle } from "../handle.ts";
import { openDraft, saveDraft, settlePlan, type Draft } from "./draft.ts";
import { planHead, planView, warningsFor } from "./view.ts";

const demandVersion = ({ version }: Draft, ifMatch: number): void => {
  if (version.version === ifMatch) return;
  throw new Failure("stale", {
    vi: "Bản thảo đã được người khác sửa. Hãy xem bản mới rồi lưu lại.",
    en: "Somebody else has changed the draft. Look at the newer version, then save again.",
    current: version,
  });
};

const withSection = (plan: Plan, section: PlanSection, value: unknown): Plan => {
  const { [section]: _, ...rest } = plan;
  const parsed = parseInput(Plan.shape[section], value ?? undefined, "value");
  return { ...rest, ...(parsed === undefined ? {} : { [section]: parsed }) } as Plan;
};

export const saving = [
  handle(savePlan, async (input) => {
    const { store, me, params, body, ifMatch, newId } = input;
    const draft = await openDraft(store, params.campaign, me);
    demandVersion(draft, ifMatch);
    const { plan } = await settlePlan(store, me, newId, draft, body.plan);
    return planView(input, draft.campaign.value, await saveDraft(store, me, draft, plan, ifMatch));
  }),

  handle(savePlanSection, async ({ store, me, params, body, ifMatch, newId, businessClock }) => {
    const { section } = params;
    const draft = await openDraft(store, params.campaign, me);
    demandVersion(draft, ifMatch);
    const sent = withSection(draft.version.value.plan, section, body.value);
    const { plan, warnings } =
      section === "criteria" ? await settlePlan(store, me, newId, draft, sent) : { plan: sent, warnings: [] };
    const saved = await saveDraft(store, me, draft, plan, ifMatch);
    const found = (await warningsFor(store, me, businessClock, plan)).filter(({ path }) => path.startsWith(section));
    return {
      ...planHead(saved, me),
      section,
      ...(plan[section] === undefined ? {} : { value: plan[section] }),
      warnings: [...warnings, ...found],
    };
  }),
];
