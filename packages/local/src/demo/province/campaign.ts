import { readFile } from "node:fs/promises";
import { actOnCampaign, getPlan } from "@thidua/contract";
import type { CampaignId, CriteriaSet, Day } from "@thidua/domain";
import { draftFrom, issueSigned } from "../acts/launch.ts";
import { loginOf, type Place } from "../acts/places.ts";
import { instantAt } from "../replay/timelines.ts";
import { until, type Stage } from "../stage.ts";

export type Launched = { campaign: CampaignId; sets: CriteriaSet[] };

/** The province drafts a campaign from a plan file, signs and issues it, and sends it to whoever is below it that day. */
export const launchCampaign = async (
  stage: Stage,
  province: Place,
  { file, number, date }: { file: string; number: string; date: Day },
): Promise<Launched> => {
  await until(stage, date);
  const hands = { drafter: loginOf(province), chair: loginOf(province, "chair"), clerk: loginOf(province, "clerk") };
  return stage.replay.step(`province/launch/${file}`, instantAt(date, "08:00"), async (as) => {
    const text = await readFile(new URL(file, import.meta.url), "utf8");
    const campaign = await draftFrom(as, hands.drafter, text);
    await issueSigned(as, hands, campaign, { number, date });
    const { plan } = await as(hands.drafter).call(getPlan, { params: { campaign } });
    return { campaign, sets: plan.criteria };
  });
};

/** A campaign that has run its time: intake closed, final review held, put away. */
export const closeCampaign = async (stage: Stage, province: Place, campaign: CampaignId, on: Day): Promise<void> => {
  await until(stage, on);
  await stage.replay.step(`province/close/${campaign}`, instantAt(on, "09:00"), async (as) => {
    for (const act of ["closeIntake", "review", "archive"] as const)
      await as(loginOf(province)).call(actOnCampaign, { params: { campaign }, body: { act } });
  });
};
