import { readFile } from "node:fs/promises";
import { actOnCampaign, getPlan } from "@thidua/contract";
import type { CampaignId, CriteriaSet, Day, DocumentRef } from "@thidua/domain";
import { acceptFromAbove, draftFrom, issueOnPaper, nameContact, redraft } from "../acts/launch.ts";
import { actorOf, loginOf, type Place } from "../acts/places.ts";
import type { As } from "../replay/lane.ts";
import { instantAt } from "../replay/timelines.ts";
import { until, type Stage } from "../stage.ts";

export type Paper = { number: string; date: Day; symbol?: string; signer?: { name: string; title: string } };
export type Issued = { campaign: CampaignId; sets: CriteriaSet[] };

const plans = new URL("../../../plans/", import.meta.url);

const signerOf = (place: Place, paper: Paper) => {
  const chair = actorOf(place, "chair");
  return paper.signer ?? { name: chair.name, title: chair.title };
};

const setsOf = async (as: As, login: string, campaign: CampaignId): Promise<CriteriaSet[]> =>
  (await as(login).call(getPlan, { params: { campaign } })).plan.criteria;

/** A seed's plan file is imported by its authority and issued under its number and date, from the signed paper. */
export const issueSeed = async (
  stage: Stage,
  id: string,
  place: Place,
  { file, parent, ...paper }: Paper & { file: string; parent?: DocumentRef },
): Promise<Issued> => {
  await until(stage, paper.date);
  return stage.replay.step(`${id}/issue/${place.name}`, instantAt(paper.date, "08:00"), async (as) => {
    const login = loginOf(place);
    const campaign = await draftFrom(as, login, await readFile(new URL(file, plans), "utf8"), parent);
    await issueOnPaper(as, login, campaign, paper, signerOf(place, paper), place.name);
    return { campaign, sets: await setsOf(as, login, campaign) };
  });
};

/** A place below takes the plan up, makes it its own and issues it. */
export const adopt = async (
  stage: Stage,
  id: string,
  place: Place,
  tree: CampaignId,
  { title, ...paper }: Paper & { title: string },
): Promise<Issued> => {
  await until(stage, paper.date);
  return stage.replay.step(`${id}/adopt/${place.name}`, instantAt(paper.date, "08:00"), async (as) => {
    const { login, name, phone = "", title: office } = actorOf(place, "officer");
    await nameContact(as, login, { name, phone, office: office.replace(/^(Chuyên viên|Công chức) /, "") });
    const campaign = await acceptFromAbove(as, login, tree);
    await redraft(as, login, campaign, (plan) => ({ ...plan, title }));
    await issueOnPaper(as, login, campaign, paper, signerOf(place, paper), title);
    return { campaign, sets: await setsOf(as, login, campaign) };
  });
};

/** A campaign that has run its time. */
export const finishSeed = async (
  stage: Stage,
  id: string,
  place: Place,
  campaign: CampaignId,
  on: Day,
): Promise<void> => {
  await until(stage, on);
  await stage.replay.step(`${id}/close`, instantAt(on, "09:00"), async (as) => {
    for (const act of ["closeIntake", "review"] as const)
      await as(loginOf(place)).call(actOnCampaign, { params: { campaign }, body: { act } });
  });
};
