import { campaignItem, criteriaItem, envelopePrefix, inItem, yearItem, type Reader } from "@thidua/data";
import {
  CampaignDown,
  CampaignId,
  Failure,
  notFound,
  type CampaignYearState,
  type CriteriaSet,
  type Day,
  type Due,
  type Plan,
  type TenantId,
} from "@thidua/domain";

export type OfYear = { campaign: CampaignId; year: number };

/**
 * The year of a campaign in which somebody takes part: our own, or, for us as a participant, the one of the level above.
 */
export type Place = {
  campaign: CampaignId;
  year: number;
  /** What the campaign is called at the level above, if it belongs to one. */
  tree: CampaignId;
  title: string;
  state: CampaignYearState["state"];
  registrationUntil?: Day | undefined;
  selfAssessmentUntil?: Day | undefined;
  /** The same in the plan's wording. */
  registrationDue?: Due | undefined;
  selfAssessmentDue?: Due | undefined;
  planVersion: number;
  /** Who appraises, and what the tree is called there; only for our own sheet at the level above. */
  above?: { tenant: TenantId; campaign: CampaignId; plan: Plan };
};

const unknownCampaign = () => notFound("Không tìm thấy phong trào này.", "There is no such campaign.");

const notOpened = (year: number) =>
  new Failure("not_yet", {
    vi: `Năm ${year} của phong trào chưa được mở. Đầu mối mở năm trong trang phong trào.`,
    en: `The year ${year} of this campaign isn't open yet. The focal point opens it on the campaign's page.`,
  });

/** Our own campaign's year. */
export const ownPlace = async (store: Reader, { campaign, year }: OfYear): Promise<Place> => {
  const found = await store.get(campaignItem, {}, { campaign });
  if (!found) throw unknownCampaign();
  const opened = await store.get(yearItem, { campaign }, { year });
  if (!opened) throw notOpened(year);
  const { state, registrationUntil, selfAssessmentUntil, registrationDue, selfAssessmentDue, planVersion } =
    opened.value;
  const { title, parent } = found.value;
  const tree = parent?.campaign ?? campaign;
  const deadlines = { registrationUntil, selfAssessmentUntil, registrationDue, selfAssessmentDue };
  return { campaign, year, tree, title, state, ...deadlines, planVersion };
};

/** The year as the level above told it, merged from what it sent in order. */
export const placeAbove = async (store: Reader, { campaign, year }: OfYear): Promise<Place> => {
  const own = await store.get(campaignItem, {}, { campaign });
  const tree = own?.value.parent?.campaign ?? campaign;
  const sent = (
    await Promise.all(
      (["campaign", "amendment"] as const).map((kind) =>
        store.all(inItem, {}, { begins: envelopePrefix({ kind, campaign: tree }) }),
      ),
    )
  )
    .flat()
    .map(({ value }) => ({ from: value.from, at: value.at, body: CampaignDown.parse(value.body) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const [latest] = sent.toReversed();
  const plan = sent.toReversed().find(({ body }) => body.plan)?.body.plan;
  if (!latest || !plan) throw unknownCampaign();
  const brief = sent
    .flatMap(({ body }) => body.years)
    .toReversed()
    .find((it) => it.year === year);
  if (!brief) throw notOpened(year);
  return {
    campaign,
    year,
    tree,
    title: latest.body.title,
    state: "open",
    registrationUntil: brief.registrationUntil,
    selfAssessmentUntil: brief.selfAssessmentUntil,
    planVersion: latest.body.planVersion,
    above: { tenant: latest.from, campaign: tree, plan },
  };
};

/** The place of a participant: ourselves stand at the level above, everybody else here. */
export const placeOf = (store: Reader, us: TenantId, of: OfYear & { participant: string }): Promise<Place> =>
  of.participant === us ? placeAbove(store, of) : ownPlace(store, of);

/** The criteria for a kind of subject; an empty set where the plan has none. */
export const criteriaOf = async (store: Reader, place: Place, subjectKind: string): Promise<CriteriaSet> => {
  const none: CriteriaSet = { subjectKind, scored: false, criteria: [], dropped: [] };
  if (place.above) return place.above.plan.criteria.find((set) => set.subjectKind === subjectKind) ?? none;
  return (await store.get(criteriaItem, place, { subjectKind }))?.value ?? none;
};

export const demandOpen = (place: Pick<Place, "state" | "year">): void => {
  if (place.state !== "published") return;
  throw new Failure("wrong_state", {
    vi: `Kết quả năm ${place.year} đã công bố. Muốn sửa, hãy dùng “Đính chính kết quả”.`,
    en: `The result of ${place.year} is published. To change it, use “Correct the result”.`,
  });
};
