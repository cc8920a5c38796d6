import { listCriteria, putCriteria, type CriteriaSetView } from "@thidua/contract";
import {
  CriterionId,
  formulaText,
  inheritanceOf,
  leafCriteria,
  mayChange,
  settleSet,
  weightOf,
  type CriteriaSet,
  type Inheritance,
  type Plan,
} from "@thidua/domain";
import { aboveOf, basisOf } from "../campaigns/above.ts";
import { campaignOf, planAt } from "../campaigns/campaign.ts";
import { handle } from "../handle.ts";
import { openDraft, saveDraft } from "../plans/draft.ts";
import { planHead } from "../plans/view.ts";

const setView = (plan: Plan, set: CriteriaSet, inheritance: Inheritance): CriteriaSetView => {
  const subject = plan.subjects.find(({ code }) => code === set.subjectKind);
  return {
    ...set,
    ...(subject ? { subject } : {}),
    criteria: set.criteria.map((it) => {
      const mark = inheritance.criteria.find(({ id, subjectKind }) => id === it.id && subjectKind === set.subjectKind);
      return {
        ...it,
        formula: { vi: formulaText(it, "vi"), en: formulaText(it, "en") },
        mark: mark?.mark ?? "own",
        ...(mark?.above ? { above: mark.above } : {}),
        mayChange: mayChange(mark?.above),
      };
    }),
    total: leafCriteria(set).reduce((sum, it) => sum + weightOf(it, set.scored), 0),
  };
};

export const criteria = [
  handle(listCriteria, async ({ store, me, params, query }) => {
    const { value: campaign } = await campaignOf(store, params.campaign);
    const stored = await planAt(store, campaign.id, query.version ?? campaign.latest);
    const above = await aboveOf(store, campaign);
    const from = basisOf(above, stored.value.basis);
    const { plan } = stored.value;
    const inheritance = inheritanceOf(plan, above && from ? { ...from, tenant: above.tenant } : undefined);
    const { allowed, planVersion, version } = planHead(stored, me);
    return {
      planVersion,
      version,
      allowed: [
        ...allowed,
        ...(stored.value.state === "draft" && me.permissions.has("plan.draft") ? ["putCriteria"] : []),
      ],
      warnings: [],
      sets: plan.criteria.map((set) => setView(plan, set, inheritance)),
    };
  }),

  handle(putCriteria, async ({ store, me, params, body, ifMatch, newId }) => {
    const draft = await openDraft(store, params.campaign, me);
    const above = await aboveOf(store, draft.campaign.value);
    const from = basisOf(above, draft.version.value.basis);
    const { plan } = draft.version.value;
    const kind = params.subjectKind;
    const { set, warnings } = settleSet(
      { subjectKind: kind, ...body },
      {
        before: plan.criteria.find((it) => it.subjectKind === kind),
        above: from?.plan.criteria.find((it) => it.subjectKind === kind),
        tenant: me.tenant,
        newId: () => CriterionId.parse(newId()),
      },
    );
    const known = plan.criteria.some((it) => it.subjectKind === kind);
    const next: Plan = {
      ...plan,
      criteria: known ? plan.criteria.map((it) => (it.subjectKind === kind ? set : it)) : [...plan.criteria, set],
    };
    const saved = await saveDraft(store, me, draft, next, ifMatch);
    const inheritance = inheritanceOf(next, above && from ? { ...from, tenant: above.tenant } : undefined);
    const { allowed, planVersion, version } = planHead(saved, me);
    return {
      planVersion,
      version,
      allowed: [...allowed, "putCriteria"],
      warnings,
      set: setView(next, set, inheritance),
    };
  }),
];
