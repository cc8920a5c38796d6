import type { CampaignId, CriteriaSet } from "@thidua/domain";
import type { Place } from "../acts/places.ts";
import type { Stage } from "../stage.ts";
import type { Story } from "./story.ts";

/** What has come about so far in a story. */
export type Scene = {
  stage: Stage;
  story: Story;
  places: Map<string, Place>;
  /** Whose campaign, by the place's key. */
  campaigns: Map<string, { campaign: CampaignId; sets: CriteriaSet[]; number: string }>;
};

export const placeIn = ({ places, story }: Scene, key: string): Place => {
  const place = places.get(key);
  if (!place) throw new Error(`${story.id}: ${key} isn't founded yet`);
  return place;
};

export const campaignOf = ({ campaigns, story }: Scene, key: string) => {
  const found = campaigns.get(key);
  if (!found) throw new Error(`${story.id}: ${key} has no campaign yet`);
  return found;
};
