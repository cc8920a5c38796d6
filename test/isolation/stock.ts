import type { CampaignId, CriterionId, ParticipantId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { criteriaOf, draftOf, launch } from "./launch.ts";
import type { Place } from "./places.ts";
import { staff, type Hands, type Staff } from "./staff.ts";
import { takePart } from "./take-part.ts";

/** What a tenant has made by its own acts. */
export type Stock = Staff & {
  outside: ParticipantId;
  campaign: CampaignId;
  /** Written and never sent anywhere. */
  draft: CampaignId;
  /** By label, of the kind for bodies; of the campaign, and of the draft. */
  criteria: Record<string, CriterionId>;
  drafted: Record<string, CriterionId>;
};

/** One tenant's own campaign and all that belongs to it. */
export const stockUp = async (world: World, hands: Hands, of: Place): Promise<Stock> => {
  const people = await staff(world, hands, of);
  const campaign = await launch(world, hands, of, "1");
  const draft = await draftOf(hands, of, "draft");
  const drafted = await criteriaOf(hands, of, draft);
  const stock = { ...people, campaign, draft, drafted };
  return { ...stock, ...(await takePart(world, hands, of, stock)) };
};
