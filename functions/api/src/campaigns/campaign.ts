import type { CampaignView } from "@thidua/contract";
import { campaignItem, planItem, type Reader, type Stored } from "@thidua/data";
import {
  campaignMachine,
  campaignWorks,
  Failure,
  notFound,
  type Campaign,
  type CampaignId,
  type CampaignState,
  type CampaignWork,
  type PlanVersion,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { allowedOf } from "../acts.ts";

export const campaignOf = async (store: Reader, campaign: CampaignId, strong = false): Promise<Stored<Campaign>> => {
  const found = await store.get(campaignItem, {}, { campaign }, { strong });
  if (!found) throw notFound("Không tìm thấy phong trào này.", "There is no such campaign.");
  return found;
};

export const planAt = async (
  store: Reader,
  campaign: CampaignId,
  version: number,
  strong = false,
): Promise<Stored<PlanVersion>> => {
  const found = await store.get(planItem, { campaign }, { version }, { strong });
  if (!found) throw notFound("Không có phiên bản kế hoạch này.", "There is no such version of the plan.");
  return found;
};

const names: Record<CampaignWork, { vi: string; en: string }> = {
  savePlan: { vi: "Sửa bản thảo kế hoạch", en: "Change the draft" },
  amendPlan: { vi: "Soạn bản sửa đổi, bổ sung", en: "Draft an amendment" },
  openYear: { vi: "Mở năm thi đua", en: "Open a year" },
  distribute: { vi: "Gửi xuống cấp dưới", en: "Send down" },
  linkParent: { vi: "Nối với kế hoạch cấp trên", en: "Link to the plan above" },
  recordImplementing: { vi: "Ghi nhận văn bản triển khai", en: "Record an implementing document" },
  cloneCampaign: { vi: "Sao thành phong trào mới", en: "Clone" },
};

/** What a campaign's state doesn't tell by itself: a draft that is open, a parent it already has. */
const fits: Partial<Record<CampaignWork, (campaign: Campaign) => boolean>> = {
  savePlan: ({ plan }) => plan?.state === "draft",
  amendPlan: ({ latest, issued }) => issued > 0 && latest === issued,
  linkParent: ({ parent }) => parent?.tenant === undefined,
  distribute: ({ issued }) => issued > 0,
};

const workOpen = (work: CampaignWork, campaign: Campaign): boolean =>
  (campaignWorks[work].from as readonly CampaignState[]).includes(campaign.state) && (fits[work]?.(campaign) ?? true);

/** Acts and works open to the caller, as every view of a campaign says them. */
export const allowedOn = (campaign: Campaign, me: Pick<Caller, "permissions">): string[] => [
  ...allowedOf(campaignMachine, campaign.state, me),
  ...(Object.keys(campaignWorks) as CampaignWork[]).filter(
    (work) => me.permissions.has(campaignWorks[work].permission) && workOpen(work, campaign),
  ),
];

/** Stops what the view wouldn't offer. */
export const demandWork = (work: CampaignWork, campaign: Campaign, me: Pick<Caller, "permissions">): void => {
  if (!me.permissions.has(campaignWorks[work].permission)) {
    throw new Failure("forbidden", {
      vi: `Anh/chị không có quyền “${names[work].vi}”.`,
      en: `You may not do “${names[work].en}”.`,
    });
  }
  if (workOpen(work, campaign)) return;
  const state = campaignMachine.states[campaign.state];
  throw new Failure("wrong_state", {
    vi: `Chưa thể “${names[work].vi}”: phong trào “${state.vi}”, kế hoạch ở phiên bản ${campaign.latest}. Hãy tải lại để xem việc có thể làm.`,
    en: `“${names[work].en}” isn't open: the campaign is “${state.en}”, its plan at version ${campaign.latest}. Reload to see what is.`,
  });
};

export const campaignView = (campaign: Campaign, version: number, me: Pick<Caller, "permissions">): CampaignView => ({
  ...campaign,
  version,
  allowed: allowedOn(campaign, me),
});

/** What a campaign's own item says of the latest plan version. */
export const headOf = ({ version, state, number, symbol, date }: PlanVersion): NonNullable<Campaign["plan"]> => ({
  planVersion: version,
  state,
  ...(number === undefined ? {} : { number }),
  ...(symbol === undefined ? {} : { symbol }),
  ...(date === undefined ? {} : { date }),
});
