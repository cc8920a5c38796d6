import { openYear, updateYear } from "@thidua/contract";
import { campaignItem, criteriaItem, yearItem, type Put, type Writer } from "@thidua/data";
import {
  Failure,
  invalid,
  lastAllowedDay,
  notFound,
  yearsOf,
  type Campaign,
  type CampaignYearState,
  type MilestoneKind,
  type Plan,
  type PlanVersion,
} from "@thidua/domain";
import { handle } from "../handle.ts";
import { campaignOf, demandWork, planAt } from "./campaign.ts";
import { briefOf, distributionPage, yearsIn } from "./distribution.ts";

const dueOf = (plan: Plan, kind: MilestoneKind, year: number) =>
  plan.milestones
    .filter((it) => it.kind === kind)
    .flatMap(({ due }) => due ?? [])
    .find((due) => lastAllowedDay(due).startsWith(String(year)));

/** A year as the plan has it: theme, and deadlines where the plan sets them for that year. */
export const yearFromPlan = (campaign: Campaign["id"], version: PlanVersion, year: number): CampaignYearState => {
  const theme = version.plan.years.find((it) => it.year === year)?.theme;
  const registrationDue = dueOf(version.plan, "registration", year);
  const selfAssessmentDue = dueOf(version.plan, "selfAssessment", year);
  return {
    campaign,
    year,
    state: "open",
    planVersion: version.version,
    ...(theme === undefined ? {} : { theme }),
    ...(registrationDue ? { registrationDue, registrationUntil: lastAllowedDay(registrationDue) } : {}),
    ...(selfAssessmentDue ? { selfAssessmentDue, selfAssessmentUntil: lastAllowedDay(selfAssessmentDue) } : {}),
  };
};

/** The criteria of a plan version, put down for a year. `before` are the versions of what stands there. */
export const criteriaPuts = (
  store: Writer,
  campaign: Campaign["id"],
  year: number,
  version: PlanVersion,
  before: ReadonlyMap<string, number> = new Map(),
): Put[] =>
  version.plan.criteria.map((set) =>
    store.put(
      criteriaItem,
      { campaign, year },
      { subjectKind: set.subjectKind },
      { ...set, planVersion: version.version },
      before.get(set.subjectKind) ?? 0,
    ),
  );

export const years = [
  handle(openYear, async (input) => {
    const { store, me, params, body } = input;
    const stored = await campaignOf(store, params.campaign, true);
    const campaign = stored.value;
    demandWork("openYear", campaign, me);
    if (campaign.years.includes(body.year)) {
      throw new Failure("conflict", {
        vi: `Năm ${body.year} đã được mở. Hãy sửa năm này thay vì mở lại.`,
        en: `The year ${body.year} is open already. Change it instead.`,
      });
    }
    const { value: issued } = await planAt(store, campaign.id, campaign.issued);
    const planned = yearsOf(issued.plan);
    if (planned.length > 0 && !planned.includes(body.year)) {
      throw invalid({
        path: "year",
        vi: `year: kế hoạch chỉ kéo dài các năm ${planned.join(", ")}; hãy chọn một trong các năm đó hoặc sửa đổi kế hoạch.`,
        en: `year: the plan runs in ${planned.join(", ")}; choose one of these or amend the plan.`,
      });
    }
    const year: CampaignYearState = { ...yearFromPlan(campaign.id, issued, body.year), ...body };
    const opened: Campaign = { ...campaign, years: [...campaign.years, body.year].toSorted((a, b) => a - b) };
    const { puts, envelopes, distribution } = await distributionPage(
      input,
      { campaign: opened, issued, years: [...(await yearsIn(store, campaign.id)), briefOf(year)] },
      { told: { what: "yearOpened" } },
    );
    const reply = { ...year, version: 1, distribution };
    await store.commit({
      act: { what: "year.open", about: String(body.year), campaign: campaign.id },
      puts: [
        store.put(yearItem, { campaign: campaign.id }, { year: body.year }, year, 0),
        store.put(campaignItem, {}, { campaign: campaign.id }, opened, stored.version),
        ...criteriaPuts(store, campaign.id, body.year, issued),
        ...puts,
      ],
      envelopes,
      reply,
    });
    return reply;
  }),

  handle(updateYear, async (input) => {
    const { store, me, params, body, ifMatch } = input;
    const { value: campaign } = await campaignOf(store, params.campaign);
    demandWork("openYear", campaign, me);
    const before = await store.get(yearItem, { campaign: campaign.id }, { year: params.year }, { strong: true });
    if (!before) throw notFound("Năm này chưa được mở.", "This year isn't open.");
    const { theme: _t, guidance: _g, registrationUntil: _r, selfAssessmentUntil: _s, ...kept } = before.value;
    const year: CampaignYearState = { ...kept, ...body };
    const { value: issued } = await planAt(store, campaign.id, campaign.issued);
    const others = (await yearsIn(store, campaign.id)).filter((it) => it.year !== year.year);
    const { puts, envelopes } = await distributionPage(
      input,
      { campaign, issued, years: [...others, briefOf(year)].toSorted((a, b) => a.year - b.year) },
      { told: { what: "yearOpened" } },
    );
    await store.commit({
      act: { what: "year.update", about: String(year.year), campaign: campaign.id },
      puts: [store.put(yearItem, { campaign: campaign.id }, { year: year.year }, year, ifMatch), ...puts],
      envelopes,
    });
    return { ...year, version: ifMatch + 1 };
  }),
];
